/** Everything that has to be shown: docs/proof.md a second time, written from its text alone. */
import type * as C from 'lianban/schemas/outputs/proof.js'
import type { Formulas, Id } from './formula.js'
import type { Judge } from './judge.js'
import { grouped } from './shape.js'
import { meet, piecesOf, type Decisions } from './values.js'
const placeOf = (item: string, { ref, to }: { ref: string; to: string[] }) => `${item}/${ref}/${to.join('+')}`
/** Role and element. */
const cut = (key: string) => [key.slice(0, key.indexOf('.')), key.slice(key.indexOf('.') + 1)]
const pairs = <T>(list: readonly T[]) =>
  list.flatMap((a, i) => list.slice(i + 1).map((b, n) => [a, b, `${i}/${i + 1 + n}`] as const))
export function claimsOfForm({ model, order }: C.Proof, f: Formulas, judge: Judge, { entails, belongs }: Decisions) {
  const { all, any, or, without } = f
  const { show, never, ever, seen } = judge
  const { facts, items, form, providers, questions } = model
  const fields = new Map(form.map((field) => [field.key, field]))
  const given = grouped(providers, ({ key }) => key)
  const asked = (key: string) => or(fields.get(key)?.sources, ({ kind }) => kind === 'asked')
  const gained = (key: string, met: string[]): Id =>
    any(...(given.get(key) ?? []).map(({ when, via }) => all(when, ...via.map((one) => known(one, [...met, key])))))
  const known = (key: string, met: string[]): Id =>
    met.includes(key) || !fields.has(key) ? 0 : any(asked(key), gained(key, met))
  /** A limit that all values keep, or that is never without a reason. */
  const limit = (about: string, a: C.Accepts | undefined, q: C.Constraints, when: Id, reason: () => Id) => {
    const left = (by?: string) => (a && entails(a, q) ? 0 : by ? 1 : without(when, reason()))
    show(`${about}/${JSON.stringify(q)}`, ({ by }) => left(by))
  }
  const uses = items.flatMap((item) => usesOf(item, f))
  for (const { about, key, accepts, when, required } of uses) {
    const m = fields.get(key)
    never(`complete use ${about}`, when, m?.when)
    never(`complete required ${about}`, required, m?.required)
    for (const q of piecesOf(accepts.constraints)) {
      const isStrict = (s: C.Limits) => entails(meet(m!.accepts, s.constraints), q)
      limit(`sound limit ${about}`, m?.accepts, q, when, () => or(m?.stricter, isStrict))
    }
  }
  const usesByKey = grouped(uses, ({ key }) => key)
  for (const { key, when, required, decides, sources, stricter, accepts, element, subject } of form) {
    const users = usesByKey.get(key) ?? []
    never(`complete source ${key}`, when, or(sources))
    for (const [i, s] of sources.entries()) {
      const isFrom = (p: C.Provider) => p.kind === s.kind && p.from === (s.from ?? '')
      const isSame = (p: C.Provider) => isFrom(p) && p.via.every((one) => s.via.includes(one))
      if (s.kind !== 'asked') never(`complete given ${key}/${i}`, s.when, or(given.get(key), isSame))
      never(`once within ${key}/${i}`, s.when, when)
    }
    for (const [s, t, n] of pairs(sources)) never(`once sources ${key}/${n}`, all(s.when, t.when))
    never(`minimal field ${key}`, when, any(decides, or(users)))
    never(`minimal required ${key}`, required, any(decides, ...users.map((use) => use.required)))
    const [ours, own] = [accepts, element].map((a) => JSON.stringify([a.type, a.codes, a.decimals]))
    seen(`sound kind ${key}`, ours === own)
    seen(`once key ${key}`, form.filter((one) => one.key === key).length === 1)
    never(`once self ${key}`, asked(key), model.subjects.find(({ name }) => name === subject)?.own)
    never(`obtain asked ${key}`, all(asked(key), gained(key, [])))
    ever(`field ${key}`, when)
    show(`consistent values ${key}`, ({ values = [] }) => {
      const limits = (kept: number[]) => [{}, ...kept.map((j) => stricter[j]!.constraints)]
      const isIn = (one: C.Value) => limits(one.stricter).every((q) => belongs(one.value, meet(accepts, q)))
      const others = values.map((one) => any(...stricter.map((s, j) => (one.stricter.includes(j) ? 0 : s.when))))
      return values.every(isIn) ? all(when, ...others) : 1
    })
    const parts = stricter.map((s, j) => ({ ...s, about: `stricter ${key}/${j}`, when: all(when, s.when) }))
    for (const one of [{ constraints: accepts.constraints, about: `limit ${key}`, when }, ...parts])
      for (const q of piecesOf(one.constraints))
        limit(`loose ${one.about}`, element, q, one.when, () => or(users, (use) => entails(use.accepts, q)))
  }
  const sameAs = (a: C.Check) => (b: C.Check) => a.relation === b.relation
  for (const [n, one] of model.mergedChecks.entries())
    never(`loose check ${n}`, one.when, or(model.checks, sameAs(one)))
  for (const [n, one] of model.checks.entries())
    never(`sound check ${n}`, one.when, or(model.mergedChecks, sameAs(one)))
  const place = new Map(order.map((name, n) => [name, n]))
  const asks = questions.map(({ fact, when, options }) => ({ key: fact, when, options, via: [] as string[] }))
  const fills = form.map((m) => ({ ...m, options: m.sources, via: m.sources.flatMap(({ via }) => via) }))
  const names = new Set([...asks, ...fills].map(({ key }) => key))
  for (const { key, when, options, via } of [...asks, ...fills]) {
    const read = [when, ...options.map((one) => one.when)].flatMap(f.facts).flatMap(({ reads }) => reads)
    const isLate = [...read, ...via].some((one) => names.has(one) && !(place.get(one)! < place.get(key)!))
    seen(`order before ${key}`, place.has(key) && place.size === order.length && !isLate)
  }
  for (const { name, reads } of facts) seen(`order fact ${name}`, !reads.some((one) => !names.has(one)))
  for (const { fact, when, options } of questions) {
    ever(`question ${fact}`, when)
    for (const option of options) ever(`option ${fact}/${option.code}`, all(when, option.when))
  }
}
/** A player of a field of an item, in a table of its own. */
const usesOf = ({ usage, fields }: C.Item, { all }: Formulas) =>
  fields.flatMap(({ ref, when, required, constant, players }) =>
    (constant ? [] : players).map((p) => {
      const whenHere = all(when, p.when)
      const requiredHere = p.chosen ? 0 : all(whenHere, required)
      return { ...p, about: `${usage}/${ref}/${p.key}`, when: whenHere, required: requiredHere }
    })
  )
