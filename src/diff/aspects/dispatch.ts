/** What each department receives: its own form, in its own names and notations. */
import { all, any, FALSE, type Cond } from '../../condition/cond.js'
import { placeOfFact } from '../../condition/fact.js'
import type { Text } from '../../diagnostics/entry.js'
import type {
  Bundle,
  BundleItem,
  Dispatch,
  DispatchField,
  DispatchRole,
  FormField,
  Question
} from '../../merge/bundle.js'
import { bare } from '../../wording/lexicon.js'
import { canonical } from '../canonical.js'
import type { RawChange } from '../raw-change.js'
import { unite, type Pair } from '../pair.js'

export function* dispatch(pair: Pair): Generator<RawChange> {
  for (const [a, b] of unite(pair.old.items, pair.new.items, ({ usage }) => usage)) {
    if (!a || !b) continue
    const [old, made] = [a, b].map((item, index) => sideOf(item, index === 0 ? pair.old : pair.new)) as [Side, Side]
    const context: Context = { item: b, pair, both: all(pair.oldView(a.when), pair.newView(b.when)) }
    yield* fields(old, made, context)
    yield* roles(old.dispatch, made.dispatch, context)
    yield* questions(a, b, old.dispatch, made.dispatch, context)
  }
}

interface Context {
  item: BundleItem
  pair: Pair
  /** The item applies in both versions: else that is the change. */
  both: Cond
}

interface Side {
  dispatch: Dispatch
  fields: Sent[]
}

/** A field of the department's form, with its conditions over the service's facts. */
interface Sent extends FormField {
  key: string
  bound: DispatchField
  many: boolean
}

function sideOf({ usage, form }: BundleItem, bundle: Bundle): Side {
  const own = bundle.dispatch.find(({ item }) => item === usage)!
  const seen = new Set<string>()
  const left = new Map(own.roles.map(({ role, fields: sent }) => [role, [...sent]]))
  return {
    dispatch: own,
    fields: form.fields.flatMap((field) => {
      const base = `${field.role}.${field.element}`
      const key = seen.has(base) ? `${base} ${field.as}` : base
      seen.add(key)
      // Both lists come from the item's fields, in their order.
      const sent = left.get(field.role) ?? []
      const at = sent.findIndex(({ element }) => element === field.element)
      const [bound] = at < 0 ? [] : sent.splice(at, 1)
      return bound ? [{ ...field, key, bound, many: own.roles.find(({ role }) => role === field.role)!.many }] : []
    })
  }
}

function about({ item }: Context, part: string, name: string): Pick<RawChange, 'key' | 'name' | 'items'> {
  return { key: `${item.usage}.${part}`, name, items: [item.usage] }
}

function of({ item }: Context, zh: string, en = zh): Text {
  return { zh: zh === '' ? item.name : `${item.name}：${zh}`, en: en === '' ? item.name : `${item.name}: ${en}` }
}

function* fields(old: Side, made: Side, context: Context): Generator<RawChange> {
  const { pair, both } = context
  const differs = (from: Cond, to: Cond) => {
    const [yes, no] = [pair.gained(from, to), pair.lost(from, to)]
    return { gained: yes && pair.found(all(both, yes.cond)), lost: no && pair.found(all(both, no.cond)) }
  }
  for (const [a, b] of unite(old.fields, made.fields, ({ key }) => key)) {
    const { key, label, as } = (b ?? a)!
    const common = about(context, key, label)
    const { gained, lost } = differs(a?.bound.when ?? FALSE, b?.bound.when ?? FALSE)
    if (gained) yield { kind: 'dispatch-added', level: 'minor', ...common, found: gained, detail: of(context, as) }
    if (lost) yield { kind: 'dispatch-removed', level: 'major', ...common, found: lost, detail: of(context, as) }
    if (!a || !b) continue
    yield* shape(a, b, common, context)
    // Required counts only in situations in which the field is there.
    const must = ({ when, required }: DispatchField) => all(when, required)
    const required = differs(must(a.bound), must(b.bound))
    const [yes, no] = [required.gained, required.lost]
    if (yes && !gained)
      yield {
        kind: 'dispatch-required',
        level: 'minor',
        ...common,
        found: yes,
        detail: of(context, '必有', 'required')
      }
    else if (no && !lost)
      yield {
        kind: 'dispatch-required',
        level: 'minor',
        ...common,
        found: no,
        detail: of(context, '可以没有', 'may be absent')
      }
  }
}

function* shape(
  a: Sent,
  b: Sent,
  common: Pick<RawChange, 'key' | 'name' | 'items'>,
  context: Context
): Generator<RawChange> {
  const major = { level: 'major' as const, ...common }
  if (a.as !== b.as) yield { kind: 'dispatch-renamed', ...major, detail: of(context, `${a.as} → ${b.as}`) }
  const [from, to] = [a, b].map(({ map }) => canonical(map ?? null)) as [string, string]
  if (from !== to) yield { kind: 'dispatch-mapping', ...major, detail: of(context, mapText(a, b)) }
  const type = ({ type: name, many }: Sent) => name + (many ? '[]' : '')
  if (type(a) !== type(b)) yield { kind: 'dispatch-type', ...major, detail: of(context, `${type(a)} → ${type(b)}`) }
  const limits = ({ constraints, codes, decimals }: Sent) =>
    canonical([constraints, codes?.map(({ code }) => code).sort(), decimals])
  if (limits(a) !== limits(b)) yield { kind: 'dispatch-limits', level: 'minor', ...common, detail: of(context, '') }
}

