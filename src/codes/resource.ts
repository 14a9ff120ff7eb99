/** Identifiers of shared data resources. */
import { firstError } from './flaw-of.js'
import type { Flaw } from './types.js'

/** What is wrong with an 信息资源代码 (`分类码/顺序码`), or nothing. */
export function checkResourceCode(text: string): Flaw | undefined {
  return firstError(text, 'resource')
}
