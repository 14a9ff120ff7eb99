/**
 * A third opinion: docs/proof.md read once more, on the linked specs and the bundle themselves instead of their normal form,
 * in whatever logic – sets of situations that are gone through one by one, or terms for an SMT solver.
 */
import { equals, facts, type Cond, type Test } from '../../src/condition/cond.js'
import type { LinkedService, Program } from '../../src/link/model.js'
import type { Bundle } from '../../src/merge/bundle.js'
import { statedAnswers } from './oracle/answers.js'
import { askersOf, elementAccepts, itemsOf, type AskerOf, type ItemOf } from './oracle/items.js'
import { said, type Logic } from './oracle/logic.js'
import { materialsOf } from './judge-materials.js'
import { flowOf } from './oracle/flow.js'
import { providersOf, type Provider } from './oracle/providers.js'
import { knownInTime } from './oracle/order.js'
import { implies, isOneToOne, keeps, limitsIn, strictest, valuesOf, type Accepted } from './oracle/values.js'

/**
 * `never`: to hold in no situation; `ever`: to hold in some; `right`: or wrong, whatever the situation. Undefined, or with
 * an `or` of which some say otherwise, where the definition can be read in two ways.
 */
export interface Duty<T> {
  property: string
  about: string
  is: { never: T; or?: T[] } | { ever: T } | { right: boolean | undefined }
}

export interface Case<T> {
  program: Program
  service: LinkedService
  bundle: Bundle
  items: ItemOf<T>[]
  askers: AskerOf<T>[]
  providers: Provider<T>[]
  logic: Logic<T>
  say(cond: Cond): T
  /** a ∧ ¬b */
  without(a: T, b: T): T
  anyOf(list: readonly { when: T }[]): T
}

export function dutiesOf<T>(program: Program, bundle: Bundle, plain: Logic<T>): Duty<T>[] {
  const read = new Set<string>()
  const logic = {
    ...plain,
    test: (test: Test) => {
      for (const fact of facts(test)) read.add(fact)
      return plain.test(test)
    }
  }
  const service = program.services.get(bundle.id)!
  const items = itemsOf(program, service, logic)
  const askers = askersOf(service, items, logic)
  const of: Case<T> = {
    program,
    service,
    bundle,
    items,
    askers,
    providers: providersOf(program, service, bundle, items, askers, logic),
    logic,
    say: (cond) => said(cond, logic),
    without: (a, b) => logic.all(a, logic.not(b)),
    anyOf: (list) => logic.any(...list.map(({ when }) => when))
  }
  const duties = [formOf, materialsOf, checksOf, sendingOf, questionsOf, flowOf].flatMap((part) => part(of))
  for (const { name, mayBe } of service.subjects.values()) if (mayBe.length > 0) read.add(`same.${name}`)
  const isKnown = knownInTime(program, bundle)
  const names = [...bundle.questions.map(({ fact }) => fact), ...bundle.fields.map(({ key }) => key)]
  const order = (about: string, right: boolean | undefined): Duty<T> => ({ property: 'order', about, is: { right } })
  return [
    ...duties,
    ...names.map((name) => order(`before ${name}`, isKnown(name))),
    ...[...read].map((name) => order(`fact ${name}`, names.includes(name)))
  ]
}

