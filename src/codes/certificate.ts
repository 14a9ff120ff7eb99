/** 电子证照: the identifier and the type code of an e-certificate. */
import { firstError } from './flaw-of.js'
import type { Flaw } from './types.js'

/** What is wrong with a 证照类型代码 (21: authority's 统一社会信用代码 and three digits), or nothing. */
export function checkCertificateType(text: string): Flaw | undefined {
  return firstError(text, 'certificateType')
}

/** What is wrong with an 电子证照标识 (`1.2.156.3005.2.…`, GB/T 36904-2018, check by ISO 7064 MOD 37,36), or nothing. */
export function checkCertificateId(text: string): Flaw | undefined {
  return firstError(text, 'certificateId')
}
