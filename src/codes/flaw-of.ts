/** The first error of a code: what checks of a single kind of code ask for. */
import { parseCode } from './parse.js'
import { NATIONAL_SET } from './set.js'
import type { CodeSet, Flaw } from './types.js'

/** The first error of a text as a code of one structure; undefined when it is valid. */
export function firstError(text: string, id: string, set: CodeSet = NATIONAL_SET): Flaw | undefined {
  return parseCode(text, id, set).flaws.find(({ severity }) => severity === 'error')
}
