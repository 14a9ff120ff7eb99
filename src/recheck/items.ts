/** Everything that has to be shown of what departments get, and of the process: docs/proof.md a second time. */
import { grouped, pairs, type Use } from './claims.js'
import type { Formulas, Id } from './formula.js'
import type { Judge } from './judge.js'
import type { Of, Proof } from './shape.js'
import { isReversible } from './values.js'
const placeOf = ({ ref, to }: { ref: string; to: string[] }) => `${ref}/${to.join('+')}`
const role = (name: string) => name.slice(0, name.indexOf('.'))
const element = (name: string) => name.slice(name.indexOf('.') + 1)
export function claimsOfItems({ model }: Proof, { all, or }: Formulas, judge: Judge, uses: Use[]): void {
  const { never, ever, seen } = judge
  const usesOf = grouped(uses, ({ field }) => field)
  for (const { usage, fields, questions, applies, promised = 0, statutory = Infinity } of model.items) {
    const sent = model.dispatch.find(({ item }) => item === usage) ?? { when: 0, fields: [], questions: [] }
    const [ours, theirs] = [grouped(fields, placeOf), grouped<Of<'sent'>, string>(sent.fields, placeOf)]
    const names = grouped(
      fields.flatMap((field, n) => field.to.map((name) => ({ field, n, name }))),
      (one) => one.name
    )
    ever(`item ${usage}`, applies)
    seen(`time item ${usage}`, promised <= statutory)
    for (const field of fields) {
      const { when, map } = field
      const about = `${usage}/${placeOf(field)}`
      const ds = theirs.get(placeOf(field)) ?? []
      const isSame = ds.length <= 1 && ds.every((d) => JSON.stringify(d.map) === JSON.stringify(map))
      const players = field.constant ? [] : field.players
      never(`lossless field ${about}`, when, all(sent.when, or(ds)), isSame)
      const isReadBack = () => players.every(({ accepts }) => isReversible(map!, accepts))
      if (map && players.length > 0) seen(`lossless map ${about}`, isReadBack())
      for (const p of players) {
        const there = ds.flatMap((d) => d.players.filter(({ key }) => key === p.key))
        never(`lossless player ${about}/${p.key}`, all(when, p.when), or(there))
      }
      for (const [p, q, n] of pairs(players))
        if (p.key !== q.key && element(p.key) === element(q.key))
          never(`lossless one ${about}/${n}`, all(when, p.when, q.when))
    }
    for (const [a, b] of [...names.values()].flatMap(pairs))
      if (a.n !== b.n && role(a.field.ref) === role(b.field.ref))
        never(`lossless names ${usage}/${a.name}/${a.n}/${b.n}`, all(a.field.when, b.field.when))
    for (const q of questions) {
      const ds = sent.questions.filter(({ name, fact }) => name === q.name && fact === q.fact)
      const arrives = all(sent.when, or(ds), or(model.questions.filter(({ fact }) => fact === q.fact)))
      never(`lossless question ${usage}/${q.name}`, q.when, arrives, ds.length <= 1)
    }
    for (const d of sent.fields) {
      const about = `${usage}/${placeOf(d)}`
      const given = all(sent.when, d.when)
      const same = ours.get(placeOf(d)) ?? []
      const users = same.flatMap((field) => usesOf.get(field) ?? [])
      never(`least field ${about}`, given, or(same))
      for (const { key, when } of d.players)
        never(`least player ${about}/${key}`, all(given, when), or(users.filter(({ player }) => player.key === key)))
    }
    for (const d of sent.questions) {
      const same = questions.filter(({ name, fact }) => name === d.name && fact === d.fact)
      never(`least question ${usage}/${d.name}`, all(sent.when, d.when), or(same))
    }
  }
}
export function claimsOfProcess(
  { model, ranks }: Proof,
  { all, any, or }: Formulas,
  { never, ever }: Judge,
  uses: Use[]
): void {
  const { edges, promised = Infinity, statutory = Infinity } = model.process
  const items = new Map(model.items.map((item) => [item.usage, item]))
  const applies = (usage: string) => items.get(usage)?.applies ?? 0
  for (const [n, { from, to, when }] of edges.entries()) {
    never(`process edge ${from}/${to}/${n}`, when, all(applies(from), applies(to)))
    ever(`edge ${from}/${to}/${n}`, when)
  }
  const waits = (about: string, from: string, to: string, when: Id) =>
    never(`process ${about}/${to}`, when, or(edges.filter((edge) => edge.from === from && edge.to === to)))
  for (const { usage, applies: own, after } of model.items)
    for (const from of after) waits(`after ${from}`, from, usage, all(applies(from), own))
  for (const { key, sources } of model.form)
    for (const [i, s] of sources.entries())
      for (const [{ usage }, own] of s.kind === 'earlier'
        ? grouped(
            uses.filter(({ player }) => player.key === key),
            ({ item }) => item
          )
        : [])
        waits(`given ${key}/${i}`, s.from ?? '', usage, all(s.when, or(own)))
  for (const { key, dropped } of model.materials)
    for (const [i, d] of dropped.entries())
      for (const { usage, needs } of d.reason === 'earlier' ? model.items : []) {
        const own = needs.flatMap((n) =>
          n.options.flat().flatMap((one) => (one.key === key ? [all(n.when, one.when)] : []))
        )
        if (own.length > 0) waits(`dropped ${key}/${i}`, d.by, usage, all(d.when, any(...own)))
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
