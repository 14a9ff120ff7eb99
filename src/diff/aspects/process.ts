/** How long it takes, what waits for what, and who answers for it. */
import { all, any, FALSE, not, TRUE, type Cond } from '../../condition/cond.js'
import { durationText, durationWords, workdays, type Duration } from '../../vocabulary/duration.js'
import { CHANNELS, STAGES } from '../../vocabulary/channels.js'
import type { Term } from '../../link/model.js'
import type { Bundle, BundleItem, Limits, Party } from '../../merge/bundle.js'
import { canonical } from '../canonical.js'
import { arrow, type RawChange } from '../raw-change.js'
import { unite, type Pair } from '../pair.js'

export function* time(pair: Pair): Generator<RawChange> {
  const { old, new: made } = pair
  yield* limits(old.limits, made.limits, TRUE, { key: 'service', name: made.name }, pair)
  for (const [a, b] of both(old, made)) {
    const within = all(pair.oldView(a.when), pair.newView(b.when))
    yield* limits(a.limits, b.limits, within, { key: b.usage, name: b.name, items: [b.usage] }, pair)
  }
}

function* limits(
  old: Limits,
  made: Limits,
  within: Cond,
  common: Pick<RawChange, 'key' | 'name' | 'items'>,
  pair: Pair
): Generator<RawChange> {
  for (const which of ['promised', 'statutory'] as const)
    for (const { time: from, when } of withRest(old[which]))
      for (const { time: to, when: then } of withRest(made[which])) {
        if (canonical(from ?? null) === canonical(to ?? null)) continue
        const isPlain = when.op === 'true' && then.op === 'true'
        const found = isPlain ? undefined : pair.found(all(within, pair.oldView(when), pair.newView(then)))
        if (!isPlain && !found) continue
        const detail = { zh: `${zh(from)} → ${zh(to)}`, en: `${en(from)} → ${en(to)}` }
        const change = { level: 'minor' as const, ...common, ...(found && { found }), detail }
        if (from && to && isOtherwiseReckoned(from, to)) {
          yield { kind: `${which}-reckoned`, ...change, ...(which === 'promised' && { unclear: 'days' as const }) }
          continue
        }
        const [before, after] = [from, to].map((limit) => (limit ? workdays(limit) : Infinity)) as [number, number]
        // A promise that is no longer made is not a longer one, and nobody knows how long it is.
        const unclear = which === 'promised' && from && !to && { unclear: 'days' as const }
        const grows = which === 'promised' && common.key === 'service' && from && to && { grows: 'days' as const }
        if (after > before) yield { kind: `${which}-longer`, ...change, ...unclear, ...grows }
        else if (after < before) yield { kind: `${which}-shorter`, ...change }
      }
  const timed = ({ waiting, uncounted }: Limits) =>
    [...waiting, ...uncounted]
      .map(({ name, time: limit }) => `${name} ${durationText(limit)}`)
      .sort()
      .join('、')
  if (timed(old) !== timed(made))
    yield {
      ...{ kind: 'waiting-changed' as const, level: 'minor' as const, ...common },
      detail: arrow(timed(old), timed(made)),
      ...(isLonger(old, made) && { grows: 'waiting' as const })
    }
}

/** Working days against days of the calendar: how long either is depends on holidays. At once is at once. */
function isOtherwiseReckoned(a: Duration, b: Duration): boolean {
  const isOfWork = ({ unit }: Duration) => ['workday', 'hour', 'minute'].includes(unit)
  return a.amount > 0 && b.amount > 0 && isOfWork(a) !== isOfWork(b)
}

/** Some wait is new, or not known to be as short as before. */
function isLonger(old: Limits, made: Limits): boolean {
  const before = [...old.waiting, ...old.uncounted]
  return [...made.waiting, ...made.uncounted].some(({ name, time: limit }) => {
    const known = before.find((one) => one.name === name)?.time
    return !known || workdays(limit) > workdays(known) || isOtherwiseReckoned(known, limit)
  })
}

/** The terms of a limit, and where none applies. */
function withRest(terms: readonly Term[]): { time?: Duration; when: Cond }[] {
  const rest = not(any(...terms.map(({ when }) => when)))
  return rest.op === 'false' ? [...terms] : [...terms, { when: rest }]
}

const zh = (limit: Duration | undefined) => (limit ? durationText(limit) : '未写明')
const en = (limit: Duration | undefined) => (limit ? durationWords(limit).en : 'not stated')

/** Items that both versions have. */
function both(old: Bundle, made: Bundle): [BundleItem, BundleItem][] {
  return unite(old.items, made.items, ({ usage }) => usage).flatMap(([a, b]) =>
    a && b ? [[a, b] as [BundleItem, BundleItem]] : []
  )
}

export function* process(pair: Pair): Generator<RawChange> {
  yield* order(pair)
  yield* parallel(pair)
  const { old, new: made } = pair
  for (const [a, b] of unite(old.process.tasks, made.process.tasks, ({ item }) => item)) {
    if (!a || !b || canonical(a.bridge ?? null) === canonical(b.bridge ?? null)) continue
    const text = ({ bridge }: typeof a) =>
      bridge ? [bridge.handoff, bridge.responsible, bridge.deadline ?? ''].join('，') : ''
    yield {
      kind: 'bridge-changed',
      level: 'minor',
      key: b.item,
      name: b.name,
      items: [b.item],
      detail: arrow(text(a), text(b))
    }
  }
  const place = ({ stage, channel }: Bundle['process']['responsibilities'][number]) => `${stage}.${channel}`
  for (const [a, b] of unite(old.process.responsibilities, made.process.responsibilities, place)) {
    if (a?.organization === b?.organization) continue
    const { stage, channel } = (b ?? a)!
    const name = `${wordOf(STAGES, stage)}（${wordOf(CHANNELS, channel)}）`
    yield {
      kind: 'responsibility-changed',
      level: 'minor',
      key: `${stage}.${channel}`,
      name,
      detail: arrow(a?.name ?? '', b?.name ?? '')
    }
  }
  for (const [a, b] of both(old, made)) {
    if (ids(a.participants) === ids(b.participants)) continue
    const detail = arrow(names(a.participants), names(b.participants))
    yield { kind: 'participants-changed', level: 'minor', key: b.usage, name: b.name, items: [b.usage], detail }
  }
}

