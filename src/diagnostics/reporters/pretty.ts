/** Findings for people at a terminal: with a frame of the source, and the notes counted. */
import { Chalk, type ChalkInstance } from 'chalk'
import { entry } from '../catalogue.js'
import { count, isOpen } from '../count.js'
import { frame, place } from '../frame.js'
import { lineLookup, type Lines } from '../position.js'
import type { Diagnostic, Lang, Severity, Span } from '../types.js'
import { visible } from '../visible.js'
import { hint, message, note, source } from '../words.js'
import { ordered, type ReportOptions, type Run } from './run.js'
import { moreLine, summaryLine } from './summary.js'

const WIDTH = 100
const INDENT = '  '

/** Words of equal width in each language, so that what follows them lines up. */
const LABELS = {
  zh: {
    error: '错误',
    warning: '警告',
    info: '提示',
    why: '为什么：',
    fix: '怎么改：',
    see: '另一处：',
    ignored: '已忽略：'
  },
  en: {
    error: 'error  ',
    warning: 'warning',
    info: 'note   ',
    why: 'why:     ',
    fix: 'fix:     ',
    see: 'see:     ',
    ignored: 'ignored: '
  }
} as const satisfies Record<Lang, Record<Severity | 'why' | 'fix' | 'see' | 'ignored', string>>

const COLORS = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>

interface Page {
  lang: Lang
  width: number
  chalk: ChalkInstance
  look: (file: string) => Lines | undefined
}

/** For people at a terminal. */
export function pretty(run: Run, { showIgnored = false, showNotes = false }: ReportOptions = {}): string {
  const page: Page = {
    lang: run.lang,
    width: run.width ?? WIDTH,
    chalk: new Chalk({ level: run.color ? 1 : 0 }),
    look: lineLookup(run.sources)
  }
  const all = ordered(run)
  const listed = all.filter((each) =>
    isOpen(each) ? showNotes || each.severity !== 'info' : showIgnored && !each.baselined
  )
  const blocks = listed.map((diagnostic) => block(diagnostic, page).join('\n') + '\n\n')
  const notes = showNotes ? [] : all.filter((each) => each.severity === 'info' && isOpen(each))
  const last = summaryLine(count(all), run.lang, run.files) + '\n' + moreLine(all, run.lang)
  return blocks.join('') + last + notesLine(notes, run.lang)
}

/** Kinds of notes that one line names; a line of all of them is not read. */
const NAMED = 4

/** The notes by code, most frequent first. */
function notesLine(notes: Diagnostic[], lang: Lang): string {
  if (notes.length === 0) return ''
  const counts = new Map<Diagnostic['code'], number>()
  for (const { code } of notes) counts.set(code, (counts.get(code) ?? 0) + 1)
  const kinds = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const named = kinds.slice(0, NAMED).map(([code, number]) => `${code} ${entry(code).title[lang]} ×${number}`)
  const more = kinds.length - named.length
  return lang === 'zh'
    ? `提示：${named.join('、')}${more > 0 ? `，另有 ${more} 种` : ''}。加 --show-notes 逐条列出\n`
    : `Notes: ${named.join(', ')}${more > 0 ? `, and ${more} more kinds` : ''}. List them with --show-notes\n`
}

function block(diagnostic: Diagnostic, page: Page): string[] {
  const { code, severity, span, related = [], ignored } = diagnostic
  const { chalk, lang } = page
  const words = LABELS[lang]
  const labelled = (label: 'why' | 'fix' | 'see' | 'ignored', text: string | undefined) =>
    text === undefined ? [] : [INDENT + chalk.dim(words[label]) + text]

  const where = span ? [chalk.bold(place(span, page.look(span.file)))] : []
  const heading = [...where, chalk[COLORS[severity]](words[severity]), chalk.dim(code)].join(INDENT)
  return [
    heading,
    INDENT + message(diagnostic, lang),
    ...snippet(span, severity, 1, page),
    ...related.flatMap((each) => [
      ...labelled('see', `${place(each.span, page.look(each.span.file))}${INDENT}${note(each, lang)}`),
      ...snippet(each.span, 'info', 0, page)
    ]),
    ...labelled('why', source(diagnostic)),
    ...labelled('fix', hint(diagnostic, lang)),
    ...labelled('ignored', ignored && visible(ignored.reason))
  ]
}

/** A frame between blank lines; nothing when the text is not at hand. */
function snippet(span: Span | undefined, severity: Severity, context: number, page: Page): string[] {
  const text = span && page.look(span.file)
  if (!span || !text || text.text === '') return []
  const { chalk } = page
  const width = page.width - INDENT.length
  const rows = frame(text, span, { width, context, gutter: chalk.dim, mark: chalk[COLORS[severity]] })
  return ['', ...rows.map((row) => INDENT + row), '']
}
