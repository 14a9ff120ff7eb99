/** Tables of GitHub-flavoured Markdown. */
import { shorten } from '../visible.js'

const CELL_COLUMNS = 240

export function head(columns: readonly string[]): string[] {
  return [row(columns), row(columns.map(() => '---'))]
}

export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** Everything that Markdown, a mention (`@name`), a reference (`#1`, `!1`) or a bare address would act on is written as an entity. */
export function cell(text: string): string {
  return shorten(text, CELL_COLUMNS)
    .replace(/[\\`*_~[\]<>|&@#!$%:"'^=+]/g, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/www\./gi, (start) => start.replace('.', '&#46;'))
}
