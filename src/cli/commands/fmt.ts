/** `lianban fmt`: options → API → which files changed. */
import { format } from '../../api/format.js'
import type { Lang } from '../../diagnostics/types.js'
import { visible } from '../../diagnostics/visible.js'
import type { Io } from '../io.js'
import { exitCode, languageOf, render, type Common } from '../report.js'

interface Options extends Partial<Omit<Common, 'format'>> {
  check?: boolean
}

/** The names of the files are the result; what is said about them is for people. */
export async function run(paths: string[], options: Options, io: Io): Promise<number> {
  const { cwd, env, stdout, stderr } = io
  const common: Common = { color: 'auto', ...options, format: 'pretty' }
  const result = await format({ paths, cwd, check: options.check })
  const { changed, checked, diagnostics } = result
  stdout.write(changed.map((file) => `${visible(file)}\n`).join(''))
  if (diagnostics.length > 0) stderr.write(render(result, common, stderr, env))
  else stderr.write(summary(changed.length, checked.length, options.check ?? false)[languageOf(result, common)])
  return Math.max(exitCode(result, common), options.check && changed.length > 0 ? 1 : 0)
}

function summary(changed: number, files: number, isCheck: boolean): Record<Lang, string> {
  if (changed === 0) return { zh: `${files} 个文件都已排好\n`, en: `All ${files} files are formatted\n` }
  return isCheck
    ? { zh: `${files} 个文件里有 ${changed} 个没有排好\n`, en: `${changed} of ${files} files are not formatted\n` }
    : { zh: `${files} 个文件里排了 ${changed} 个\n`, en: `Formatted ${changed} of ${files} files\n` }
}
