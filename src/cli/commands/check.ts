/** `lianban check`: options → API → reports; with `--fix` mending comes first. */
import { resolve } from 'node:path'
import { check } from '../../api/check.js'
import { cacheFolder } from '../../source/cache.js'
import { isInside } from '../../base/paths.js'
import type { Io } from '../io.js'
import type { Format } from '../../diagnostics/reporters/index.js'
import { printedFormat, written, type Output } from '../outputs.js'
import { exitCode, languageOf, render, runOf, statsTable, type Common } from '../report.js'
import { UsageError } from '../usage.js'
import { REPORTERS } from '../reporters.js'

interface Options extends Partial<Omit<Common, 'format'>> {
  format?: Output<Format>[]
  region?: string
  changedSince?: string
  baseline?: string
  writeBaseline?: string
  fix?: boolean
  dryRun?: boolean
  cache: boolean
  cacheDir?: string
}

/** Diagnostics are what was asked for, so they go to standard output. */
export async function run(paths: string[], options: Options, io: Io): Promise<number> {
  const { cwd, env, stdout, stderr } = io
  const { format: outputs = [], region, changedSince, baseline, writeBaseline } = options
  const common: Common = { color: 'auto', ...options, format: 'pretty' }
  const folder = options.cacheDir === undefined ? ownCache(io) : resolve(cwd, options.cacheDir)
  const cacheDir = options.cache && (folder ?? false)
  const unmended = options.fix || options.dryRun ? await mend(paths, options, common, io) : 0
  const result = await check({ paths, cwd, region, cacheDir, changedSince, baseline, writeBaseline })
  const report = runOf(result, common, stdout, env)
  const reported = async (format: Format, run = report.run) => (await REPORTERS[format]())(run, report.options)
  stdout.write(await reported(printedFormat(outputs)))
  if (result.baselined !== undefined) {
    const words = { zh: `基线已写入 ${writeBaseline}：`, en: `Wrote the baseline ${writeBaseline}: ` }
    const number = { zh: `${result.baselined} 条\n`, en: `${result.baselined} findings\n` }
    const lang = languageOf(result, common)
    stderr.write(words[lang] + number[lang])
  }
  const failed = await written(outputs, (format) => reported(format, { ...report.run, color: false }), cwd)
  if (failed.length > 0) stderr.write(render({ diagnostics: failed }, common, stderr, env))
  if (common.stats) stderr.write(statsTable(result.stats))
  return Math.max(exitCode(result, common), exitCode({ diagnostics: failed }, common), unmended)
}

/** A cache in the current folder could have come with it. */
function ownCache({ cwd, env }: Io): string | undefined {
  const folder = cacheFolder(env)
  return folder === undefined || isInside(cwd, folder) ? undefined : folder
}

/** Mends first, so that what is reported is what remains. The exit code is for files that could not be written. */
async function mend(paths: string[], options: Options, common: Common, io: Io): Promise<number> {
  const { cwd, env, stdout, stderr } = io
  const { format: outputs = [], region, fix: wanted, dryRun } = options
  if (!wanted) throw new UsageError('LB8016', { detail: ALONE, usage: 'lianban help check' })
  const { fix } = await import('../../api/fix.js')
  const { diff, mendedLines } = await import('../mended.js')
  const result = await fix({ paths, cwd, region, dryRun })
  const lang = languageOf(result, common)
  const failed = { ...result, diagnostics: result.diagnostics.filter(({ code }) => code === 'LB8017') }
  if (failed.diagnostics.length > 0) stderr.write(render(failed, common, stderr, env))
  const isForPeople = outputs.every(({ format, path }) => format === 'pretty' || path !== undefined)
  // A dry run prints the diff as its result; otherwise changed files are news beside the report.
  if (!dryRun) stderr.write(mendedLines(result.mended, lang))
  else (isForPeople ? stdout : stderr).write(diff(result.mended, lang))
  return exitCode(failed, common)
}

const ALONE = { zh: '--dry-run 要和 --fix 一起用', en: '--dry-run goes with --fix' }
