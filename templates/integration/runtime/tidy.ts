/** How values are written, whatever they mean: blanks are no values, and what stands around a text is not part of it. */
import { isRow } from './read.js'
import type { Json, Plan, Row } from './types.js'
import { writeNumbers } from './verify.js'

/** White space of all scripts, and characters that show nothing. */
const UNSEEN = /[\s\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164]/

/** A copy of the submission as its values are meant to be written. */
export function tidied(plan: Plan, submission: Row): Row {
  const result = tidy(submission) as Row
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
  while (start < end && UNSEEN.test(text[start]!)) start++
  while (end > start && UNSEEN.test(text[end - 1]!)) end--
  return text.slice(start, end)
}
