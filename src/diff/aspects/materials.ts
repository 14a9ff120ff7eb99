/** What is to be handed in, in which form, and what may stand for what. */
import { all, any, FALSE, not, type Cond } from '../../condition/cond.js'
import { UNDECIDED } from '../../vocabulary/undecided.js'
import type { Text } from '../../diagnostics/entry.js'
import type { Alternatives, Bundle, Material } from '../../merge/bundle.js'
import { canonical } from '../canonical.js'
import { arrow, breaking, type RawChange } from '../raw-change.js'
import { doCopies, doesMedium, doesNeed, every, mediumText, needText as needWords } from '../sufficiency.js'
import { mostOf, type Most } from '../most-demanded.js'
import { unite, type Pair } from '../pair.js'

export function* materials(pair: Pair): Generator<RawChange> {
  for (const [old, made] of unite(pair.old.materials, pair.new.materials, ({ key }) => key))
    yield* material(old, made, pair)
  yield* alternatives(pair)
}

function* material(old: Material | undefined, made: Material | undefined, pair: Pair): Generator<RawChange> {
  const { key, label: name } = (made ?? old)!
  const items = [...new Set([...(old?.uses ?? []), ...(made?.uses ?? [])].map(({ item }) => item))].filter(
    (item) => item !== UNDECIDED
  )
  const common = { key, name, items }
  const [before, after] = [pair.oldView(old?.submit ?? FALSE), pair.newView(made?.submit ?? FALSE)]
  const gained = before === after ? undefined : pair.found(all(after, not(before)))
  if (gained)
    yield {
      ...{ kind: 'material-demanded' as const, level: breaking(gained), ...common },
      ...{ found: gained, detail: { zh: needText(made!), en: needText(made!, 'en') } },
      cases: { verdict: 'redraft' as const, cond: gained.cond }
    }
  const lost = before === after ? undefined : pair.found(all(before, not(after)))
  if (!made) {
    yield { kind: 'material-removed', level: 'major', ...common, ...(lost && { found: lost }) }
    return
  }
  if (lost) {
    const reasons = [...new Set(made.dropped.map((one) => one.name))].join('、')
    const detail = reasons !== '' && { detail: { zh: reasons, en: reasons } }
    yield { kind: 'material-dropped', level: 'minor', ...common, found: lost, ...detail }
  }
  if (!old) return
  yield* demands(old, made, common, pair, gained !== undefined || lost !== undefined)
  if (!gained && !lost) yield* elsewhere(old, made, common, pair)
  yield* uses(old, made, common, pair)
}

/** @param isTold where it must be handed in now, or no longer, is told already */
function* demands(
  old: Material,
  made: Material,
  common: Pick<RawChange, 'key' | 'name' | 'items'>,
  pair: Pair,
  isTold: boolean
): Generator<RawChange> {
  const both = pair.found(all(pair.oldView(mayBring(old, pair.old)), pair.newView(mayBring(made, pair.new))))
  const redraft = both && { found: both, cases: { verdict: 'redraft' as const, cond: both.cond } }
  // A material that nobody hands in refuses no submission, though it stays in lists.
  const major = both ? 'major' : 'minor'
  const isEnough = (given: Most, wanted: Most) =>
    every([
      doCopies(given.copies, wanted.copies),
      wantsNoOriginal(wanted) || doCopies(originalsOf(given), originalsOf(wanted)),
      doesNeed(given.need, wanted.need),
      isTold || given.required || !wanted.required
    ])
  const [before, after] = [mostOf(old), mostOf(made)]
  const [does, didMore] = [
    every([isEnough(before, after), old.each || !made.each]),
    every([isEnough(after, before), made.each || !old.each])
  ]
  const detail = { zh: `${needText(old)} → ${needText(made)}`, en: `${needText(old, 'en')} → ${needText(made, 'en')}` }
  if (does === false) yield { kind: 'material-stricter', level: major, ...common, ...redraft, detail, ...GROWS }
  else if (does === undefined)
    yield { kind: 'material-unclear', level: 'minor', ...common, ...(both && { found: both }), detail, ...UNCLEAR }
  else if (didMore !== true)
    yield { kind: 'material-looser', level: 'minor', ...common, ...(both && { found: both }), detail }
  const [from, to] = [mediumText(before.medium), mediumText(after.medium)]
  const media = { ...common, detail: { zh: `${from.zh} → ${to.zh}`, en: `${from.en} → ${to.en}` } }
  const isMet = doesMedium(before.medium, after.medium)
  if (isMet === false) yield { kind: 'material-medium', level: major, ...media, ...redraft, ...GROWS }
  else if (isMet === undefined)
    yield { kind: 'material-unclear', level: 'minor', ...media, ...(both && { found: both }), ...UNCLEAR }
  else if (before.medium !== after.medium)
    yield { kind: 'medium-looser', level: 'minor', ...media, ...(both && { found: both }) }
}

