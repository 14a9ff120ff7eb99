/** `lianban lock`: the libraries and their state, once it is written down. */
import { lock } from '../../api/lock.js'
import { visible } from '../../diagnostics/visible.js'
import type { Io } from '../io.js'
import { exitCode, render, type Common } from '../report.js'
import { table } from '../table.js'

export async function run(options: Partial<Common>, { cwd, env, stdout, stderr }: Io): Promise<number> {
  const { libraries, diagnostics } = await lock({ cwd })
  if (diagnostics.length > 0) {
    stderr.write(render({ diagnostics }, { color: 'auto', ...options, format: 'pretty' }, stderr, env))
    return exitCode({ diagnostics }, {})
  }
  stdout.write(
    table(libraries.map(({ name, version = '', sha256 }) => [name, version, sha256.slice(0, 12)].map(visible)))
  )
  return 0
}
