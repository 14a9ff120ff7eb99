/** From the specs' conditions to `Cond`: names resolved, parameters put in, values checked against their types. */
import type { Comparison, Condition, Duration as DurationDoc, Operand } from '../language/generated/types.js'
import { all, any, equals, not, TRUE, type Cond, type RelativeDate, type Scalar } from './cond.js'
import { quantityOf } from './named-quantities.js'
import { compare, constant, sameFacts, sumOf, type Quantity, type ValueDoc, type Way } from './quantities.js'
import { isDay, isWrittenAsDay } from '../vocabulary/day.js'
import { durationText, isAddable, parseDuration } from '../vocabulary/duration.js'

export type FactType = 'boolean' | 'code' | 'number' | 'date' | 'region' | 'text'

/** What a condition may say about a fact. */
export interface FactInfo {
  /** Its path in the submission. */
  fact: string
  type: FactType
  /** Closed codes: code → name. */
  codes?: Map<string, string>
}

/** What is wrong in a condition; the caller words it. `path` leads from the condition to the place. */
export type Flaw =
  | { flaw: 'unknown-fact'; fact: string; path: (string | number)[] }
  | { flaw: 'unknown-option'; info: FactInfo; name: string; value: string; path: (string | number)[] }
  | { flaw: 'bad-comparison'; info: FactInfo; name: string; path: (string | number)[] }
  /** A value that cannot be worked out, or not be compared so. */
  | { flaw: 'bad-value'; name: string; path: (string | number)[] }
  | { flaw: 'no-such-day'; value: string; path: (string | number)[] }
  | { flaw: 'no-date-length'; plus: string; path: (string | number)[] }
  | { flaw: 'no-calendar'; plus: string; path: (string | number)[] }
  | { flaw: 'many-rows'; fact: string; path: (string | number)[] }
  | { flaw: 'unknown-condition'; name: string; path: (string | number)[] }
  | { flaw: 'unknown-parameter'; name: string; path: (string | number)[] }
  | { flaw: 'circular'; names: string[]; path: (string | number)[] }
  | { flaw: 'too-big'; limit: number; path: (string | number)[] }

/** Parts of one condition, those of the named conditions that it uses included: names within names multiply. */
export const MAX_PARTS = 2000

export interface Scope {
  fact(name: string): FactInfo | undefined
  named(name: string): Condition | undefined
  parameter(name: string): Scalar | undefined
  /** What the document works out under a name. */
  value(name: string): ValueDoc | undefined
  /** Whether working days can be counted here. */
  hasCalendar: boolean
  /** Whether a fact may have several values where the condition stands. */
  hasRows(fact: string): boolean
  flaw(flaw: Flaw): void
  /** How many parts were read; one object for each condition. */
  read?: { parts: number }
}

/** What shows only where a named condition is used. */
const PASSED_ON = new Set<Flaw['flaw']>(['circular', 'too-big', 'many-rows'])
const ORDERS = ['lt', 'lte', 'gt', 'gte'] as const
const RESERVED = new Set(['all', 'any', 'not', 'is'])

/** A flawed part becomes true, so that one mistake gives one message. */
export function parseCondition(
  raw: Condition | undefined,
  scope: Scope,
  path: (string | number)[] = [],
  inside: string[] = []
): Cond {
  const read = (scope.read ??= { parts: 0 })
  if (++read.parts > MAX_PARTS) {
    if (read.parts === MAX_PARTS + 1) scope.flaw({ flaw: 'too-big', limit: MAX_PARTS, path })
    return TRUE
  }
  if (raw === undefined || raw === true) return TRUE
  if (raw === false) return not(TRUE)
  const parts: Cond[] = []
  const parse = (part: Condition, ...steps: (string | number)[]) =>
    parseCondition(part, scope, [...path, ...steps], inside)
  if (raw.all) parts.push(all(...raw.all.map((part, index) => parse(part, 'all', index))))
  if (raw.any) parts.push(any(...raw.any.map((part, index) => parse(part, 'any', index))))
  if (raw.not !== undefined) parts.push(not(parse(raw.not, 'not')))
  if (raw.is !== undefined) parts.push(parseNamed(raw.is, scope, [...path, 'is'], inside))
  for (const [name, comparison] of Object.entries(raw)) {
    if (!RESERVED.has(name)) parts.push(parseFact(name, comparison as Comparison, scope, [...path, name]))
  }
  return all(...parts)
}

