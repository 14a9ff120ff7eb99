/** 统一社会信用代码 (GB 32100-2015). */
import { firstError } from './flaw-of.js'
import { parseCode, segmentAt } from './parse.js'
import { NATIONAL_SET } from './set.js'
import type { CodeSet, Flaw, Reading } from './types.js'

export interface Uscc extends Reading {
  /** 登记管理部门 and 机构类别, 2 characters: `11` is a public authority, `91` an enterprise. */
  registrant: string
  /** 登记管理机关行政区划, 6 digits. */
  region: string
  /** 主体标识码, 9 characters, built like an organisation code. */
  body: string
}

/** 统一社会信用代码, GB 32100-2015. The inner organisation code gives at most a warning. */
export function parseUscc(text: string, set: CodeSet = NATIONAL_SET): Uscc {
  const reading = parseCode(text, 'uscc', set)
  const part = (id: string) => segmentAt(reading, id)?.text ?? ''
  return { ...reading, registrant: part('registrant'), region: part('region'), body: part('body') }
}

/** What is wrong with a 统一社会信用代码 (length, character, check character), or nothing. */
export function checkUscc(text: string): Flaw | undefined {
  return firstError(text, 'uscc')
}