/** A mere copy is no original. */
function originalsOf({ originals, need }: Most): number | undefined {
  return originals ?? (need === 'copy' || need === 'electronic' ? 0 : undefined)
}

function wantsNoOriginal(wanted: Most): boolean {
  return originalsOf(wanted) === 0 || (wanted.need === 'any' && wanted.originals === undefined)
}

/** What is handed in is the same; where it is wanted and had otherwise is not. */
function* elsewhere(
  old: Material,
  made: Material,
  common: Pick<RawChange, 'key' | 'name' | 'items'>,
  pair: Pair
): Generator<RawChange> {
  const differs = (from: Cond, to: Cond) => pair.gained(from, to) ?? pair.lost(from, to)
  const sources = ({ dropped }: Material, name: string) =>
    any(FALSE, ...dropped.flatMap((one) => (one.name === name ? [one.when] : [])))
  const names = [...new Set([...old.dropped, ...made.dropped].map(({ name }) => name))]
  const changed = names.filter((name) => differs(sources(old, name), sources(made, name)))
  const found = differs(old.when, made.when)
  if (changed.length === 0 && !found) return
  const text = changed.join('、')
  yield { kind: 'material-source', level: 'minor', ...common, ...(found && { found }), detail: { zh: text, en: text } }
}

/** What an item's own list says of it, where that makes no difference to what is handed in. */
function* uses(
  old: Material,
  made: Material,
  common: Pick<RawChange, 'key' | 'name' | 'items'>,
  pair: Pair
): Generator<RawChange> {
  const same = (one: Material) => canonical(mostOf(one))
  if (same(old) !== same(made)) return
  const stated = ({ need, copies, originals, medium, necessity, duty, label, exemption }: Material['uses'][number]) =>
    canonical([need, copies, originals, medium, necessity, duty, label, exemption].map((one) => one ?? null))
  const byItem = ({ uses: own }: Material, item: string) =>
    own
      .filter((use) => use.item === item)
      .map(stated)
      .sort()
      .join()
  for (const item of common.items ?? []) {
    const [a, b] = [byItem(old, item), byItem(made, item)]
    if (a === '' || b === '' || a === b) continue
    const name = `${pair.lexicon.itemName(item)}：${common.name}`
    yield { kind: 'other-changed', level: 'minor', key: `${item}.${common.key}`, name, items: [item], look: true }
  }
}

/** By itself, or as one of several. */
function mayBring({ key, submit }: Material, { alternatives }: Bundle): Cond {
  const options = alternatives.flatMap(({ when, options: groups }) =>
    groups.flat().flatMap((one) => (one.key === key ? [all(when, one.when)] : []))
  )
  return any(submit, ...options)
}

/** Where a version does not say, the way may have become longer. */
const UNCLEAR = { look: true, unclear: 'demands' } as const
const GROWS = { grows: 'demands' } as const