function formOf<T>({ program, service, bundle, items, providers, logic, say, without, anyOf }: Case<T>): Duty<T>[] {
  const { all, any } = logic
  const uses = items.flatMap(({ fields }) => fields.flatMap((field) => field.uses))
  const fields = new Map(bundle.fields.map((field) => [field.key, field]))
  const sourcesOf = (key: string, kind?: string) =>
    (fields.get(key)?.sources ?? [])
      .filter((source) => kind === undefined || source.kind === kind)
      .map(({ when }) => ({ when: say(when) }))
  const asked = (key: string) => anyOf(sourcesOf(key, 'asked'))
  const gained = (key: string, seen: string[]): T =>
    any(
      ...providers
        .filter((one) => one.key === key)
        .map((one) => all(one.when, ...one.via.map((need) => had(need, seen))))
    )
  const had = (key: string, seen: string[]): T =>
    seen.includes(key) || !fields.has(key) ? any() : any(asked(key), gained(key, [...seen, key]))
  const acceptsOf = (key: string): Accepted => {
    const [subject = '', element = ''] = key.split('.')
    return elementAccepts(program, service.subjects.get(subject)!.entity, element)
  }
  const duties: Duty<T>[] = []
  const never = (property: string, about: string, formula: T) =>
    duties.push({ property, about, is: { never: formula } })
  const limit = (property: string, about: string, isKept: boolean, formula: () => T) =>
    duties.push({ property, about, is: isKept ? { right: true } : { never: formula() } })

  for (const { item, ref, key, when, required, accepts } of uses) {
    const field = fields.get(key)
    never('complete', `use ${item}/${ref}/${key}`, field ? without(when, say(field.when)) : when)
    never('complete', `required ${item}/${ref}/${key}`, field ? without(required, say(field.required)) : required)
    const merged = acceptsOf(key)
    for (const q of limitsIn(accepts.constraints)) {
      const keptBy = (...more: Accepted['constraints'][]) =>
        field !== undefined && implies({ ...merged, constraints: strictest(field.constraints, ...more) }, q)
      limit('sound', `limit ${item}/${ref}/${key}/${JSON.stringify(q)}`, keptBy(), () => {
        const strict = (field?.stricter ?? []).filter((more) => keptBy(more.constraints))
        return without(when, any(...strict.map((more) => say(more.when))))
      })
    }
  }
  for (const field of bundle.fields) {
    const { key, subject, constraints, stricter } = field
    const when = say(field.when)
    const own = uses.filter((use) => use.key === key)
    const sources = field.sources.map((source) => ({ ...source, when: say(source.when) }))
    never('complete', `source ${key}`, without(when, anyOf(sources)))
    for (const [i, source] of sources.entries()) {
      never('once', `within ${key}/${i}`, without(source.when, when))
      for (const [j, other] of sources.entries())
        if (i < j) never('once', `sources ${key}/${i}/${j}`, all(source.when, other.when))
      const same = providers.filter(
        (one) =>
          one.key === key &&
          one.kind === source.kind &&
          one.from === (source.from ?? '') &&
          one.via.every((premise) => source.via.includes(premise))
      )
      if (source.kind !== 'asked') never('complete', `given ${key}/${i}`, without(source.when, anyOf(same)))
    }
    const isRead = [...service.usages.values()].some((usage) => facts(usage.when).includes(key))
    const decides = isRead ? say(service.subjects.get(subject)!.when) : any()
    never('minimal', `field ${key}`, without(when, any(decides, anyOf(own))))
    never(
      'minimal',
      `required ${key}`,
      without(say(field.required), any(decides, ...own.map(({ required }) => required)))
    )
    duties.push({
      property: 'once',
      about: `key ${key}`,
      is: { right: bundle.fields.filter((one) => one.key === key).length === 1 }
    })
    const others = service.subjects.get(subject)?.mayBe ?? []
    never('once', `self ${key}`, all(asked(key), any(...others.map((other) => say(equals(`same.${subject}`, other))))))
    never('obtain', `asked ${key}`, all(asked(key), gained(key, [key])))
    duties.push({ property: 'reachable', about: `field ${key}`, is: { ever: when } })

    const element = acceptsOf(key)
    const isKind = field.type === element.type && field.codes?.map(({ code }) => code).join() === element.codes?.join()
    duties.push({ property: 'sound', about: `kind ${key}`, is: { right: isKind } })
    const loose = (about: string, limits: Accepted['constraints'], holding: T) => {
      for (const q of limitsIn(limits))
        limit('loose', `${about}/${JSON.stringify(q)}`, implies(element, q), () =>
          without(holding, anyOf(own.filter(({ accepts }) => implies(accepts, q))))
        )
    }
    loose(`limit ${key}`, constraints, when)
    for (const [j, more] of stricter.entries())
      loose(`stricter ${key}/${j}`, more.constraints, all(when, say(more.when)))
    // For each value, some limit that holds refuses it.
    const refusals = new Set(
      valuesOf({ ...element, constraints }).map((value) =>
        stricter.flatMap((more, j) => (keeps(value, more.constraints) ? [] : [j])).join()
      )
    )
    const refused = [...refusals].map((list) =>
      any(...(list === '' ? [] : list.split(',')).map((j) => say(stricter[Number(j)]!.when)))
    )
    never('consistent', `values ${key}`, all(when, ...refused))
  }
  return duties
}

/** What is chosen under another answer, wherever both are filled in: no other checks are written in random specs. */
function checksOf<T>({ program, service, bundle, items, logic, say, without, anyOf }: Case<T>): Duty<T>[] {
  const filled = [...new Set(items.flatMap(({ fields }) => fields.flatMap(({ uses }) => uses.map(({ key }) => key))))]
  const stated = filled.flatMap((key) => {
    const [subject = '', element = ''] = key.split('.')
    const { under } = elementAccepts(program, service.subjects.get(subject)!.entity, element)
    const above = `${subject}.${under?.element}`
    return under && filled.includes(above) ? [{ id: `${above} ${key}`, when: logic.all() }] : []
  })
  const merged = bundle.checks.map(({ under = [], cond }) => ({ id: under.join(' '), when: say(cond) }))
  const met = (property: string, own: typeof stated, other: typeof stated): Duty<T>[] =>
    own.map(({ id, when }, n) => ({
      property,
      about: `check ${n}`,
      is: { never: without(when, anyOf(other.filter((one) => one.id === id))) }
    }))
  return [...met('sound', stated, merged), ...met('loose', merged, stated)]
}

