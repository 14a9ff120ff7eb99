/** Plain scalars that are valid YAML and yet surely not what their author meant. */
import type { Problem } from './types.js'

/**
 * Where a plain scalar stands: after its key, on a line of its own below it, as a list item, in `[]`, as a key, or
 * where only a key could stand but no colon follows.
 */
export type Place = 'inline' | 'line' | 'item' | 'flow-item' | 'key' | 'lone-key'

/** Spaces that look like indentation and are not, and marks without width. */
const STRANGE_SPACE = /^[\u0085\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]+/
/** In valid YAML only what is surely a key, since `注意：请携带原件` is prose; where YAML fails, any word. */
const KEY_WIDE_COLON = /^([a-z][\w-]*)：/
const KEY_TIGHT_COLON = /^([A-Za-z_][\w-]*):(?=[\u2e80-\u{10ffff}])/u
const WORD_WIDE_COLON = /^([\w.\u4e00-\u9fff-]+)：/
const WORD_TIGHT_COLON = /^([\w.\u4e00-\u9fff-]+):(?=[^ \t\r\n/])/
const WIDE_BRACKET = /^[［｛]/
const WIDE_QUOTE = /^[“”‘’＂＇]/
const WIDE_DASH = /^[－—]/
const TIGHT_DASH = /^-[^\s\d.-]/
const WIDE_ITEM = /^[－—][ \u3000]/

const HALF_WIDTH: Record<string, string> = {
  '［': '[',
  '］': ']',
  '｛': '{',
  '｝': '}',
  '，': ',',
  '：': ':',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '＂': '"',
  '＇': "'",
  '－': '-',
  '—': '-',
  '＃': '#'
}

/** The problem of a plain scalar at `start`, if it has one. */
export function plainTrap(source: string, start: number, place: Place): Problem | undefined {
  const space = STRANGE_SPACE.exec(source)
  if (space) return strangeSpace(space[0], start)
  if (WIDE_BRACKET.test(source)) return wideMark(source[0]!, start)
  switch (place) {
    case 'key':
      return WIDE_QUOTE.test(source) ? wideMark(source[0]!, start) : undefined
    case 'item':
      return colonTrap(source, start, KEY_WIDE_COLON, KEY_TIGHT_COLON) ?? keyBelow(source, start)
    case 'line':
      if (WIDE_ITEM.test(source)) return wideMark(source[0]!, start)
      if (TIGHT_DASH.test(source)) return tightDash(start)
      return colonTrap(source, start, KEY_WIDE_COLON, KEY_TIGHT_COLON) ?? keyBelow(source, start)
    case 'lone-key':
      if (WIDE_DASH.test(source) || WIDE_QUOTE.test(source)) return wideMark(source[0]!, start)
      if (TIGHT_DASH.test(source)) return tightDash(start)
      return colonTrap(source, start, WORD_WIDE_COLON, WORD_TIGHT_COLON)
    case 'flow-item': {
      const comma = source.indexOf('，')
      if (comma < 0) return undefined
      return { code: 'LB1036', params: {}, range: { start: start + comma, end: start + comma + 1 } }
    }
    case 'inline':
      return keyBelow(source, start)
  }
}

function tightDash(start: number): Problem {
  return { code: 'LB1029', params: {}, range: { start, end: start + 1 } }
}

/** The problem of an odd space at `offset`, if there is one. */
export function strangeSpaceAt(text: string, offset: number): Problem | undefined {
  const space = STRANGE_SPACE.exec(text.slice(offset, offset + 200))
  return space ? strangeSpace(space[0], offset) : undefined
}

function strangeSpace(spaces: string, start: number): Problem {
  const char = 'U+' + spaces.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return { code: 'LB1031', params: { char }, range: { start, end: start + spaces.length } }
}

export function wideMark(char: string, start: number): Problem {
  return { code: 'LB1035', params: { char, half: HALF_WIDTH[char] ?? '' }, range: { start, end: start + 1 } }
}

/** A key with a full-width colon on a line that YAML takes for more of the text above it. */
function keyBelow(source: string, start: number): Problem | undefined {
  const match = /\n[ \t]*(?:- +)?([a-z][\w-]*)(：)/.exec(source)
  if (!match) return undefined
  const colon = start + match.index + match[0].length - 1
  return { code: 'LB1034', params: { key: match[1]! }, range: { start: colon, end: colon + 1 } }
}

function colonTrap(source: string, start: number, wide: RegExp, tight: RegExp): Problem | undefined {
  const isWide = wide.exec(source)
  const match = isWide ?? tight.exec(source)
  if (!match) return undefined
  const colon = start + match[1]!.length
  return { code: isWide ? 'LB1034' : 'LB1033', params: { key: match[1]! }, range: { start: colon, end: colon + 1 } }
}
