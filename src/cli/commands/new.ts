/** `lianban new`: options → API → the path of the new document. */
import { create } from '../../api/create.js'
import type { Io } from '../io.js'
import { exitCode, render, type Common } from '../report.js'

export async function run(kind: string, id: string, options: Partial<Common>, io: Io): Promise<number> {
  const { cwd, env, stdout, stderr } = io
  const { file, diagnostics } = await create({ kind, id, cwd })
  if (file !== undefined) stdout.write(`${file}\n`)
  else stderr.write(render({ diagnostics }, { color: 'auto', ...options, format: 'pretty' }, stderr, env))
  return exitCode({ diagnostics }, {})
}