function sendingOf<T>({ bundle, items, logic, say, without, anyOf }: Case<T>): Duty<T>[] {
  const { all, any } = logic
  const duties: Duty<T>[] = []
  const never = (property: string, about: string, formula: T) =>
    duties.push({ property, about, is: { never: formula } })
  for (const { usage, fields, questions } of items) {
    const item = usage.name
    const found = bundle.dispatch.find((one) => one.item === item)
    const goes = found ? say(found.when) : any()
    const sent = (found?.roles ?? []).flatMap(({ role, subjects, fields }) =>
      fields.map((one) => ({
        place: `${role}.${one.element}/${one.to.join('+')}`,
        map: one.map,
        when: say(one.when),
        players:
          one.map?.const === undefined
            ? subjects.map((player) => ({ key: `${player.subject}.${one.element}`, when: say(player.when) }))
            : []
      }))
    )
    for (const { ref, to, map, when, uses } of fields) {
      const about = `${item}/${ref}/${to}`
      const own = sent.filter((one) => one.place === `${ref}/${to}`)
      const isWrong = own.length > 1 || own.some((one) => JSON.stringify(one.map) !== JSON.stringify(map))
      duties.push({
        property: 'lossless',
        about: `field ${about}`,
        is: isWrong ? { right: false } : { never: without(when, all(goes, anyOf(own))) }
      })
      if (map?.recode && uses.length > 0)
        duties.push({
          property: 'lossless',
          about: `map ${about}`,
          is: { right: isOneToOne(map.recode, uses[0]!.accepts) }
        })
      for (const use of uses) {
        const playing = own.slice(0, 1).flatMap(({ players }) => players.filter(({ key }) => key === use.key))
        never(
          'lossless',
          `player ${about}/${use.key}`,
          without(use.when, all(goes, anyOf(own.slice(0, 1)), anyOf(playing)))
        )
      }
      for (const [i, one] of uses.entries())
        for (const [j, other] of uses.entries())
          if (i < j && one.key !== other.key) never('lossless', `one ${about}/${i}/${j}`, all(one.when, other.when))
    }
    for (const [i, one] of fields.entries())
      for (const [j, other] of fields.entries())
        if (i < j && one.to === other.to && one.ref.split('.')[0] === other.ref.split('.')[0])
          never('lossless', `names ${item}/${one.to}/${i}/${j}`, all(one.when, other.when))
    for (const { name, fact, when } of questions) {
      const to = (found?.situations ?? []).filter((one) => one.name === name && one.fact === fact).slice(0, 1)
      const asked = bundle.questions.filter((one) => one.fact === fact).slice(0, 1)
      const arrives = all(goes, any(...to.map((one) => say(one.when))), any(...asked.map((one) => say(one.when))))
      never('lossless', `question ${item}/${name}`, without(when, arrives))
    }
    for (const { place, when, players } of sent) {
      const own = fields.filter(({ ref, to }) => `${ref}/${to}` === place)
      never('least', `field ${item}/${place}`, without(all(goes, when), anyOf(own)))
      for (const player of players) {
        const needed = own.flatMap(({ uses }) => uses.filter(({ key }) => key === player.key))
        never('least', `player ${item}/${place}/${player.key}`, without(all(goes, when, player.when), anyOf(needed)))
      }
    }
    for (const { name, fact, when } of found?.situations ?? []) {
      const own = questions.filter((one) => one.name === name && one.fact === fact)
      never('least', `question ${item}/${name}`, without(all(goes, say(when)), anyOf(own)))
    }
  }
  return duties
}

function questionsOf<T>({ bundle: { questions }, service, items, program, logic, say, without }: Case<T>): Duty<T>[] {
  const stated = statedAnswers(service)
  const there = ({ kind, id }: { kind: string; id: string }): T => {
    const usages = [...service.usages.values()].filter(({ item }) => item.id === id).map(({ name }) => name)
    if (kind === 'item')
      return logic.any(...items.filter((one) => usages.includes(one.usage.name)).map((one) => one.applies))
    return kind === 'organization' || program.resources.get(id)?.available ? logic.all() : logic.any()
  }
  const found = questions.flatMap(({ fact, when, answeredBy: by }): Duty<T>[] => {
    if (!by) return []
    const one = stated.get(fact)
    const isSame = one?.kind === by.kind && one.id === by.id
    const nobody = isSame ? without(say(when), there(one)) : say(when)
    return [{ property: 'complete', about: `answered ${fact}`, is: { never: nobody } }]
  })
  const unasked = [...stated.keys()].map((fact): Duty<T> => {
    const isAsked = questions.some((one) => one.fact === fact && !one.answeredBy)
    return { property: 'obtain', about: `question ${fact}`, is: { right: !isAsked } }
  })
  const reached = questions.flatMap(({ fact, when, options = [] }): Duty<T>[] => [
    { property: 'reachable', about: `question ${fact}`, is: { ever: say(when) } },
    ...options.map((option): Duty<T> => ({
      property: 'reachable',
      about: `option ${fact}/${option.code}`,
      is: { ever: logic.all(say(when), option.when ? say(option.when) : logic.all()) }
    }))
  ])
  return [...found, ...unasked, ...reached]
}
