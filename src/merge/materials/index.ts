/** One set of materials: identity is material + subject; what is asked at the same time is asked once, at its most. */
import { all, any, FALSE, not, TRUE, type Cond } from '../../condition/cond.js'
import { implies } from '../../situations/index.js'
import { spanOf } from '../../link/context.js'
import type { MaterialUse } from '../../link/model.js'
import type { Alternatives, Dropping, Field, Material } from '../bundle.js'
import { askersOf, type Asker } from '../binding/askers.js'
import { subjectOf, type MergeContext } from '../context.js'
import type { Order } from '../process/order.js'
import { demandsOf, without } from './amounts.js'
import { droppings } from './dropped.js'
import { mergeGroups, type BoundGroup } from './groups.js'
import { byWhole, materialKey, wholesOf } from './wholes.js'
import type { MaterialDoc } from '../../language/generated/types.js'

interface Slot {
  material: string
  subject?: string
  uses: Material['uses']
  /** Those of them that are needed by themselves, not only as one of several alternatives. */
  direct: Material['uses']
}

export function mergeMaterials(
  fields: Field[],
  context: MergeContext,
  order: Order
): { materials: Material[]; alternatives: Alternatives[] } {
  const slots = new Map<string, Slot>()
  const groups: BoundGroup[] = []
  const before = new Map<Material['uses'][number], BoundGroup['options']>()
  for (const bound of askersOf(context)) {
    for (const need of bound.needs) {
      const origin = spanOf(need.at)
      if (need.kind === 'one') {
        place(bound, need.use, TRUE, origin, slots, true)
        continue
      }
      const options: BoundGroup['options'] = []
      for (const option of need.options) {
        const placed = option.flatMap((use) => place(bound, use, need.when, origin, slots, false))
        for (const { placed: use } of placed) before.set(use, [...options])
        options.push(placed)
      }
      groups.push({ need, options, item: bound.name, when: all(bound.applies, bound.bind(need.when)), origin })
    }
  }
  const byKey = new Map(fields.map((field) => [field.key, field]))
  const dropped = new Map<string, Dropping[]>()
  const done = new Map<string, Material>()
  const finished = (key: string, slot: Slot): Material => {
    const known = done.get(key)
    if (known) return known
    // What a whole comes to decides what its parts come to.
    const wholes = wholesOf(slot.material, context.program.docs).flatMap((whole) => {
      const id = materialKey(whole, slot.subject)
      const own = slots.get(id)
      return own ? [finished(id, own)] : []
    })
    const material = finish(key, slot, wholes, needlessWhen(slot, before, dropped), byKey, context, order)
    dropped.set(key, material.dropped)
    done.set(key, material)
    return material
  }
  const materials = [...slots].map(([key, slot]) => finished(key, slot))
  return { materials, alternatives: mergeGroups(groups, context) }
}

/**
 * Where all that ask for a material take something else of several alternatives, which stands before it and is had without
 * the applicant: nobody need wait for this one then.
 */
function needlessWhen(
  { uses }: Slot,
  before: ReadonlyMap<Material['uses'][number], BoundGroup['options']>,
  dropped: ReadonlyMap<string, Dropping[]>
): Cond {
  const isHad = (option: BoundGroup['options'][number]) =>
    all(
      any(FALSE, ...option.map(({ when }) => when)),
      ...option.map(({ key, when }) => any(not(when), ...(dropped.get(key) ?? []).map((dropping) => dropping.when)))
    )
  const met = uses.map((use) => all(use.cond, any(FALSE, ...(before.get(use) ?? []).map(isHad))))
  return all(any(FALSE, ...met), ...uses.map(({ cond }, index) => any(not(cond), met[index]!)))
}

