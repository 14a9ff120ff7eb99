import { resolve } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import type { Report } from '../report/model.js'
import { foreignTemplates, templates } from '../source/templates.js'
import { openSession, type ProjectOptions, type Result } from './session.js'

export interface ReportOptions extends ProjectOptions {
  /** 行政区划代码 of the region whose overlays are applied. */
  region?: string | undefined
  /** A day (YYYY-MM-DD): deadlines before it are judged. Without it none are, so that a report does not age. */
  asOf?: string | undefined
}

export interface ReportResult extends Result {
  /** Absent when the project cannot be read at all. */
  report?: Report
  /** The text of a template by its name below templates/, the project's own first. */
  template: (name: string) => string
}

/** How complete the specs of a project are, what was found in them, and what is due. Never throws on their account. */
export async function report(options: ReportOptions = {}): Promise<ReportResult> {
  const { asOf } = options
  const session = await openSession(options)
  const { files, stats, project, result } = session
  const { config, prefix } = project
  const template = templates(config.templates)
  const wrong = [
    ...session.diagnostics,
    ...(asOf !== undefined && !isDay(asOf) ? [notADay(asOf)] : []),
    ...foreignTemplates(config.templates, resolve(options.cwd ?? '.'))
  ]
  if (wrong.length > 0) return { ...result(wrong), template }
  const { compile } = await import('../compile.js')
  const { reportOf } = await import('../report/index.js')
  const compiled = await compile(files, { region: options.region ?? config.region }, stats)
  const whole = result(compiled.diagnostics)
  const isUnknown = compiled.diagnostics.some(({ code }) => code === 'LB8009')
  if (isUnknown) return { ...whole, template }
  const made = reportOf(
    compiled,
    files.map(({ path }) => path),
    asOf
  )
  return { ...whole, template, report: relocated(made, prefix) }
}

/** Paths as in diagnostics. */
function relocated(made: Report, prefix: string): Report {
  const move = <T extends { file: string }>(row: T): T => ({ ...row, file: prefix + row.file })
  return {
    ...made,
    services: made.services.map(move),
    incomplete: made.incomplete.map(move),
    unread: made.unread.map((file) => prefix + file)
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  // 2026-02-30 is read as the second of March.
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text)
}

function notADay(text: string): Diagnostic {
  const detail = {
    zh: `--as-of 要写真实的日期，例如 2026-12-31，不是“${text}”`,
    en: `--as-of takes a real date such as 2026-12-31, not "${text}"`
  }
  return diagnose('LB8016', { detail, usage: 'lianban help report' })
}
