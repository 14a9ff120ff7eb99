/** Texts in columns of a terminal, in which a Chinese character takes two. */
import stringWidth from 'string-width'
import { cells } from './visible.js'

/** To a number of display columns; numbers stand at the right. */
export function pad(text: string, width: number, isNumber = false): string {
  const blank = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return isNumber ? blank + text : text + blank
}

/** Pieces of a text that are no wider than `width`; never empty. Closing punctuation starts no line, opening punctuation ends none. */
export function wrap(text: string, width: number): string[] {
  const pieces = ['']
  let used = 0
  for (const cell of cells(text)) {
    if (used + cell.width > width && !/^[、，。；：）”》,.;:)]/.test(cell.text)) {
      // Nor does opening punctuation end one.
      const [, rest = '', opening = ''] = /^(.+?)([（“《(]*)$/.exec(pieces.at(-1)!) ?? []
      pieces[pieces.length - 1] = rest
      pieces.push(opening)
      used = stringWidth(opening)
    }
    if (used === 0 && cell.text === ' ') continue
    pieces[pieces.length - 1] += cell.text
    used += cell.width
  }
  return pieces
}
