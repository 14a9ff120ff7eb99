/** Text made safe for its place: for people, for Markdown, for links. */
import { withoutLinks } from './inert.js'
import { plainPhone } from './phones.js'

/** Controls and marks that turn the direction of writing: they could make a text read differently from what it says. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

export function clean(text: string): string {
  return unseen(text.replace(/\r\n?/g, '\n')).trim()
}

export function unseen(text: string): string {
  return text.replace(UNSEEN, '')
}

/** All strings of a plain value changed; `href`s are made by `safeHref` and stay. */
export function mapStrings<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T
  if (Array.isArray(value)) return value.map((part: unknown) => mapStrings(part, change)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, name === 'href' ? part : mapStrings(part, change)])
  ) as T
}

/** One line of Markdown (CommonMark and GFM tables) that shows the text and nothing else. */
export function markdown(text: string): string {
  const escaped = clean(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^(#{1,6}|[-+=]+|\d+(?=[.)]))/, (mark) => (/\d/.test(mark) ? mark : `\\${mark}`))
    .replace(/^(\d+)([.)])/, '$1\\$2')
  return withoutLinks(escaped)
}

/** An address that is safe to follow (http, https, tel), normalised; undefined for anything else. */
export function safeHref(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if (!['http:', 'https:', 'tel:'].includes(url.protocol)) return undefined
  return url.href.replace(/[^\w\-.~:/?#@!$&+,;=%[\]]/g, (sign) => `%${sign.codePointAt(0)!.toString(16).toUpperCase()}`)
}

/** A telephone number as a link; undefined when the text is something else. */
export function telHref(text: string): string | undefined {
  const plain = plainPhone(text)
  return /^\+?\d[\d-]{3,19}$/.test(plain) ? `tel:${plain}` : undefined
}

/** The inside of a CSS string, also safe as HTML text: everything but letters and digits of any script is escaped. */
export function cssString(text: string): string {
  return clean(text).replace(/[^\p{L}\p{N}]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)
}

/** “A、B、C” */
export function list(names: readonly string[]): string {
  return names.join('、')
}

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 一 to 十九, for the numbers of headings. */
export function chineseNumber(number: number): string {
  return number <= 10 ? DIGITS[number]! : `十${DIGITS[number - 10]}`
}

export function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
