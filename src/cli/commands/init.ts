/** `lianban init`: options → API → which files were written. */
import { init } from '../../api/init.js'
import type { Io } from '../io.js'
import { exitCode, languageOf, render, type Common } from '../report.js'

export function run(dir: string | undefined, options: Partial<Common> & { bare?: boolean }, io: Io): number {
  const { cwd, env, stdout, stderr } = io
  const { files, diagnostics } = init({ dir, cwd, bare: options.bare })
  if (diagnostics.length > 0) {
    stderr.write(render({ diagnostics }, { color: 'auto', ...options, format: 'pretty' }, stderr, env))
    return exitCode({ diagnostics }, {})
  }
  stdout.write(files.map((file) => `${file}\n`).join(''))
  const steps = [
    ...(dir === undefined ? [] : [`cd ${dir}`]),
    ...(options.bare ? [] : ['lianban lock']),
    'lianban check',
    'lianban build',
    'lianban prove'
  ]
  const next = languageOf({}, options) === 'zh' ? '接下来：' : 'Next:'
  stderr.write(`\n${next}\n${steps.map((step) => `  ${step}\n`).join('')}`)
  return 0
}
