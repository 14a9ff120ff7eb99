/** Registers beside the requests: resources, 电子证照、电子印章、电子档案, with their codes where a source states one. */
import { splitElement } from '../../condition/fact.js'
import type { Program } from '../../link/model.js'
import type { Document } from '../../schema/document.js'
import type { Bundle } from '../../merge/bundle.js'
import { organizationName } from './document.js'
import { basisText } from './words.js'

/** 登记: the record of a resource in a catalogue. */
export function resourceEntry({ id, data }: Document<'resource'>, program: Program) {
  const {
    name,
    code,
    provider,
    sharing,
    updateCycle,
    delivery,
    scope,
    state,
    keys,
    gives,
    legalBasis,
    waiver,
    correction,
    escalation
  } = data
  return {
    id,
    name,
    ...given({ code, sharing, updateCycle, delivery, scope, correction, escalation }),
    ...(provider !== undefined && { provider: { id: provider, name: organizationName(provider, program) } }),
    state,
    keys: keys.map((ref) => elementEntry(String(ref), data.roles, program)),
    gives: gives.map((ref) => elementEntry(String(ref), data.roles, program)),
    basis: (legalBasis ?? []).map(basisText),
    /** Who has to make it available, and until when. */
    ...(waiver && { waiver })
  }
}

function elementEntry(ref: string, roles: Document<'resource'>['data']['roles'], { docs }: Program) {
  const { owner: role, element } = splitElement(ref)
  const told = roles[role]
  const entity = typeof told === 'string' ? told : told?.entity
  const doc = docs.entity.get(entity ?? '')?.data
  const of = typeof told === 'object' && told.name !== undefined ? told.name : (doc?.name ?? role)
  const found = doc?.elements[element]
  return { ref, name: `${of}的${found?.name ?? element}`, ...given({ code: found?.code }) }
}

/** 电子证照: what is read or issued as one, and where. */
export function certificatesOf(bundles: readonly Bundle[], { docs }: Program) {
  const uses = new Map<string, { service: string; item: string; use: 'accepted' | 'issued' }[]>()
  const add = (material: string, use: { service: string; item: string; use: 'accepted' | 'issued' }) =>
    void uses.set(material, [...(uses.get(material) ?? []), use])
  for (const { id, materials, items } of bundles) {
    for (const { material, uses: asked } of materials)
      if (docs.material.get(material)?.data.certificate)
        for (const item of new Set(asked.map((use) => use.item))) add(material, { service: id, item, use: 'accepted' })
    for (const { usage, results } of items)
      for (const { material, type } of results)
        if (material !== undefined && (type === 'certificate' || docs.material.get(material)?.data.certificate))
          add(material, { service: id, item: usage, use: 'issued' })
  }
  return [...uses.keys()].sort().map((id) => {
    const { name, issuer, certificate } = docs.material.get(id)!.data
    const { typeCode, localCode, status, reads, holderKey } = certificate ?? {}
    return { id, name, ...given({ issuer, typeCode, localCode, status, reads, holderKey }), uses: uses.get(id)! }
  })
}

/** 电子印章: whose seal a certificate or document needs that an item issues, and its codes. */
export function sealsOf(bundles: readonly Bundle[], { docs }: Program) {
  const seals = new Map<
    string,
    {
      department: string
      name: string
      typeCode?: string
      code?: string
      for: { service: string; item: string; result: string }[]
    }
  >()
  for (const { id, items } of bundles)
    for (const { usage, owner, results } of items)
      for (const { name, type } of results) {
        if (owner.id === '' || (type !== 'certificate' && type !== 'approval')) continue
        const seal = seals.get(owner.id) ?? {
          department: owner.id,
          name: owner.name,
          ...docs.organization.get(owner.id)?.data.seal,
          for: []
        }
        seal.for.push({ service: id, item: usage, result: name })
        seals.set(owner.id, seal)
      }
  return [...seals.values()].sort((a, b) => (a.department < b.department ? -1 : 1))
}

/** 电子档案: what is filed of an item: what was handed in for it, and what came of it. */
export function archivesOf(bundles: readonly Bundle[]) {
  return bundles.flatMap(({ id, items, materials }) =>
    items.map(({ usage, name, owner, doc, results }) => ({
      service: id,
      item: usage,
      name,
      ...given({ code: doc.codes?.catalog }),
      ...(owner.id !== '' && { department: { id: owner.id, name: owner.name } }),
      materials: materials
        .filter(({ uses }) => uses.some(({ item }) => item === usage))
        .map(({ key, label, uses }) => ({
          key,
          name: label,
          ...given({ code: uses.find((use) => use.item === usage)?.code })
        })),
      results: results.map((result) => result.name)
    }))
  )
}

/** Without what is not stated. */
function given<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}
