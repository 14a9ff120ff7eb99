/** A summary for the page of a pull request. */
import { entry } from '../catalogue.js'
import { count, isOpen } from '../count.js'
import { place } from '../frame.js'
import { lineLookup } from '../position.js'
import type { Diagnostic, Lang, Severity } from '../types.js'
import { message } from '../words.js'
import { cell, head, row } from './markdown-table.js'
import { ordered, type ReportOptions, type Run } from './run.js'
import { summaryLine } from './summary.js'

/** Code hosts limit the length of a comment, GitHub to 65,536 characters. */
const MOST_ROWS = 100
const MOST_UNITS = 50_000

const WORDS = {
  zh: {
    heading: 'lianban 检查结果',
    columns: ['程度', '位置', '代码', '发现'],
    notes: ['代码', '提示', '条数'],
    error: '错误',
    warning: '警告',
    info: '提示',
    more: (left: number) => `还有 ${left} 条没有列出。`
  },
  en: {
    heading: 'Result of lianban',
    columns: ['Severity', 'Place', 'Code', 'Finding'],
    notes: ['Code', 'Note', 'Count'],
    error: 'error',
    warning: 'warning',
    info: 'note',
    more: (left: number) => `${left} more are not listed.`
  }
} as const satisfies Record<Lang, object>

const MARKS = { error: '❌', warning: '⚠️', info: 'ℹ️' } as const satisfies Record<Severity, string>

/** The most severe findings first; notes are counted by code unless asked for. */
export function markdown(run: Run, { showNotes = false }: ReportOptions = {}): string {
  const { lang } = run
  const words = WORDS[lang]
  const all = ordered(run)
  const open = all.filter(isOpen)
  const of = (severity: Severity) => open.filter((each) => each.severity === severity)
  const listed = [...of('error'), ...of('warning'), ...(showNotes ? of('info') : [])]
  const look = lineLookup(run.sources)
  const rows: string[] = []
  let left = MOST_UNITS
  for (const diagnostic of listed.slice(0, MOST_ROWS)) {
    const { severity, span, code } = diagnostic
    const where = span ? place(span, look(span.file)) : '—'
    const text = row([`${MARKS[severity]} ${words[severity]}`, ...[where, code, message(diagnostic, lang)].map(cell)])
    if ((left -= text.length) < 0) break
    rows.push(text)
  }
  return [
    `## ${words.heading}`,
    '',
    summaryLine(count(all), lang, run.files),
    '',
    ...(rows.length > 0 ? [...head(words.columns), ...rows, ''] : []),
    ...(listed.length > rows.length ? [words.more(listed.length - rows.length), ''] : []),
    ...(showNotes ? [] : notes(of('info'), lang))
  ].join('\n')
}

function notes(infos: readonly Diagnostic[], lang: Lang): string[] {
  if (infos.length === 0) return []
  const codes = [...new Set(infos.map(({ code }) => code))].sort()
  const rows = codes.map((code) => {
    const number = infos.filter((each) => each.code === code).length
    return row([code, cell(entry(code).title[lang]), String(number)])
  })
  return [...head(WORDS[lang].notes), ...rows, '']
}
