/** What is asked about the case before the form, and which answers there are. */
import { all, equals, FALSE, TRUE } from '../../condition/cond.js'
import { parseFact } from '../../condition/fact.js'
import type { Question } from '../../merge/bundle.js'
import { isUsed } from '../bundle-conditions.js'
import { arrow, breaking, type RawChange } from '../raw-change.js'
import { unite, type Pair } from '../pair.js'
import { answererText } from '../../wording/answerer.js'
import { bare } from '../../wording/lexicon.js'

export function* questions(pair: Pair): Generator<RawChange> {
  for (const [old, made] of unite(pair.old.questions, pair.new.questions, ({ fact }) => fact))
    yield* question(old, made, pair)
}

function* question(old: Question | undefined, made: Question | undefined, pair: Pair): Generator<RawChange> {
  const { fact: key, ask } = (made ?? old)!
  const name = bare(ask)
  const fact = parseFact(key)
  const items = fact.kind === 'choice' ? [fact.name] : askers(key, pair)
  const common = { key, name, items }
  const [was, is] = [askedWhen(old), askedWhen(made)]
  const gained = pair.gained(was, is)
  if (gained)
    yield {
      ...{ kind: 'question-asked' as const, level: breaking(gained), ...common, found: gained },
      cases: { verdict: 'redraft', cond: gained.cond }
    }
  const lost = pair.lost(was, is)
  if (lost) yield { kind: 'question-dropped', level: breaking(lost), ...common, found: lost }
  if (!old || !made) return
  const [from, to] = [answerer(old), answerer(made)]
  if (from !== to) yield { kind: 'question-answerer', level: 'major', ...common, detail: arrow(from, to) }
  const asked = pair.found(all(pair.oldView(old.when), pair.newView(made.when)))
  if (!asked) return
  if (isUsed(key, pair.old) && !isUsed(key, pair.new))
    yield { kind: 'question-unused', level: 'minor', ...common, found: asked }
  const recheck = { found: asked, cases: { verdict: 'recheck' as const, cond: asked.cond } }
  if (old.type !== made.type) {
    yield { kind: 'question-type', level: 'major', ...common, ...recheck, detail: arrow(old.type, made.type) }
    return
  }
  yield* range(old, made, common, recheck)
  yield* options(old, made, pair, items)
}

/** What is found out is not asked. */
function askedWhen(question: Question | undefined) {
  return !question || question.answeredBy ? FALSE : question.when
}

function answerer({ answeredBy }: Question): string {
  return answeredBy ? answererText(answeredBy) : '问申请人'
}

/** Items whose own form asks it; such a question comes and goes with them. */
function askers(fact: string, { old, new: made }: Pair): string[] {
  const isAsking = ({ dispatch }: Pair['new']) =>
    dispatch.filter(({ situations }) => situations.some((one) => one.fact === fact)).map(({ item }) => item)
  return [...new Set([...isAsking(old), ...isAsking(made)])]
}

function* range(
  old: Question,
  made: Question,
  common: Pick<RawChange, 'key' | 'name' | 'items'>,
  recheck: Pick<RawChange, 'found' | 'cases'>
): Generator<RawChange> {
  const bounds = ({ minimum = -Infinity, maximum = Infinity }: Question) => [minimum, maximum] as const
  const [[low, high], [newLow, newHigh]] = [bounds(old), bounds(made)]
  const shown = (value: number) => (Number.isFinite(value) ? String(value) : '')
  const detail = arrow(`${shown(low)}–${shown(high)}`, `${shown(newLow)}–${shown(newHigh)}`)
  if (newLow > low || newHigh < high) yield { kind: 'question-stricter', level: 'major', ...common, ...recheck, detail }
  else if (newLow < low || newHigh > high) yield { kind: 'question-looser', level: 'minor', ...common, detail }
}

function* options(old: Question, made: Question, pair: Pair, items: string[]): Generator<RawChange> {
  const { fact } = made
  for (const [a, b] of unite(old.options ?? [], made.options ?? [], ({ code }) => code)) {
    const { code, name } = (b ?? a)!
    const offered = a ? all(old.when, a.when ?? TRUE) : FALSE
    const offers = b ? all(made.when, b.when ?? TRUE) : FALSE
    const common = { key: `${fact}=${code}`, name: `${bare(made.ask)}：${name}`, items }
    // That the question itself is asked elsewhere is said once, of the question.
    const added = pair.gained(offered, offers)
    const both = added && pair.found(all(added.cond, pair.oldView(old.when)))
    if (both) {
      const found = a ? { found: pair.found(all(added.cond, pair.oldView(old.when)))! } : {}
      yield { kind: 'option-added', level: 'minor', ...common, ...found, answer: equals(fact, code) }
    }
    const removed = pair.lost(offered, offers)
    const gone = removed && pair.found(all(removed.cond, pair.newView(made.when)))
    const chosen = gone && all(gone.cond, equals(fact, code))
    if (gone && chosen)
      yield {
        ...{ kind: 'option-removed' as const, level: 'major' as const, ...common, ...(b && { found: gone }) },
        answer: equals(fact, code),
        cases: { verdict: 'recheck', cond: chosen }
      }
  }
}
