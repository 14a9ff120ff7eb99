/** Everything that has to be shown of form and materials: docs/proof.md a second time, written from its text alone. */
import type { Formulas, Id } from './formula.js'
import type { Judge } from './judge.js'
import type { Constraints, Of, Proof } from './shape.js'
import { meet, piecesOf, type Decisions } from './values.js'
export type Use = { item: Of<'item'>; field: Of<'ask'>; player: Of<'player'>; when: Id; required: Id }
export const pairs = <T>(list: readonly T[]) =>
  list.flatMap((a, i) => list.slice(i + 1).map((b, n) => [a, b, `${i}/${i + 1 + n}`] as const))
export function grouped<T, K>(list: readonly T[], key: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of list) if (!groups.get(key(one))?.push(one)) groups.set(key(one), [one])
  return groups
}
export function usesOf(items: Of<'item*'>, f: Formulas): Use[] {
  return items.flatMap((item) =>
    item.fields.flatMap((field) =>
      (field.constant ? [] : field.players).map((player) => {
        const when = f.all(field.when, player.when)
        return { item, field, player, when, required: player.chosen ? 0 : f.all(when, field.required) }
      })
    )
  )
}
export function claimsOfForm({ model }: Proof, f: Formulas, judge: Judge, { entails }: Decisions, uses: Use[]): void {
  const { all, any, or } = f
  const { never, ever, limit } = judge
  const fields = new Map(model.form.map((field) => [field.key, field]))
  const own = grouped(uses, ({ player }) => player.key)
  const providers = grouped(model.providers, ({ key }) => key)
  const given = (key: string) => providers.get(key) ?? []
  for (const use of uses) {
    const { key, accepts } = use.player
    const m = fields.get(key)
    const about = `${use.item.usage}/${use.field.ref}/${key}`
    never(`complete use ${about}`, use.when, m?.when)
    never(`complete required ${about}`, use.required, m?.required)
    const strict = (q: Constraints) => m?.stricter.filter((one) => entails(meet(m.accepts, one.constraints), q))
    for (const q of piecesOf(accepts.constraints))
      limit(`sound limit ${about}`, m?.accepts, q, use.when, () => or(strict(q)))
  }
  const asked = (key: string) => or(fields.get(key)?.sources.filter(({ kind }) => kind === 'asked'))
  const gained = (key: string, seen: string[]): Id =>
    any(...given(key).map(({ when, via }) => all(when, ...via.map((one) => known(one, [...seen, key])))))
  const known = (key: string, seen: string[]): Id =>
    seen.includes(key) || !fields.has(key) ? 0 : any(asked(key), gained(key, seen))
  for (const m of model.form) {
    const { key, when, sources, stricter, decides } = m
    const users = own.get(key) ?? []
    never(`complete source ${key}`, when, or(sources))
    for (const [i, s] of sources.entries()) {
      const isSame = (p: Of<'provider'>) => p.kind === s.kind && p.from === (s.from ?? '')
      const same = given(key).filter((p) => isSame(p) && p.via.every((one) => s.via.includes(one)))
      if (s.kind !== 'asked') never(`complete given ${key}/${i}`, s.when, or(same))
      never(`once within ${key}/${i}`, s.when, when)
    }
    for (const [s, t, n] of pairs(sources)) never(`once sources ${key}/${n}`, all(s.when, t.when))
    never(`minimal field ${key}`, when, any(decides, or(users)))
    never(`minimal required ${key}`, m.required, any(decides, ...users.map(({ required }) => required)))
    const kind = (a: typeof m.accepts) => JSON.stringify([a.type, a.codes ?? null, a.decimals ?? null])
    judge.seen(`sound kind ${key}`, kind(m.accepts) === kind(m.element))
    judge.seen(`once key ${key}`, model.form.filter((one) => one.key === key).length === 1)
    never(`once self ${key}`, asked(key), model.subjects.find(({ name }) => name === m.subject)?.own)
    never(`obtain asked ${key}`, all(asked(key), gained(key, [])))
    ever(`field ${key}`, when)
    judge.values(m)
    const parts = stricter.map((s, j) => ({ ...s, about: `stricter ${key}/${j}`, when: all(when, s.when) }))
    const limits = [{ constraints: m.accepts.constraints, about: `limit ${key}`, when }, ...parts]
    const alike = (q: Constraints) => users.filter(({ player }) => entails(player.accepts, q))
    for (const { about, when, constraints } of limits)
      for (const q of piecesOf(constraints)) limit(`loose ${about}`, m.element, q, when, () => or(alike(q)))
  }
  for (const [n, { relation, when }] of model.mergedChecks.entries())
    never(`loose check ${n}`, when, or(model.checks.filter((one) => one.relation === relation)))
  for (const [n, { relation, when }] of model.checks.entries())
    never(`sound check ${n}`, when, or(model.mergedChecks.filter((one) => one.relation === relation)))
}
export function claimsOfOrder({ model: { questions, form, facts }, order }: Proof, f: Formulas, judge: Judge): void {
  const place = new Map(order.map((name, n) => [name, n]))
  const asks = questions.map(({ fact, ...own }) => ({ key: fact, ...own, via: [] as string[] }))
  const fills = form.map((m) => ({ ...m, options: m.sources, via: m.sources.flatMap(({ via }) => via) }))
  const names = new Set([...asks, ...fills].map(({ key }) => key))
  for (const { key, when, options, via } of [...asks, ...fills]) {
    const read = [when, ...options.map((one) => one.when)].flatMap(f.facts).flatMap((fact) => facts[fact]!.reads)
    const isLate = [...read, ...via].some((one) => names.has(one) && !(place.get(one)! < place.get(key)!))
    judge.seen(`order before ${key}`, place.has(key) && place.size === order.length && !isLate)
  }
  for (const { name, reads } of facts)
    judge.seen(
      `order fact ${name}`,
      reads.every((one) => names.has(one))
    )
  for (const { fact, when, options } of questions) {
    judge.ever(`question ${fact}`, when)
    for (const option of options) judge.ever(`option ${fact}/${option.code}`, f.all(when, option.when))
  }
}
export function claimsOfMaterials({ model }: Proof, { all, any, or, without }: Formulas, { never, ever }: Judge): void {
  const { items, materials, alternatives } = model
  const needs = items.flatMap((item) => item.needs.map((one, n) => ({ ...one, about: `${item.usage}/${n}` })))
  const plain = needs.filter(({ options }) => options.length === 1)
  const had = new Map(materials.map(({ key, submit, dropped }) => [key, any(submit, or(dropped))]))
  const uses = (list: Of<'need*'>, wanted: string) =>
    list.flatMap((n) => n.options.flat().flatMap(({ key, when }) => (key === wanted ? [all(n.when, when)] : [])))
  const suffices = (ours: Of<'keyed*'>, theirs: Of<'keyed*'>) =>
    theirs.every(({ key, when }) => ours.some((one) => one.key === key && one.when === when))
  for (const { when, options, about } of needs) {
    const enough = alternatives.filter((a) => a.options.every((ours) => options.some((set) => suffices(ours, set))))
    const lacks = options[0]!.map((one) => without(all(when, one.when), had.get(one.key) ?? 0))
    if (options.length === 1) never(`complete material ${about}`, any(...lacks))
    else never(`complete material ${about}`, when, or(enough))
  }
  for (const { key, when, submit, dropped } of materials) {
    never(`minimal material ${key}`, when, any(...uses(plain, key)))
    never(`minimal submit ${key}`, submit, when)
    const given = model.providers.filter((one) => one.key === key)
    never(`obtain submit ${key}`, all(submit, or([...dropped, ...given])))
    for (const [i, d] of dropped.entries())
      never(`complete dropped ${key}/${i}`, d.when, or(given.filter((p) => p.kind === d.reason && p.from === d.by)))
    ever(`material ${key}`, any(when, ...uses(alternatives, key)))
  }
  const keys = (n: Of<'need'>) => JSON.stringify(n.options.map((set) => set.map(({ key }) => key).sort()).sort())
  for (const [n, one] of alternatives.entries()) {
    const alike = needs.filter((need) => need.options.length > 1 && keys(need) === keys(one))
    never(`minimal alternatives ${n}`, one.when, or(alike))
    for (const [i, set] of one.options.entries()) ever(`alternative ${n}/${i}`, all(one.when, or(set)))
  }
}
