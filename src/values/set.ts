/** Sets of values: what a type with its codes and limits accepts. Inclusion and emptiness are decided, not sampled. */
import type { Scalar } from '../condition/cond.js'
import { FORMATS } from '../vocabulary/formats.js'
import type { ElementType } from '../link/model.js'
import type { Accepts } from './accepts.js'
import { commonText, compareTexts } from './include.js'
import { commonNumber, numberOutside } from './numbers.js'
import { isIn, textsOf } from './texts.js'

/**
 * `value` is accepted by the first set and refused by the second; of a list of codes it is one code of the list.
 * `how` says what decided: nothing to decide, intervals, listed codes, dates, lengths, or the automata of patterns.
 */
export type Compared =
  | { holds: true; how: 'same' | 'numbers' | 'codes' | 'dates' | 'lengths' | 'automata' }
  | { holds: false; value: Scalar }
  | { holds: undefined; why: string }

/** `conflict`: the places, in the list that was given, of a smallest set of parts that exclude each other. */
export type Joint = { value: Scalar } | { empty: true; conflict: number[] } | { unknown: string }

const CALENDAR: ElementType[] = ['date', 'date-time', 'month', 'year']

type Shape = 'boolean' | 'number' | 'list' | 'text'

/** Does the second accept all that the first accepts? */
export function included(narrow: Accepts, wide: Accepts): Compared {
  const shape = shapeOf(narrow)
  if (shape !== shapeOf(wide)) return differing(narrow)
  if (shape === 'boolean') return { holds: true, how: 'same' }
  if (shape === 'number') {
    const value = numberOutside(narrow, wide)
    return value === undefined ? { holds: true, how: 'numbers' } : { holds: false, value }
  }
  const tooMany = shape === 'list' ? tooManyFor(narrow, wide) : undefined
  if (tooMany) return tooMany
  const compared = compareTexts(textsOf(narrow), textsOf(wide))
  if ('why' in compared) return { holds: undefined, why: compared.why }
  if (compared.outside !== undefined) return { holds: false, value: compared.outside }
  return { holds: true, how: compared.how === 'automata' && isByDates(narrow, wide) ? 'dates' : compared.how }
}

/** A choice of several codes may be one of more than the other set takes. */
function tooManyFor(narrow: Accepts, wide: Accepts): Compared | undefined {
  const most = wide.constraints.maxItems ?? Infinity
  const isFew = (narrow.constraints.maxItems ?? Infinity) <= most
  return isFew ? undefined : { holds: false, value: textsOf(narrow).listed?.[0] ?? '' }
}

/** Values of different JSON types have nothing in common; only an empty set is still included. */
function differing(narrow: Accepts): Compared {
  const found = jointly([narrow])
  if ('value' in found) return { holds: false, value: found.value }
  return 'empty' in found ? { holds: true, how: 'same' } : { holds: undefined, why: found.unknown }
}

export function shapeOf({ type }: Accepts): Shape {
  if (type === 'boolean') return 'boolean'
  if (type === 'integer' || type === 'decimal') return 'number'
  return type === 'codes' ? 'list' : 'text'
}

/** What is compared is the calendar, and no pattern of a spec. */
function isByDates(...sets: Accepts[]): boolean {
  return sets.every(
    ({ type, constraints: { patterns, formats } }) => CALENDAR.includes(type) && !patterns?.length && !formats?.length
  )
}

/** A value that all parts accept, or which of them exclude each other. */
export function jointly(parts: Accepts[]): Joint {
  const found = common(parts)
  return found === undefined ? { empty: true, conflict: conflictOf(parts) } : found
}

function common(parts: Accepts[]): { value: Scalar } | { unknown: string } | undefined {
  const [first, ...others] = parts
  if (!first) return { value: true }
  const shape = shapeOf(first)
  if (others.some((part) => shapeOf(part) !== shape)) return undefined
  if (shape === 'boolean') return { value: true }
  if (shape === 'number') {
    const value = commonNumber(parts)
    return value === undefined ? undefined : { value }
  }
  const texts = parts.map(textsOf)
  const familiar = parts
    .flatMap(({ constraints }) => constraints.formats ?? [])
    .map((format) => FORMATS[format]?.example)
    .find((text) => text !== undefined && texts.every((set) => isIn(text, set)))
  if (familiar !== undefined) return { value: familiar }
  const found = commonText(texts)
  if ('why' in found) return { unknown: found.why }
  return found.text === undefined ? undefined : { value: found.text }
}

/** One part, else two, else what is left when nothing more can be left out. */
function conflictOf(parts: Accepts[]): number[] {
  const places = parts.map((_, place) => place)
  const excludes = (chosen: number[]) => common(chosen.map((place) => parts[place]!)) === undefined
  const few = [...places.map((a) => [a]), ...places.flatMap((a) => places.slice(a + 1).map((b) => [a, b]))]
  const found = few.find(excludes)
  if (found) return found
  return places.reduce((kept, place) => {
    const without = kept.filter((other) => other !== place)
    return excludes(without) ? without : kept
  }, places)
}

/** A value of the set: an ordinary and short one. */
export function example(of: Accepts): Scalar | undefined {
  const found = jointly([of])
  return 'value' in found ? found.value : undefined
}

/** Whether the set has this value; undefined when a pattern is too large to tell. */
export function contains(of: Accepts, value: Scalar): boolean | undefined {
  const shape = shapeOf(of)
  if (shape === 'boolean') return typeof value === 'boolean'
  if (shape !== 'number') return typeof value === 'string' ? isIn(value, textsOf(of)) : false
  if (typeof value !== 'number') return false
  return numberOutside({ type: 'decimal', constraints: { minimum: value, maximum: value } }, of) === undefined
}
