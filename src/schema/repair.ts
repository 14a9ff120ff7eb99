/** What the author of a text that is not accepted most likely meant. */
import { withoutOdd } from './characters.js'

/** A longer text is not a slip of the pen. */
const LONGEST = 64

/** Full-width letters, digits and marks as plain ones, and the Chinese full stop as a dot. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .replaceAll('。', '.')
}

/** What the author most likely meant by a text that is not accepted: the first of its usual corrections that is. */
export function repair(text: string, accepted: (text: string) => boolean): string | undefined {
  if (text.length > LONGEST) return undefined
  const plain = withoutOdd(halfWidth(text)).trim()
  const candidates = [
    plain,
    plain.toLowerCase(),
    plain.toUpperCase(),
    kebab(plain),
    camel(plain),
    date(plain),
    plain.replace(/\s+/g, ''),
    plain.replace(/以?内$/, '')
  ]
  return candidates.find((each) => each !== text && !joinsNumbers(plain, each) && accepted(each))
}

/** 1-2 is not 12: two numbers that a mark separates stay two. */
function joinsNumbers(text: string, candidate: string): boolean {
  const numbers = (each: string) => each.match(/\d+/g)?.length ?? 0
  return /\d\s*[-~—–～至到./]+\s*\d/u.test(text) && numbers(candidate) < numbers(text)
}

function kebab(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[\s_.-]+/g, '-')
    .toLowerCase()
}

function camel(text: string): string {
  return text
    .replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (start) => start.toLowerCase())
    .replace(/[\s_-]+(.)/g, (_, letter: string) => letter.toUpperCase())
}

/** 2026/1/5, 2026.1.5 and 2026年1月5日 as 2026-01-05. */
function date(text: string): string {
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  return year === undefined ? text : `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
}
