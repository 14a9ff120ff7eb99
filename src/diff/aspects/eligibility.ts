/** Conditions of acceptance: who may not apply any more, who may now, and what is to be fulfilled in words alone. */
import { all, any, key as keyOf, not, TRUE, type Cond } from '../../condition/cond.js'
import type { Text } from '../../diagnostics/entry.js'
import type { Bundle } from '../../merge/bundle.js'
import { arrow, breaking, type RawChange } from '../raw-change.js'
import { unite, type Found, type Pair } from '../pair.js'

type Stated = Bundle['eligibility']
type Channel = Stated[number]['channel']

/** What all ask for, then what one channel asks for beside it. */
const CHANNELS: readonly Channel[] = [undefined, 'online', 'window']

const WORDS: Record<NonNullable<Channel>, Text> = {
  online: { zh: '网上', en: 'online' },
  window: { zh: '到窗口', en: 'at the window' }
}

interface Where {
  key: string
  items: string[]
  /** Where both versions ask for it. */
  applies: Cond
}

/**
 * A condition in words alone is for people to judge; one with `when` lets nobody pass for whom that does not hold, so what
 * counts is who passed all of them before and does not now.
 */
export function* eligibility(old: Stated, made: Stated, where: Where, pair: Pair): Generator<RawChange> {
  for (const channel of CHANNELS) {
    const within = (stated: Stated) => stated.filter((one) => one.channel === channel)
    const elsewhere = new Set([...old, ...made].filter((one) => one.channel !== channel).map(({ text }) => text))
    yield* inChannel(grouped(within(old)), grouped(within(made)), where, channel, elsewhere, pair)
  }
}

interface Line {
  text: string
  /** Who fulfils it; everybody, of words alone. */
  gate: Cond
}

/** @param elsewhere what is asked for in another channel: that it moved there is told as its channel */
function* inChannel(
  old: Line[],
  made: Line[],
  { key, items, applies }: Where,
  channel: Channel,
  elsewhere: ReadonlySet<string>,
  pair: Pair
): Generator<RawChange> {
  const pairs = unite(old, made, ({ text }) => text)
  const [removed, added] = [pairs.flatMap(([a, b]) => (b ? [] : [a!])), pairs.flatMap(([a, b]) => (a ? [] : [b!]))]
  const reworded = Math.min(removed.length, added.length)
  const inWords = channel && { detail: WORDS[channel] }
  for (let index = 0; index < reworded; index++) {
    const [from, to] = [removed[index]!.text, added[index]!.text]
    const common = { key: `${key}.${to}`, name: to, items, detail: arrow(from, to) }
    yield { kind: 'eligibility-reworded', level: 'minor', ...common, look: true }
  }
  const before = [...everywhere(pair.old, pair.oldView), ...old.map(({ gate }) => pair.oldView(gate))]
  const after = [...everywhere(pair.new, pair.newView), ...made.map(({ gate }) => pair.newView(gate))]
  const [passed, passes] = [beside(before, after), beside(after, before)]
  /** Who fulfils all of `gates` and not this one. What stands in both versions goes without saying. */
  function beside(gates: Cond[], others: Cond[]): (gate: Cond) => Found | undefined {
    const [own, theirs] = [new Set(gates.map(keyOf)), new Set(others.map(keyOf))]
    const said = all(applies, ...gates.filter((gate) => !theirs.has(keyOf(gate))))
    return (gate) => {
      // A gate that stands as it stood refuses nobody and admits nobody, however hard that is to decide.
      if (own.has(keyOf(gate)) || !pair.found(all(applies, ...gates, not(gate)))) return undefined
      return pair.found(all(said, not(gate)))
    }
  }
  for (const [a, b] of pairs) {
    const common = { key: `${key}.${(b ?? a)!.text}`, name: (b ?? a)!.text, items, ...inWords }
    const isReworded = [removed.indexOf(a!), added.indexOf(b!)].some((at) => at >= 0 && at < reworded)
    const [from, to] = [a && pair.oldView(a.gate), b && pair.newView(b.gate)]
    const refused = to && passed(to)
    if (refused)
      yield {
        ...{ kind: 'gate-stricter' as const, level: breaking(refused), ...common, found: refused },
        cases: { verdict: 'recheck', cond: refused.cond }
      }
    const admitted = from && passes(from)
    if (admitted) yield { kind: 'gate-looser', level: 'minor', ...common, found: admitted }
    if (isReworded || refused || admitted || elsewhere.has(common.name)) continue
    const where = pair.found(applies)
    const isInWords = (b ?? a)!.gate.op === 'true'
    if (!a && where)
      yield {
        ...{ kind: 'eligibility-added' as const, level: isInWords ? breaking(where) : ('minor' as const), ...common },
        ...{ found: where, ...(isInWords && { cases: { verdict: 'recheck' as const, cond: where.cond } }) }
      }
    if (!b && where) yield { kind: 'eligibility-removed', level: 'minor', ...common, found: where }
  }
}

/** What is asked for in every channel, by the service and by each item: whoever fails one is refused whatever the others say. */
function everywhere({ gates }: Bundle, view: (cond: Cond) => Cond): Cond[] {
  return gates.map(({ must }) => view(must))
}

/** One text stated under several conditions wants all of them. */
function grouped(stated: Stated): Line[] {
  const found = new Map<string, Cond>()
  for (const { text, when, must } of stated)
    found.set(text, all(found.get(text) ?? TRUE, must ? any(not(when), must) : TRUE))
  return [...found].map(([text, gate]) => ({ text, gate }))
}
