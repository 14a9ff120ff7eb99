/** What is to be handed in, in which form, and what may stand for what. */
import { all, any, FALSE, not, type Cond } from '../../condition/cond.js'
import type { Text } from '../../diagnostics/entry.js'
import type { Alternatives, Bundle, Material } from '../../merge/bundle.js'
import { arrow, breaking, type Draft } from '../draft.js'
import { unite, type Pair } from '../pair.js'

export function* materials(pair: Pair): Generator<Draft> {
  for (const [old, made] of unite(pair.old.materials, pair.new.materials, ({ key }) => key))
    yield* material(old, made, pair)
  yield* alternatives(pair)
}

function* material(old: Material | undefined, made: Material | undefined, pair: Pair): Generator<Draft> {
  const { key, label: name } = (made ?? old)!
  const items = [...new Set([...(old?.uses ?? []), ...(made?.uses ?? [])].map(({ item }) => item))]
  const common = { key, name, items }
  const [before, after] = [pair.oldView(old?.submit ?? FALSE), pair.newView(made?.submit ?? FALSE)]
  const gained = before === after ? undefined : pair.found(all(after, not(before)))
  if (gained)
    yield {
      ...{
        kind: 'material-demanded' as const,
        level: made!.necessary ? breaking(gained) : ('minor' as const),
        ...common
      },
      ...{ found: gained, detail: { zh: needText(made!), en: needText(made!, 'en') } },
      ...(made!.necessary && { cases: { verdict: 'redraft' as const, cond: gained.cond } })
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
  if (old) yield* demands(old, made, common, pair)
}

function* demands(
  old: Material,
  made: Material,
  common: Pick<Draft, 'key' | 'name' | 'items'>,
  pair: Pair
): Generator<Draft> {
  const both = pair.found(all(pair.oldView(old.submit), pair.newView(made.submit)))
  const redraft = both && { found: both, cases: { verdict: 'redraft' as const, cond: both.cond } }
  const [copies, newCopies] = [old.copies ?? 1, made.copies ?? 1]
  const isStricter =
    newCopies > copies ||
    !suffices(old.need, made.need) ||
    (made.necessary && !old.necessary) ||
    (made.each && !old.each)
  const isLooser =
    newCopies < copies ||
    !suffices(made.need, old.need) ||
    (old.necessary && !made.necessary) ||
    (old.each && !made.each)
  const detail = { zh: `${needText(old)} → ${needText(made)}`, en: `${needText(old, 'en')} → ${needText(made, 'en')}` }
  if (isStricter) yield { kind: 'material-stricter', level: 'major', ...common, ...redraft, detail }
  else if (isLooser) yield { kind: 'material-looser', level: 'minor', ...common, ...(both && { found: both }), detail }
  if ((old.medium ?? '') !== (made.medium ?? ''))
    yield {
      kind: 'material-medium',
      level: 'major',
      ...common,
      ...redraft,
      detail: arrow(old.medium ?? '', made.medium ?? '')
    }
}

const NEEDS: Record<Material['need'], { zh: string; en: string; does: readonly Material['need'][] }> = {
  'original-and-copy': { zh: '原件和复印件', en: 'original and copy', does: ['original', 'copy', 'inspect'] },
  original: { zh: '原件', en: 'original', does: ['inspect'] },
  inspect: { zh: '查验原件', en: 'original to be seen', does: [] },
  copy: { zh: '复印件', en: 'copy', does: [] },
  electronic: { zh: '电子版', en: 'electronic', does: [] },
  any: { zh: '形式不限', en: 'in any form', does: [] },
  unknown: { zh: '形式未写明', en: 'form not stated', does: [] }
}

/** Whether what was handed in as `given` does where `wanted` is wanted. */
function suffices(given: Material['need'], wanted: Material['need']): boolean {
  return given === wanted || ['any', 'unknown'].includes(wanted) || NEEDS[given].does.includes(wanted)
}

function needText({ need, copies, necessary, each }: Material, lang: 'zh' | 'en' = 'zh'): string {
  const zh = [
    NEEDS[need].zh,
    ...(copies === undefined ? [] : [`${copies} 份`]),
    ...(each ? ['每人'] : []),
    ...(necessary ? [] : ['非必要'])
  ]
  const en = [
    NEEDS[need].en,
    ...(copies === undefined ? [] : [`× ${copies}`]),
    ...(each ? ['each'] : []),
    ...(necessary ? [] : ['not necessary'])
  ]
  return lang === 'zh' ? zh.join('，') : en.join(', ')
}

/** Whatever option of a group was chosen, it is enough for another if it has all of one of its options. */
function* alternatives(pair: Pair): Generator<Draft> {
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
      ...(partner && { detail: between(text(partner, pair), text(group, pair)) }),
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
      ...(partner && { detail: between(text(group, pair), text(partner, pair)) })
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

/** The same names may stand for the documents of another person. */
function between(old: string, made: string): Text {
  return old === made ? { zh: '换成另一人的', en: 'of another person' } : arrow(old, made)
}

function partnerOf({ items, options }: Alternatives, { alternatives }: Bundle): Alternatives | undefined {
  const keys = new Set(options.flat().map(({ key }) => key))
  return alternatives.find(
    (other) => other.items.some((item) => items.includes(item)) && other.options.flat().some(({ key }) => keys.has(key))
  )
}

function about(group: Alternatives, pair: Pair): Pick<Draft, 'key' | 'name' | 'items'> {
  const key = group.options.map((option) => option.map((one) => one.key).join('+')).join('|')
  return { key, name: text(group, pair), items: group.items }
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
