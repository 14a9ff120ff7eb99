/** How long codes and their segments can be, through codes inside codes. */
import type { CodeSet, SegmentRule } from './types.js'

/** Codes inside codes inside codes: more than any standard has, and an end to structures that refer to themselves. */
export const MAX_DEPTH = 6

export interface Lengths {
  min: number
  max: number
}

/** How long a code can be. */
export function lengthsOf(id: string, set: CodeSet, depth = 0): Lengths {
  let lengths = known.get(set)
  if (!lengths) known.set(set, (lengths = []))
  const ofDepth = (lengths[depth] ??= new Map<string, Lengths>())
  let found = ofDepth.get(id)
  if (!found) ofDepth.set(id, (found = sumOf(id, set, depth)))
  return found
}

/** By depth, since what is deeper may be cut short. A set never changes. */
const known = new WeakMap<CodeSet, Map<string, Lengths>[]>()

function sumOf(id: string, set: CodeSet, depth: number): Lengths {
  const structure = Object.hasOwn(set.structures, id) ? set.structures[id] : undefined
  if (!structure || depth > MAX_DEPTH) return { min: 0, max: 0 }
  return structure.segments
    .map((rule) => segmentLengths(rule, set, depth))
    .reduce((sum, each) => ({ min: sum.min + each.min, max: sum.max + each.max }), { min: 0, max: 0 })
}

export function segmentLengths(rule: SegmentRule, set: CodeSet, depth = 0): Lengths {
  if (rule.fixed !== undefined) return { min: rule.fixed.length, max: rule.fixed.length }
  if (rule.ref !== undefined) {
    const each = [rule.ref].flat().map((id) => lengthsOf(id, set, depth + 1))
    return { min: Math.min(...each.map(({ min }) => min)), max: Math.max(...each.map(({ max }) => max)) }
  }
  const length = rule.length ?? (rule.check === undefined ? undefined : 1)
  return { min: length ?? rule.minLength ?? 1, max: length ?? rule.maxLength ?? rule.minLength ?? 1 }
}
