/** Ways to take a key away from a document, or to give it another value of its kind. */
import { resolved, type Schema, type Use } from './paths.js'
import type { Data } from './project.js'

/** Values that some pattern takes: a day, a time, a version, a code of a region or of a country, an id. */
const SAMPLES = [
  '2026-03-04',
  '6 workdays',
  '2027.9',
  '210200',
  'old',
  'LB6507',
  'police',
  'bank',
  'kept',
  'bb',
  'b.b',
  '77'
]

/** All documents that differ from `data` in that key alone: first without it, then with other values. */
export function* changes(data: Data, use: Use, others: readonly unknown[]): Generator<Data> {
  if (!use.isRequired) yield changed(data, use.at, undefined)
  const value = use.at.reduce((inner, key) => (inner as never)[key], data as unknown)
  const known = JSON.stringify(value)
  for (const other of [...others, ...alternatives(value, use.schema)])
    if (JSON.stringify(other) !== known) yield changed(data, use.at, other)
}

function* alternatives(value: unknown, given: Schema): Generator<unknown> {
  const { schema } = resolved(given)
  if (schema.enum) yield* schema.enum
  else if (typeof value === 'boolean') yield !value
  else if (typeof value === 'number') yield* [value + 1, value - 1, value / 2, value * 10]
  else if (typeof value === 'string')
    yield* schema.pattern
      ? [`${value.slice(0, -1)}0`, `${value.slice(0, -1)}1`, `${value}1`, ...SAMPLES]
      : [`${value}改`, '430100', 'police', 'kept']
  else if (Array.isArray(value)) {
    if (value.length > 1) yield* [value.slice(1), value.slice(0, -1), value.toReversed()]
    for (const one of schema.items ? (resolved(schema.items).schema.enum ?? []) : []) yield [one]
  } else if (typeof value === 'object' && value !== null) {
    yield { not: value }
    for (const key of Object.keys(value))
      yield Object.fromEntries(Object.entries(value).filter(([each]) => each !== key))
  }
}

function changed<T>(data: T, [key, ...rest]: readonly (string | number)[], value: unknown): T {
  if (key === undefined) return value as T
  const inner = changed((data as never)[key] as unknown, rest, value)
  if (Array.isArray(data)) return data.with(Number(key), inner) as T
  const kept = Object.entries(data as object).map(([name, old]) => [name, name === String(key) ? inner : old])
  return Object.fromEntries(kept.filter(([, one]) => one !== undefined)) as T
}
