/** RFC 4180, as spreadsheets want it in China: a byte order mark so that UTF-8 is recognised, and CRLF. */

export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return '\ufeff' + rows.map((row) => row.map(cell).join(',') + '\r\n').join('')
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  // A cell that starts like a formula would be run by a spreadsheet; an apostrophe makes it text.
  const text = /^[\s\u3000]*[=+\-@＝＋－＠]|^[\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
