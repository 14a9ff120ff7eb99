/** Everything that could give a field its value, in the order of preference. */
import { all, any, equals, FALSE, not, TRUE, type Cond } from '../../condition/cond.js'
import { elementFact } from '../../condition/fact.js'
import { remembered } from '../../base/memo.js'
import type { ElementDoc, MaterialUse } from '../../link/model.js'
import type { Edge, Field, SourceKind } from '../bundle.js'
import { elementDoc, subjectOf, type BoundUsage, type MergeContext, type Player } from '../context.js'
import { askersOf, type Asker } from '../binding/askers.js'
import { computedFrom } from './fields.js'
import { together, type Order } from '../process/order.js'

export interface Provider {
  kind: Exclude<SourceKind, 'asked'>
  when: Cond
  from?: string
  name?: string
  /** Fields that must be known first; `when` says already when they are. */
  via: string[]
  /** What it is derived from, even where a login always gives that. */
  base?: string
  /** Enters what using it implies for the order of items; false when it cannot be used after all. */
  accept?(order: Order): boolean
}

export function providersOf(field: Field, fields: Map<string, Field>, context: MergeContext, order: Order): Provider[] {
  return [
    ...computation(field, fields),
    ...login(field, context),
    ...derivations(field, fields, context),
    ...earlier(field, context, order),
    ...prior(field, context),
    ...resources(field, fields, context),
    ...certificates(field, fields, context)
  ]
}

/** Worked out wherever all that it reads is there; what a sum lacks counts as nought, and a count of rows reads nothing. */
function computation({ computed }: Field, fields: Map<string, Field>): Provider[] {
  if (!computed) return []
  const read = computed.count === undefined ? computedFrom(computed) : []
  const via = read.filter((key) => !/^(situations|choices|same)\./.test(key))
  const known = via.map((key) => fields.get(key)?.when ?? TRUE)
  return [{ kind: 'computed', when: computed.sum ? any(...known) : all(...known), via }]
}

/** 实名登录 gives what the entity says a login knows. */
function login({ subject, element }: Field, { service, program }: MergeContext): Provider[] {
  const person = subjectOf(service, subject)
  if (!person || person.login.op === 'false') return []
  const given = program.docs.entity.get(person.entity)?.data.login ?? []
  return given.includes(element) ? [{ kind: 'login', when: person.login, name: '实名登录', via: [] }] : []
}

const NOTHING = {}

/** Few elements give another one, and every field asks which do. */
const deriving = remembered((elements: Readonly<Record<string, ElementDoc>>) =>
  Object.entries(elements).filter(([, { derives }]) => derives !== undefined)
)

/** 公民身份号码 gives birth date and sex, as long as it is that kind of number. */
function derivations({ subject, element }: Field, fields: Map<string, Field>, context: MergeContext): Provider[] {
  const entity = context.program.docs.entity.get(subjectOf(context.service, subject)?.entity ?? '')
  return deriving(entity?.data.elements ?? NOTHING).flatMap(([name, doc]): Provider[] => {
    if (!doc.derives || !Object.hasOwn(doc.derives, element)) return []
    const base = known([{ subject, element: name }], fields, context)
    if (!base) return []
    // A form that does not ask what kind of number it is means the resident's.
    const kinds = Object.entries(doc.derivesWhen ?? {}).filter(([sibling]) => fields.has(elementFact(subject, sibling)))
    const isThatKind = kinds.map(([sibling, codes]) => equals(elementFact(subject, sibling), ...[codes].flat()))
    return [
      {
        kind: 'derived',
        when: all(base.when, ...isThatKind),
        from: doc.derives[element]!,
        name: doc.name,
        base: elementFact(subject, name),
        via: [...base.via, ...kinds.map(([sibling]) => elementFact(subject, sibling))]
      }
    ]
  })
}

/** A result of an earlier item; an item that itself needs the value to produce that result still has to ask. */
function earlier(field: Field, context: MergeContext, order: Order): Provider[] {
  return context.uses.flatMap((producer) =>
    producer.usage.item.results.flatMap((result) => {
      const players = result.gives
        .filter(({ element }) => element === field.element)
        .flatMap(({ role }) => playersOf(producer, role))
      const giving = any(...players.filter(({ subject }) => subject === field.subject).map(({ when }) => when))
      if (giving.op === 'false') return []
      const name = producer.usage.name
      const before = field.uses.filter(({ item }) => item === name || order.reaches(item, name))
      const consumers = field.uses.filter((use) => !before.includes(use))
      if (consumers.length === 0) return []
      return [
        {
          kind: 'earlier' as const,
          when: all(producer.applies, giving, producer.bind(result.when), not(any(...before.map(({ when }) => when)))),
          from: name,
          name: producer.usage.item.data.name,
          via: [],
          accept: (now: Order) =>
            enterEdges(
              field,
              producer,
              consumers.map(({ item }) => item),
              context,
              now
            )
        }
      ]
    })
  )
}

function playersOf({ roles }: Pick<Asker, 'roles'>, role: string): Player[] {
  return roles.get(role) ?? []
}

