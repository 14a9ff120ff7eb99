/**
 * Two versions of a service under one roof: a situation is a state of the world, and each version sees of it what it asks.
 * A test on a question that a version does not ask is false there, so a condition of the one can be held against a
 * condition of the other, exactly, over everything that either can state.
 */
import { all, any, equals, FALSE, key, mapTests, not, tests, TRUE, type Cond, type Scalar } from '../condition/cond.js'
import { inputsOf, unnamed } from '../condition/derived.js'
import { factor } from '../condition/factor.js'
import type { Reader } from '../condition/evaluate.js'
import { holds } from '../condition/evaluate.js'
import {
  satisfying,
  situationsOf,
  type Domains,
  type FactDomain,
  type Situation,
  type Situations
} from '../situations/index.js'
import { lexiconOf, type Lexicon } from '../wording/lexicon.js'
import type { Option } from '../link/model.js'
import type { Bundle, Field, Question } from '../merge/bundle.js'
import { situationText } from '../wording/conditions.js'
import type { Document } from '../schema/document.js'
import { rangesIn } from '../situations/ranges.js'
import { simplest } from './shorten.js'
import type { When } from './model.js'

export interface Pair {
  old: Bundle
  new: Bundle
  /** Words of both. */
  lexicon: Lexicon
  /** What either can state. */
  situations: Situations
  /** A condition of the old (new) version over situations of both. */
  oldView(cond: Cond): Cond
  newView(cond: Cond): Cond
  /** What the old version could state and accept: none of the new answers is chosen, and its gates are passed. */
  statable: Cond
  /** Where the one holds and the other does not; undefined when nowhere. */
  gained(from: Cond, to: Cond): Found | undefined
  lost(from: Cond, to: Cond): Found | undefined
  found(cond: Cond): Found | undefined
  /** @param cond where it is an example; its bounds say between which numbers and days any other would do */
  exampleOf(situation: Situation, cond: Cond): Pick<When, 'example' | 'exampleText'>
  readOld(situation: Situation): Reader
  readNew(situation: Situation): Reader
  /** What the versions are made of; absent when only bundles are compared. */
  documents?: Documents
}

export type Documents = Record<'old' | 'new', readonly Document[]>

export interface Found {
  /** Over situations of both. */
  cond: Cond
  /** Absent when always. */
  when?: When
  /** Concerns situations that the old version could state, and not only new answers. */
  concernsOld: boolean
}

type View = (cond: Cond) => Cond

export function pairOf(old: Bundle, made: Bundle, documents?: Documents): Pair {
  const questions = { old: byFact(old), new: byFact(made) }
  const { oldView, newView } = views(questions.old, questions.new)
  const asked = unite(old.questions, made.questions, ({ fact }) => fact).map(([a, b]) =>
    unitedQuestion(a, b, oldView, newView)
  )
  const situations = situationsOf(unitedDomains(asked, old, made))
  const union = {
    ...made,
    situations,
    questions: asked,
    fields: unite(old.fields, made.fields, ({ key }) => key).map(([a, b]) => unitedField(a, b)),
    items: unite(old.items, made.items, ({ usage }) => usage).map(([a, b]) => (b ?? a)!),
    subjects: unite(old.subjects, made.subjects, ({ name }) => name).map(([a, b]) => (b ?? a)!)
  }
  const lexicon = lexiconOf(union)
  const { words } = lexicon
  // Cases under way fulfil what the old version demands of them.
  const gates = old.gates.map(({ must }) => oldView(must))
  const statable = all(not(any(...newAnswers(questions, old.fields, made.fields, oldView))), ...gates)

  const exampleOf = (situation: Situation, cond: Cond) => ({
    example: Object.fromEntries([...situation].filter(([fact]) => !fact.startsWith('?'))),
    exampleText: situationText(situation, { questions: words.questions, words }, rangesIn(cond, situations))
  })
  const found = (cond: Cond): Found | undefined => {
    const situation = satisfying(cond, situations)
    if (situation === undefined) return undefined
    const concernsOld = statable.op === 'true' || satisfying(all(cond, statable), situations) !== undefined
    // What is too hard to decide is not worth the words either.
    const text = situation === null ? lexicon.plain(factor(cond)) : briefly(cond, lexicon)
    if (text === '' && situation !== null) return { cond, concernsOld }
    const example = situation ?? new Map()
    const undecided = situation === null && { undecided: true as const }
    return { cond, concernsOld, when: { text: text ?? '', ...exampleOf(example, cond), ...undecided } }
  }
  // Mostly both say the same in the same words, and there is nothing to decide.
  const difference = (yes: Cond, no: Cond) => (key(yes) === key(no) ? undefined : found(all(yes, not(no))))
  return {
    old,
    new: made,
    lexicon,
    situations,
    oldView,
    newView,
    statable,
    exampleOf,
    found,
    gained: (from, to) => difference(newView(to), oldView(from)),
    lost: (from, to) => difference(oldView(from), newView(to)),
    readOld: reader(questions.old),
    readNew: reader(questions.new),
    ...(documents && { documents })
  }
}

