/** Conditions of acceptance, visits, fees and results. */
import { all, any, FALSE, key as keyOf, TRUE } from '../../condition/cond.js'
import type { Bundle, BundleItem } from '../../merge/bundle.js'
import { arrow, type RawChange } from '../raw-change.js'
import { unite, type Pair } from '../pair.js'
import { eligibility } from './eligibility.js'

export function* terms(pair: Pair): Generator<RawChange> {
  const { old, new: made } = pair
  yield* eligibility(old.eligibility, made.eligibility, { key: 'service', items: [], applies: TRUE }, pair)
  yield* visits(old.presence, made.presence, { key: 'service', items: [] }, pair)
  yield* count(old.service.visits, made.service.visits)
  yield* fees(wholeOf(old), wholeOf(made), pair)
  for (const [a, b] of unite(old.items, made.items, ({ usage }) => usage)) {
    const where = { key: (b ?? a)!.usage, items: [(b ?? a)!.usage] }
    yield* visits(a?.presence ?? [], b?.presence ?? [], where, pair)
    // Conditions, fees and results of an item that is added or removed are part of that change.
    if (!a || !b) continue
    const applies = all(pair.oldView(a.when), pair.newView(b.when))
    yield* eligibility(a.eligibility, b.eligibility, { ...where, applies }, pair)
    yield* fees(a, b, pair)
    yield* results(a, b, pair)
  }
}

interface Where {
  key: string
  items: string[]
}

function* visits(
  old: Bundle['presence'],
  made: Bundle['presence'],
  { key, items }: Where,
  pair: Pair
): Generator<RawChange> {
  for (const [a, b] of unite(withKeys(old), withKeys(made), (one) => one.key)) {
    const { reason } = (b ?? a)!
    const common = { key: `${key}.${(b ?? a)!.key}`, name: reason, items }
    // The same visit with its reason in other words is a text.
    const isReworded = (own: typeof a, others: Bundle['presence'], theirs: Bundle['presence']) =>
      own &&
      others.some(
        (one) =>
          keyOf(one.cond) === keyOf(own.cond) &&
          one.who === own.who &&
          !theirs.some((same) => same.reason === one.reason)
      )
    if ((!a && isReworded(b, old, made)) || (!b && isReworded(a, made, old))) continue
    const gained = pair.gained(a?.cond ?? FALSE, b?.cond ?? FALSE)
    if (gained) yield { kind: 'visit-added', level: 'minor', ...common, found: gained }
    const lost = pair.lost(a?.cond ?? FALSE, b?.cond ?? FALSE)
    if (lost) yield { kind: 'visit-removed', level: 'minor', ...common, found: lost }
    if (a && b && (a.times ?? 1) !== (b.times ?? 1))
      yield {
        kind: 'visit-count',
        level: 'minor',
        ...common,
        detail: arrow(String(a.times ?? 1), String(b.times ?? 1))
      }
  }
}

function withKeys(presence: Bundle['presence']): (Bundle['presence'][number] & { key: string })[] {
  const seen = new Map<string, number>()
  return presence.map((one) => {
    const base = [one.who, one.reason].filter((part) => part !== undefined).join(' ')
    const times = (seen.get(base) ?? 0) + 1
    seen.set(base, times)
    return { ...one, key: times === 1 ? base : `${base} ${times}` }
  })
}

function* count(old: number | undefined, made: number | undefined): Generator<RawChange> {
  if (old !== made)
    yield {
      kind: 'visit-count',
      level: 'minor',
      key: 'service',
      name: '到现场次数',
      detail: arrow(String(old ?? ''), String(made ?? ''))
    }
}

/** Who charges: an item, or the service for the whole. */
interface Charging extends Pick<BundleItem, 'name' | 'charges'> {
  fee?: BundleItem['fee']
  usage?: string
}

function wholeOf({ name, service, charges }: Bundle): Charging {
  return { name, charges, ...(service.fee && { fee: service.fee }) }
}

function* fees(old: Charging, made: Charging, pair: Pair): Generator<RawChange> {
  const [from, to] = [feeText(old, pair), feeText(made, pair)]
  if (from === to) return
  const [before, after] = [old.fee?.charged, made.fee?.charged]
  const { usage } = made
  const common = {
    key: usage ?? 'service',
    name: made.name,
    items: usage === undefined ? [] : [usage],
    detail: arrow(from, to)
  }
  // How much an amount in words is, nobody can tell from the specs.
  const burden =
    after === false ? {} : after && before === false ? { grows: 'fee' as const } : { unclear: 'fee' as const }
  yield { kind: 'fee-changed', level: 'minor', ...common, ...burden }
}

function feeText({ fee, charges }: Charging, { lexicon }: Pair): string {
  if (!fee) return '没有写'
  if (!fee.charged) return '不收费'
  const each = charges.map(({ name, standard, when }) => {
    const only = when.op === 'true' ? '' : `（${lexicon.plain(when) ?? ''}）`
    return `${name}${standard === undefined ? '' : ` ${standard}`}${only}`
  })
  return ['收费', ...each.sort()].join('，')
}

function* results(old: BundleItem, made: BundleItem, pair: Pair): Generator<RawChange> {
  for (const [a, b] of unite(resultsOf(old), resultsOf(made), ({ material, name }) => material ?? name)) {
    const { name, material } = (b ?? a)!
    const common = { key: `${made.usage}.${material ?? name}`, name, items: [made.usage] }
    const gained = pair.gained(a?.when ?? FALSE, b?.when ?? FALSE)
    if (gained) yield { kind: 'result-added', level: 'minor', ...common, found: gained }
    const lost = pair.lost(a?.when ?? FALSE, b?.when ?? FALSE)
    if (lost) yield { kind: 'result-removed', level: 'major', ...common, found: lost }
    const given = (one: typeof a) =>
      [one?.delivery ?? '', ...[...(one?.gives ?? [])].sort()].filter((part) => part !== '').join('、')
    if (a && b && given(a) !== given(b))
      yield { kind: 'result-changed', level: 'minor', ...common, detail: arrow(given(a), given(b)) }
  }
}

/** One document given to several, or in several situations, is one result. */
function resultsOf({ results: stated }: BundleItem): BundleItem['results'] {
  const found = new Map<string, BundleItem['results'][number]>()
  for (const result of stated) {
    const id = result.material ?? result.name
    const known = found.get(id)
    const both = known && { gives: [...known.gives, ...result.gives], when: any(known.when, result.when) }
    found.set(id, { ...result, ...both })
  }
  return [...found.values()]
}
