/** Dates as regular expressions: JSON Schema compares no texts, but a constant bound is a pattern. */
type Order = 'lt' | 'lte' | 'gt' | 'gte'

/** Month and day, in that order, that every year has. */
const DAYS = [
  ['(?:0[13578]|1[02])', '(?:0[1-9]|[12][0-9]|3[01])'],
  ['(?:0[469]|11)', '(?:0[1-9]|[12][0-9]|30)'],
  ['02', '(?:0[1-9]|1[0-9]|2[0-8])']
]
const LEAP_IN_CENTURY = '(?:0[48]|[2468][048]|[13579][26])'

interface Years {
  any: string
  leap: string
}

const ALL_YEARS: Years = {
  any: '[0-9]{4}',
  leap: `(?:[0-9]{2}${LEAP_IN_CENTURY}|(?:[02468][048]|[13579][26])00)`
}
/** Of the 20th and 21st century. 1900 was no leap year, 2000 was. */
export const RECENT_YEARS: Years = { any: '(?:19|20)[0-9]{2}', leap: `(?:(?:19|20)${LEAP_IN_CENTURY}|2000)` }

/** A day of the calendar as part of a pattern: 29 February in leap years only. */
export function dayPattern(notation: string, { any, leap }: Years = ALL_YEARS): string {
  const [before, between] = [separator(notation, 'YYYY', 'MM'), separator(notation, 'MM', 'DD')]
  const days = DAYS.map(([month, day]) => `${month}${between}${day}`)
  return `(?:${any}${before}(?:${days.join('|')})|${leap}${before}02${between}29)`
}

/** Days or months of the calendar in a notation such as `YYYY-MM-DD` or `YYYYMM`. */
export function datePattern(notation: string): string {
  const after = tail(notation)
  if (notation.includes('DD')) return `^${dayPattern(notation)}${after}$`
  return `^[0-9]{4}${separator(notation, 'YYYY', 'MM')}(?:0[1-9]|1[0-2])${after}$`
}

function separator(notation: string, left: string, right: string): string {
  return notation.includes(right) ? notation.slice(notation.indexOf(left) + left.length, notation.indexOf(right)) : ''
}

function tail(notation: string): string {
  return /[^YMD]*$/.exec(notation)?.[0] ?? ''
}

/** Texts of the same notation that come before or after a constant, digit by digit. */
export function orderPattern(is: Order, bound: string): string {
  const later = is === 'gt' || is === 'gte'
  const branches: string[] = []
  for (let index = 0; index < bound.length; index++) {
    const digit = bound.charCodeAt(index) - 48
    if (digit < 0 || digit > 9) continue
    const [low, high] = later ? [digit + 1, 9] : [0, digit - 1]
    if (low > high) continue
    const rest = bound.slice(index + 1).replace(/[0-9]+/g, (run) => `[0-9]{${run.length}}`)
    branches.push(`${bound.slice(0, index)}${low === high ? low : `[${low}-${high}]`}${rest}`)
  }
  if (is === 'gte' || is === 'lte') branches.push(bound)
  return branches.length > 0 ? `^(?:${branches.join('|')})$` : '^[^\\s\\S]$'
}

/** A date of ours in another notation. */
export function inNotation(date: string, notation: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return notation.replace('YYYY', year).replace('MM', month).replace('DD', day)
}
