/** Findings as JSON, for programs. */
import { jsonText } from '../../base/inert.js'
import { count, type Summary } from '../count.js'
import { lineLookup, positionAt, type Lines, type Position } from '../position.js'
import type { Diagnostic, Lang, Severity, Span } from '../types.js'
import { hint, message, note, source } from '../words.js'
import { ordered, type Run } from './run.js'

/** Half-open, in UTF-16 code units. */
interface Range {
  start: Position
  end: Position
}

/** `range` is null when the text of the file is not at hand; both are null for a finding without a place. */
interface Place {
  file: string | null
  range: Range | null
}

interface Finding extends Place {
  code: string
  severity: Severity
  message: string
  hint: string | null
  source: string | null
  related: (Place & { message: string })[]
  suggestion: string | null
  /** Changes to `file` that mend it without a doubt, in order and apart; `--fix` makes them. */
  fix: { range: Range; text: string }[] | null
  ignored: (Place & { reason: string }) | null
  baselined: boolean
}

/**
 * The stable JSON shape, version 1. Every key is always there; null stands for nothing. Keys may be added within a
 * version, none is removed or changes its meaning. Findings that are ignored or in the baseline are listed too.
 */
export interface JsonReport {
  version: 1
  summary: Summary
  diagnostics: Finding[]
}

type LineLookup = (file: string) => Lines | undefined

export function json(run: Run): string {
  const all = ordered(run)
  const look = lineLookup(run.sources)
  const diagnostics = all.map((diagnostic) => finding(diagnostic, run.lang, look))
  const report: JsonReport = { version: 1, summary: count(all), diagnostics }
  return jsonText(report)
}

function finding(diagnostic: Diagnostic, lang: Lang, look: LineLookup): Finding {
  const { code, severity, span, related = [], suggestion, ignored } = diagnostic
  return {
    code,
    severity,
    message: message(diagnostic, lang),
    hint: hint(diagnostic, lang) ?? null,
    source: source(diagnostic) ?? null,
    ...place(span, look),
    related: related.map((each) => ({ message: note(each, lang), ...place(each.span, look) })),
    suggestion: suggestion ?? null,
    fix: changes(diagnostic, look),
    ignored: ignored ? { reason: ignored.reason, ...place(ignored.span, look) } : null,
    baselined: diagnostic.baselined ?? false
  }
}

function changes({ span, fix }: Diagnostic, look: LineLookup): Finding['fix'] {
  const text = span && look(span.file)
  if (!fix || !text) return null
  return fix.map(({ start, end, text: put }) => ({
    range: { start: positionAt(text, start), end: positionAt(text, end) },
    text: put
  }))
}

function place(span: Span | undefined, look: LineLookup): Place {
  if (!span) return { file: null, range: null }
  const text = look(span.file)
  const range = text ? { start: positionAt(text, span.start), end: positionAt(text, span.end) } : null
  return { file: span.file, range }
}
