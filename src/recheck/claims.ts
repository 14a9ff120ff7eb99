/** Everything that has to be shown: docs/proof.md a second time, written from its text alone. */
import type * as C from 'lianban/schemas/outputs/proof.js'
import type { Formulas, Id } from './formula.js'
import type { Judge } from './judge.js'
import { grouped } from './shape.js'
import { limitsOf, nameOf, type Decisions, type Limit } from './values.js'
/** Role and element. */
const cut = (key: string) => [key.slice(0, key.indexOf('.')), key.slice(key.indexOf('.') + 1)]
/** One after the other: of 3,000 fields there are millions. */
function* pairs<T>(list: readonly T[]) {
  for (const [i, a] of list.entries())
    for (let n = i + 1; n < list.length; n++) yield [a, list[n]!, `${i}/${n}`] as const
}
/** Each player of each field of an item. */
const usesOf = ({ usage, fields }: C.Item, { all }: Formulas) =>
  fields.flatMap(({ ref, when, required, players }) =>
    players.map((p) => {
      const here = all(when, p.when)
      return { ...p, about: `${usage}/${ref}/${p.key}`, when: here, required: p.chosen ? 0 : all(here, required) }
    })
  )
/** When some of the needs have to do with a material. */
type Asking = { when: Id; options: { key: string; when: Id }[][] }
const needed = (needs: Asking[], wanted: string, { all }: Formulas): Id[] =>
  needs.flatMap(({ when, options }) => options.flat().flatMap((k) => (k.key === wanted ? [all(when, k.when)] : [])))
