/** For spreadsheets: all tables one under the other; the first column names the table, to filter by. */
import { csv as encoded } from '../base/csv.js'
import { clean } from '../base/text.js'
import type { Lang } from '../diagnostics/types.js'
import type { Report } from './model.js'
import type { Cell } from './table.js'
import { tablesOf } from './tables.js'

export function csv(report: Report, lang: Lang): string {
  const line = (title: string, row: readonly Cell[]) => [
    title,
    ...row.map(({ text, url }) => clean(url === undefined ? text : `${text} ${url}`))
  ]
  return encoded(
    tablesOf(report, lang).flatMap(({ title, columns, rows, total }) => [
      line(
        title,
        columns.map(({ name }) => ({ text: name }))
      ),
      ...[...rows, ...(total ? [total] : [])].map((row) => line(title, row))
    ])
  )
}