function parseNamed(name: string, scope: Scope, path: (string | number)[], inside: string[]): Cond {
  const named = scope.named(name)
  if (named === undefined) return flawed(scope, { flaw: 'unknown-condition', name, path })
  if (inside.includes(name))
    return flawed(scope, { flaw: 'circular', names: [...inside.slice(inside.indexOf(name)), name], path })
  // Flaws inside a named condition are reported where it is defined, once.
  const silent: Scope = { ...scope, flaw: (flaw) => PASSED_ON.has(flaw.flaw) && scope.flaw({ ...flaw, path }) }
  return parseCondition(named, silent, [], [...inside, name])
}

function parseFact(name: string, raw: Comparison, scope: Scope, path: (string | number)[]): Cond {
  const info = scope.fact(name)
  if (scope.value(name)) return parseQuantity(name, raw, scope, path)
  if (!info) return flawed(scope, { flaw: 'unknown-fact', fact: name, path })
  const bad = (value: Operand | undefined, ...steps: (string | number)[]) =>
    flawed(scope, misfit(value, info, name, [...path, ...steps]))
  const oneOf = (values: Scalar[], step: (index: number) => (string | number)[]): Cond => {
    const checked = values.map((value, index) => checkValue(value, info, name, scope, [...path, ...step(index)]))
    return checked.includes(undefined) ? TRUE : equals(info.fact, ...(checked as Scalar[]))
  }
  if (Array.isArray(raw)) return oneOf(raw, (index) => [index])
  if (typeof raw !== 'object') return oneOf([raw], () => [])
  const parts: Cond[] = []
  if (typeof raw.eq === 'object') parts.push(compareFacts(name, info, 'eq', raw.eq, scope, [...path, 'eq']))
  else if (raw.eq !== undefined) parts.push(oneOf([raw.eq], () => ['eq']))
  if (raw.in !== undefined) parts.push(oneOf(raw.in, (index) => ['in', index]))
  if (raw.known !== undefined) {
    const known: Cond = { op: 'test', fact: info.fact, is: 'known' }
    parts.push(raw.known ? known : not(known))
  }
  if (raw.within !== undefined) {
    const codes = [raw.within].flat()
    if (info.type !== 'region' || !codes.every(isRegionCode)) return bad(undefined, 'within')
    parts.push({ op: 'test', fact: info.fact, is: 'within', values: codes })
  }
  const ordered = [
    ['lt', 'lt', raw.lt, 'number'],
    ['lte', 'lte', raw.lte, 'number'],
    ['gt', 'gt', raw.gt, 'number'],
    ['gte', 'gte', raw.gte, 'number'],
    ['before', 'lt', raw.before, 'date'],
    ['after', 'gt', raw.after, 'date']
  ] as const
  for (const [key, is, operand, type] of ordered) {
    if (operand === undefined) continue
    if (info.type === 'number' && type === 'number' && typeof operand === 'object' && operand.fact !== undefined) {
      parts.push(compareFacts(name, info, is, operand, scope, [...path, key]))
      continue
    }
    const value = operandValue(operand, info, scope, [...path, key])
    if (value === undefined) return TRUE
    if (info.type !== type || !fits(value, type)) return bad(operand, key)
    parts.push({ op: 'test', fact: info.fact, is, value })
  }
  if (raw.between !== undefined) {
    const [low, high] = raw.between.map((operand, index) =>
      operandValue(operand, info, scope, [...path, 'between', index])
    )
    if (low === undefined || high === undefined) return TRUE
    if (!fits(low, info.type)) return bad(raw.between[0], 'between', 0)
    if (!fits(high, info.type)) return bad(raw.between[1], 'between', 1)
    parts.push(
      { op: 'test', fact: info.fact, is: 'gte', value: low },
      { op: 'test', fact: info.fact, is: 'lte', value: high }
    )
  }
  return all(...parts)
}

