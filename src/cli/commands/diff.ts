/** `lianban diff`: options → API → what changed in meaning. */
import { diff } from '../../api/diff.js'
import { diffFormats, type DiffFormat, type Gate } from '../../diff/formats/index.js'
import { LEVELS, type Diff } from '../../diff/model.js'
import type { Io } from '../io.js'
import { wantsColor } from '../io.js'
import { printedFormat, written, type Output } from '../outputs.js'
import { exitCode, languageOf, render, type Common } from '../report.js'

interface Options extends Partial<Omit<Common, 'format' | 'failOn'>> {
  format?: Output<DiffFormat>[]
  failOn?: Gate
  region?: string
  service?: string[]
}

/** That specs changed is what was asked for; it fails only where a gate was set. */
export async function run([old, made]: [string, string | undefined], options: Options, io: Io): Promise<number> {
  const { cwd, env, stdout, stderr } = io
  const { format: outputs = [], region, service: services, failOn, ...rest } = options
  const common: Common = { color: 'auto', ...rest, format: 'pretty' }
  const result = await diff({ old, new: made, cwd, region, services })
  const found = result.diff
  if (!found) {
    stderr.write(render(result, common, stderr, env))
    return exitCode(result, {})
  }
  const context = {
    lang: languageOf(result, common),
    ...(stdout.columns !== undefined && { width: stdout.columns })
  }
  const formatted = async (format: DiffFormat, color: boolean) => diffFormats[format](found, { ...context, color })
  stdout.write(await formatted(printedFormat(outputs), wantsColor(common.color, stdout, env)))
  const failed = await written(outputs, (format) => formatted(format, false), cwd)
  if (failed.length > 0) stderr.write(render({ diagnostics: failed }, common, stderr, env))
  return Math.max(exitCode({ diagnostics: failed }, {}), failOn && isShut(failOn, found) ? 1 : 0)
}

/** What is unknown may be a burden that grew: it does not pass either. */
function isShut(gate: Gate, { level, heavier, unclear }: Diff): boolean {
  return gate === 'burden' ? heavier || unclear : LEVELS.indexOf(level) >= LEVELS.indexOf(gate)
}
