/** Which reports go where: `--format pretty,sarif=out/lianban.sarif`. */
import { resolve } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Format } from '../diagnostics/reporters/index.js'
import type { ReportOptions, Reporter, Run } from '../diagnostics/reporters/run.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { choice, UsageError } from './usage.js'

export interface Output {
  format: Format
  /** A file, relative to the current folder; absent for standard output. */
  path?: string
}

/** Imported when asked for: a check waits for no report that it does not make. */
const REPORTERS: Readonly<Record<Format, () => Promise<Reporter>>> = {
  pretty: async () => (await import('../diagnostics/reporters/pretty.js')).pretty,
  json: async () => (await import('../diagnostics/reporters/json.js')).json,
  github: async () => (await import('../diagnostics/reporters/github.js')).github,
  gitlab: async () => (await import('../diagnostics/reporters/gitlab.js')).gitlab,
  junit: async () => (await import('../diagnostics/reporters/junit.js')).junit,
  markdown: async () => (await import('../diagnostics/reporters/markdown.js')).markdown,
  sarif: async () => (await import('../diagnostics/reporters/sarif.js')).sarif
}

const known = Object.keys(REPORTERS) as Format[]

/** One value of `--format`, added to those before; LB8001 or LB8016 for what cannot be. */
export function outputs(value: string, before: readonly Output[] = []): Output[] {
  const added = value.split(',').map((part): Output => {
    const at = part.indexOf('=')
    const format = choice('--format', known)(at < 0 ? part : part.slice(0, at))
    return at < 0 ? { format } : { format, path: part.slice(at + 1) }
  })
  const all = [...before, ...added]
  const paths = all.flatMap(({ path }) => (path === undefined ? [] : [path]))
  if (paths.includes(''))
    throw malformed('--format 的“=”后面缺少文件名', 'the name of a file is missing behind the "=" of --format')
  if (all.length - paths.length > 1)
    throw malformed(
      '--format 只能有一种格式打印出来，其他的要写明文件，例如 sarif=lianban.sarif',
      'only one --format can be printed; the others need a file, as in sarif=lianban.sarif'
    )
  if (new Set(paths).size < paths.length)
    throw malformed('--format 把两种格式写进同一个文件', '--format writes two formats into the same file')
  return all
}

function malformed(zh: string, en: string): UsageError {
  return new UsageError(diagnose('LB8016', { detail: { zh, en }, usage: 'lianban help check' }))
}

/** The report for standard output: for people, when all that was asked for goes to files. */
export async function printed(wanted: readonly Output[], run: Run, options: ReportOptions): Promise<string> {
  const { format } = wanted.find(({ path }) => path === undefined) ?? { format: 'pretty' as const }
  return (await REPORTERS[format]())(run, options)
}

/** Writes the reports that go to files; diagnostics for those that cannot be written. */
export async function written(
  wanted: readonly Output[],
  run: Run,
  options: ReportOptions,
  cwd: string
): Promise<Diagnostic[]> {
  const failed: Diagnostic[] = []
  for (const { format, path } of wanted) {
    if (path === undefined) continue
    const { writeFile } = await import('../source/write-file.js')
    const text = (await REPORTERS[format]())({ ...run, color: false }, options)
    failed.push(...writeFile(resolve(cwd, path), text, path))
  }
  return failed
}
