/** From a result of the API to text and an exit code. */
import { areaOf, type Area } from '../diagnostics/catalogue.js'
import { count, isOpen } from '../diagnostics/count.js'
import { json } from '../diagnostics/reporters/json.js'
import { pretty } from '../diagnostics/reporters/pretty.js'
import type { ReportOptions, Run } from '../diagnostics/reporters/run.js'
import type { Diagnostic, Lang, Severity } from '../diagnostics/types.js'
import type { Result } from '../api/session.js'
import { PHASES, type Stats } from '../base/stats.js'
import { wantsColor, type Io, type Sink } from './io.js'

/** The options that every command has; those that the configuration may give are absent unless the user wrote them. */
export interface Common {
  lang?: Lang
  format: 'pretty' | 'json'
  failOn?: Severity
  color: 'auto' | 'always' | 'never'
  showIgnored?: boolean
  stats?: boolean
  showNotes?: boolean
}

export interface Report {
  diagnostics: readonly Diagnostic[]
  sources?: Result['sources']
  config?: Result['config']
  checked?: Result['checked']
}

export function render(report: Report, common: Common, sink: Sink, env: Io['env']): string {
  const { run, options } = runOf(report, common, sink, env)
  return { json, pretty }[common.format](run, options)
}

/** What reporters are given. */
export function runOf(
  report: Report,
  common: Common,
  sink: Sink,
  env: Io['env']
): { run: Run; options: ReportOptions } {
  const { diagnostics, sources = () => undefined, checked } = report
  const isChecked = !diagnostics.some(({ code, severity }) => areaOf(code) === 'workspace' && severity === 'error')
  const failOn = common.failOn ?? report.config?.failOn ?? 'error'
  const run = {
    diagnostics,
    sources,
    lang: languageOf(report, common),
    color: wantsColor(common.color, sink, env),
    ...(sink.columns !== undefined && { width: sink.columns }),
    ...(checked && isChecked && { files: checked.length, checked })
  }
  // With `--fail-on info` notes decide, so they are shown.
  const showNotes = common.showNotes ?? failOn === 'info'
  return { run, options: { showIgnored: common.showIgnored ?? false, showNotes, failOn } }
}

export function languageOf({ config }: Pick<Report, 'config'>, { lang }: Pick<Common, 'lang'>): Lang {
  return lang ?? config?.lang ?? 'zh'
}

/** Errors that are no findings about specs: a fault of lianban; usage, configuration, a project that cannot be read. */
const EXIT_CODES: Partial<Record<Area, number>> = { internal: 3, workspace: 2 }

/** That of the gravest error that is no finding; else 1 when there are findings that count, and 0 when there are none. */
export function exitCode({ diagnostics, config }: Report, { failOn }: Pick<Common, 'failOn'>): number {
  const errors = diagnostics.filter((each) => each.severity === 'error' && isOpen(each))
  const failure = Math.max(0, ...errors.map(({ code }) => EXIT_CODES[areaOf(code)] ?? 0))
  if (failure > 0) return failure
  const { errors: wrong, warnings, infos } = count(diagnostics)
  const counted = { error: wrong, warning: wrong + warnings, info: wrong + warnings + infos }
  return counted[failOn ?? config?.failOn ?? 'error'] > 0 ? 1 : 0
}

/** The time of each phase, for `--stats`. */
export function statsTable({ phases, files, cached }: Stats): string {
  const rows = PHASES.filter((phase) => phases[phase] !== undefined).map(
    (phase) => `${phase.padEnd(9)}${phases[phase]!.toFixed(1).padStart(9)} ms\n`
  )
  const memory = (process.memoryUsage.rss() / 1024 / 1024).toFixed(0)
  return `${rows.join('')}files ${files}, memory ${memory} MiB${cached ? ', cached' : ''}\n`
}