function enterEdges(
  field: Field,
  producer: BoundUsage,
  consumers: string[],
  context: MergeContext,
  order: Order
): boolean {
  const name = producer.usage.name
  if (consumers.some((item) => order.reaches(item, name))) return false
  for (const item of new Set(consumers)) {
    const consumer = context.uses.find(({ usage }) => usage.name === item)!
    const edge: Edge = {
      from: name,
      to: item,
      why: 'field',
      what: field.name,
      when: together(producer, consumer.applies)
    }
    order.add(edge)
  }
  return true
}

function prior({ subject, element }: Field, { service, program }: MergeContext): Provider[] {
  return service.prior
    .filter(({ gives }) => gives.some((given) => given.subject === subject && given.element === element))
    .map((entry) => ({
      kind: 'prior',
      when: entry.when,
      from: entry.service,
      name: program.docs.service.get(entry.service)?.data.name ?? entry.service,
      via: []
    }))
}

function resources({ subject, element }: Field, fields: Map<string, Field>, context: MergeContext): Provider[] {
  return context.service.resources.flatMap(({ resource, bind, when }): Provider[] => {
    const gives = resource.gives.some((given) => bind.get(given.role) === subject && given.element === element)
    if (!resource.available || !gives) return []
    const keys = resource.keys.map((key) => ({ subject: bind.get(key.role), element: key.element }))
    const at = known(keys, fields, context)
    if (!at || at.via.includes(elementFact(subject, element))) return []
    return [
      { kind: 'resource', when: all(when, at.when), from: resource.id, name: resource.doc.data.name, via: at.via }
    ]
  })
}

/** An available e-certificate of the subject that can be looked up, when some item asks for that certificate anyway. */
function certificates({ subject, element }: Field, fields: Map<string, Field>, context: MergeContext): Provider[] {
  return [...needed(subject, context)].flatMap(([id, isStated]): Provider[] => {
    const material = context.program.docs.material.get(id)?.data
    const certificate = material?.certificate
    if (certificate?.status !== 'available' || !certificate.reads?.includes(element)) return []
    const at = holder(subject, certificate.holderKey, isStated, fields, context)
    if (!at || at.via.includes(elementFact(subject, element))) return []
    return [{ kind: 'certificate', when: at.when, from: id, name: material!.name, via: at.via }]
  })
}

/** The subject's materials that are asked for and not to be brought whatever is known, each with whether that is stated. */
function needed(subject: string, context: MergeContext): Map<string, boolean> {
  const found = new Map<string, boolean>()
  for (const asker of askersOf(context))
    for (const need of asker.needs)
      for (const one of need.kind === 'one' ? [need.use] : need.options.flat()) {
        if (one.of === undefined || one.exemption === 'none') continue
        if (playersOf(asker, one.of).some((player) => player.subject === subject))
          found.set(one.material, (found.get(one.material) ?? false) || isByCertificate(one))
      }
  return found
}

/** Where keys are known from, and when. */
export interface Known {
  /** The merged fields that they are; a key that a login always gives needs none. */
  via: string[]
  when: Cond
}

/** How all keys are known; undefined when one of them is nowhere. */
export function known(
  keys: { subject: string | undefined; element: string }[],
  fields: Map<string, Field>,
  context: MergeContext
): Known | undefined {
  const whole: Known = { via: [], when: TRUE }
  for (const { subject, element } of keys) {
    if (subject === undefined || !elementDoc(context, subject, element)) return undefined
    const key = elementFact(subject, element)
    const login = loginGives(subject, element, context)
    const field = fields.get(key)
    const when = any(login, field?.when ?? FALSE)
    if (when.op === 'false') return undefined
    if (field && login.op !== 'true') whole.via.push(key)
    whole.when = all(whole.when, when)
  }
  return whole
}

/**
 * When an e-certificate can be looked up. Of whoever logs in: by what the login gives. Of another only where the item says
 * so (免提交方式), by a key of the holder that is known; without a stated key it is simply there.
 */
export function holder(
  subject: string | undefined,
  key: string | undefined,
  isStated: boolean,
  fields: Map<string, Field>,
  context: MergeContext
): Known | undefined {
  if (isStated) return key === undefined ? { via: [], when: TRUE } : known([{ subject, element: key }], fields, context)
  const person = subject === undefined ? undefined : subjectOf(context.service, subject)
  const when = person === undefined ? FALSE : key === undefined ? person.login : loginGives(person.name, key, context)
  return when.op === 'false' ? undefined : { via: [], when }
}

/** The item says, or implies by fetching it first, that the e-certificate of whoever holds it will do. */
export function isByCertificate({ exemption, duty }: MaterialUse): boolean {
  return exemption === 'certificate' || (exemption === undefined && duty === 'fallback')
}

function loginGives(subject: string, element: string, { service, program }: MergeContext): Cond {
  const person = subjectOf(service, subject)
  return person && (program.docs.entity.get(person.entity)?.data.login ?? []).includes(element) ? person.login : FALSE
}
