/** Tables at a terminal. */
import stringWidth from 'string-width'

/** Columns aligned by display width: a Chinese character takes two. Cells must be safe to print. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column]!))))
  const line = (row: readonly string[]) => row.map((cell, column) => pad(cell, widths[column]!)).join('  ')
  return rows.map((row) => line(row).trimEnd() + '\n').join('')
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(width - stringWidth(text))
}
