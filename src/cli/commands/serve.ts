/** `lianban serve`: says where, and stays until it is ended. */
import { serve } from '../../api/serve/index.js'
import type { Io } from '../io.js'
import { exitCode, render, type Common } from '../report.js'

interface Options extends Partial<Omit<Common, 'format'>> {
  port?: number
  region?: string
}

export async function run(paths: readonly string[], options: Options, io: Io): Promise<number> {
  const { cwd, env, stdout, stderr, until } = io
  const { port, region, lang = 'zh' } = options
  const served = await serve({ paths, port, region, cwd })
  if (served.url === undefined) {
    stderr.write(render(served, { color: 'auto', ...options, format: 'pretty' }, stderr, env))
    return exitCode(served, {})
  }
  stdout.write(
    lang === 'zh'
      ? `${served.url}\n改了规范，页面自己刷新；按 Ctrl-C 结束\n`
      : `${served.url}\nThe page follows the specs; Ctrl-C ends it\n`
  )
  // Ctrl-C ends the process itself; only a caller that brings a signal ends it otherwise.
  await new Promise<void>((done) => {
    if (until?.aborted) done()
    else until?.addEventListener('abort', () => done())
  })
  await served.close()
  return 0
}
