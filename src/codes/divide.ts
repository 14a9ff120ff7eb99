/** Cuts a text into the segments that a structure names, before anything is judged. */
import { segmentLengths } from './lengths.js'
import type { CodeSet, SegmentRule } from './types.js'

export interface Slice {
  rule: SegmentRule
  start: number
  text: string
  min: number
  max: number
}

/**
 * Cuts a text into the segments of a code, from left to right. A segment of variable length reaches to the separator
 * behind it, or leaves as much as the rest needs. What remains is `rest`, the start of the text that no segment takes.
 */
export function divide(text: string, rules: readonly SegmentRule[], set: CodeSet, depth: number) {
  const lengths = rules.map((rule) => segmentLengths(rule, set, depth))
  const slices: Slice[] = []
  let needed = lengths.reduce((sum, { min }) => sum + min, 0)
  let start = 0
  rules.forEach((rule, index) => {
    const { min, max } = lengths[index]!
    needed -= min
    const separator = rules[index + 1]?.fixed
    const found = min === max || separator === undefined ? -1 : text.indexOf(separator, start)
    const end = found >= 0 ? found : start + Math.min(max, Math.max(min, text.length - start - needed))
    slices.push({ rule, start, text: text.slice(start, end), min, max })
    start = Math.min(end, text.length)
  })
  return { slices, rest: start }
}
