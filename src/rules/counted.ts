/** Numbers that guides state in words: “材料共 14 项”, “联办 21 个领域”. */
const DIGITS = '零一二三四五六七八九'

/** Up to 99, in Arabic or Chinese digits; undefined when it is not a number. */
function numberOf(text: string): number | undefined {
  if (/^[0-9]+$/.test(text)) return Number(text)
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text.replace('两', '二'))
  if (!match || text === '') return undefined
  const [, tens = '', ten = '', ones = ''] = match
  if (ten === '') return ones === '' ? DIGITS.indexOf(tens) : undefined
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones))
}

const patterns = new Map<string, RegExp>()

/** The numbers that a text gives of something, such as the items of `(项|个)事项`. */
export function countsIn(text: string, what: string): number[] {
  let pattern = patterns.get(what)
  if (!pattern)
    patterns.set(what, (pattern = new RegExp(`([0-9]{1,3}|[一二两三四五六七八九十]{1,3}) ?(?:${what})`, 'g')))
  return Array.from(text.matchAll(pattern), ([, number]) => numberOf(number!)).filter((number) => number !== undefined)
}
