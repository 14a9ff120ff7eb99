/** How wide text is where no font can be asked, and where it breaks. Widths are of the widest usual fonts, so that text fits in any. */

/** Marks that no line begins with. */
const NOT_FIRST = /^[、，。；：！？）》〉」』】”’…—,.;:!?)\]}%]/
/** Marks that no line ends with. */
const NOT_LAST = /[（《〈「『【“‘([{]$/

/** In units of the size of the font: a Chinese character is 1, a Latin letter about 0.55. */
export function widthOf(text: string): number {
  let width = 0
  for (const sign of text) width += signWidth(sign)
  return width
}

function signWidth(sign: string): number {
  if (sign > '\u024f') return 1
  if (/[MWmw@%&]/.test(sign)) return 0.95
  if (/[A-Z]/.test(sign)) return 0.72
  return 0.58
}

/** Lines of at most `width` (in units of the font's size). Latin words and numbers stay whole where they fit. */
export function linesOf(text: string, width: number): string[] {
  const lines = broken(text, width)
  // One character alone on a last line: somewhat shorter lines, if that costs no line.
  for (let less = 1; less <= MOST_LESS && isOrphan(lines); less++) {
    const others = broken(text, width - less)
    if (others.length === lines.length && !isOrphan(others)) return others
  }
  return lines
}

const MOST_LESS = 4

function isOrphan(lines: readonly string[]): boolean {
  return lines.length > 1 && widthOf(lines.at(-1)!) < 2.5
}

function broken(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const close = () => {
    if (line.trim() !== '') lines.push(line.trim())
    line = ''
    used = 0
  }
  for (const part of partsOf(text)) {
    const own = widthOf(part)
    if (part === '\n') close()
    else if (used + own <= width) {
      line += part
      used += own
    } else if (own <= width) {
      close()
      line = part
      used = own
    } else
      for (const sign of part) {
        if (used + signWidth(sign) > width) close()
        line += sign
        used += signWidth(sign)
      }
  }
  close()
  return lines
}

/** Pieces that are not broken: a word, or a character with the marks that cling to it. */
function partsOf(text: string): string[] {
  const parts: string[] = []
  for (const piece of text.replace(/[^\S\n]+/g, ' ').match(/\n|[!-~\u00a1-\u024f]+| |[^]/gu) ?? []) {
    const last = parts.at(-1)
    const clings =
      last !== undefined && last !== '\n' && piece !== '\n' && (NOT_FIRST.test(piece) || NOT_LAST.test(last))
    if (clings && widthOf(last + piece) <= MOST_CLINGING) parts[parts.length - 1] = last + piece
    else parts.push(piece)
  }
  return parts
}

/** So many characters in a row may cling to each other before one is torn off. */
const MOST_CLINGING = 6
