/** Which items are handled in which situations, and how many of them one may choose. */
import { FALSE } from '../../condition/cond.js'
import type { Bundle, BundleItem } from '../../merge/bundle.js'
import { placeText } from '../../emit/party.js'
import { partyKey } from '../../merge/parties.js'
import { arrow, breaking, type Draft } from '../draft.js'
import { unite, type Pair } from '../pair.js'

export function* items(pair: Pair): Generator<Draft> {
  for (const [old, made] of unite(pair.old.items, pair.new.items, ({ usage }) => usage)) yield* item(old, made, pair)
  yield* choices(pair)
}

function* item(old: BundleItem | undefined, made: BundleItem | undefined, pair: Pair): Generator<Draft> {
  const { usage: key, name } = (made ?? old)!
  const gained = pair.gained(old?.when ?? FALSE, made?.when ?? FALSE)
  const lost = pair.lost(old?.when ?? FALSE, made?.when ?? FALSE)
  const reroute = (found: NonNullable<typeof gained>) => ({ verdict: 'reroute' as const, cond: found.cond })
  if (gained) {
    // What nobody need choose is no other way for what was submitted before.
    const level = made?.optional ? 'minor' : breaking(gained)
    const cases = made?.optional ? {} : { cases: reroute(gained) }
    yield { kind: old ? 'item-applies' : 'item-added', level, key, name, found: gained, items: [key], ...cases }
  }
  if (lost)
    yield {
      kind: made ? 'item-excluded' : 'item-removed',
      level: breaking(lost),
      key,
      name,
      found: lost,
      items: [key],
      cases: reroute(lost)
    }
  if (!old || !made) return
  const both = pair.found(pair.newView(made.when))
  const elsewhere = both && { found: both, cases: reroute(both) }
  if (old.id !== made.id)
    yield {
      ...{ kind: 'item-replaced' as const, level: 'major' as const, key, name, items: [key], ...elsewhere },
      detail: arrow(`${old.doc.name}（${old.id}）`, `${made.doc.name}（${made.id}）`)
    }
  const [before, after] = [old.owner, made.owner]
  if (before.id !== after.id || partyKey(before) !== partyKey(after))
    yield {
      ...{ kind: 'item-owner' as const, level: 'major' as const, key, name, items: [key], ...elsewhere },
      detail: arrow(ownerText(before, pair), ownerText(after, pair))
    }
}

function ownerText({ id, name, at }: BundleItem['owner'], { lexicon: { words } }: Pair): string {
  return (name || id || '—') + (at === undefined ? '' : `（${placeText(at, words)}）`)
}

function* choices({ old, new: made }: Pair): Generator<Draft> {
  const groups = ({ choose }: Bundle) => choose
  for (const [a, b] of unite(groups(old), groups(made), ({ items }) => [...items].sort().join(','))) {
    const { name, items } = (b ?? a)!
    const key = [...items].sort().join(',')
    const text = (group: typeof a) => (group ? `${group.min}–${group.max}` : '—')
    const range = (group: typeof a): [number, number] => (group ? [group.min, group.max] : [0, items.length])
    const [[low, high], [newLow, newHigh]] = [range(a), range(b)]
    const common = { key, name, detail: arrow(text(a), text(b)) }
    if (newLow > low || newHigh < high) yield { kind: 'choice-stricter', level: 'major', ...common }
    else if (newLow < low || newHigh > high) yield { kind: 'choice-looser', level: 'minor', ...common }
  }
  const orders = (bundle: Bundle) => (bundle.service.choose ?? []).filter(({ prefer }) => prefer)
  for (const [a, b] of unite(orders(old), orders(made), ({ name }) => name)) {
    const [before, after] = [a?.prefer ?? [], b?.prefer ?? []].map((names) => names.join(' > '))
    if (before !== after)
      yield {
        kind: 'choice-order',
        level: 'major',
        key: (b ?? a)!.name,
        name: (b ?? a)!.name,
        detail: arrow(before!, after!)
      }
  }
}