/** The entries that differ, or the whole. */
function mapText({ map: from }: Sent, { map: to }: Sent): string {
  const [a, b] = [from?.recode ?? {}, to?.recode ?? {}] as Record<string, unknown>[]
  const codes = [...new Set([...Object.keys(a!), ...Object.keys(b!)])].filter((code) => a![code] !== b![code])
  if (from?.recode && to?.recode && codes.length > 0)
    return codes.map((code) => `${code}：${String(a![code] ?? '—')} → ${String(b![code] ?? '—')}`).join('；')
  const text = (map: typeof from) => (map ? JSON.stringify(map) : '—')
  return `${text(from)} → ${text(to)}`
}

/** The same department, the same form, and another person in it. */
function* roles(old: Dispatch, made: Dispatch, context: Context): Generator<RawChange> {
  const { pair, both, item } = context
  for (const [a, b] of unite(old.roles, made.roles, ({ role }) => role)) {
    if (!a || !b) continue
    const name = item.form.roles.find((one) => one.name === b.role)?.label ?? b.role
    const players = unite(playersOf(a), playersOf(b), ({ subject, chosen }) => `${subject} ${chosen ?? ''}`)
    const moved = players.flatMap(([from, to]) => {
      const gained = pair.gained(from?.when ?? FALSE, to?.when ?? FALSE)
      const found = gained && pair.found(all(both, gained.cond))
      return found && to ? [{ found, subject: to.subject }] : []
    })
    const [first] = moved
    if (!first) continue
    const labels = moved.map(({ subject }) => pair.new.subjects.find((one) => one.name === subject)?.label ?? subject)
    yield {
      ...{
        kind: 'dispatch-role' as const,
        level: 'major' as const,
        ...about(context, b.role, name),
        found: first.found
      },
      detail: of(context, labels.join('、')),
      cases: { verdict: 'reroute', cond: first.found.cond }
    }
  }
}

/** Who may be several others plays a role under several conditions. */
function playersOf({ subjects }: DispatchRole): DispatchRole['subjects'] {
  const found = new Map<string, DispatchRole['subjects'][number]>()
  for (const player of subjects) {
    const id = `${player.subject} ${player.chosen ?? ''}`
    found.set(id, { ...player, when: any(found.get(id)?.when ?? FALSE, player.when) })
  }
  return [...found.values()]
}

function* questions(
  a: BundleItem,
  b: BundleItem,
  old: Dispatch,
  made: Dispatch,
  context: Context
): Generator<RawChange> {
  const facts = (own: Dispatch) => new Map(own.situations.map(({ name, fact }) => [name, fact]))
  const [before, after] = [facts(old), facts(made)]
  for (const [from, to] of unite(a.form.questions, b.form.questions, ({ fact }) => fact)) {
    const { fact, ask } = (to ?? from)!
    const { name } = placeOfFact(fact)
    const common = { kind: 'dispatch-question' as const, ...about(context, fact, bare(ask)) }
    if (!to) yield { ...common, level: 'major', detail: of(context, '没有了', 'removed') }
    else if (!from) yield { ...common, level: 'minor', detail: of(context, '新增', 'added') }
    else if (before.get(name) !== after.get(name))
      yield { ...common, level: 'major', detail: of(context, `${before.get(name)} → ${after.get(name)}`) }
    else if (answers(from) !== answers(to)) {
      const isKept =
        from.type === to.type && (from.options ?? []).every(({ code }) => to.options?.some((one) => one.code === code))
      yield { ...common, level: isKept ? 'minor' : 'major', detail: of(context, '可选的答案', 'answers') }
    } else yield* renamed(from, to, after.get(name), common, context)
  }
}

/** The department's own names of answers, unless the service calls them otherwise in the same way. */
function* renamed(
  { options: old = [] }: Question,
  { options: made = [] }: Question,
  fact: string | undefined,
  common: Pick<RawChange, 'kind' | 'key' | 'name' | 'items'>,
  context: Context
): Generator<RawChange> {
  const named = ({ questions: asked }: Bundle, code: string) =>
    asked.find((one) => one.fact === fact)?.options?.find((one) => one.code === code)?.name
  const changes = unite(old, made, ({ code }) => code).flatMap(([a, b]) => {
    if (!a || !b || a.name === b.name) return []
    const isOfService = named(context.pair.old, a.code) === a.name && named(context.pair.new, b.code) === b.name
    return isOfService ? [] : [{ code: a.code, from: a.name, to: b.name }]
  })
  if (changes.length === 0) return
  const isMoved = changes.some(
    ({ code, from, to }) =>
      old.some((one) => one.code !== code && one.name === to) ||
      made.some((one) => one.code !== code && one.name === from)
  )
  const text = changes.map(({ code, from, to }) => `${code}：${from} → ${to}`).join('；')
  if (isMoved) yield { ...common, level: 'major', detail: of(context, text) }
  else yield { ...common, level: 'minor', detail: of(context, text), look: true }
}

function answers({ type, options, minimum, maximum }: Question): string {
  return canonical([type, (options ?? []).map(({ code }) => code).sort(), minimum, maximum])
}
