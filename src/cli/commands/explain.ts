/** `lianban explain`: the page of a diagnostic code. */
import { explain } from '../../diagnostics/explain.js'
import type { Io } from '../io.js'
import { exitCode, render, type Common } from '../report.js'

export function run(code: string, options: Partial<Common>, { stdout, stderr, env }: Io): number {
  const explanation = explain(code)
  if ('page' in explanation) {
    stdout.write(explanation.page)
    return 0
  }
  const report = { diagnostics: [explanation.diagnostic] }
  stderr.write(render(report, { color: 'auto', ...options, format: 'pretty' }, stderr, env))
  return exitCode(report, {})
}
