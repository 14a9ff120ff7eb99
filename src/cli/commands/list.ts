import stringWidth from 'string-width'
import { list, type Listed } from '../../api/list.js'
import { visible } from '../../diagnostics/visible.js'
import type { Io } from '../io.js'
import { exitCode, render, type Common } from '../report.js'

/** What cannot be listed is told on standard error. */
export async function run(kind: string | undefined, options: Partial<Common>, io: Io): Promise<number> {
  const { cwd, env, stdout, stderr } = io
  const result = await list({ kind, cwd })
  const { documents, diagnostics } = result
  const isJson = options.format === 'json'
  if (isJson) stdout.write(JSON.stringify(documents, null, 2) + '\n')
  else stdout.write(table(documents, kind === undefined))
  const common: Common = { color: 'auto', ...options, format: 'pretty' }
  if (diagnostics.length > 0) stderr.write(render(result, common, stderr, env))
  return exitCode(result, common)
}

/** Columns aligned by display width: a Chinese character takes two. */
function table(documents: readonly Listed[], withKind: boolean): string {
  const rows = documents.map(({ kind, id, name, status, file }) =>
    [...(withKind ? [kind] : []), id, name, status, file].map(visible)
  )
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column]!))))
  const line = (row: string[]) => row.map((cell, column) => pad(cell, widths[column]!)).join('  ')
  return rows.map((row) => line(row).trimEnd() + '\n').join('')
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(width - stringWidth(text))
}
