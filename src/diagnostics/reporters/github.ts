/** Annotations of a GitHub workflow. https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
import { count, isOpen } from '../count.js'
import { entry } from '../catalogue.js'
import { lineLookup, positionAt, type Lines } from '../position.js'
import type { Diagnostic, Lang } from '../types.js'
import { visible } from '../visible.js'
import { hint, message, source } from '../words.js'
import { ordered, type ReportOptions, type Run } from './run.js'
import { summaryLine } from './summary.js'

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const

/** GitHub shows only ten annotations of each severity for a step, so notes are left out unless asked for. */
export function github(run: Run, { showNotes = false }: ReportOptions = {}): string {
  const all = ordered(run)
  const look = lineLookup(run.sources)
  const rows = all
    .filter((each) => isOpen(each) && (showNotes || each.severity !== 'info'))
    .map((diagnostic) => annotation(diagnostic, run.lang, look))
  return [...rows, summaryLine(count(all), run.lang, run.files), ''].join('\n')
}

function annotation(diagnostic: Diagnostic, lang: Lang, look: (file: string) => Lines | undefined): string {
  const { code, severity, span } = diagnostic
  const text = span && look(span.file)
  const properties = {
    ...(span && { file: visible(span.file) }),
    ...(text && span && lineOf(text, span)),
    title: `${code} ${entry(code).title[lang]}`
  }
  const shown = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
  const words = [message(diagnostic, lang), source(diagnostic), hint(diagnostic, lang)]
  const data = escapeData(words.filter((each) => each !== undefined).join('\n'))
  return `::${COMMANDS[severity]} ${shown.join(',')}::${data}`
}

/** Columns have a meaning on a single line only. */
function lineOf(text: Lines, { start, end }: { start: number; end: number }) {
  const from = positionAt(text, start)
  const to = positionAt(text, end)
  const columns = from.line === to.line ? { col: from.column, endColumn: to.column } : {}
  return { line: from.line, endLine: to.line, ...columns }
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