/** What needs have to do with a material. */
const needed = (needs: C.Need[], wanted: string, { all }: Formulas) =>
  needs.flatMap(({ when, options }) => options.flat().flatMap((k) => (k.key === wanted ? [all(when, k.when)] : [])))
export function claimsOfMaterials({ model }: C.Proof, f: Formulas, { never, ever }: Judge): void {
  const { all, any, or, without } = f
  const { items, materials, alternatives, providers } = model
  const needs = items.flatMap((item) => item.needs.map((one, n) => ({ ...one, about: `${item.usage}/${n}` })))
  const plain = needs.filter(({ options }) => options.length === 1)
  const had = new Map(materials.map(({ key, submit, dropped }) => [key, any(submit, or(dropped))]))
  const suffices = (ours: C.Keyed[], theirs: C.Keyed[]) =>
    theirs.every(({ key, when }) => ours.some((one) => one.key === key && one.when === when))
  for (const { when, options, about } of needs) {
    const isEnough = (a: C.Need) => a.options.every((ours) => options.some((set) => suffices(ours, set)))
    const lacks = options[0]!.map((one) => without(all(when, one.when), had.get(one.key) ?? 0))
    if (options.length === 1) never(`complete material ${about}`, any(...lacks))
    else never(`complete material ${about}`, when, or(alternatives, isEnough))
  }
  for (const { key, when, submit, dropped } of materials) {
    const given = providers.filter((one) => one.key === key)
    never(`minimal material ${key}`, when, any(...needed(plain, key, f)))
    never(`minimal submit ${key}`, submit, when)
    never(`obtain submit ${key}`, all(submit, or([...dropped, ...given])))
    for (const [i, d] of dropped.entries()) {
      const isSame = (p: C.Provider) => p.kind === d.reason && p.from === d.by
      never(`complete dropped ${key}/${i}`, d.when, or(given, isSame))
    }
    ever(`material ${key}`, any(when, ...needed(alternatives, key, f)))
  }
  const keys = (n: C.Need) => JSON.stringify(n.options.map((set) => set.map(({ key }) => key).sort()).sort())
  for (const [n, one] of alternatives.entries()) {
    const isAlike = (need: C.Need) => need.options.length > 1 && keys(need) === keys(one)
    never(`minimal alternatives ${n}`, one.when, or(needs, isAlike))
    for (const [i, set] of one.options.entries()) ever(`alternative ${n}/${i}`, all(one.when, or(set)))
  }
}
/** What is asked for, or sent; `own`: without what it is a part of; `id` is the same only for the same. */
type Line = { about: string; id: string; map?: string | undefined; when: Id; own: Id }
export function claimsOfItems({ model }: C.Proof, f: Formulas, judge: Judge, { isReversible }: Decisions): void {
  const { never, ever, seen } = judge
  const { all, any, or } = f
  const linesOf = (item: string, { ref, to, map }: Omit<C.Sent, 'when'>, when: Id, own: C.Keyed[]): Line[] => [
    {
      about: `field ${placeOf(item, { ref, to })}`,
      id: JSON.stringify([item, ref, to]),
      map: JSON.stringify(map),
      when,
      own: when
    },
    ...own.map((p) => ({
      about: `player ${placeOf(item, { ref, to })}/${p.key}`,
      id: JSON.stringify([item, ref, to, p.key]),
      when: all(when, p.when),
      own: p.when
    }))
  ]
  const answer = (item: string, { name, fact }: C.Answer, when: Id, own: Id): Line => ({
    about: `question ${item}/${name}`,
    id: JSON.stringify([item, name, { fact }]),
    when,
    own
  })
  const asked = model.items.flatMap(({ usage, fields, questions }) => [
    ...fields.flatMap((a) => linesOf(usage, a, a.when, a.constant ? [] : a.players)),
    ...questions.map((q) => answer(usage, q, q.when, q.when))
  ])
  const isAnswered = (fact: string) => or(model.questions, (one) => one.fact === fact)
  const sent = model.dispatch.flatMap(({ item, when, fields, questions }) => [
    ...fields.flatMap((d) => linesOf(item, d, all(when, d.when), d.players)),
    ...questions.map((d) => answer(item, d, all(when, d.when), all(when, d.when, isAnswered(d.fact))))
  ])
  const [wanted, got] = [grouped(asked, ({ id }) => id), grouped(sent, ({ id }) => id)]
  for (const a of asked) {
    const ds = got.get(a.id) ?? []
    const isOne = ds.length <= 1 && ds.every(({ map }) => map === a.map)
    never(`lossless ${a.about}`, a.when, any(...ds.map(({ own }) => own)), isOne || a.about.startsWith('player'))
  }
  for (const d of sent) never(`least ${d.about}`, d.when, or(wanted.get(d.id)))
  for (const { usage, fields, applies, promised = 0, statutory = Infinity } of model.items) {
    ever(`item ${usage}`, applies)
    seen(`time item ${usage}`, promised <= statutory)
    for (const { map, constant, ...field } of fields) {
      const [about, players] = [placeOf(usage, field), constant ? [] : field.players]
      const isReadBack = () => players.every(({ accepts }) => isReversible(map!, accepts))
      if (map && players.length > 0) seen(`lossless map ${about}`, isReadBack())
      for (const [p, q, n] of pairs(players))
        if (p.key !== q.key && cut(p.key)[1] === cut(q.key)[1])
          never(`lossless one ${about}/${n}`, all(field.when, p.when, q.when))
    }
    const names = fields.flatMap(({ ref, to, when }, n) => to.map((name) => ({ ref, when, n, name })))
    for (const [a, b] of [...grouped(names, ({ name }) => name).values()].flatMap(pairs))
      if (a.n !== b.n && cut(a.ref)[0] === cut(b.ref)[0])
        never(`lossless names ${usage}/${a.name}/${a.n}/${b.n}`, all(a.when, b.when))
  }
}
export function claimsOfProcess({ model, ranks }: C.Proof, f: Formulas, { never, ever }: Judge): void {
  const { all, any, or } = f
  const { edges, promised = Infinity, statutory = Infinity } = model.process
  const items = new Map(model.items.map((item) => [item.usage, item]))
  const applies = (usage: string) => items.get(usage)?.applies ?? 0
  for (const [n, { from, to, when }] of edges.entries()) {
    never(`process edge ${from}/${to}/${n}`, when, all(applies(from), applies(to)))
    ever(`edge ${from}/${to}/${n}`, when)
  }
  /** Whenever one is needed by the other, it comes before. */
  const waits = (about: string, from: string, { usage }: C.Item, when: Id, needs: Id[]) => {
    const isBetween = (edge: C.Edge) => edge.from === from && edge.to === usage
    if (needs.length > 0) never(`process ${about}/${usage}`, all(when, any(...needs)), or(edges, isBetween))
  }
  for (const item of model.items) {
    for (const from of item.after) waits(`after ${from}`, from, item, applies(from), [item.applies])
    const uses = grouped(usesOf(item, f), ({ key }) => key)
    for (const { key, sources } of model.form)
      for (const [i, { kind, from = '', when }] of sources.entries())
        if (kind === 'earlier')
          waits(`given ${key}/${i}`, from, item, when, uses.get(key)?.map((use) => use.when) ?? [])
    for (const { key, dropped } of model.materials)
      for (const [i, { reason, by, when }] of dropped.entries())
        if (reason === 'earlier') waits(`dropped ${key}/${i}`, by, item, when, needed(item.needs, key, f))
  }
  /** When all edges of a circle hold, or of a chain of items that takes too long. */
  const walk = (isCircle: boolean, seen: string[], cond: Id, spent: number): Id[] => {
    const last = seen.at(-1)!
    const both = isCircle ? cond : all(cond, applies(last))
    const days = spent + (items.get(last)?.promised ?? 0)
    if (both === 0 || (!isCircle && days > promised + 1e-9)) return [both]
    return edges.flatMap(({ from, to, when }) => {
      if (from !== last || (seen.includes(to) && (!isCircle || seen[0] !== to))) return []
      return seen.includes(to) ? [all(both, when)] : walk(isCircle, [...seen, to], all(both, when), days)
    })
  }
  const every = (isCircle: boolean) => any(...[...items.keys()].flatMap((usage) => walk(isCircle, [usage], 1, 0)))
  const place = new Map(ranks.map((usage, n) => [usage, n]))
  const isSorted = edges.every(({ from, to }) => place.get(from)! < place.get(to)!)
  never('process acyclic', isSorted ? 0 : every(true))
  const isKept = promised === Infinity || promised <= statutory
  never('time service', promised < Infinity ? every(false) : 0, 0, isKept)
}
