/** What makes a material needless, and when. */
import { all, any, FALSE, not, TRUE, type Cond } from '../../condition/cond.js'
import { UNDECIDED } from '../../vocabulary/undecided.js'
import type { Dropping, Field, Material } from '../bundle.js'
import type { MergeContext } from '../context.js'
import { together, type Order } from '../process/order.js'
import { holder, isByCertificate, known } from '../form/providers.js'
import { isNever } from './amounts.js'

/** A material and who asks for it. */
export interface Wanted {
  material: string
  subject: string | undefined
  uses: Material['uses']
  /** Where those who ask for it have another of several alternatives already. */
  needless: Cond
}

/** Why a material need not be brought: each reason with when it holds. */
export function droppings(
  { material, subject, uses, needless }: Wanted,
  fields: Map<string, Field>,
  context: MergeContext,
  order: Order
): Dropping[] {
  const doc = context.program.docs.material.get(material)?.data
  const dropped: Dropping[] = []
  if (doc?.origin === 'generated')
    dropped.push({ reason: 'generated', by: 'form', name: '由填写的表单自动生成', when: TRUE })
  if (doc?.origin === 'on-site') dropped.push({ reason: 'generated', by: 'window', name: '办理时当场采集', when: TRUE })
  if (doc?.certificate?.status === 'available')
    dropped.push(...byCertificate(material, subject, doc.certificate.holderKey, uses, fields, context))
  for (const entry of context.service.prior)
    if (entry.material === material && entry.of === subject)
      dropped.push({
        reason: 'prior',
        by: entry.service,
        name: context.program.docs.service.get(entry.service)?.data.name ?? entry.service,
        when: entry.when
      })
  dropped.push(...byResource(doc?.proves ?? [], subject, uses, fields, context))
  dropped.push(...byEarlier({ material, subject, uses, needless }, context, order))
  return dropped
}

/** While every item that asks for it takes the e-certificate of its holder. */
function byCertificate(
  material: string,
  subject: string | undefined,
  key: string | undefined,
  uses: Material['uses'],
  fields: Map<string, Field>,
  context: MergeContext
): Dropping[] {
  const found = uses.map((use) =>
    use.exemption === 'none' ? FALSE : (holder(subject, key, isByCertificate(use), fields, context)?.when ?? FALSE)
  )
  const refused = uses.map(({ cond }, index) => all(cond, not(found[index]!)))
  const when = all(any(FALSE, ...found), not(any(FALSE, ...refused)))
  const isEver = !isNever(all(when, any(FALSE, ...uses.map(({ cond }) => cond))), context.situations)
  return isEver ? [{ reason: 'certificate', by: material, name: '电子证照', when }] : []
}

function byResource(
  proves: string[],
  subject: string | undefined,
  uses: Material['uses'],
  fields: Map<string, Field>,
  context: MergeContext
): Dropping[] {
  if (subject === undefined || proves.length === 0) return []
  return context.service.resources.flatMap(({ resource, bind, when }) => {
    const given = new Set(resource.gives.filter(({ role }) => bind.get(role) === subject).map(({ element }) => element))
    if (!resource.available || !proves.every((element) => given.has(element))) return []
    const keys = resource.keys.map((key) => ({ subject: bind.get(key.role), element: key.element }))
    const at = known(keys, fields, context)
    if (!at) return []
    const refused = uses.filter(({ exemption }) => exemption === 'none').map(({ cond }) => cond)
    const there = all(when, at.when, not(any(FALSE, ...refused)))
    return [{ reason: 'resource' as const, by: resource.id, name: resource.doc.data.name, when: there }]
  })
}

/** Produced by an earlier item of the service; the edge it makes is entered unless it would close a circle. */
function byEarlier({ material, subject, uses, needless }: Wanted, context: MergeContext, order: Order): Dropping[] {
  return context.uses.flatMap((producer) =>
    producer.usage.item.results.flatMap((result) => {
      if (result.material !== material) return []
      const players =
        result.of === undefined ? [{ subject: undefined, when: TRUE }] : (producer.roles.get(result.of) ?? [])
      const giving = any(
        ...players
          .filter((player) => player.subject === subject || (player.subject === undefined && subject === undefined))
          .map(({ when }) => when)
      )
      const name = producer.usage.name
      // Whose it is nobody has decided: it may be wanted before it is made.
      const own = uses.filter(({ item }) => item === UNDECIDED || item === name || order.reaches(item, name))
      const consumers = uses.filter((use) => !own.includes(use))
      if (giving.op === 'false' || consumers.length === 0) return []
      const when = all(
        producer.applies,
        giving,
        producer.bind(result.when),
        not(any(...own.map(({ cond }) => cond))),
        not(needless)
      )
      const wanted = any(FALSE, ...consumers.map(({ cond }) => cond))
      if (isNever(all(when, wanted), context.situations)) return []
      for (const { item } of consumers) {
        const consumer = context.uses.find(({ usage }) => usage.name === item)!
        const waits = all(together(producer, consumer.applies), not(needless))
        if (isNever(waits, context.situations)) continue
        order.add({
          from: name,
          to: item,
          why: 'material',
          what: context.program.docs.material.get(material)?.data.name ?? material,
          when: waits
        })
      }
      return [{ reason: 'earlier' as const, by: name, name: producer.usage.item.data.name, when }]
    })
  )
}
