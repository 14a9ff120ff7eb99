/** How values are written, whatever they mean: blanks are no values, and what stands around a text is not part of it. */
import { isRow } from './read.js'
import type { Json, Plan, Row } from './types.js'
import { writeNumbers } from './verify.js'

/** White space of all scripts, and characters that show nothing; controls beside these. The schema knows the same. */
const UNSEEN = /[\u007f-\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufeff]/

/** A copy of the submission as its values are meant to be written. */
export function tidied(plan: Plan, submission: object): Row {
  const result = tidy(submission as Row) as Row
  writeNumbers(plan, result)
  return result
}

/** A copy without blanks. Rows of a list stay in their places, for answers may name them by number. */
function tidy(value: Json): Json {
  if (typeof value === 'string') return trim(value)
  if (Array.isArray(value)) {
    const parts = value.map(tidy)
    return parts.some(isRow) ? parts.map((one) => (isBlank(one) ? {} : one)) : parts.filter((one) => !isBlank(one))
  }
  if (!isRow(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, one]): [string, Json] => [name, tidy(one)])
      .filter(([, one]) => !isBlank(one))
  )
}

function isBlank(value: Json): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** Character by character: a pattern would look back from every one of many spaces. */
function trim(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && isUnseen(text[start]!)) start++
  while (end > start && isUnseen(text[end - 1]!)) end--
  return text.slice(start, end)
}

function isUnseen(character: string): boolean {
  return character <= ' ' || UNSEEN.test(character)
}
