/** Dates as regular expressions: JSON Schema compares no texts, but a constant bound is a pattern. */
type Order = 'lt' | 'lte' | 'gt' | 'gte'

const DAYS = [
  '(?:0[13578]|1[02])|(?:0[1-9]|[12][0-9]|3[01])',
  '(?:0[469]|11)|(?:0[1-9]|[12][0-9]|30)',
  '02|(?:0[1-9]|[12][0-9])'
]

/** A calendar date or month in a notation such as `YYYY-MM-DD` or `YYYYMM`; 29 February is let through in every year. */
export function datePattern(notation: string): string {
  const [before, between, after] = [separator(notation, 'YYYY', 'MM'), separator(notation, 'MM', 'DD'), tail(notation)]
  if (!notation.includes('DD')) return `^[0-9]{4}${before}(?:0[1-9]|1[0-2])${after}$`
  const days = DAYS.map((pair) => {
    const [month, day] = pair.split(/\|(?=\(\?:0\[1-9\])/) as [string, string]
    return `${month}${between}${day}`
  })
  return `^[0-9]{4}${before}(?:${days.join('|')})${after}$`
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
