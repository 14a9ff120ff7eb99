/** Untrusted text made safe to show: hidden characters written out, length measured in columns. */
import stringWidth from 'string-width'

/**
 * Characters that a reader cannot see or that would steer a terminal: controls, bidirectional overrides, zero-width
 * and other format characters, line separators, lone surrogates. The joiner inside an emoji is the one exception.
 */
const HIDDEN =
  /(?!\u200D)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?<!\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/**
 * Bounds the work on a text of any length: no more than this many code units are read per column to be shown. Real
 * scripts stay far below; a base letter under a thousand accents is cut.
 */
export const UNITS_PER_COLUMN = 8

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** One character as the reader sees it, its display columns, and the code units of the text that it stands for. */
export interface Cell {
  text: string
  width: number
  start: number
  end: number
}

/** Untrusted text made safe for a terminal: hidden characters are written out, as `\n` or `<U+202E>`. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (character) => NAMED[character] ?? `<U+${hex(character)}>`)
}

/** Splits a text into what is shown column by column; `tab` replaces a tab. */
export function cells(text: string, tab = '\\t'): Cell[] {
  return Array.from(graphemes.segment(text), ({ segment, index }) => {
    const shown = segment === '\t' ? tab : visible(segment)
    return { text: shown, width: stringWidth(shown), start: index, end: index + segment.length }
  })
}

/** A text made visible and cut to a number of display columns; `...` marks a cut. */
export function shorten(text: string, columns: number, tab?: string): string {
  const head = text.slice(0, columns * UNITS_PER_COLUMN)
  const row = cells(head, tab)
  const total = row.reduce((sum, cell) => sum + cell.width, 0)
  if (total <= columns && head.length === text.length) return row.map((cell) => cell.text).join('')
  let width = 0
  const kept = row.filter((cell) => (width += cell.width) <= columns - 3)
  return kept.map((cell) => cell.text).join('') + '...'
}

function hex(character: string): string {
  return character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')
}
