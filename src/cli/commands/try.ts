/** `lianban try`: what one applicant meets, with the answers given on the command line or in an interview. */
import { jsonText } from '../../base/inert.js'
import { tryService, type TryResult } from '../../api/try.js'
import type { Diagnostic } from '../../diagnostics/types.js'
import { visible } from '../../diagnostics/visible.js'
import type { Io } from '../io.js'
import { exitCode, languageOf, render, type Common } from '../report.js'
import { openText } from '../../emit/trial/words.js'
import { trialText } from '../trial.js'

interface Options extends Partial<Common> {
  given?: Map<string, string>
  region?: string
}

export async function run(service: string, options: Options, io: Io): Promise<number> {
  const { cwd, env, stdout, stderr } = io
  const result = await tryService({ service, cwd, region: options.region })
  const common: Common = { color: 'auto', ...options, format: 'pretty' }
  const failed = (diagnostics: readonly Diagnostic[]) => {
    const errors = { ...result, diagnostics: diagnostics.filter(({ severity }) => severity === 'error') }
    stderr.write(render(errors, common, stderr, env))
    return exitCode(errors, common)
  }
  if (!result.answer) return failed(result.diagnostics)
  const given = options.given ?? (await interviewed(result.answer, io, languageOf(result, common)))
  const { trial, diagnostics } = result.answer(given)
  if (diagnostics.length > 0) return failed(diagnostics)
  const isJson = options.format === 'json'
  stdout.write(isJson ? jsonText(trial) : trialText(trial, languageOf(result, common)))
  return 0
}

/** Asks in the terminal, one question after the other; an empty line leaves one open. Without a terminal nobody is asked. */
async function interviewed(
  answer: NonNullable<TryResult['answer']>,
  { stdin, stderr }: Io,
  lang: 'zh' | 'en'
): Promise<Map<string, string>> {
  const given = new Map<string, string>()
  if (!stdin?.isTTY) return given
  const { createInterface } = await import('node:readline/promises')
  const lines = createInterface({ input: stdin as NodeJS.ReadStream, output: process.stderr })
  const passed = new Set<string>()
  try {
    for (;;) {
      const next = answer(given).trial.open.find(({ name }) => !passed.has(name))
      if (!next) return given
      if (next.help !== '') stderr.write(`${visible(next.help)}\n`)
      const text = (await lines.question(`${visible(openText(next))}\n> `)).trim()
      if (text === '') passed.add(next.name)
      else if (answer(new Map([...given, [next.name, text]])).diagnostics.length === 0) given.set(next.name, text)
      else
        stderr.write(
          lang === 'zh' ? '没有这个答案，再来一次；回车跳过。\n' : 'No such answer, once more; an empty line skips.\n'
        )
    }
  } finally {
    lines.close()
  }
}
