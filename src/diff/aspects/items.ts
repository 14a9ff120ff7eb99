/** Which items are handled in which situations, and how many of them one may choose. */
import { FALSE, TRUE } from '../../condition/cond.js'
import type { Bundle, BundleItem } from '../../merge/bundle.js'
import { placeText } from '../../emit/department.js'
import { partyKey } from '../../merge/binding/parties.js'
import { arrow, breaking, type RawChange } from '../raw-change.js'
import { unite, type Pair } from '../pair.js'

export function* items(pair: Pair): Generator<RawChange> {
  for (const [old, made] of unite(pair.old.items, pair.new.items, ({ usage }) => usage)) yield* item(old, made, pair)
  yield* choices(pair)
}

function* item(old: BundleItem | undefined, made: BundleItem | undefined, pair: Pair): Generator<RawChange> {
  const { usage: key, name } = (made ?? old)!
  const gained = pair.gained(old?.when ?? FALSE, made?.when ?? FALSE)
  const lost = pair.lost(old?.when ?? FALSE, made?.when ?? FALSE)
  const reroute = (found: NonNullable<typeof gained>) => ({ verdict: 'reroute' as const, cond: found.cond })
  if (gained) {
    // An item that is merely offered newly does not change what earlier submissions come to.
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

function* choices({ old, new: made }: Pair): Generator<RawChange> {
  const list = ({ items }: Bundle['choose'][number]) => [...items].sort().join(',')
  const names = new Set(made.choose.map(({ name }) => name))
  // A group that has other items goes by its name; one with another name by its items.
  const idOf = (group: Bundle['choose'][number]) => (names.has(group.name) ? group.name : list(group))
  const byItems = new Map(made.choose.map((group) => [list(group), group.name]))
  const oldId = (group: Bundle['choose'][number]) =>
    names.has(group.name) ? group.name : (byItems.get(list(group)) ?? list(group))
  const united = unite(
    old.choose.map((group) => ({ group, id: oldId(group) })),
    made.choose.map((group) => ({ group, id: idOf(group) })),
    ({ id }) => id
  )
  for (const [a, b] of united.map(([x, y]) => [x?.group, y?.group] as const)) {
    const { name, items } = (b ?? a)!
    const key = [...items].sort().join(',')
    const text = (group: typeof a) => (group ? `${group.items.length} 选 ${group.min}–${group.max}` : '—')
    // Without the group each of its items is free.
    const range = (group: typeof a): [number, number] => (group ? [group.min, group.max] : [0, items.length])
    const [[low, high], [newLow, newHigh]] = [range(a), range(b)]
    const kept = a && b ? b.items.filter((item) => a.items.includes(item)) : items
    const [gone, come] = [a, b].map((group) => (group?.items ?? items).filter((item) => !kept.includes(item)))
    const others = [...come!.map((item) => `+${item}`), ...gone!.map((item) => `−${item}`)].join('、')
    const change = arrow(text(a), text(b))
    const detail = others === '' ? change : { zh: `${change.zh}（${others}）`, en: `${change.en} (${others})` }
    const common = { key, name, detail, items: [...gone!, ...come!] }
    // With one more item under the same maximum, each of the others can be chosen less often.
    const isStricter =
      newLow > low ||
      newHigh < high ||
      (come!.length > 0 && newHigh < (b?.items.length ?? 0)) ||
      (gone!.length > 0 && newLow > 0)
    const isLooser = newLow < low || newHigh > high || others !== ''
    if (isStricter)
      yield { kind: 'choice-stricter', level: 'major', ...common, cases: { verdict: 'recheck', cond: TRUE } }
    else if (isLooser) yield { kind: 'choice-looser', level: 'minor', ...common }
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