/** Enters a use under each subject that plays its role; returns the keys, each with when it is that one. */
function place(
  bound: Asker,
  use: MaterialUse,
  outer: Cond,
  at: Material['uses'][number]['at'],
  slots: Map<string, Slot>,
  isDirect: boolean
): (BoundGroup['options'][number][number] & { placed: Material['uses'][number] })[] {
  const players = use.of === undefined ? [{ subject: undefined, when: TRUE }] : (bound.roles.get(use.of) ?? [])
  return players.flatMap(({ subject, when }) => {
    const cond = all(bound.applies, when, bound.bind(outer), bound.bind(use.when))
    if (cond.op === 'false') return []
    const key = materialKey(use.material, subject)
    const slot = slots.get(key) ?? {
      material: use.material,
      ...(subject !== undefined && { subject }),
      uses: [],
      direct: []
    }
    slots.set(key, slot)
    const placed = { ...use, item: bound.name, cond, at, ...(!isDirect && { inChoice: true as const }) }
    slot.uses.push(placed)
    if (isDirect) slot.direct.push(placed)
    return [{ key, when: all(when, bound.bind(use.when)), use, placed }]
  })
}

function finish(
  key: string,
  { material, subject, uses, direct }: Slot,
  wholes: readonly Material[],
  needless: Cond,
  fields: Map<string, Field>,
  context: MergeContext,
  order: Order
): Material {
  const doc = context.program.docs.material.get(material)?.data
  const owner = subject === undefined ? undefined : subjectOf(context.service, subject)
  const name = doc?.name ?? material
  const dropped = [
    ...droppings({ material, subject, uses, needless }, fields, context, order),
    ...byWhole(uses, wholes, context.situations)
  ]
  const had = (reasons: typeof dropped) => any(FALSE, ...reasons.map(({ when }) => when))
  const [gone, made] = [
    had(dropped),
    had(dropped.filter(({ reason }) => reason !== 'certificate' && reason !== 'resource'))
  ]
  const demands = demandsOf(
    direct.map((use) => ({ when: use.cond, terms: use, duty: use.duty })),
    (duty) => (duty === 'fallback' ? made : gone),
    context.situations
  )
  const required = direct.filter(({ duty }) => duty === 'required').map(({ cond }) => cond)
  const needed = any(FALSE, ...required)
  const issuer =
    doc?.issuer === undefined ? undefined : (context.program.docs.organization.get(doc.issuer)?.data.name ?? doc.issuer)
  return {
    key,
    material,
    ...(subject !== undefined && { subject }),
    name,
    label: owner && !name.includes(owner.label) ? `${name}${bracketed(owner.label)}` : name,
    each: owner?.many !== undefined,
    ...(wholes.length > 0 && { partOf: wholes.map((whole) => whole.key) }),
    ...(issuer !== undefined && { issuer }),
    ...(doc?.origin && { origin: doc.origin }),
    ...toldOf(doc),
    when: any(FALSE, ...direct.map(({ cond }) => cond)),
    uses,
    dropped,
    demands,
    submit: implies(needed, gone, context.situations) ? FALSE : without(needed, gone, context.situations)
  }
}

/** What the catalogue of materials says of it to whoever hands it in or takes it. */
function toldOf(doc: MaterialDoc | undefined) {
  const { spec, template, sample, validity, description, trust, certificate }: Partial<MaterialDoc> = doc ?? {}
  const codes = {
    ...(certificate?.typeCode !== undefined && { typeCode: certificate.typeCode }),
    ...(certificate?.localCode !== undefined && { localCode: certificate.localCode })
  }
  return {
    ...(spec !== undefined && { spec }),
    ...(template !== undefined && { template }),
    ...(sample !== undefined && { sample }),
    ...(validity !== undefined && { validity }),
    ...(description !== undefined && { description }),
    ...(trust !== undefined && { trust }),
    ...(Object.keys(codes).length > 0 && { certificate: codes })
  }
}

/** Brackets within brackets are of another form. */
function bracketed(text: string): string {
  return text.includes('（') ? `〔${text}〕` : `（${text}）`
}