export function claimsOfForm({ model }: C.Proof, f: Formulas, judge: Judge, { entails, belongs }: Decisions): void {
  const { all, any, or, without } = f
  const { show, never, ever, seen } = judge
  const { form, checks, mergedChecks, subjects } = model
  const fields = new Map(form.map((field) => [field.key, field]))
  const given = grouped(model.providers, ({ key }) => key)
  const asked = (key: string) => or(fields.get(key)?.sources, ({ kind }) => kind === 'asked')
  const gained = (key: string, met: string[]): Id =>
    any(...(given.get(key) ?? []).map(({ when, via }) => all(when, ...via.map((one) => known(one, [...met, key])))))
  const known = (key: string, met: string[]): Id =>
    met.includes(key) || !fields.has(key) ? 0 : any(asked(key), gained(key, met))
  /** Limits that all values keep, or that are never without a reason. */
  const limits = (about: string, a: C.Accepts | undefined, some: C.Constraints, when: Id, reason: (q: Limit) => Id) => {
    for (const q of limitsOf(some)) never(`${about}/${nameOf(q)}`, a && entails(a, q) ? 0 : without(when, reason(q)))
  }
  const uses = model.items.flatMap((item) => usesOf(item, f))
  for (const { about, key, accepts, when, required } of uses) {
    const m = fields.get(key)
    never(`complete use ${about}`, when, m?.when)
    never(`complete required ${about}`, required, m?.required)
    const isStrict = (q: Limit) => (s: C.Limits) => entails(m!.accepts, q, s.constraints)
    limits(`sound limit ${about}`, m?.accepts, accepts.constraints, when, (q) => or(m?.stricter, isStrict(q)))
  }
  const usesByKey = grouped(uses, ({ key }) => key)
  for (const { key, when, required, decides, sources, stricter, accepts, element, subject } of form) {
    const users = usesByKey.get(key) ?? []
    never(`complete source ${key}`, when, or(sources))
    for (const [i, { kind, from = '', via, when: here }] of sources.entries()) {
      const isSame = (p: C.Provider) => p.kind === kind && p.from === from && p.via.every((one) => via.includes(one))
      if (kind !== 'asked') never(`complete given ${key}/${i}`, here, or(given.get(key), isSame))
      never(`once within ${key}/${i}`, here, when)
    }
    for (const [s, t, n] of pairs(sources)) never(`once sources ${key}/${n}`, all(s.when, t.when))
    never(`minimal field ${key}`, when, decides, or(users))
    never(`minimal required ${key}`, required, decides, ...users.map((use) => use.required))
    const [ours, own] = [accepts, element].map((a) => JSON.stringify([a.type, a.codes, a.decimals]))
    seen(`sound kind ${key}`, ours === own)
    seen(`once key ${key}`, form.filter((one) => one.key === key).length === 1)
    never(`once self ${key}`, asked(key), subjects.find(({ name }) => name === subject)?.own)
    never(`obtain asked ${key}`, all(asked(key), gained(key, [])))
    ever(`field ${key}`, when)
    show(`consistent values ${key}`, ({ values = [] }) => {
      const isIn = ({ value, stricter: kept }: C.Value) =>
        belongs(value, accepts, ...kept.map((j) => stricter[j]!.constraints))
      const others = values.map((one) => any(...stricter.map((s, j) => (one.stricter.includes(j) ? 0 : s.when))))
      return values.every(isIn) ? all(when, ...others) : 1
    })
    const isStated = (q: Limit) => or(users, (use) => entails(use.accepts, q))
    limits(`loose limit ${key}`, element, accepts.constraints, when, isStated)
    for (const [j, s] of stricter.entries())
      limits(`loose stricter ${key}/${j}`, element, s.constraints, all(when, s.when), isStated)
  }
  for (const [side, some, others] of [
    ['sound', checks, mergedChecks],
    ['loose', mergedChecks, checks]
  ] as const)
    for (const [n, { relation, when }] of some.entries())
      never(
        `${side} check ${n}`,
        when,
        or(others, (one) => one.relation === relation)
      )
}
export function claimsOfQuestions({ model, order }: C.Proof, f: Formulas, { never, ever, seen }: Judge): void {
  const place = new Map(order.map((name, n) => [name, n]))
  const asks = model.questions.map((one) => ({ ...one, key: one.fact, via: [] as string[] }))
  const fills = model.form.map((m) => ({ ...m, options: m.sources, via: m.sources.flatMap(({ via }) => via) }))
  const names = new Set([...asks, ...fills].map(({ key }) => key))
  for (const { key, when, options, via } of [...asks, ...fills]) {
    const read = [when, ...options.map((one) => one.when)].flatMap(f.facts).flatMap(({ reads }) => reads)
    const isLate = [...read, ...via].some((one) => names.has(one) && !(place.get(one)! < place.get(key)!))
    seen(`order before ${key}`, place.has(key) && place.size === order.length && !isLate)
  }
  const areKnown = (reads: readonly string[]) => reads.every((one) => names.has(one))
  for (const { name, reads } of model.facts) seen(`order fact ${name}`, areKnown(reads))
  const { answers = [] } = model
  for (const { fact, by, when } of model.questions)
    if (by !== undefined)
      never(
        `complete answered ${fact}`,
        when,
        f.or(answers, (a) => a.fact === fact && a.by === by)
      )
  for (const { fact } of answers)
    seen(
      `obtain question ${fact}`,
      model.questions.every((q) => q.fact !== fact || q.by !== undefined)
    )
  for (const { fact, when, options } of model.questions) {
    ever(`question ${fact}`, when)
    for (const option of options) ever(`option ${fact}/${option.code}`, f.all(when, option.when))
  }
}
/** From the strictest. */
const DUTIES: C.Demand['duty'][] = ['required', 'fallback', 'unclear', 'optional']
export function claimsOfMaterials({ model }: C.Proof, f: Formulas, { never, ever }: Judge): void {
  const { all, any, or, without } = f
  const { items, materials, alternatives, providers } = model
  const keys = ({ options }: Asking) => JSON.stringify(options.map((set) => set.map(({ key }) => key).sort()).sort())
  const needs = [...items, { usage: '', needs: model.needs ?? [] }].flatMap(({ usage, needs }) =>
    needs.map((need, n) => ({ ...need, about: `${usage}/${n}`, some: or(need.options.flat()), keys: keys(need) }))
  )
  const plain = needs.filter(({ options }) => options.length === 1)
  const chosen = needs.filter(({ options }) => options.length > 1)
  const groups = alternatives.map((a) => ({ ...a, keys: keys(a), dues: [{ ...a, duty: DUTIES[0]! }, ...a.others] }))
  const made = new Map(materials.map((material) => [material.key, material]))
  const isAsStrict = (wanted: string) => (one: { duty: C.Demand['duty'] }) =>
    DUTIES.indexOf(one.duty) <= DUTIES.findIndex((duty) => duty === wanted)
  const does = (thing: string, least: number) => (one: { amount: C.Amount }) => (one.amount[thing] ?? 0) >= least
  /** When some of the needs ask for so much of a material. */
  const asking = (some: typeof needs, wanted: string, isMeant: (one: C.Asked) => boolean = () => true) =>
    any(
      ...some.flatMap((n) =>
        n.options.flat().flatMap((one) => (one.key === wanted && isMeant(one) ? [all(n.when, one.when)] : []))
      )
    )
  const suffices = (ours: C.Member[], theirs: C.Asked[]) =>
    theirs.every(({ key, when }) => ours.some((one) => one.key === key && one.when === when))
  for (const { about, when, duty, options, some, keys } of needs) {
    const had = (key: string) => {
      const isHad = ({ reason }: C.Dropped) =>
        duty !== 'fallback' || (reason !== 'certificate' && reason !== 'resource')
      return any(or(made.get(key)?.demands, isAsStrict(duty)), or(made.get(key)?.dropped, isHad))
    }
    const enough = groups.filter((a) => a.options.every((ours) => options.some((set) => suffices(ours, set))))
    const due = any(...enough.map(({ dues }) => or(dues, isAsStrict(duty))))
    const lacks = options[0]!.map((one) => without(all(when, one.when), had(one.key)))
    never(`complete material ${about}`, options.length === 1 ? any(...lacks) : without(all(when, some), due))
    const offered = groups.filter((a) => a.keys === keys).flatMap((a) => a.options.flat())
    for (const [i, set] of options.entries())
      for (const { key, amount, ...one } of set)
        for (const [thing, least] of Object.entries(amount)) {
          const isEnough = does(thing, least)
          const less = or(made.get(key)?.demands, (d) => d.duty === duty && !isEnough(d))
          const amounts = offered.flatMap((member) => (member.key === key ? member.amounts : []))
          const here = all(when, one.when)
          const short = options.length === 1 ? all(here, less) : without(here, or(amounts, isEnough))
          never(`sound amount ${about}/${i}/${key}/${thing}`, short)
        }
  }
  for (const { key, when, demands, dropped } of materials) {
    const given = providers.filter((one) => one.key === key)
    never(`minimal material ${key}`, when, asking(plain, key))
    never(
      `obtain submit ${key}`,
      all(
        or(demands, ({ duty }) => duty !== 'fallback'),
        or([...dropped, ...given])
      )
    )
    for (const [i, d] of demands.entries()) {
      const same = plain.filter(({ duty }) => duty === d.duty)
      never(`minimal demand ${key}/${i}`, d.when, asking(same, key))
      for (const [thing, least] of Object.entries(d.amount))
        never(`minimal amount ${key}/${i}/${thing}`, d.when, asking(same, key, does(thing, least)))
    }
    for (const [c, d, n] of pairs(demands)) never(`once demands ${key}/${n}`, all(c.when, d.when))
    for (const [i, { reason, by, when: here }] of dropped.entries())
      never(
        `complete dropped ${key}/${i}`,
        here,
        or(given, (p) => p.kind === reason && p.from === by)
      )
    for (const [i, { reason, by, when: here }] of dropped.entries()) {
      if (reason !== 'whole') continue
      const isHanded = ({ duty }: C.Demand) => duty === DUTIES[0]
      const held = (thing: string, least: number) =>
        or(made.get(by)?.demands, (d) => isHanded(d) && does(thing, least)(d))
      const asked = needs.flatMap((n) =>
        n.options.flat().flatMap((one) => (one.key === key ? [{ ...one, when: all(n.when, one.when) }] : []))
      )
      const short = asked.flatMap(({ when, amount }) =>
        Object.entries(amount).map(([thing, least]) => without(all(here, when), held(thing, least)))
      )
      never(`complete whole ${key}/${i}`, any(without(here, or(made.get(by)?.demands, isHanded)), ...short))
    }
    const whole = groups.map((a) => ({ ...a, when: or(a.dues) }))
    ever(`material ${key}`, any(when, ...needed(whole, key, f)))
  }
  for (const [n, { dues, options, keys }] of groups.entries()) {
    const same = chosen.filter((need) => need.keys === keys)
    for (const { duty, when } of dues) {
      const asked = same.map((need) => (need.duty === duty ? all(need.when, need.some) : 0))
      never(`minimal alternatives ${n}${duty === DUTIES[0] ? '' : `/${duty}`}`, when, ...asked)
    }
    for (const [i, set] of options.entries()) {
      ever(`alternative ${n}/${i}`, all(or(dues), or(set)))
      for (const [j, { key, amounts }] of set.entries())
        for (const [a, { when, amount }] of amounts.entries())
          for (const [thing, least] of Object.entries(amount))
            never(`minimal amount ${n}/${i}/${j}/${a}/${thing}`, when, asking(same, key, does(thing, least)))
    }
  }
}
/** All that is asked for one item, or sent; only the same have the same `id`. */
type Side = Pick<C.Dispatch, 'fields' | 'questions'>
type Row = { about: string; id: string; map?: string | undefined; fact?: string; when: Id }
const rowsOf = (usage: string, when: Id, { fields, questions }: Side, { all }: Formulas): Row[] => [
  ...fields.flatMap(({ ref, to, map, players, ...own }): Row[] => {
    const [place, here] = [`${usage}/${ref}/${to.join('+')}`, all(when, own.when)]
    const id = JSON.stringify([usage, ref, to])
    const plays = players.map((p) => ({ about: `player ${place}/${p.key}`, id: id + p.key, when: all(here, p.when) }))
    return [{ about: `field ${place}`, id, map: JSON.stringify(map), when: here }, ...plays]
  }),
  ...questions.map(({ name, fact, ...own }) => {
    const id = JSON.stringify([usage, { name, fact }])
    return { about: `question ${usage}/${name}`, id, fact, when: all(when, own.when) }
  })
]
export function claimsOfItems({ model }: C.Proof, f: Formulas, judge: Judge, { isReversible }: Decisions): void {
  const { all, or } = f
  const { never, ever, seen } = judge
  const known = grouped(model.questions, ({ fact }) => fact)
  const asked = model.items.flatMap((item) => rowsOf(item.usage, 1, item, f))
  const sent = model.dispatch.flatMap((d) => rowsOf(d.item, d.when, d, f))
  const [wanted, got] = [grouped(asked, ({ id }) => id), grouped(sent, ({ id }) => id)]
  for (const { about, id, map, fact, when } of asked) {
    const same = got.get(id) ?? []
    const isOnce = same.length <= 1 && same.every((one) => one.map === map)
    const arrives = all(or(same), fact === undefined ? 1 : or(known.get(fact)))
    never(`lossless ${about}`, isOnce || about.startsWith('player') ? f.without(when, arrives) : 1)
  }
  for (const { about, id, when } of sent) never(`least ${about}`, when, or(wanted.get(id)))
  for (const { usage, fields, applies, promised, statutory } of model.items) {
    ever(`item ${usage}`, applies)
    never(`time item ${usage}`, all(applies, tooLong(promised, statutory, f)))
    for (const { ref, to, map, when, players } of fields) {
      const about = `${usage}/${ref}/${to.join('+')}`
      const isReadBack = players.every(({ accepts }) => !map || isReversible(map, accepts))
      if (map && players.length > 0) seen(`lossless map ${about}`, isReadBack)
      for (const [p, q, n] of pairs(players))
        if (p.key !== q.key && cut(p.key)[1] === cut(q.key)[1])
          never(`lossless one ${about}/${n}`, all(when, p.when, q.when))
    }
    for (const [a, b, n] of pairs(fields))
      for (const name of a.to.filter((one) => b.to.includes(one)))
        if (cut(a.ref)[0] === cut(b.ref)[0]) never(`lossless names ${usage}/${name}/${n}`, all(a.when, b.when))
  }
}
/** What an item may promise, none included unless one promise always applies. */
const timesOf = ({ promised = [] }: Partial<C.Item> = {}) =>
  promised.some(({ when }) => when === 1) ? promised : [...promised, { days: 0, when: 1 }]
