/** One set of materials: identity is material + subject; copies by maximum, originals by the strongest need. */
import { all, any, FALSE, not, TRUE, type Cond } from '../condition/cond.js'
import { implies } from '../situations/index.js'
import { spanOf } from '../link/context.js'
import type { MaterialUse } from '../link/model.js'
import type { Alternatives, Field, Material } from './bundle.js'
import { subjectOf, type BoundUsage, type MergeContext } from './context.js'
import { together, type Order } from './order.js'
import { holder, known } from './providers.js'

interface Slot {
  material: string
  subject?: string
  uses: Material['uses']
  /** Needed by itself, not only as one of several alternatives. */
  direct: Cond
}

export function mergeMaterials(
  fields: Field[],
  context: MergeContext,
  order: Order
): { materials: Material[]; alternatives: Alternatives[] } {
  const slots = new Map<string, Slot>()
  const alternatives = new Map<string, Alternatives>()
  for (const bound of context.uses) {
    for (const need of bound.usage.item.needs) {
      const origin = spanOf(need.at)
      if (need.kind === 'one') {
        place(bound, need.use, TRUE, origin, slots, true)
        continue
      }
      const options = need.options.map((option) =>
        option.flatMap((use) => place(bound, use, need.when, origin, slots, false))
      )
      const id = JSON.stringify(options.map((option) => option.map(({ key }) => key).sort()).sort())
      const when = all(bound.applies, bound.bind(need.when))
      const same = alternatives.get(id)
      if (same) {
        same.when = any(same.when, when)
        if (!same.items.includes(bound.usage.name)) same.items.push(bound.usage.name)
      } else alternatives.set(id, { options, when, items: [bound.usage.name], origin })
    }
  }
  const byKey = new Map(fields.map((field) => [field.key, field]))
  const materials = [...slots].map(([key, slot]) => finish(key, slot, byKey, context, order))
  return { materials, alternatives: [...alternatives.values()] }
}

/** Enters a use under each subject that plays its role; returns the keys, each with when it is that one. */
function place(
  bound: BoundUsage,
  use: MaterialUse,
  outer: Cond,
  origin: Material['uses'][number]['origin'],
  slots: Map<string, Slot>,
  direct: boolean
): { key: string; when: Cond }[] {
  const players = use.of === undefined ? [{ subject: undefined, when: TRUE }] : (bound.roles.get(use.of) ?? [])
  return players.flatMap(({ subject, when }) => {
    const cond = all(bound.applies, when, bound.bind(outer), bound.bind(use.when))
    if (cond.op === 'false') return []
    const key = subject === undefined ? use.material : `${use.material} of ${subject}`
    const slot = slots.get(key) ?? {
      material: use.material,
      ...(subject !== undefined && { subject }),
      uses: [],
      direct: FALSE
    }
    slots.set(key, slot)
    slot.uses.push({ ...use, item: bound.usage.name, cond, origin })
    if (direct) slot.direct = any(slot.direct, cond)
    return [{ key, when: all(when, bound.bind(use.when)) }]
  })
}

const STRENGTH = ['original-and-copy', 'original', 'inspect', 'copy', 'electronic', 'any'] as const

