/** 行政区划代码 (GB/T 2260). */
import { firstError } from './flaw-of.js'
import type { CodeSet, Flaw } from './types.js'

/**
 * What is wrong with a 行政区划代码 (GB/T 2260), or nothing. Whether it exists is told by the code lists `region` and
 * `region-local` of `set`, when they are closed.
 */
export function checkRegion(text: string, set?: CodeSet): Flaw | undefined {
  return firstError(text, 'region', set)
}
