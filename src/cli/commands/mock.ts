/** `lianban mock`: serves the contract of a service on this machine until it is interrupted. */
import { mock } from '../../api/mock.js'
import type { Io } from '../io.js'
import { exitCode, languageOf, render, type Common } from '../report.js'

interface Options extends Partial<Omit<Common, 'format'>> {
  region?: string
  port?: number
  pace?: number
}

export async function run(service: string, options: Options, { cwd, env, stdout, stderr }: Io): Promise<number> {
  const { region, port, pace } = options
  const made = await mock({ service, region, port, pace, cwd })
  const common: Common = { color: 'auto', ...options, format: 'pretty' }
  if (!made.served) {
    const errors = { ...made, diagnostics: made.diagnostics.filter(({ severity }) => severity === 'error') }
    stderr.write(render(errors, common, stderr, env))
    return exitCode(errors, common)
  }
  const { url, close } = made.served
  stdout.write(
    languageOf(made, common) === 'zh' ? `演练在 ${url}，按 Ctrl+C 结束\n` : `Serving at ${url}; Ctrl+C ends it\n`
  )
  await new Promise<void>((done) => {
    process.once('SIGINT', () => done())
    process.once('SIGTERM', () => done())
  })
  await close()
  return 0
}
