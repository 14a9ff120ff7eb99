/**
 * Sets of texts: a list of codes, or what some automata accept within a range of lengths, counted in code points as JSON
 * Schema does. An empty text is not a value.
 */
import { inNotation, orderPattern } from '../vocabulary/date-patterns.js'
import { FORMATS, NOTATIONS, TYPE_PATTERNS } from '../vocabulary/formats.js'
import type { ElementType } from '../link/model.js'
import type { Accepts } from './accepts.js'
import { accepts, type Automaton } from './dfa.js'
import { automatonOrWhy } from './automaton.js'

export interface Texts {
  /** The codes that there are, when they are listed; each still has to satisfy the rest. */
  listed?: string[]
  /** Regular expressions that all occur in the text. */
  patterns: string[]
  least: number
  most: number
}

const LEAP_YEAR = '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)'
/** Real dates of the Gregorian calendar: 29 February in leap years only. */
const REAL_DATE = `^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))|${LEAP_YEAR}-02-29)$`
/** Of the types whose values are written in a certain way. */
export const OWN_PATTERNS: Partial<Record<ElementType, string>> = {
  ...TYPE_PATTERNS,
  date: REAL_DATE,
  month: '^[0-9]{4}-(?:0[1-9]|1[0-2])$'
}

export function textsOf({ type, codes, constraints }: Accepts): Texts {
  const { minLength = 0, maxLength = Infinity, patterns = [], formats = [], earliest, latest, options } = constraints
  const listed = codes && options ? codes.filter((code) => options.includes(code)) : (codes ?? options)
  return {
    ...(listed && { listed: [...new Set(listed)] }),
    patterns: [
      ...(OWN_PATTERNS[type] === undefined || listed ? [] : [OWN_PATTERNS[type]]),
      ...patterns.map((pattern) => `^(?:${pattern})$`),
      ...formats.flatMap((name) => FORMATS[name]?.pattern ?? []),
      ...(earliest === undefined ? [] : [limit(type, 'gte', earliest)]),
      ...(latest === undefined ? [] : [limit(type, 'lte', latest)])
    ],
    least: Math.max(1, minLength),
    most: maxLength
  }
}

/** A date and time is compared by its date. */
function limit(type: ElementType, is: 'gte' | 'lte', bound: string): string {
  const pattern = orderPattern(is, inNotation(bound, type === 'year' ? 'YYYY' : (NOTATIONS[type] ?? 'YYYY-MM-DD')))
  return type === 'date-time' ? pattern.replace(/\$$/, 'T') : pattern
}

/** The automata, and why some are missing. */
export function automataOf(patterns: string[]): { automata: Automaton[]; why?: string } {
  const compiled = patterns.map(automatonOrWhy)
  const why = compiled.find((one) => typeof one === 'string')
  return { automata: compiled.filter((one) => typeof one !== 'string'), ...(why !== undefined && { why }) }
}

/** Undefined when a pattern is too large to tell. */
export function isIn(text: string, { listed, patterns, least, most }: Texts): boolean | undefined {
  const length = [...text].length
  if (length < least || length > most || listed?.includes(text) === false) return false
  const { automata, why } = automataOf(patterns)
  if (!automata.every((one) => accepts(one, text))) return false
  return why === undefined ? true : undefined
}
