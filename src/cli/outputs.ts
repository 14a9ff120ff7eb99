/** Which reports go where: `--format pretty,sarif=out/lianban.sarif`. */
import type { Diagnostic } from '../diagnostics/types.js'
import { choice, UsageError } from './usage.js'

export interface Output<F extends string> {
  format: F
  /** A file, relative to the current folder; absent for standard output. */
  path?: string
}

/** For one value of `--format`, added to those before; LB8001 or LB8016 for what cannot be. */
export function outputs<F extends string>(known: readonly F[], command: string) {
  return (value: string, before: readonly Output<F>[] = []): Output<F>[] => {
    const added = value.split(',').map((part): Output<F> => {
      const at = part.indexOf('=')
      const format = choice('--format', known)(at < 0 ? part : part.slice(0, at))
      return at < 0 ? { format } : { format, path: part.slice(at + 1) }
    })
    const all = [...before, ...added]
    const paths = all.flatMap(({ path }) => (path === undefined ? [] : [path]))
    const malformed = (zh: string, en: string) =>
      new UsageError('LB8016', { detail: { zh, en }, usage: `lianban help ${command}` })
    if (paths.includes(''))
      throw malformed('--format 的“=”后面缺少文件名', 'the name of a file is missing behind the "=" of --format')
    if (all.length - paths.length > 1) {
      const example = `${known.at(-1)}=lianban.${known.at(-1)}`
      throw malformed(
        `--format 只能有一种格式打印出来，其他的要写明文件，例如 ${example}`,
        `only one --format can be printed; the others need a file, as in ${example}`
      )
    }
    if (new Set(paths).size < paths.length)
      throw malformed('--format 把两种格式写进同一个文件', '--format writes two formats into the same file')
    return all
  }
}

/** What goes to standard output: the form for people, when all that was asked for goes to files. */
export function printedFormat<F extends string>(wanted: readonly Output<F>[]): F | 'pretty' {
  return wanted.find(({ path }) => path === undefined)?.format ?? 'pretty'
}

/** Writes what goes to files; diagnostics for what cannot be written. */
export async function written<F extends string>(
  wanted: readonly Output<F>[],
  text: (format: F) => Promise<string>,
  cwd: string
): Promise<Diagnostic[]> {
  const failed: Diagnostic[] = []
  for (const { format, path } of wanted) {
    if (path === undefined) continue
    const { writeReport } = await import('../api/write-report.js')
    failed.push(...writeReport(path, await text(format), cwd))
  }
  return failed
}
