/** `lianban notice`: the sheet for one applicant, to standard output or into a file. */
import { notice } from '../../api/notice.js'
import { writeReport } from '../../api/write-report.js'
import type { Diagnostic } from '../../diagnostics/types.js'
import type { NoticeFormat, NoticeReader } from '../../emit/notice/formats.js'
import type { Io } from '../io.js'
import { exitCode, render, type Common } from '../report.js'

interface Options extends Partial<Omit<Common, 'format'>> {
  given?: Map<string, string>
  region?: string
  out?: string
  format?: NoticeFormat
  for?: NoticeReader
}

/** Standard output, as other programs call it. */
const STDOUT = '-'

export async function run(service: string, options: Options, { cwd, env, stdout, stderr }: Io): Promise<number> {
  const { given, region, out = STDOUT, format, for: reader } = options
  const made = await notice({ service, given, region, format, reader, cwd })
  const common: Common = { color: 'auto', ...options, format: 'pretty' }
  const failed = (diagnostics: readonly Diagnostic[]) => {
    const errors = { ...made, diagnostics: diagnostics.filter(({ severity }) => severity === 'error') }
    stderr.write(render(errors, common, stderr, env))
    return exitCode(errors, common)
  }
  if (made.text === undefined) return failed(made.diagnostics)
  if (out === STDOUT) {
    stdout.write(made.text)
    return 0
  }
  const unwritten = writeReport(out, made.text, cwd)
  return unwritten.length > 0 ? failed(unwritten) : 0
}
