/** Places in a submission, written as JSON pointers: `/buyers/0/name`. Names of specs have neither `/` nor `~`. */
import type { Json, Row } from '../../integration/runtime/types.js'

export function partsOf(at: string): string[] {
  return at.split('/').slice(1)
}

export function valueAt(whole: Row, at: string): Json | undefined {
  let value: Json | undefined = whole
  for (const part of partsOf(at)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = (value as Row)[part]
  }
  return value === null ? undefined : value
}

/** Puts a value in its place, making what leads there; undefined takes it away. */
export function put(whole: Row, at: string, value: Json | undefined): void {
  const parts = partsOf(at)
  const last = parts.pop()!
  let holder: Row = whole
  parts.forEach((part, index) => {
    const next = Object.hasOwn(holder, part) ? holder[part] : undefined
    if (Array.isArray(holder)) fill(holder, Number(part))
    if (typeof next === 'object' && next !== null) holder = next as Row
    else holder = holder[part] = (isNumber(parts[index + 1] ?? last) ? [] : {}) as Row
  })
  if (value === undefined) Reflect.deleteProperty(holder, last)
  else if (isName(last)) holder[last] = value
}

/** The rows of a list, made where there are none. */
export function rowsAt(whole: Row, at: string): Json[] {
  const rows = valueAt(whole, at)
  if (Array.isArray(rows)) return rows
  const made: Json[] = []
  put(whole, at, made)
  return made
}

/** Rows before a row that is filled in are there, too. */
function fill(rows: Json[], count: number): void {
  for (let index = 0; index < count; index++) rows[index] ??= {}
}

function isNumber(part: string): boolean {
  return /^\d+$/.test(part)
}

/** A draft may come from anybody. */
function isName(part: string): boolean {
  return part !== '__proto__'
}
