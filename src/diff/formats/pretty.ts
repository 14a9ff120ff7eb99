/** For people at a terminal: columns aligned by display width, in which a Chinese character takes two. */
import { Chalk, type ChalkInstance } from 'chalk'
import stringWidth from 'string-width'
import type { Lang } from '../../diagnostics/types.js'
import { visible } from '../../diagnostics/visible.js'
import { pad, wrap } from '../../diagnostics/wrap.js'
import type { Diff, Level, ServiceDiff } from '../model.js'
import { burdenNotes, burdenRows, burdenWord, caseRows, notesOf, sectionsOf, type Row } from './view.js'
import { CHANGE_WORDS, LEVEL_WORDS, meaningOf, VERDICT_WORDS, words } from './words.js'

export interface Terminal {
  lang: Lang
  color?: boolean
  /** Display columns; 100 by default. */
  width?: number
}

const WIDTH = 100
const GAP = '  '
const NARROWEST = 30
const WIDEST_LABEL = 24

interface Page {
  lang: Lang
  width: number
  chalk: ChalkInstance
}

export function pretty(diff: Diff, { lang, color = false, width = WIDTH }: Terminal): string {
  const page: Page = { lang, width, chalk: new Chalk({ level: color ? 1 : 0 }) }
  const { chalk } = page
  const title = `${chalk.bold(words.title[lang])}${GAP}${visible(diff.old)} → ${visible(diff.new)}`
  const body =
    diff.services.length === 0 ? [words.same[lang]] : diff.services.map((service) => serviceText(service, page))
  const notes = notesOf(diff, lang).map((note) => visible(note))
  return [[title, ...notes].join('\n'), ...body, summary(diff, page)].join('\n\n') + '\n'
}

function serviceText(service: ServiceDiff, page: Page): string {
  const { lang, chalk } = page
  const { level, version } = service
  const next = version?.suggested === undefined ? '' : `${GAP}${version.old} → ${version.suggested}`
  const head = `${chalk.bold(visible(service.name))}${GAP}${chalk.dim(visible(service.id))}${GAP}${levelText(level, page)}${next}`
  const sections = sectionsOf(service, lang)
  const labels = sections.flatMap(({ rows }) => rows.map(({ label }) => stringWidth(label)))
  const column = Math.min(WIDEST_LABEL, Math.max(...labels))
  const blocks = sections.map(({ title, rows }) =>
    [chalk.underline(title), ...rows.flatMap((row) => rowLines(row, column, page))].join('\n')
  )
  return [head, ...blocks, ...casesBlock(service, page), ...burdenBlock(service, page)].join('\n')
}

function levelText(level: Level, { lang, chalk }: Page): string {
  const text = LEVEL_WORDS[level][lang]
  return level === 'major' ? chalk.red(text) : level === 'minor' ? chalk.yellow(text) : chalk.dim(text)
}

/** The level, what kind of change, and beside it what, when and why. */
function rowLines({ level, label, what, when, why }: Row, column: number, page: Page): string[] {
  const { lang, chalk } = page
  const levels = Math.max(...Object.values(CHANGE_WORDS).map((text) => stringWidth(text[lang])))
  const text = visible(when === '' ? what : `${what}${lang === 'zh' ? '，' : ', '}${when}`)
  const left = GAP + pad(CHANGE_WORDS[level][lang], levels) + GAP
  const beside = [
    ...text.split('\n').map((part) => ({ part, style: (one: string) => one })),
    ...(why === '' ? [] : [{ part: why, style: chalk.dim }])
  ]
  const indent = stringWidth(left) + column + GAP.length
  const pieces = beside.flatMap(({ part, style }) =>
    wrap(part, Math.max(NARROWEST, page.width - indent)).map((piece) => style(piece.trimEnd()))
  )
  const colored = level === 'major' ? chalk.red(left) : level === 'minor' ? chalk.yellow(left) : chalk.dim(left)
  return pieces.map((piece, index) => (index === 0 ? colored + pad(label, column) + GAP : ' '.repeat(indent)) + piece)
}

function casesBlock(service: ServiceDiff, page: Page): string[] {
  const { lang, chalk } = page
  const rows = caseRows(service, lang)
  if (rows.every(({ verdict }) => verdict === 'valid')) return []
  const column = Math.max(...rows.map(({ verdict }) => stringWidth(VERDICT_WORDS[verdict][lang])))
  const indent = GAP.length * 2 + column
  const lines = rows.flatMap(({ verdict, when, todo }) => {
    const parts = [when, ...todo].map((part) => wrap(visible(part), Math.max(NARROWEST, page.width - indent)))
    return parts.flat().map((piece, index) => {
      const start = index === 0 ? GAP + pad(VERDICT_WORDS[verdict][lang], column) + GAP : ' '.repeat(indent)
      return (verdict === 'valid' ? start : chalk.yellow(start)) + piece.trimEnd()
    })
  })
  return [chalk.underline(words.cases[lang]), ...lines]
}

function burdenBlock(service: ServiceDiff, page: Page): string[] {
  const { lang, chalk } = page
  const rows = burdenRows(service, lang)
  const beside = burdenNotes(service, lang).map((note) => GAP + note)
  if (rows.length === 0)
    return beside.length === 0 ? [] : [chalk.underline(words.burden[lang]) + GAP + burdenWord(service, lang), ...beside]
  const head = ['measure', 'worst', 'weighted', 'situations'] as const
  const cellsOf = (row: (typeof rows)[number]) => head.map((column) => row[column])
  const all = [head.map((column) => (column === 'measure' ? '' : words[column][lang])), ...rows.map(cellsOf)]
  const kept = head.map((_, column) => column).filter((column) => rows.some((row) => cellsOf(row)[column] !== ''))
  const widths = kept.map((column) => Math.max(...all.map((row) => stringWidth(row[column]!))))
  const lines = all.map((row, index) => {
    const text = kept.map((column, at) => pad(row[column]!, widths[at]!)).join(GAP)
    const line = GAP + text.trimEnd()
    return index === 0 ? chalk.dim(line) : rows[index - 1]!.isMore ? chalk.red(line) : line
  })
  return [chalk.underline(words.burden[lang]) + GAP + burdenWord(service, lang), ...lines, ...beside]
}

/** What the author has to do about it. */
function summary(diff: Diff, page: Page): string {
  const { lang } = page
  const changed = diff.services.length
  const burden = words[diff.heavier ? 'someHeavier' : diff.unclear ? 'someUnsure' : 'noneHeavier'][lang]
  const counts = {
    zh: `比较了 ${diff.compared} 个一件事，${changed} 个有变化；${burden}`,
    en: `Compared ${diff.compared} services, ${changed} changed; ${burden}`
  }
  return `${words.suggestion[lang]}${lang === 'zh' ? '：' : ': '}${levelText(diff.level, page)}${lang === 'zh' ? '（' : ' ('}${meaningOf(diff)[lang]}${lang === 'zh' ? '）' : ')'}\n${counts[lang]}`
}
