/** `lianban list`: options → API → the documents of a project as a table or as JSON. */
import { jsonText } from '../../base/inert.js'
import { list, type Listed } from '../../api/list.js'
import { visible } from '../../diagnostics/visible.js'
import type { Io } from '../io.js'
import { exitCode, render, type Common } from '../report.js'
import { table } from '../table.js'

/** What cannot be listed is told on standard error. */
export async function run(
  kind: string | undefined,
  options: Partial<Common> & { library?: boolean },
  io: Io
): Promise<number> {
  const { cwd, env, stdout, stderr } = io
  const result = await list({ kind, cwd, library: options.library })
  const { documents, diagnostics } = result
  const isJson = options.format === 'json'
  if (isJson) stdout.write(jsonText(documents))
  else stdout.write(table(rows(documents, kind === undefined)))
  const common: Common = { color: 'auto', ...options, format: 'pretty' }
  if (diagnostics.length > 0) stderr.write(render(result, common, stderr, env))
  return exitCode(result, common)
}

function rows(documents: readonly Listed[], withKind: boolean): string[][] {
  return documents.map(({ kind, id, name, status, file }) =>
    [...(withKind ? [kind] : []), id, name, status, file].map(visible)
  )
}
