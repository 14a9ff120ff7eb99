/**
 * What, besides asking, could give each field its value, as the specs say. Found anew for the proof: that nothing is asked
 * which could be had is a claim about the specs, not about what merging noticed.
 */
import { all, any, equals, facts, FALSE, not, TRUE, type Cond } from '../../condition/cond.js'
import { elementFact, splitElement } from '../../condition/fact.js'
import type { ElementDoc, LinkedService, MaterialUse, Program } from '../../link/model.js'
import type { Bundle } from '../../merge/bundle.js'
import { askersOf, type Binding } from './binding.js'

export interface Provider {
  key: string
  kind: string
  from: string
  when: Cond
  via: string[]
}

export interface Source {
  program: Program
  service: LinkedService
  bundle: Bundle
  items: Binding[]
  /** Keys of the merged form, with when each is on it. */
  onForm: ReadonlyMap<string, Cond>
}

export function providersOf(source: Source): Provider[] {
  const { onForm } = source
  const found = [logins, derivations, computations, results, priors, resources, certificates].flatMap((find) =>
    find(source)
  )
  return found.filter(({ key, when }) => onForm.has(key) && !isFresh(key, source) && when.op !== 'false')
}

export function elementOf(program: Program, service: LinkedService, key: string): ElementDoc | undefined {
  const { owner: subject, element } = splitElement(key)
  const elements = program.docs.entity.get(service.subjects.get(subject)?.entity ?? '')?.data.elements
  return elements && Object.hasOwn(elements, element) ? elements[element] : undefined
}

/** Signatures and dates are filled in afresh each time. */
function isFresh(key: string, { program, service }: Source): boolean {
  return elementOf(program, service, key)?.reuse === 'never'
}

function logins({ program, service }: Source): Provider[] {
  return [...service.subjects.values()].flatMap(({ name, entity, login }) =>
    (program.docs.entity.get(entity)?.data.login ?? []).map((element) => ({
      key: elementFact(name, element),
      kind: 'login',
      from: '',
      when: login,
      via: []
    }))
  )
}

function derivations({ program, service, onForm }: Source): Provider[] {
  return [...service.subjects.values()].flatMap(({ name, entity }) =>
    Object.entries(program.docs.entity.get(entity)?.data.elements ?? {}).flatMap(([base, { derives, derivesWhen }]) => {
      const kinds = Object.entries(derivesWhen ?? {}).filter(([sibling]) => onForm.has(elementFact(name, sibling)))
      const isThatKind = all(...kinds.map(([sibling, codes]) => equals(elementFact(name, sibling), ...[codes].flat())))
      return Object.entries(derives ?? {}).flatMap(([target, how]): Provider[] => {
        const keys = keyed([elementFact(name, base), ...kinds.map(([sibling]) => elementFact(name, sibling))], {
          program,
          service,
          onForm
        })
        if (!keys) return []
        return [
          {
            key: elementFact(name, target),
            kind: 'derived',
            from: how,
            when: all(isThatKind, keys.when),
            via: keys.via
          }
        ]
      })
    })
  )
}

/** Worked out wherever what it reads is on the form; what a sum lacks counts as nought. */
function computations({ items, onForm }: Source): Provider[] {
  return items.flatMap(({ usage, players, bind }) =>
    usage.item.fields.flatMap(({ role, element, computed, holds }) => {
      if (!computed && !holds) return []
      const key = (ref: string) => {
        const { owner: name, element: part } = splitElement(ref)
        return `${players(name)[0]?.subject ?? name}.${part}`
      }
      const { sum = [], product = [], difference = [], concat = [], share, copy } = computed ?? {}
      const read = [
        ...[...sum, ...product, ...difference, ...concat, ...(share ? [share.of, share.total] : [])].map(key),
        ...(copy === undefined ? [] : [key(copy)]),
        ...(holds ? facts(bind(holds)).filter((fact) => !/^(situations|choices|same)\./.test(fact)) : [])
      ]
      const there = read.map((name) => onForm.get(name) ?? TRUE)
      const when = computed?.count !== undefined ? TRUE : sum.length > 0 ? any(...there) : all(...there)
      return players(role).map(({ subject }) => ({
        key: elementFact(subject, element),
        kind: 'computed',
        from: '',
        when,
        via: []
      }))
    })
  )
}

/** What an item gives is known to those after it; whoever needs it before, or to produce it, has to be told. */
function results({ items, bundle }: Source): Provider[] {
  const after = followers(bundle)
  return items.flatMap(({ usage, applies, players, bind }) =>
    usage.item.results.flatMap(({ gives, when }) =>
      gives.flatMap(({ role, element }) =>
        players(role).map((player): Provider => {
          const key = elementFact(player.subject, element)
          const early = usesOf(key, items).filter(({ item }) => item === usage.name || after(item).has(usage.name))
          return {
            key,
            kind: 'earlier',
            from: usage.name,
            when: all(applies, player.when, bind(when), not(any(...early.map((use) => use.when)))),
            via: []
          }
        })
      )
    )
  )
}

