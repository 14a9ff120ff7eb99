/** For people at a terminal: columns aligned by display width, in which a Chinese character takes two. */
import { Chalk, type ChalkInstance } from 'chalk'
import stringWidth from 'string-width'
import { shorten, visible } from '../diagnostics/visible.js'
import { pad, wrap } from '../diagnostics/wrap.js'
import type { Lang } from '../diagnostics/types.js'
import { headOf } from './head.js'
import type { Report } from './model.js'
import type { Cell, Table } from './table.js'
import { tablesOf } from './tables.js'
import { words } from './words.js'

export interface Terminal {
  lang: Lang
  color?: boolean
  /** Display columns; 100 by default. */
  width?: number
}

const WIDTH = 100
const GAP = '  '
/** No column but the last is wider, and the last is never narrower. */
const WIDEST = 34
const NARROWEST = 24

export function pretty(report: Report, { lang, color = false, width = WIDTH }: Terminal): string {
  const chalk = new Chalk({ level: color ? 1 : 0 })
  const isService = ({ kind }: Report['incomplete'][number]) => kind === 'service'
  // The terminal shows what a service lacks; what its items and materials lack fills pages.
  const brief = { ...report, incomplete: report.incomplete.filter(isService) }
  const isShown = ({ id, rows }: Table) => id !== 'sources' && (id !== 'grounds' || rows.length > 0)
  const tables = tablesOf(brief, lang).filter(isShown)
  const more = report.incomplete.length - brief.incomplete.length
  const blocks = tables.map((table) =>
    [
      chalk.bold(table.title) + (table.note === undefined ? '' : chalk.dim(GAP + table.note)),
      ...(table.rows.length === 0 ? [table.none] : lines(withoutEmpty(table), width, chalk)),
      ...(table.id === 'missing' && more > 0 ? [words.more[lang].replace('{n}', String(more))] : [])
    ].join('\n')
  )
  const head = headOf(report, lang).map(({ name, text }) => `${name}${lang === 'zh' ? '：' : ': '}${visible(text)}`)
  return [[chalk.bold(words.title[lang]), ...head].join('\n'), ...blocks].join('\n\n') + '\n'
}

/** Without the columns that say nothing in any row. */
function withoutEmpty(table: Table): Table {
  const kept = <T>(row: readonly T[]) => row.filter((_, column) => table.rows.some((each) => each[column]!.text !== ''))
  const { columns, rows, total } = table
  return { ...table, columns: kept(columns), rows: rows.map(kept), ...(total && { total: kept(total) }) }
}

function lines({ columns, rows, total }: Table, width: number, chalk: ChalkInstance): string[] {
  const header = columns.map(({ name }): Cell => ({ text: name }))
  const all = [header, ...rows, ...(total ? [total] : [])]
  const last = columns.length - 1
  const shown = all.map((row) =>
    row.map(({ text }, column) => (column === last ? visible(plain(text)) : shorten(plain(text), WIDEST)))
  )
  const widths = columns.map((_, column) => Math.max(...shown.map((row) => stringWidth(row[column]!))))
  const before = widths.slice(0, last).reduce((sum, each) => sum + each + GAP.length, 0)
  if (!columns[last]!.isNumber) widths[last] = Math.min(widths[last]!, Math.max(NARROWEST, width - before))
  return all.flatMap((row, index) => {
    const style = (text: string, column: number) =>
      index === 0 ? chalk.dim(text) : row[column]!.mark === 'stop' ? chalk.red(text) : text
    const pieces = wrap(shown[index]![last]!, widths[last]!)
    return pieces.map((piece, part) =>
      columns
        .map(({ isNumber = false }, column) => {
          const text = column === last ? piece : part === 0 ? shown[index]![column]! : ''
          return style(pad(text, widths[column]!, isNumber), column)
        })
        .join(GAP)
        .trimEnd()
    )
  })
}

/** Terminals do not agree on how wide a Chinese quotation mark is, and the name of every service ends with two. */
function plain(text: string): string {
  return text.replace(/(?<=.)“一件事”$/, '')
}