type Related = Extract<Operand, object>

/** Two facts of one kind: numbers in any order, others alike or not. */
function compareFacts(
  name: string,
  info: FactInfo,
  is: Way,
  { fact: ref = '', times = 1 }: Related,
  scope: Scope,
  path: (string | number)[]
): Cond {
  const other = scope.fact(ref)
  if (info.type === 'number' && (scope.value(ref) || other?.type === 'number')) {
    const left = quantityOf(name, scope, path)
    const right = quantityOf(ref, scope, [...path, 'fact'])
    return left && right ? decided(left, is, multiplied(right, times), name, scope, path) : TRUE
  }
  if (!other) return flawed(scope, { flaw: 'unknown-fact', fact: ref, path: [...path, 'fact'] })
  for (const fact of [name, ref]) if (scope.hasRows(fact)) return flawed(scope, { flaw: 'many-rows', fact, path })
  if (other.type !== info.type) return flawed(scope, { flaw: 'bad-comparison', info, name, path })
  return sameFacts(info.fact, other.fact)
}

function multiplied(quantity: Quantity, times: number): Quantity | undefined {
  if (times === 1) return quantity
  if (quantity.is === 'table')
    return { ...quantity, rows: quantity.rows.map((row) => ({ ...row, value: row.value * times })) }
  return sumOf([{ quantity, times }])
}

function decided(
  left: Quantity,
  is: Way,
  right: Quantity | undefined,
  name: string,
  scope: Scope,
  path: (string | number)[]
): Cond {
  return (right && compare(left, is, right)) ?? flawed(scope, { flaw: 'bad-value', name, path })
}

/** A value that the document works out, compared with numbers, facts or other values. */
function parseQuantity(name: string, raw: Comparison, scope: Scope, path: (string | number)[]): Cond {
  const left = quantityOf(name, scope, path)
  if (!left) return TRUE
  const against = (is: Way, operand: Operand, ...steps: (string | number)[]): Cond => {
    const at = [...path, ...steps]
    if (typeof operand === 'object' && operand.fact !== undefined) {
      const right = quantityOf(operand.fact, scope, [...at, 'fact'])
      return right ? decided(left, is, multiplied(right, operand.times ?? 1), name, scope, at) : TRUE
    }
    const value = typeof operand === 'object' && operand.param !== undefined ? scope.parameter(operand.param) : operand
    if (typeof value === 'number') return decided(left, is, constant(value), name, scope, at)
    if (value === undefined && typeof operand === 'object' && operand.param !== undefined)
      return flawed(scope, { flaw: 'unknown-parameter', name: operand.param, path: [...at, 'param'] })
    return flawed(scope, { flaw: 'bad-value', name, path: at })
  }
  if (typeof raw !== 'object') return against('eq', raw)
  if (Array.isArray(raw)) return any(...raw.map((value, index) => against('eq', value, index)))
  const parts: Cond[] = []
  if (raw.eq !== undefined) parts.push(against('eq', raw.eq, 'eq'))
  if (raw.in !== undefined) parts.push(any(...raw.in.map((value, index) => against('eq', value, 'in', index))))
  for (const is of ORDERS) if (raw[is] !== undefined) parts.push(against(is, raw[is], is))
  if (raw.between !== undefined)
    parts.push(against('gte', raw.between[0]!, 'between', 0), against('lte', raw.between[1]!, 'between', 1))
  for (const key of ['before', 'after', 'within', 'known'] as const)
    if (raw[key] !== undefined) return flawed(scope, { flaw: 'bad-value', name, path: [...path, key] })
  return all(...parts)
}

