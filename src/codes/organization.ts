/** 组织机构代码 (GB 11714). */
import { firstError } from './flaw-of.js'
import type { Flaw } from './types.js'

/** What is wrong with an 组织机构代码 of 9 characters without hyphen (GB 11714-1997), or nothing. */
export function checkOrganizationCode(text: string): Flaw | undefined {
  return firstError(text, 'organization')
}