function usesOf(key: string, items: Binding[]): { item: string; when: Cond }[] {
  const { owner: subject, element } = splitElement(key)
  return items.flatMap(({ usage, applies, players, bind }) =>
    usage.item.fields
      .filter((field) => field.element === element && !field.byOffice && field.map?.const === undefined)
      .flatMap((field) =>
        players(field.role)
          .filter((player) => player.subject === subject)
          .map((player) => ({ item: usage.name, when: all(applies, player.when, bind(field.when)) }))
      )
  )
}

/** The items that come after one, directly or not. */
export function followers({ process }: Bundle): (item: string) => ReadonlySet<string> {
  const known = new Map<string, Set<string>>()
  return (item) => {
    let reached = known.get(item)
    if (reached) return reached
    known.set(item, (reached = new Set()))
    const open = [item]
    for (const from of open)
      for (const edge of process.edges)
        if (edge.from === from && !reached.has(edge.to)) {
          reached.add(edge.to)
          open.push(edge.to)
        }
    return reached
  }
}

function priors({ service }: Source): Provider[] {
  return service.prior.flatMap(({ service: from, gives, when }) =>
    gives.map(({ subject, element }) => ({ key: elementFact(subject, element), kind: 'prior', from, when, via: [] }))
  )
}

function resources(source: Source): Provider[] {
  return source.service.resources.flatMap(({ resource, bind, when }) => {
    const place = ({ role, element }: { role: string; element: string }) => `${bind.get(role) ?? ''}.${element}`
    const keys = keyed(resource.keys.map(place), source)
    if (!resource.available || !keys) return []
    return resource.gives
      .map(place)
      .filter((key) => !keys.via.includes(key))
      .map((key) => ({ key, kind: 'resource', from: resource.id, when: all(when, keys.when), via: keys.via }))
  })
}

/** E-certificates that some item asks for anyway, of a person whose certificate may be looked up. */
function certificates(source: Source): Provider[] {
  const asked = new Map<string, MaterialUse[]>()
  for (const { needs, players } of askersOf(source.items, source.service))
    for (const use of needs.flatMap((need) => (need.kind === 'one' ? [need.use] : need.options.flat())))
      for (const { subject } of use.of === undefined ? [] : players(use.of)) {
        const pair = `${use.material} ${subject}`
        asked.set(pair, [...(asked.get(pair) ?? []), use])
      }
  return [...asked].flatMap(([pair, uses]): Provider[] => {
    const [material, subject] = pair.split(' ') as [string, string]
    const certificate = source.program.docs.material.get(material)?.data.certificate
    if (certificate?.status !== 'available') return []
    const { holderKey, reads = [] } = certificate
    const isStated = uses.some(isByCertificate)
    const keys =
      isStated && holderKey !== undefined ? keyed([elementFact(subject, holderKey)], source) : { via: [] as string[] }
    const when = any(...uses.map((use) => lookUp(subject, holderKey, use, source)))
    if (!keys || when.op === 'false') return []
    return reads
      .map((element) => elementFact(subject, element))
      .filter((key) => !keys.via.includes(key))
      .map((key) => ({ key, kind: 'certificate', from: material, when, via: keys.via }))
  })
}

/** The need says that the holder's e-certificate will do, or that it is tried first. */
function isByCertificate({ exemption, duty }: MaterialUse): boolean {
  return exemption === 'certificate' || (exemption !== 'none' && duty === 'fallback')
}

/** When an e-certificate is found: where the need says so, by a key that is known; else that of whoever is logged in. */
export function lookUp(
  name: string | undefined,
  key: string | undefined,
  use: MaterialUse,
  source: Pick<Source, 'program' | 'service' | 'onForm'>
): Cond {
  if (use.exemption === 'none') return FALSE
  if (isByCertificate(use)) {
    if (key === undefined) return TRUE
    return name === undefined ? FALSE : (keyed([elementFact(name, key)], source)?.when ?? FALSE)
  }
  const subject = name === undefined ? undefined : source.service.subjects.get(name)
  if (!subject) return FALSE
  const tells = source.program.docs.entity.get(subject.entity)?.data.login ?? []
  return key === undefined || tells.includes(key) ? subject.login : FALSE
}

/** The fields that must be known first, and when they are; what a login gives need not be on the form. */
export function keyed(
  keys: string[],
  { program, service, onForm }: Pick<Source, 'program' | 'service' | 'onForm'>
): { when: Cond; via: string[] } | undefined {
  const via: string[] = []
  let when: Cond = TRUE
  for (const key of keys) {
    const { owner: name, element } = splitElement(key)
    const subject = service.subjects.get(name)
    if (!subject || !elementOf(program, service, key)) return undefined
    const isGiven = program.docs.entity.get(subject.entity)?.data.login?.includes(element) ?? false
    const login = isGiven ? subject.login : FALSE
    if (login.op === 'true') continue
    if (onForm.has(key)) via.push(key)
    when = all(when, any(login, onForm.get(key) ?? FALSE))
  }
  return when.op === 'false' ? undefined : { when, via }
}
