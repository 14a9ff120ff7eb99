/**
 * Which way a parameter harms the applicant when it is moved: a higher age to be reached, a longer limit, a lower bound
 * above which more is to be brought. Read from where the conditions name it; the answers need no engine, since every
 * comparison goes one way.
 */
import type { Condition, ItemDoc, ServiceDoc } from '../../language/generated/types.js'

export type Way = 'higher' | 'lower'

type Refined = ServiceDoc | ItemDoc

/** The ways in which moving a parameter makes it worse for some applicant. */
export function harmfulWays(base: Refined, name: string): Set<Way> {
  const ways = new Set<Way>()
  const shrinking = (when: Condition | undefined) => shrinks(when, name, base, [], ways)
  const growing = (when: Condition | undefined) => {
    const own = new Set<Way>()
    shrinks(when, name, base, [], own)
    for (const way of own) ways.add(other(way))
  }
  for (const entry of base.eligibility ?? []) if (typeof entry === 'object') shrinking(entry.when)
  for (const entry of base.presence ?? []) growing(entry.when)
  for (const entry of base.materials ?? []) if (typeof entry === 'object') growing((entry as HasWhen).when)
  for (const entry of base.fee?.items ?? []) growing(entry.when)
  const { promised, statutory, waiting = [], uncounted = [] } = base.limits ?? {}
  const terms = [promised, statutory].flatMap((stated) => (Array.isArray(stated) ? stated : [{ time: stated }]))
  const times = [...terms, ...waiting, ...uncounted].map(({ time }) => time)
  if (times.some((time) => typeof time === 'object' && time.param === name)) ways.add('higher')
  return ways
}

interface HasWhen {
  when?: Condition
}

function other(way: Way): Way {
  return way === 'higher' ? 'lower' : 'higher'
}

/** Adds the ways in which moving the parameter lets the condition hold for fewer. */
function shrinks(
  raw: Condition | undefined,
  name: string,
  base: Refined,
  inside: readonly string[],
  ways: Set<Way>
): void {
  if (typeof raw !== 'object') return
  for (const part of [...(raw.all ?? []), ...(raw.any ?? [])]) shrinks(part, name, base, inside, ways)
  if (raw.not !== undefined) {
    const own = new Set<Way>()
    shrinks(raw.not, name, base, inside, own)
    for (const way of own) ways.add(other(way))
  }
  if (raw.is !== undefined && !inside.includes(raw.is))
    shrinks(base.conditions?.[raw.is]?.when, name, base, [...inside, raw.is], ways)
  for (const [key, comparison] of Object.entries(raw)) {
    if (['all', 'any', 'not', 'is'].includes(key) || typeof comparison !== 'object' || Array.isArray(comparison))
      continue
    const { gt, gte, lt, lte, between } = comparison as Record<string, unknown>
    const [low, high] = (between as unknown[] | undefined) ?? []
    if ([gt, gte, low].some((operand) => names(operand, name))) ways.add('higher')
    if ([lt, lte, high].some((operand) => names(operand, name))) ways.add('lower')
  }
}

function names(operand: unknown, name: string): boolean {
  return typeof operand === 'object' && operand !== null && (operand as { param?: string }).param === name
}

/** Parameters that a condition compares with, those of named conditions included. */
export function parametersIn(raw: Condition | undefined, conditions: Refined['conditions']): Set<string> {
  const found = new Set<string>()
  const seen = new Set<string>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (typeof value !== 'object' || value === null) return
    for (const [key, part] of Object.entries(value)) {
      if (key === 'param' && typeof part === 'string') found.add(part)
      else if (key === 'is' && typeof part === 'string' && !seen.has(part)) {
        seen.add(part)
        visit(conditions?.[part]?.when)
      } else visit(part)
    }
  }
  visit(raw)
  return found
}
