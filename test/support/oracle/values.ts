/** Sets of values by going through all of them: small texts by their length, small numbers, codes. */
import type { Constraints, ElementType } from '../../../src/link/model.js'

export interface Accepted {
  type: ElementType
  codes?: string[]
  /** Of several codes, those beside which there is no other. */
  alone?: readonly string[]
  /** Which code is chosen under which one of another element. */
  under?: { element: string; parents: ReadonlyMap<string, string> }
  constraints: Constraints
}

/** Longer and larger than any limit that a random spec states. */
const TEXTS = Array.from({ length: 40 }, (_, index) => '字'.repeat(index + 1))
/** On each side of the days that random specs name as limits. */
const DAYS = ['1990-01-01', '2000-01-01', '2010-12-31', '2026-12-31'].flatMap((day) =>
  [-1, 0, 1].map((more) => new Date(Date.parse(day) + more * 86_400_000).toISOString().slice(0, 10))
)
const NUMBERS = Array.from({ length: 81 }, (_, index) => index - 40)

type Value = string | number | boolean | string[]

function universe({ type, codes, alone = [] }: Accepted): Value[] {
  if (codes && type === 'codes') return setsOf(codes, alone)
  if (codes) return codes
  if (type === 'integer') return NUMBERS
  if (type === 'date') return DAYS
  return type === 'boolean' ? [true, false] : TEXTS
}

/** Each choice of several codes, but none of nothing and none of one that excludes the others with another. */
export function setsOf(codes: readonly string[], alone: readonly string[], most = Infinity): string[][] {
  const all = codes.reduce<string[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]])
  return all.filter(
    (set) => set.length > 0 && set.length <= most && (set.length === 1 || !set.some((one) => alone.includes(one)))
  )
}

export function keeps(value: Value, limits: Constraints): boolean {
  const { minLength = 0, maxLength = Infinity, minimum = -Infinity, maximum = Infinity, options } = limits
  if (Array.isArray(value))
    return value.length <= (limits.maxItems ?? Infinity) && value.every((code) => options?.includes(code) ?? true)
  if (typeof value === 'number') return value >= minimum && value <= maximum
  if (typeof value === 'boolean') return true
  const { earliest = value, latest = value } = limits
  if (value < earliest || value > latest) return false
  return value.length >= minLength && value.length <= maxLength && (options?.includes(value) ?? true)
}

export function valuesOf(accepted: Accepted): Value[] {
  return universe(accepted).filter((value) => keeps(value, accepted.constraints))
}

/** A ⊨ q of docs/proof.md. */
export function implies(accepted: Accepted, limit: Constraints): boolean {
  // How many at most follows from no list of codes, however short: docs/proof.md.
  if (limit.maxItems !== undefined) return (accepted.constraints.maxItems ?? Infinity) <= limit.maxItems
  return valuesOf(accepted).every((value) => keeps(value, limit))
}

/** Each single limit, in the order in which they are written. */
export function limitsIn(constraints: Constraints): Constraints[] {
  return Object.entries(constraints).map(([name, value]) => ({ [name]: value }) as Constraints)
}

export function strictest(...all: Constraints[]): Constraints {
  const met: Constraints = {}
  for (const one of all) {
    if (one.earliest !== undefined && !(one.earliest < (met.earliest ?? ''))) met.earliest = one.earliest
    if (one.latest !== undefined && !(one.latest > (met.latest ?? '9999'))) met.latest = one.latest
    for (const key of ['minLength', 'minimum'] as const)
      if (one[key] !== undefined) met[key] = Math.max(met[key] ?? -Infinity, one[key])
    for (const key of ['maxLength', 'maximum', 'maxItems'] as const)
      if (one[key] !== undefined) met[key] = Math.min(met[key] ?? Infinity, one[key])
    if (one.options) met.options = met.options ? met.options.filter((code) => one.options!.includes(code)) : one.options
  }
  return met
}

/** Different codes become different codes, and all of them some code. */
export function isOneToOne(recode: Record<string, unknown>, accepted: Accepted): boolean {
  const codes = [...new Set(valuesOf(accepted).flat().map(String))]
  const images = codes.map((code) => String(recode[code]))
  return codes.every((code) => Object.hasOwn(recode, code)) && new Set(images).size === images.length
}
