/** 公民身份号码 (GB 11643-1999). */
import { firstError } from './flaw-of.js'
import { parseCode, segmentAt } from './parse.js'
import { NATIONAL_SET } from './set.js'
import type { CodeSet, Flaw, Reading } from './types.js'

export interface ResidentId extends Reading {
  /** 地址码, 6 digits; may be one that is no longer in use. */
  region: string
  /** `1949-12-31`; absent when it is no date. */
  birth?: string
  /** 男 or 女. */
  sex?: string
}

/** 公民身份号码, GB 11643-1999. An unknown address code gives at most information. */
export function parseResidentId(text: string, set: CodeSet = NATIONAL_SET): ResidentId {
  const reading = parseCode(text, 'residentId', set)
  const birth = segmentAt(reading, 'birth')?.meaning
  const sex = segmentAt(reading, 'sex')?.meaning
  const region = segmentAt(reading, 'region')?.text ?? ''
  return { ...reading, region, ...(birth !== undefined && { birth }), ...(sex !== undefined && { sex }) }
}

/** What is wrong with a 公民身份号码 (length, character, date of birth, check character), or nothing. */
export function checkResidentId(text: string): Flaw | undefined {
  return firstError(text, 'residentId')
}
