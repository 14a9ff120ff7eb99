/** The verb `report`: the state of a project for supervision. */
import { resolve } from 'node:path'
import { areaOf } from '../diagnostics/catalogue.js'
import type { Report } from '../report/model.js'
import { foreignTemplates, templates } from '../source/templates/index.js'
import { notADay } from './day.js'
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

/**
 * How complete the specs of a project are, what was found in them, and what is due. Never throws on their account.
 *
 * @example
 * const { report: state, template } = await report({ asOf: '2026-06-30' })
 * const html = await reportFormats.html(state, { lang: 'zh', template })
 * html.includes('<html') // => true
 */
export async function report(options: ReportOptions = {}): Promise<ReportResult> {
  const { asOf } = options
  const session = await openSession(options)
  const { files, library, stats, project, result } = session
  const { config, prefix } = project
  const template = templates(config.templates, project.root)
  const wrong = [
    ...session.diagnostics,
    ...notADay(asOf, 'report'),
    ...foreignTemplates(config.templates, project.root, resolve(options.cwd ?? '.'))
  ]
  if (wrong.length > 0) return { ...result(wrong), template }
  const { compile } = await import('../compile/index.js')
  const { reportOf } = await import('../report/index.js')
  const compiled = await compile(files, { library, region: options.region ?? config.region, everyRegion: true }, stats)
  const whole = result(compiled.diagnostics)
  const isMisused = compiled.diagnostics.some(({ code }) => areaOf(code) === 'workspace')
  if (isMisused) return { ...whole, template }
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
