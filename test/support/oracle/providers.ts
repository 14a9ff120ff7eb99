/**
 * What, besides asking, gives a field its value or makes a material needless: read anew from docs/language.md (“一张表单”, 4,
 * and “一套材料”).
 */
import { equals } from '../../../src/condition/cond.js'
import type { LinkedService, MaterialUse, Program } from '../../../src/link/model.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import type { AskerOf, ItemOf } from './items.js'
import { said, type Logic } from './logic.js'
import { enough, numbers } from '../judge-materials.js'

export interface Provider<T> {
  /** Of a field or of a material. */
  key: string
  kind: string
  from: string
  when: T
  /** Fields to be known first. */
  via: string[]
}

export function providersOf<T>(
  program: Program,
  service: LinkedService,
  { fields, process }: Bundle,
  items: ItemOf<T>[],
  askers: AskerOf<T>[],
  logic: Logic<T>
): Provider<T>[] {
  const { all, any, not } = logic
  const onForm = new Map(fields.map(({ key, when }) => [key, when]))
  const found: Provider<T>[] = []
  const entityOf = (subject: string) => program.docs.entity.get(service.subjects.get(subject)?.entity ?? '')?.data
  /** By login, or from the form while it is on it; undefined when nobody ever knows it. */
  const known = (keys: string[]): Pick<Provider<T>, 'when' | 'via'> | undefined => {
    const via: string[] = []
    const whens: T[] = []
    for (const key of keys) {
      const [subject = '', element = ''] = key.split('.')
      const { login } = service.subjects.get(subject)!
      const tells = entityOf(subject)?.login?.includes(element) ?? false
      if (tells && login.op === 'true') continue
      if (!onForm.has(key) && !tells) return undefined
      if (onForm.has(key)) via.push(key)
      whens.push(
        any(...(tells ? [said(login, logic)] : []), ...(onForm.has(key) ? [said(onForm.get(key)!, logic)] : []))
      )
    }
    return { when: all(...whens), via }
  }

  /** Whoever makes it and whoever comes before that: these need it still. */
  const upTo = (name: string) => {
    const early = new Set([name])
    for (const one of early) for (const { from, to } of process.edges) if (to === one) early.add(from)
    return items.filter((item) => early.has(item.usage.name))
  }

  for (const { name, login } of service.subjects.values()) {
    for (const element of entityOf(name)!.login ?? [])
      found.push({ key: `${name}.${element}`, kind: 'login', from: '', when: said(login, logic), via: [] })
    for (const [base, { derives = {}, derivesWhen = {} }] of Object.entries(entityOf(name)!.elements))
      for (const [target, how] of Object.entries(derives)) {
        const kinds = Object.entries(derivesWhen).filter(([sibling]) => onForm.has(`${name}.${sibling}`))
        const base0 = known([`${name}.${base}`, ...kinds.map(([sibling]) => `${name}.${sibling}`)])
        if (!base0) continue
        const right = kinds.map(([sibling, codes]) => said(equals(`${name}.${sibling}`, ...[codes].flat()), logic))
        found.push({ ...base0, key: `${name}.${target}`, kind: 'derived', from: how, when: all(base0.when, ...right) })
      }
  }
  for (const { usage, applies, players, bound } of items)
    for (const { gives, when } of usage.item.results)
      for (const { role, element } of gives)
        for (const player of players(role)) {
          const key = `${player.subject}.${element}`
          const needed = upTo(usage.name).flatMap((one) =>
            one.fields.flatMap(({ uses }) => uses.filter((use) => use.key === key))
          )
          const given = all(applies, player.when, bound(when), not(any(...needed.map((use) => use.when))))
          found.push({ key, kind: 'earlier', from: usage.name, when: given, via: [] })
        }
  for (const { resource, bind, when } of service.resources) {
    const place = ({ role, element }: { role: string; element: string }) => `${bind.get(role)!}.${element}`
    const keys = known(resource.keys.map(place))
    if (!keys || !resource.available) continue
    for (const key of resource.gives.map(place).filter((one) => !keys.via.includes(one)))
      found.push({ ...keys, key, kind: 'resource', from: resource.id, when: all(said(when, logic), keys.when) })
  }
  const uses = askers.flatMap(({ written, players }) =>
    written
      .flatMap((need) => (need.kind === 'one' ? [need.use] : need.options.flat()))
      .flatMap((use) => {
        const who = use.of === undefined ? [undefined] : players(use.of).map(({ subject }) => subject)
        return who.map((subject) => ({ use, subject, key: [use.material, subject].filter((one) => one).join(' of ') }))
      })
  )
  const isStated = ({ exemption, duty }: MaterialUse) =>
    exemption === 'certificate' || (exemption === undefined && duty === 'fallback')
  /** Where it is stated, by a key that is known; where it is not, only of whoever logs in. */
  const byCertificate = (use: MaterialUse, subject: string | undefined, holder: string | undefined): T => {
    if (use.exemption === 'none') return any()
    if (isStated(use) && holder === undefined) return all()
    if (subject === undefined) return any()
    if (isStated(use)) return known([`${subject}.${holder}`])?.when ?? any()
    const tells = holder === undefined || (entityOf(subject)?.login?.includes(holder) ?? false)
    return tells ? said(service.subjects.get(subject)!.login, logic) : any()
  }
  for (const paper of new Set(uses.map(({ key }) => key))) {
    const own = uses.filter(({ key, subject }) => key === paper && subject !== undefined)
    const [material = '', subject = ''] = paper.split(' of ')
    const certificate = program.docs.material.get(material)?.data.certificate
    if (certificate?.status !== 'available' || own.length === 0) continue
    const { holderKey } = certificate
    const byKey = own.some(({ use }) => isStated(use)) && holderKey !== undefined
    const via = byKey ? known([`${subject}.${holderKey}`])?.via : []
    const keys = { via: via ?? [], when: any(...own.map(({ use }) => byCertificate(use, subject, holderKey))) }
    if (!via || keys.when === any()) continue
    for (const key of (certificate.reads ?? [])
      .map((one) => `${subject}.${one}`)
      .filter((one) => !keys.via.includes(one)))
      found.push({ ...keys, key, kind: 'certificate', from: material })
  }
  const isFresh = (key: string) => {
    const [subject = '', element = ''] = key.split('.')
    return entityOf(subject)!.elements[element]?.reuse === 'never'
  }
  const needs = askers.flatMap(({ item, needs }) =>
    needs.flatMap((need) =>
      need.options.flat().map((one) => ({
        key: one.key,
        item,
        use: { ...one.terms, duty: need.duty } as MaterialUse,
        isOne: need.options.length === 1,
        when: all(need.when, one.when)
      }))
    )
  )
  const materials: Provider<T>[] = []
  /** The whole of a part, and the whole of that. */
  const wholes = (material: string): string[] => {
    const whole = program.docs.material.get(material)!.data.partOf
    return whole === undefined ? [] : [whole, ...wholes(whole)]
  }
  const depth = (key: string) => wholes(key.split(' of ')[0]!).length
  for (const key of [...new Set(needs.map((need) => need.key))].sort((a, b) => depth(a) - depth(b))) {
    const [material = '', subject] = key.split(' of ')
    const { origin, certificate, proves = [] } = program.docs.material.get(material)!.data
    const add = (kind: string, from: string, when: T) => materials.push({ key, kind, from, when, via: [] })
    if (origin === 'generated') add('generated', 'form', all())
    if (origin === 'on-site') add('generated', 'window', all())
    const asked = needs.filter((need) => need.key === key)
    if (certificate?.status === 'available') {
      const taken = asked.map(({ use }) => byCertificate(use, subject, certificate.holderKey))
      const refused = asked.map(({ when }, n) => all(when, not(taken[n]!)))
      add('certificate', material, all(any(...taken), not(any(...refused))))
    }
    for (const { resource, bind, when } of service.resources) {
      const place = ({ role, element }: { role: string; element: string }) => `${bind.get(role)!}.${element}`
      const gives = resource.gives.map(place)
      const keys = known(resource.keys.map(place))
      if (subject === undefined || proves.length === 0 || !keys || !resource.available) continue
      if (proves.every((element) => gives.includes(`${subject}.${element}`)))
        add(
          'resource',
          resource.id,
          all(
            said(when, logic),
            keys.when,
            not(any(...asked.filter(({ use }) => use.exemption === 'none').map((one) => one.when)))
          )
        )
    }
    for (const { usage, applies, players, bound } of items)
      for (const result of usage.item.results.filter((one) => one.material === material)) {
        const own = result.of === undefined ? [{ subject: undefined, when: all() }] : players(result.of)
        const made = any(...own.filter((one) => one.subject === subject).map(({ when }) => when))
        const early = upTo(usage.name)
        // Of which item it is nobody has decided: it may be wanted before it is made.
        const isEarly = ({ item }: { item: ItemOf<T> | undefined }) => item === undefined || early.includes(item)
        const still = needs.filter((need) => need.key === key && isEarly(need)).map(({ when }) => when)
        add('earlier', usage.name, all(applies, made, bound(result.when), not(any(...still))))
      }
    for (const whole of wholes(material)) {
      const id = subject === undefined ? whole : `${whole} of ${subject}`
      const due = needs.filter((need) => need.key === id && need.isOne && need.use.duty === 'required')
      if (due.length === 0) continue
      const some = (isMeant: (use: MaterialUse) => boolean) =>
        any(...due.filter(({ use }) => isMeant(use)).map(({ when }) => when))
      const had = any(...materials.filter((one) => one.key === id).map(({ when }) => when))
      const short = asked.flatMap(({ use, when }) =>
        numbers(use).map(([thing, least]) => all(when, not(some((one) => enough(one, thing, least)))))
      )
      add(
        'whole',
        id,
        all(
          some(() => true),
          not(had),
          not(any(...short))
        )
      )
    }
  }
  return [...found.filter(({ key }) => onForm.has(key) && !isFresh(key)), ...materials]
}
