/**
 * Partials of a template that stand in files of their own: `guide/guide.html/rows.hbs` is what `guide/guide.html.hbs`
 * has between `{{#*inline "rows"}}` and `{{/inline}}`, and takes its place.
 */

/** Partials stand at the top of a template and not within each other, so their ends are found without parsing. */
const PARTIAL = /\{\{~?#\*inline\s+(?:"([^"]+)"|'([^']+)')\s*~?\}\}([\s\S]*?)\{\{~?\/inline\s*~?\}\}/g

export interface Part {
  name: string
  body: string
  /** Of the body in the template. */
  start: number
}

export function partsOf(template: string): Part[] {
  return Array.from(template.matchAll(PARTIAL), (found) => {
    const [whole, double, single, body] = found as unknown as [string, string | undefined, string | undefined, string]
    return { name: (double ?? single)!, body, start: found.index + whole.indexOf('}}') + 2 }
  })
}

/** The folder of the partials of a template: `guide/guide.html.hbs` → `guide/guide.html`. */
export function partFolder(template: string): string {
  return template.replace(/\.hbs$/, '')
}

/** A file of which some lines of a composed template come. Lines count from 1. */
export interface Stretch {
  file: string
  /** Its lines in the whole. */
  from: number
  to: number
  /** What to add to a line of the whole, and to a column of its first line, to come to those of the file. */
  lines: number
  columns: number
}

export interface Composed {
  text: string
  /** In order, of the partials; all else is of the template itself. */
  stretches: Stretch[]
}

/**
 * @param own the text of the file of a partial, if there is one
 * @param firstLine of that text in its file
 */
export function compose(
  template: string,
  own: (partial: string) => { file: string; text: string; firstLine: number } | undefined
): Composed {
  const stretches: Stretch[] = []
  let text = ''
  let done = 0
  for (const { name, body, start } of partsOf(template)) {
    const mine = own(name)
    if (!mine) continue
    text += template.slice(done, start)
    done = start + body.length
    const from = lineCount(text)
    // Editors end a file with a line break; what stood in one line stays in one.
    const inner = body.endsWith('\n') ? mine.text : mine.text.replace(/\r?\n$/, '')
    const column = text.length - (text.lastIndexOf('\n') + 1)
    text += inner
    stretches.push({
      file: mine.file,
      from,
      to: lineCount(text),
      lines: mine.firstLine - from,
      columns: -column
    })
  }
  return { text: text + template.slice(done), stretches }
}

/** Where a place of a composed template is written; undefined for the template itself, whose line is then right. */
export function placeIn(
  { text, stretches }: Composed,
  template: string,
  line: number,
  column: number
): { file: string | undefined; line: number; column: number } {
  const hit = stretches.find(({ from, to }) => line >= from && line <= to)
  if (hit) return { file: hit.file, line: line + hit.lines, column: line === hit.from ? column + hit.columns : column }
  // Behind partials of another length: the same text from the end.
  const after = stretches.some(({ to }) => line > to)
  return { file: undefined, line: after ? line - lineCount(text) + lineCount(template) : line, column }
}

function lineCount(text: string): number {
  return text.split('\n').length
}