const ids = (parties: readonly Party[]) =>
  parties
    .map(({ id, at = [], does = '' }) => [id, does, ...at.map(({ fact }) => fact)].join(' '))
    .sort()
    .join()
const names = (parties: readonly Party[]) =>
  parties.map(({ name, does }) => (does === undefined ? name : `${name}（${does}）`)).join('、')
const wordOf = (words: Readonly<Record<string, string>>, key: string) => words[key] ?? key

/** An edge may be there for several reasons; what counts is whether one waits for the other. */
function* order(pair: Pair): Generator<RawChange> {
  const [before, after] = [edges(pair.old), edges(pair.new)]
  for (const id of new Set([...after.keys(), ...before.keys()])) {
    const [old, made] = [before.get(id), after.get(id)]
    const { from, to, what } = (made ?? old)!
    const { itemName } = pair.lexicon
    const common = { key: id, name: `${itemName(from)} → ${itemName(to)}`, items: [from, to] }
    const detail = what.length > 0 && { detail: { zh: what.join('、'), en: what.join('、') } }
    const gained = pair.gained(old?.when ?? FALSE, made?.when ?? FALSE)
    if (gained) yield { kind: 'order-added', level: 'minor', ...common, found: gained, ...detail }
    const lost = pair.lost(old?.when ?? FALSE, made?.when ?? FALSE)
    if (lost) yield { kind: 'order-removed', level: 'minor', ...common, found: lost, ...detail }
  }
}

/** Two items said, or no longer said, to be handled at the same time. */
function* parallel({ old, new: made, lexicon: { itemName } }: Pair): Generator<RawChange> {
  const [before, after] = [together(old), together(made)]
  for (const [id, [a, b]] of new Map([...before, ...after])) {
    if (before.has(id) === after.has(id)) continue
    const common = { key: id, name: `${itemName(a)} ∥ ${itemName(b)}`, items: [a, b] }
    yield { kind: after.has(id) ? 'parallel-added' : 'parallel-removed', level: 'minor', ...common }
  }
}

function together({ process }: Bundle): Map<string, [string, string]> {
  const pairs = process.parallel.flatMap(({ of }) =>
    of.flatMap((a, index) => of.slice(index + 1).map((b) => [a, b].sort() as [string, string]))
  )
  return new Map(pairs.map((two) => [two.join(' & '), two]))
}

function edges({
  process: { edges: all }
}: Bundle): Map<string, { from: string; to: string; what: string[]; when: Cond }> {
  const found = new Map<string, { from: string; to: string; what: string[]; when: Cond }>()
  for (const { from, to, what, when } of all) {
    const known = found.get(`${from} > ${to}`) ?? { from, to, what: [], when: FALSE }
    known.when = any(known.when, when)
    if (what !== undefined && !known.what.includes(what)) known.what.push(what)
    found.set(`${from} > ${to}`, known)
  }
  return found
}

export function* service({ old, new: made }: Pair): Generator<RawChange> {
  const common = { key: 'service', name: made.name }
  if (old.status !== made.status)
    yield { kind: 'service-status', level: 'patch', ...common, detail: arrow(old.status, made.status) }
  const parties = ({ lead, partners }: Bundle) => [...(lead ? [lead] : []), ...partners]
  const [before, after] = [old, made].map((bundle) => `${bundle.lead?.id} | ${ids(bundle.partners)}`)
  if (before !== after)
    yield {
      kind: 'service-departments',
      level: 'minor',
      ...common,
      detail: arrow(names(parties(old)), names(parties(made)))
    }
}

/** The ways of applying to the whole and to each item. */
export function* channels(pair: Pair): Generator<RawChange> {
  const { old, new: made } = pair
  yield* channelsOf(old, made, { key: 'service', name: made.name }, pair)
  for (const [a, b] of both(old, made)) yield* channelsOf(a, b, { key: b.usage, name: b.name, items: [b.usage] }, pair)
}

type Offering = Pick<Bundle, 'channels'>

function* channelsOf(
  old: Offering,
  made: Offering,
  common: Pick<RawChange, 'key' | 'name' | 'items'>,
  { lexicon }: Pair
): Generator<RawChange> {
  const inOrder = ({ channels: stated }: Offering) => [...stated].sort((a, b) => (a.channel < b.channel ? -1 : 1))
  const text = (one: Offering) =>
    inOrder(one)
      .map(({ channel, when }) => `${CHANNELS[channel]}${when.op === 'true' ? '' : `（${lexicon.plain(when) ?? ''}）`}`)
      .join('、')
  const id = (one: Offering) => canonical(inOrder(one))
  if (id(old) !== id(made))
    yield { kind: 'channels-changed', level: 'minor', ...common, detail: arrow(text(old), text(made)) }
}