function operandValue(
  raw: Operand,
  info: FactInfo,
  scope: Scope,
  path: (string | number)[]
): number | string | RelativeDate | undefined {
  if (typeof raw !== 'object') return typeof raw === 'boolean' ? String(raw) : raw
  if (raw.param !== undefined) {
    const value = scope.parameter(raw.param)
    if (value === undefined) scope.flaw({ flaw: 'unknown-parameter', name: raw.param, path: [...path, 'param'] })
    return typeof value === 'boolean' ? undefined : value
  }
  const other = raw.fact === undefined ? undefined : scope.fact(raw.fact)
  if (!other) {
    scope.flaw({ flaw: 'unknown-fact', fact: raw.fact ?? '', path: [...path, 'fact'] })
    return undefined
  }
  if (info.type !== 'date' || other.type !== 'date') return Number.NaN
  if (scope.hasRows(raw.fact!)) {
    scope.flaw({ flaw: 'many-rows', fact: raw.fact!, path: [...path, 'fact'] })
    return undefined
  }
  if (raw.plus === undefined) return { fact: other.fact }
  const plus = lengthText(raw.plus, scope, [...path, 'plus'])
  return plus === undefined ? undefined : { fact: other.fact, ...(plus !== '' && { plus }) }
}

/** The length that is added to a date, always in the same words; empty for none, undefined for one that is flawed. */
function lengthText(raw: DurationDoc, scope: Scope, path: (string | number)[]): string | undefined {
  const text = typeof raw === 'string' ? raw : scope.parameter(raw.param)
  if (typeof raw === 'object' && text === undefined) {
    scope.flaw({ flaw: 'unknown-parameter', name: raw.param, path: [...path, 'param'] })
    return undefined
  }
  const length = parseDuration(String(text))
  if (!length || !isAddable(length)) {
    scope.flaw({ flaw: 'no-date-length', plus: String(text), path })
    return undefined
  }
  if (length.amount === 0) return ''
  if (length.unit === 'workday' && !scope.hasCalendar) {
    scope.flaw({ flaw: 'no-calendar', plus: durationText(length), path })
    return undefined
  }
  return durationText(length)
}

function fits(value: number | string | RelativeDate, type: FactType): boolean {
  if (type === 'number') return typeof value === 'number' && !Number.isNaN(value)
  return type === 'date' && (typeof value === 'object' || isDay(String(value)))
}

/** What is wrong with a value that does not fit its fact: a day that is written well may not exist. */
function misfit(value: Operand | undefined, info: FactInfo, name: string, path: (string | number)[]): Flaw {
  return info.type === 'date' && typeof value === 'string' && isWrittenAsDay(value)
    ? { flaw: 'no-such-day', value, path }
    : { flaw: 'bad-comparison', info, name, path }
}

/** A county's six digits, a town's nine, a village's twelve; a shorter place is filled up with zeros. */
function isRegionCode(text: string): boolean {
  return /^[0-9]{6}(?:[0-9]{3}){0,2}$/.test(text)
}

/** The value in the type of the fact; a code may be written as a number (`1` for `"1"`). */
function checkValue(
  value: Scalar,
  info: FactInfo,
  name: string,
  scope: Scope,
  path: (string | number)[]
): Scalar | undefined {
  if (info.codes) {
    if (info.codes.has(String(value))) return String(value)
    scope.flaw({ flaw: 'unknown-option', info, name, value: String(value), path })
    return undefined
  }
  const expected = info.type === 'boolean' ? 'boolean' : info.type === 'number' ? 'number' : 'string'
  if (info.type === 'code' && typeof value === 'number') return String(value)
  if (typeof value === expected && (info.type !== 'date' || isDay(String(value)))) return value
  scope.flaw(misfit(value, info, name, path))
  return undefined
}

function flawed(scope: Scope, flaw: Flaw): Cond {
  scope.flaw(flaw)
  return TRUE
}