/** A promise and a limit of the law apply at once, and the promise is longer. */
const tooLong = (promised: C.Days[] = [], statutory: C.Days[] = [], { all, any }: Formulas): Id =>
  any(...promised.flatMap((p) => statutory.flatMap((s) => (p.days > s.days ? [all(p.when, s.when)] : []))))
export function claimsOfProcess({ model, ranks }: C.Proof, f: Formulas, { never, ever }: Judge): void {
  const { all, any, or } = f
  const { edges, parallel, promised = [], statutory } = model.process
  const items = new Map(model.items.map((item) => [item.usage, item]))
  const applies = (usage: string) => items.get(usage)?.applies ?? 0
  for (const [n, { from, to, when }] of edges.entries()) {
    never(`process edge ${from}/${to}/${n}`, when, all(applies(from), applies(to)))
    ever(`edge ${from}/${to}/${n}`, when)
  }
  /** Whenever one is needed by the other, it comes before. */
  const waits = (about: string, from: string, usage: string, when: Id, needs: Id[]) => {
    const isBetween = (edge: C.Edge) => edge.from === from && edge.to === usage
    if (needs.length > 0) never(`process ${about}/${usage}`, all(when, any(...needs)), or(edges, isBetween))
  }
  for (const item of model.items) {
    const { usage, after, needs } = item
    for (const from of after) waits(`after ${from}`, from, usage, applies(from), [item.applies])
    const uses = grouped(usesOf(item, f), ({ key }) => key)
    for (const { key, sources } of model.form)
      for (const [i, { kind, from = '', when }] of sources.entries())
        if (kind === 'earlier')
          waits(
            `given ${key}/${i}`,
            from,
            usage,
            when,
            (uses.get(key) ?? []).map((use) => use.when)
          )
    for (const { key, dropped } of model.materials)
      for (const [i, { reason, by, when }] of dropped.entries())
        if (reason === 'earlier') waits(`dropped ${key}/${i}`, by, usage, when, needed(needs, key, f))
  }
  const place = new Map(ranks.map((usage, n) => [usage, n]))
  const isSorted = edges.every(({ from, to }) => place.get(from)! < place.get(to)!)
  const circles: Id[] = []
  const late: Id[] = []
  /** Goes through the chains of items that can all apply; an item takes one of the times it promises, or at least none. */
  const walk = (path: string[], cond: Id, spent: number, limit: number): void => {
    const last = path.at(-1)!
    for (const own of timesOf(items.get(last))) {
      const [here, days] = [all(cond, applies(last), own.when), spent + own.days]
      if (days > limit + 1e-9) late.push(here)
      if (here === 0 || (days > limit + 1e-9 && isSorted)) continue
      for (const { from, to, when } of edges)
        if (from === last && !path.includes(to)) walk([...path, to], all(here, when), days, limit)
        else if (from === last && to === path[0]) circles.push(all(here, when))
    }
  }
  for (const { days, when } of isSorted ? promised : [...promised, { days: Infinity, when: 1 }])
    for (const usage of items.keys()) walk([usage], when, 0, days)
  never('process acyclic', isSorted ? 0 : any(...circles))
  never('time service', any(tooLong(promised, statutory, f), ...late))
  /** Edges that hold at once lead from the first to the last. */
  const leads = (path: string[], end: string): Id =>
    any(
      ...edges.flatMap(({ from, to, when }) =>
        from !== path.at(-1) || path.includes(to) ? [] : [to === end ? when : all(when, leads([...path, to], end))]
      )
    )
  for (const [a, b] of parallel.flatMap((group) => [...pairs(group)]))
    never(`process parallel ${a}/${b}`, any(leads([a], b), leads([b], a)))
}
