/** For the screen and for A4, without anything from elsewhere. */
import type { Lang } from '../diagnostics/types.js'
import { pageStyle, paperRule } from '../base/page-style.js'
import { render } from '../base/template.js'
import { clean, cssString, mapStrings, safeHref } from '../base/text.js'
import { headOf } from './head.js'
import type { Report } from './model.js'
import type { Cell, Table } from './table.js'
import { tablesOf } from './tables.js'
import { words } from './words.js'

/** @param template the text of a template by its name below templates/ */
export function html(report: Report, lang: Lang, template: (name: string) => string): string {
  const view = reportView(report, lang)
  const cssHeader = cssString(view.mark === '' ? view.title : `${view.mark} ${view.title}`)
  const style = pageStyle([template('report/report.css')], paperRule(cssHeader, { numbers: 'plain' }))
  return render(template, 'report/report.html.hbs', { ...mapStrings(view, clean), cssHeader, ...style }, true)
}

/** What its template may use. */
export function reportView(report: Report, lang: Lang) {
  const hasDrafts = report.services.some(({ status }) => status === 'draft')
  const mark = hasDrafts ? words.drafts[lang] : ''
  const title = words.title[lang]
  return {
    lang: lang === 'zh' ? 'zh-CN' : 'en',
    title,
    mark,
    contents: words.contents[lang],
    head: headOf(report, lang),
    tables: tablesOf(report, lang).map(tableView)
  }
}

function tableView({ id, title, note = '', columns, rows, total, none }: Table) {
  const rowView = (row: readonly Cell[]) => row.map((cell, column) => cellView(cell, columns[column]!))
  return {
    id,
    title,
    note,
    columns: columns.map(({ name, isNumber = false }) => ({ name, isNumber })),
    rows: rows.map(rowView),
    total: total ? rowView(total) : [],
    none
  }
}

function cellView({ text, percent, mark, url }: Cell, { name, isNumber = false }: Table['columns'][number]) {
  return {
    name,
    text,
    isNumber,
    percent: percent === undefined ? '' : String(percent),
    isDraft: mark === 'draft',
    isStop: mark === 'stop',
    href: safeHref(url) ?? ''
  }
}
