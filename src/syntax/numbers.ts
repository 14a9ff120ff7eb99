/**
 * Plain scalars that look like numbers. Codes written without quotes (统一社会信用代码, 事项编码, 行政区划代码) lose
 * their zeros or their last digits when they are read as numbers, so anything but an ordinary number is a problem.
 */
import type { SyntaxCode } from '../diagnostics/codes/syntax.js'

export interface NumberTrap {
  code: SyntaxCode
  params: Record<string, string | number>
  /** What to go on with: the text, where quotes are the remedy, so that the schema does not complain once more. */
  value: string | number
}

const ORDINARY = /^-?(?:0|[1-9]\d{0,14}|(?:0|[1-9]\d{0,12})?\.\d{0,14}[1-9])$/
const NUMBER_LIKE = /^[-+]?\.?\d[\w.+]*(?:[eE][-+]?\d+)?$|^[-+]?\.(?:inf|Inf|INF|nan|NaN|NAN)$/
const DECIMAL = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)$/
const EXPONENT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)[eE][-+]?\d+$/
const OTHER = /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN|[-+]?\d{1,3}(?:_\d{3})+)$/

/** Significant digits that a double keeps for certain. */
const SAFE_DIGITS = 15

/** A number when the scalar is an ordinary one, a trap when digits may be lost, undefined when it is not a number. */
export function readNumber(source: string): number | NumberTrap | undefined {
  if (ORDINARY.test(source) && source.length <= SAFE_DIGITS + 1) return Number(source)
  if (!NUMBER_LIKE.test(source)) return undefined
  if (DECIMAL.test(source)) return readDecimal(source)
  if (!EXPONENT.test(source) && !OTHER.test(source)) return undefined
  return { code: 'LB1052', params: { text: source }, value: source }
}

function readDecimal(source: string): number | NumberTrap {
  const digits = source.replace(/[-+.]/g, '')
  if (/^[-+]?0\d/.test(source))
    return { code: 'LB1050', params: { text: source, number: Number(source) }, value: source }
  if (digits.replace(/^0+/, '').length > SAFE_DIGITS) {
    return { code: 'LB1051', params: { text: source, digits: digits.length }, value: source }
  }
  if (source[0] === '+' || source.endsWith('.')) return { code: 'LB1052', params: { text: source }, value: source }
  if (source.includes('.') && source.endsWith('0')) {
    return { code: 'LB1053', params: { text: source, number: Number(source) }, value: Number(source) }
  }
  return Number(source)
}
