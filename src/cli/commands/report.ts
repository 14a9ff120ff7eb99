/** `lianban report`: options → API → the state of a project. */
import { report } from '../../api/report.js'
import type { Diagnostic } from '../../diagnostics/types.js'
import { templateFault } from '../../source/templates/index.js'
import { reportFormats, type ReportFormat } from '../../report/formats.js'
import type { Io } from '../io.js'
import { wantsColor } from '../io.js'
import { printedFormat, written, type Output } from '../outputs.js'
import { exitCode, languageOf, render, type Common } from '../report.js'

interface Options extends Partial<Omit<Common, 'format'>> {
  format?: Output<ReportFormat>[]
  region?: string
  asOf?: string
}

/** The report is what was asked for; that specs have errors is part of it, not a failure of the command. */
export async function run(paths: string[], options: Options, io: Io): Promise<number> {
  const { cwd, env, stdout, stderr } = io
  const { format: outputs = [], region, asOf } = options
  const common: Common = { color: 'auto', ...options, format: 'pretty' }
  const result = await report({ paths, cwd, region, asOf })
  const made = result.report
  if (!made) {
    stderr.write(render(result, common, stderr, env))
    return exitCode(result, {})
  }
  const context = {
    lang: languageOf(result, common),
    template: result.template,
    ...(stdout.columns !== undefined && { width: stdout.columns })
  }
  const color = wantsColor(common.color, stdout, env)
  const formatted = async (format: ReportFormat, color: boolean) => reportFormats[format](made, { ...context, color })
  let failed: Diagnostic[]
  try {
    stdout.write(await formatted(printedFormat(outputs), color))
    failed = await written(outputs, (format) => formatted(format, false), cwd)
  } catch (error) {
    failed = [templateFault(error, result.config.templates, cwd)]
  }
  if (failed.length > 0) stderr.write(render({ diagnostics: failed }, common, stderr, env))
  return exitCode({ diagnostics: failed }, {})
}