/** Longer texts are not read, and worth some thought. */
const LONG = 60

function briefly(cond: Cond, lexicon: Lexicon): string | undefined {
  const text = lexicon.plain(factor(cond))
  if (text !== undefined && text.length <= LONG) return text
  const other = lexicon.plain(factor(simplest(cond, lexicon.situations)))
  return text !== undefined && other !== undefined && other.length < text.length ? other : (text ?? other)
}

function byFact({ questions }: Bundle): Map<string, Question> {
  return new Map(questions.map((question) => [question.fact, question]))
}

/** Pairs by key: those of the new version in its order, then those that it no longer has. */
export function unite<T>(
  old: readonly T[],
  made: readonly T[],
  keyOf: (one: T) => string
): [old: T | undefined, made: T | undefined][] {
  const before = new Map(old.map((one) => [keyOf(one), one]))
  const after = new Set(made.map(keyOf))
  return [
    ...made.map((one): [T | undefined, T] => [before.get(keyOf(one)), one]),
    ...old.filter((one) => !after.has(keyOf(one))).map((one): [T, undefined] => [one, undefined])
  ]
}

/** A question asked alike in both needs nothing; else each version's tests hold only while that version asks it. */
function views(old: Map<string, Question>, made: Map<string, Question>): { oldView: View; newView: View } {
  const differing = new Map<string, boolean>()
  const differs = (fact: string): boolean => {
    const [a, b] = [old.get(fact), made.get(fact)]
    if (!a && !b) return false
    const known = differing.get(fact)
    if (known !== undefined) return known
    differing.set(fact, false)
    const answer = !a || !b || key(a.when) !== key(b.when) || factsOf(a.when).some(differs)
    differing.set(fact, answer)
    return answer
  }
  const viewOf = (questions: Map<string, Question>): View => {
    const open = new Set<string>()
    const asked = new Map<string, Cond>()
    const askedWhen = (fact: string): Cond => {
      let cond = asked.get(fact)
      if (cond) return cond
      // Questions that wait for each other are a mistake that linking reports.
      if (open.has(fact)) return TRUE
      open.add(fact)
      const question = questions.get(fact)
      cond = question ? view(question.when) : FALSE
      open.delete(fact)
      asked.set(fact, cond)
      return cond
    }
    // What is worked out in the same way is the same, whatever it is called.
    const view: View = (cond) =>
      mapTests(cond, (test) =>
        all({ ...test, fact: unnamed(test.fact) }, ...inputsOf(test.fact).filter(differs).map(askedWhen))
      )
    return view
  }
  return { oldView: viewOf(old), newView: viewOf(made) }
}

function factsOf(cond: Cond): string[] {
  return tests(cond).flatMap(({ fact }) => inputsOf(fact))
}

/** Asked when either asks it, with the answers that either offers. */
function unitedQuestion(old: Question | undefined, made: Question | undefined, oldView: View, newView: View): Question {
  const base = (made ?? old)!
  const when = either(old && oldView(old.when), made && newView(made.when))
  if (!old?.options && !made?.options) return { ...base, when }
  const options = unite(old?.options ?? [], made?.options ?? [], ({ code }) => code).map(([a, b]): Option => {
    const { when: _, ...option } = (b ?? a)!
    const offered = either(a && oldView(a.when ?? TRUE), b && newView(b.when ?? TRUE))
    return { ...option, ...(offered.op !== 'true' && { when: offered }) }
  })
  return { ...base, when, options }
}