function needText(material: Material, lang: 'zh' | 'en' = 'zh'): string {
  const { each } = material
  const { need, copies, originals, required } = mostOf(material)
  const zh = [
    needWords(need).zh,
    ...(originals === undefined ? [] : [`原件 ${originals} 份`]),
    ...(copies === undefined ? [] : [`${copies} 份`]),
    ...(each ? ['每人'] : []),
    ...(required ? [] : ['不是必须交'])
  ]
  const en = [
    needWords(need).en,
    ...(originals === undefined ? [] : [`originals × ${originals}`]),
    ...(copies === undefined ? [] : [`× ${copies}`]),
    ...(each ? ['each'] : []),
    ...(required ? [] : ['not required'])
  ]
  return lang === 'zh' ? zh.join('，') : en.join(', ')
}

/** Whatever option of a group was chosen, it is enough for another if it has all of one of its options. */
function* alternatives(pair: Pair): Generator<RawChange> {
  const { old, new: made } = pair
  for (const group of made.alternatives) {
    const found = pair.found(all(pair.newView(group.when), not(met(group, pair.newView, old, pair.oldView))))
    if (!found) continue
    const partner = partnerOf(group, old)
    yield {
      ...{
        kind: partner ? ('alternative-stricter' as const) : ('alternative-demanded' as const),
        level: breaking(found)
      },
      ...about(group, pair),
      found,
      ...(partner && { ...between(partner, group, pair), ...GROWS }),
      cases: { verdict: 'redraft', cond: found.cond }
    }
  }
  for (const group of old.alternatives) {
    const found = pair.found(all(pair.oldView(group.when), not(met(group, pair.oldView, made, pair.newView))))
    if (!found) continue
    const partner = partnerOf(group, made)
    yield {
      ...{
        kind: partner ? ('alternative-looser' as const) : ('alternative-dropped' as const),
        level: 'minor' as const
      },
      ...about(group, pair),
      found,
      ...(partner && between(group, partner, pair))
    }
  }
}

type View = (cond: Cond) => Cond

/** Where what is handed in by the other version is all of some option. */
function met(group: Alternatives, view: View, by: Bundle, theirView: View): Cond {
  const covered = (available: (key: string) => Cond) =>
    any(...group.options.map((option) => all(...option.map(({ key, when }) => any(not(view(when)), available(key))))))
  const groups = by.alternatives.map(({ options, when }) => {
    if (JSON.stringify(options) === JSON.stringify(group.options)) return theirView(when)
    const each = options.map((option) =>
      covered((key) => theirView(option.find((one) => one.key === key)?.when ?? FALSE))
    )
    return all(theirView(when), ...each)
  })
  const direct = covered((key) => theirView(by.materials.find((one) => one.key === key)?.submit ?? FALSE))
  return any(...groups, direct)
}

/** The same names may stand for the documents of another person; the same documents say nothing of the change. */
function between(old: Alternatives, made: Alternatives, pair: Pair): { detail?: Text } {
  if (about(old, pair).key === about(made, pair).key) return {}
  const [from, to] = [text(old, pair), text(made, pair)]
  return { detail: from === to ? { zh: '换成另一人的', en: 'of another person' } : arrow(from, to) }
}

function partnerOf({ items, options }: Alternatives, { alternatives }: Bundle): Alternatives | undefined {
  const keys = new Set(options.flat().map(({ key }) => key))
  return alternatives.find(
    (other) => other.items.some((item) => items.includes(item)) && other.options.flat().some(({ key }) => keys.has(key))
  )
}

function about(group: Alternatives, pair: Pair): Pick<RawChange, 'key' | 'name' | 'items'> {
  const key = group.options.map((option) => option.map((one) => one.key).join('+')).join('|')
  return { key, name: text(group, pair), items: group.items.filter((item) => item !== UNDECIDED) }
}

/** A material that several may have to bring, whoever it is in the situation, is named once. */
function text({ options }: Alternatives, { old, new: made }: Pair): string {
  const of = (key: string) => [...made.materials, ...old.materials].find((one) => one.key === key)
  const named = (keys: string[]) => {
    const ids = keys.map((key) => of(key)?.material ?? key)
    const isShared = (id: string) => ids.filter((other) => other === id).length > 1
    return [...new Set(keys.map((key, at) => (isShared(ids[at]!) ? of(key)?.name : of(key)?.label) ?? key))].join('和')
  }
  return options.map((option) => named(option.map(({ key }) => key))).join('或')
}
