/** Text in Mermaid: what could be syntax, Markdown or HTML becomes a numeric entity, `#34;` for `"`. */

/** A quoted label of several lines. */
export function label(lines: string[]): string {
  return `"${lines.map(escape).join('<br>')}"`
}

/** The title in the front matter, a YAML string. */
export function title(text: string): string {
  return JSON.stringify(text.replace(/\s+/g, ' '))
}

function escape(text: string): string {
  // Letters, digits, spaces and all that is not ASCII stay readable; so do marks that mean nothing inside a word.
  return (
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[^\p{L}\p{N} ,:/%.\u{80}-\u{10FFFF}]/gu, (mark) => `#${mark.codePointAt(0)};`)
      // “1.” at the start would be a Markdown list.
      .replace(/^(\d+)\./, '$1#46;')
  )
}

/** A break may come this much earlier, to fall after a mark. */
const SLACK = 5
/** A last line is longer than this. */
const ORPHAN = 2
const MARK = /[、，；。）：]/
const NOT_FIRST = /[、，；。）：”]/

/** Breaks long Chinese text into lines of about equal length, after punctuation where some is near. */
export function wrap(text: string, widest = 16): string[] {
  const chars = [...text]
  const width = Math.ceil(chars.length / Math.ceil(chars.length / widest))
  const lines: string[] = []
  let start = 0
  while (start < chars.length) {
    const end = breakAt(chars, start, start + width)
    lines.push(chars.slice(start, end).join(''))
    start = end
  }
  return lines
}

function breakAt(chars: string[], start: number, wanted: number): number {
  if (chars.length - wanted <= ORPHAN) return chars.length
  for (let end = wanted + 1; end > Math.max(start, wanted - SLACK); end--)
    if (MARK.test(chars[end - 1]!) && !NOT_FIRST.test(chars[end]!)) return end
  let end = wanted
  while (end < chars.length && NOT_FIRST.test(chars[end]!)) end++
  return end
}