/** Of a question, what the united one says; of a field, the answers and limits that either version has. */
function unitedDomains(questions: Question[], old: Bundle, made: Bundle): Domains {
  const byFact = new Map(questions.map((question) => [question.fact, question]))
  const known = new Map<string, FactDomain>()
  const find = (fact: string): FactDomain => {
    const [a, b] = [old.situations.domains(fact), made.situations.domains(fact)]
    const question = byFact.get(fact)
    if (!question) return unitedDomain(a, b)
    const offered = question.options?.flatMap(({ code, when }) => (when ? [[code as Scalar, when] as const] : []))
    const { valueWhen: _, ...rest } = unitedDomain(a, b)
    return { ...rest, ...(offered && offered.length > 0 && { valueWhen: new Map(offered) }), when: question.when }
  }
  return (fact) => {
    const domain = known.get(fact) ?? find(fact)
    known.set(fact, domain)
    return domain
  }
}

function unitedDomain(a: FactDomain, b: FactDomain): FactDomain {
  if (Object.keys(a).length === 0) return b
  if (Object.keys(b).length === 0) return a
  const { minimum: _, maximum: __, earliest: ___, latest: ____, ...rest } = b
  const widest = <K extends 'minimum' | 'maximum' | 'earliest' | 'latest'>(key: K, pick: 'low' | 'high') => {
    const [x, y] = [a[key], b[key]]
    if (x === undefined || y === undefined) return {}
    return { [key]: x < y === (pick === 'low') ? x : y }
  }
  return {
    ...rest,
    ...(a.values && b.values && { values: [...new Set([...b.values, ...a.values])] }),
    ...(a.names && b.names && { names: new Map([...a.names, ...b.names]) }),
    ...widest('minimum', 'low'),
    ...widest('earliest', 'low'),
    ...widest('maximum', 'high'),
    ...widest('latest', 'high')
  }
}

function either(a: Cond | undefined, b: Cond | undefined): Cond {
  if (a && b) return key(a) === key(b) ? b : any(a, b)
  return (a ?? b)!
}

function unitedField(old: Field | undefined, made: Field | undefined): Field {
  const base = (made ?? old)!
  if (!old?.codes || !made?.codes) return base
  return { ...base, codes: unite(old.codes, made.codes, ({ code }) => code).map(([a, b]) => (b ?? a)!) }
}

/** Answers that the old version does not offer. */
function newAnswers(
  questions: Record<'old' | 'new', Map<string, Question>>,
  oldFields: Field[],
  newFields: Field[],
  oldView: View
): Cond[] {
  const answers = [...questions.new.values()].flatMap(({ fact, options }) => {
    const before = questions.old.get(fact)?.options
    if (!before || !options) return []
    return options.flatMap(({ code, when }) => {
      const known = before.find((option) => option.code === code)
      if (!known) return [equals(fact, code)]
      if (!known.when || (when && key(when) === key(known.when))) return []
      return [all(equals(fact, code), not(oldView(known.when)))]
    })
  })
  const codes = newFields.flatMap(({ key: fact, codes: own }) => {
    const before = oldFields.find((field) => field.key === fact)?.codes
    const added = before && own ? own.filter(({ code }) => !before.some((one) => one.code === code)) : []
    return added.length > 0 ? [equals(fact, ...added.map(({ code }) => code as Scalar))] : []
  })
  return [...answers, ...codes]
}

/** A version reads of a situation what it asks. */
function reader(questions: Map<string, Question>): (situation: Situation) => Reader {
  return (situation) => {
    const open = new Set<string>()
    const read: Reader = (fact) => {
      const value = situation.get(fact) ?? undefined
      if (value === undefined || !/^(situations|choices|same)\./.test(fact)) return value
      const question = questions.get(fact)
      if (!question || open.has(fact)) return undefined
      open.add(fact)
      const asked = holds(question.when, read)
      open.delete(fact)
      return asked ? value : undefined
    }
    return read
  }
}
