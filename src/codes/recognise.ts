/** Which kinds of code a text can be, when nobody says which was meant. */
import { lengthsOf } from './lengths.js'
import { isValid, parseCode } from './parse.js'
import type { CodeSet, FlawKind, Reading } from './types.js'

/** Structures that are only parts of others; a text of two characters is not told to be one. */
const PARTS: ReadonlySet<string> = new Set(['registrant'])
/** Kinds of others: a wrong code is told to be one of those others. */
const KINDS: ReadonlySet<string> = new Set(['residencePermitId'])
const MAX_GUESSES = 3

/**
 * The kinds of code that a text can be. Those that it is without an error; when there is none, those that it comes
 * nearest to, at most three; empty when it resembles none.
 *
 * @example
 * recognise('11370800MB28559184', codeSet()).map(({ id }) => id) // => ['uscc']
 */
export function recognise(text: string, set: CodeSet): Reading[] {
  const readings = Object.keys(set.structures)
    .filter((id) => !PARTS.has(id))
    .map((id) => parseCode(text, id, set))
  const valid = readings.filter(isValid)
  if (valid.length > 0) return valid
  const near = readings
    .filter((reading) => !KINDS.has(reading.id) && resembles(reading, set))
    .map((reading) => ({ reading, far: distance(reading) }))
    .sort((a, b) => a.far - b.far)
  return near
    .filter(({ far }) => far === near[0]!.far)
    .slice(0, MAX_GUESSES)
    .map(({ reading }) => reading)
}

/**
 * A text whose first characters are already impossible, or that is far too short, was not meant as this code; unless
 * it is one value that is not allowed, such as that of another province, and the form fits otherwise.
 */
function resembles({ id, text, flaws }: Reading, set: CodeSet): boolean {
  const { min, max } = lengthsOf(id, set)
  const errors = flaws.filter(({ severity, kind }) => severity === 'error' && kind !== 'check')
  const [first] = errors
  const isNear = text.length >= min - 2 && text.length <= max + 2
  const isOneValue = errors.length === 1 && (first!.kind === 'value' || first!.kind === 'table')
  return isNear && (first === undefined || isOneValue || first.at >= Math.min(4, min / 2))
}

/** Fewer errors first; a length that does not fit weighs more than values do, a missing separator more than a length. */
const WEIGHTS: Partial<Record<FlawKind, number>> = { check: 1, length: 10, fixed: 20 }

/** So little that warnings only decide between equals. */
const WARNING = 0.01

function distance({ flaws }: Reading): number {
  const weights = flaws.map(({ severity, kind }) => {
    if (severity === 'error') return WEIGHTS[kind] ?? 2
    return severity === 'warning' ? WARNING : 0
  })
  return weights.reduce((sum, weight) => sum + weight, 0)
}