function finish(
  key: string,
  { material, subject, uses, direct }: Slot,
  fields: Map<string, Field>,
  context: MergeContext,
  order: Order
): Material {
  const doc = context.program.docs.material.get(material)?.data
  const owner = subject === undefined ? undefined : subjectOf(context.service, subject)
  const name = doc?.name ?? material
  const dropped = droppings(material, subject, uses, fields, context, order)
  const needs = new Set(uses.map(({ need }) => need))
  const copies = uses.flatMap((use) => (use.copies === undefined ? [] : [use.copies]))
  const mediums = [...new Set(uses.flatMap((use) => (use.medium === undefined ? [] : [use.medium])))]
  const issuer =
    doc?.issuer === undefined ? undefined : (context.program.docs.organization.get(doc.issuer)?.data.name ?? doc.issuer)
  // An original that is looked at can also be copied: both needs together are “original and copy”.
  const strongest =
    needs.has('original') && needs.has('copy') ? 'original-and-copy' : STRENGTH.find((need) => needs.has(need))
  const gone = any(...dropped.map(({ when }) => when))
  const submit = implies(direct, gone, context.situations) ? FALSE : all(direct, not(gone))
  return {
    key,
    material,
    ...(subject !== undefined && { subject }),
    name,
    label: owner && !name.includes(owner.label) ? `${name}（${owner.label}）` : name,
    each: owner?.many !== undefined,
    ...(issuer !== undefined && { issuer }),
    ...(doc?.origin && { origin: doc.origin }),
    ...(doc?.spec !== undefined && { spec: doc.spec }),
    need: strongest ?? 'unknown',
    ...(copies.length > 0 && { copies: Math.max(...copies) }),
    ...(mediums.length > 0 && { medium: mediums.join('、') }),
    necessary: uses.some(({ necessary }) => necessary),
    when: direct,
    uses,
    dropped,
    submit,
    onlyIfSharingFails: uses.every(({ onlyIfSharingFails }) => onlyIfSharingFails)
  }
}

/** Why a material need not be brought: each reason with when it holds. */
function droppings(
  material: string,
  subject: string | undefined,
  uses: Material['uses'],
  fields: Map<string, Field>,
  context: MergeContext,
  order: Order
): Material['dropped'] {
  const doc = context.program.docs.material.get(material)?.data
  const dropped: Material['dropped'] = []
  if (doc?.origin === 'generated')
    dropped.push({ reason: 'generated', by: 'form', name: '由填写的表单自动生成', when: TRUE })
  if (doc?.certificate?.status === 'available') {
    const at = holder(subject, doc.certificate.holderKey, fields, context)
    if (at) dropped.push({ reason: 'certificate', by: material, name: '电子证照', when: at.when })
  }
  for (const entry of context.service.prior)
    if (entry.material === material && entry.of === subject)
      dropped.push({
        reason: 'prior',
        by: entry.service,
        name: context.program.docs.service.get(entry.service)?.data.name ?? entry.service,
        when: entry.when
      })
  dropped.push(...byResource(doc?.proves ?? [], subject, fields, context))
  dropped.push(...byEarlier(material, subject, uses, context, order))
  return dropped
}

function byResource(
  proves: string[],
  subject: string | undefined,
  fields: Map<string, Field>,
  context: MergeContext
): Material['dropped'] {
  if (subject === undefined || proves.length === 0) return []
  return context.service.resources.flatMap(({ resource, bind, when }) => {
    const given = new Set(resource.gives.filter(({ role }) => bind.get(role) === subject).map(({ element }) => element))
    if (!resource.available || !proves.every((element) => given.has(element))) return []
    const keys = resource.keys.map((key) => ({ subject: bind.get(key.role), element: key.element }))
    const at = known(keys, fields, context)
    if (!at) return []
    return [{ reason: 'resource' as const, by: resource.id, name: resource.doc.data.name, when: all(when, at.when) }]
  })
}

/** Produced by an earlier item of the service; the edge it makes is entered unless it would close a circle. */
function byEarlier(
  material: string,
  subject: string | undefined,
  uses: Material['uses'],
  context: MergeContext,
  order: Order
): Material['dropped'] {
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
      const own = uses.filter(({ item }) => item === name || order.reaches(item, name))
      const consumers = uses.filter((use) => !own.includes(use))
      if (giving.op === 'false' || consumers.length === 0) return []
      const when = all(producer.applies, giving, producer.bind(result.when), not(any(...own.map(({ cond }) => cond))))
      for (const { item } of consumers) {
        const consumer = context.uses.find(({ usage }) => usage.name === item)!
        order.add({
          from: name,
          to: item,
          why: 'material',
          what: context.program.docs.material.get(material)?.data.name ?? material,
          when: together(producer, consumer.applies)
        })
      }
      return when.op === 'false'
        ? []
        : [{ reason: 'earlier' as const, by: name, name: producer.usage.item.data.name, when }]
    })
  )
}
