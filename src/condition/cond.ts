/**
 * Conditions: a closed set of predicates over facts, each comparing one fact with constants.
 * A fact is a path in the submission: `situations.settle`, `choices.water`, `same.agent`, `mother.insured`.
 */
import { inputsOf } from './derived.js'

export type Scalar = string | number | boolean

/** A moment given by another fact, plus a length of time written as in the specs ("6 months"). */
export interface RelativeDate {
  fact: string
  plus?: string
}

export type Test =
  | { op: 'test'; fact: string; is: 'in'; values: Scalar[] }
  | { op: 'test'; fact: string; is: 'lt' | 'lte' | 'gt' | 'gte'; value: number | string | RelativeDate }
  | { op: 'test'; fact: string; is: 'within'; values: string[] }
  | { op: 'test'; fact: string; is: 'known' }

export type Cond = { op: 'true' } | { op: 'false' } | { op: 'all' | 'any'; of: Cond[] } | { op: 'not'; of: Cond } | Test

export const TRUE: Cond = { op: 'true' }
export const FALSE: Cond = { op: 'false' }

/** Conditions are never changed after they are made, so what is computed from one is kept with it. */
const keys = new WeakMap<Cond, string>()
const testLists = new WeakMap<Cond, Test[]>()

/** A stable text for a condition: equal conditions have equal keys. */
export function key(cond: Cond): string {
  let text = keys.get(cond)
  if (text === undefined) keys.set(cond, (text = keyText(cond)))
  return text
}

function keyText(cond: Cond): string {
  switch (cond.op) {
    case 'true':
    case 'false':
      return cond.op
    case 'not':
      return `!(${key(cond.of)})`
    case 'all':
    case 'any':
      return `${cond.op}(${cond.of.map(key).join(',')})`
    case 'test':
      return JSON.stringify(cond)
  }
}

export function all(...conds: Cond[]): Cond {
  return combine('all', conds)
}

export function any(...conds: Cond[]): Cond {
  return combine('any', conds)
}

export function not(cond: Cond): Cond {
  if (cond.op === 'true') return FALSE
  if (cond.op === 'false') return TRUE
  return cond.op === 'not' ? cond.of : { op: 'not', of: cond }
}

export function equals(fact: string, ...values: Scalar[]): Cond {
  return { op: 'test', fact, is: 'in', values }
}

/** Flattens, drops duplicates and neutral parts, and absorbs: `a or (a and b)` is `a`. */
function combine(op: 'all' | 'any', conds: Cond[]): Cond {
  const neutral = op === 'all' ? 'true' : 'false'
  const absorbing = op === 'all' ? 'false' : 'true'
  const flat: Cond[] = []
  for (const cond of conds) {
    for (const part of cond.op === op ? cond.of : [cond]) {
      if (part.op === absorbing) return part
      if (part.op !== neutral) flat.push(part)
    }
  }
  // Mostly one condition beside “always”: then nothing has to be compared.
  if (flat.length === 1) return flat[0]!
  const parts = new Map(flat.map((part) => [key(part), part]))
  for (const part of parts.values())
    if (part.op === 'not' && parts.has(key(part.of))) return op === 'all' ? FALSE : TRUE
  const dual = op === 'all' ? 'any' : 'all'
  const kept = [...parts].filter(
    ([, part]) => part.op !== dual || !part.of.some((inner) => parts.has(key(inner)) && inner !== part)
  )
  const of = kept.map(([, part]) => part)
  if (of.length === 0) return op === 'all' ? TRUE : FALSE
  if (op === 'any') return mergeValues(of)
  return of.length === 1 ? of[0]! : { op, of }
}

/** `x in {a}` or `x in {b}` is `x in {a, b}`: shorter conditions read better and decide faster. */
function mergeValues(of: Cond[]): Cond {
  const merged: Cond[] = []
  const places = new Map<string, number>()
  for (const part of of) {
    const isList = part.op === 'test' && part.is === 'in'
    const same = isList ? places.get(part.fact) : undefined
    const other = same === undefined ? undefined : merged[same]
    if (isList && same !== undefined && other?.op === 'test' && other.is === 'in')
      merged[same] = { ...other, values: [...new Set([...other.values, ...part.values])] }
    else {
      if (isList) places.set(part.fact, merged.length)
      merged.push(part)
    }
  }
  return merged.length === 1 ? merged[0]! : { op: 'any', of: merged }
}

/** Whether a test counts working days, for which there must be a calendar of them. */
export function countsWorkdays(test: Test): boolean {
  return 'value' in test && typeof test.value === 'object' && /工作日|workday/.test(test.value.plus ?? '')
}

/** All tests in a condition, in order. */
export function tests(cond: Cond): Test[] {
  // Most conditions are one test: its list is made faster than found.
  if (cond.op === 'test') return [cond]
  let found = testLists.get(cond)
  if (!found) testLists.set(cond, (found = listTests(cond)))
  return found
}

function listTests(cond: Cond): Test[] {
  if (cond.op === 'not') return tests(cond.of)
  return cond.op === 'all' || cond.op === 'any' ? cond.of.flatMap(tests) : []
}

/** The answered facts that a condition looks at, each once; a relative date looks at two. */
export function facts(cond: Cond): string[] {
  // Most conditions look at one fact.
  if (cond.op === 'test' && !('value' in cond && typeof cond.value === 'object')) return inputsOf(cond.fact)
  const seen = new Set<string>()
  for (const test of tests(cond)) {
    for (const fact of inputsOf(test.fact)) seen.add(fact)
    if ('value' in test && typeof test.value === 'object') seen.add(test.value.fact)
  }
  return [...seen]
}

/** Replaces every test by a condition, for instance to bind roles to subjects. */
export function mapTests(cond: Cond, replace: (test: Test) => Cond): Cond {
  switch (cond.op) {
    case 'true':
    case 'false':
      return cond
    case 'not':
      return not(mapTests(cond.of, replace))
    case 'all':
      return all(...cond.of.map((part) => mapTests(part, replace)))
    case 'any':
      return any(...cond.of.map((part) => mapTests(part, replace)))
    case 'test':
      return replace(cond)
  }
}
