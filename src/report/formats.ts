/** The forms that a report takes. Each is loaded when it is asked for. */
import { jsonText } from '../base/inert.js'
import type { Report } from './model.js'
import type { Terminal } from './pretty.js'

export interface ReportContext extends Terminal {
  /** The text of a template by its name below templates/, such as `report/report.html.hbs`. */
  template: (name: string) => string
}

/** Pure: the same report gives the same text, which ends with a line break. */
type ReportFormatter = (report: Report, context: ReportContext) => string | Promise<string>

export const REPORT_FORMATS = ['pretty', 'html', 'csv', 'json'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

/**
 * The forms of a report by name; `report` gives what they print.
 *
 * @example
 * const { report: state, template } = await report()
 * const csv = await reportFormats.csv(state, { lang: 'zh', template })
 * csv.length > 0 // => true
 */
export const reportFormats: Readonly<Record<ReportFormat, ReportFormatter>> = {
  pretty: async (report, context) => (await import('./pretty.js')).pretty(report, context),
  html: async (report, { lang, template }) => (await import('./html.js')).html(report, lang, template),
  csv: async (report, { lang }) => (await import('./csv.js')).csv(report, lang),
  json: (report) => jsonText(report)
}
