/** What a document asks to ignore: in its `ignore` list, and in comments beside the lines. */
import { diagnose, isCode } from '../diagnostics/catalogue.js'
import type { Text } from '../diagnostics/entry.js'
import type { Diagnostic, Span } from '../diagnostics/types.js'
import { spanOf } from '../link/context.js'
import type { Document } from '../schema/document.js'
import type { IgnoreComment } from '../syntax/index.js'

export interface Ignore {
  code: string
  reason: string
  covers(place: Span): boolean
  at: Span
  used: boolean
}

export function ignoresOf(doc: Document): Ignore[] {
  return [...listed(doc), ...commented(doc)]
}

/** What is wrong with an ignore itself. `complete`: everything was looked at, so an unused one is superfluous. */
export function flawOf({ code, used, at }: Ignore, complete: boolean): Diagnostic[] {
  if (!isCode(code)) return [diagnose('LB6006', { code }, at)]
  return used || !complete ? [] : [diagnose('LB6007', { code }, at)]
}

/** Comments that cannot be followed. */
export function flawedComments({ file, ignores = [] }: Document): Diagnostic[] {
  return ignores.flatMap(({ flaw, codes, range }): Diagnostic[] => {
    const at = { file, ...range }
    if (flaw === undefined) return []
    if (flaw === 'reason') return [diagnose('LB6090', { codes }, at)]
    return [diagnose('LB6091', { detail: FLAWS[flaw] }, at)]
  })
}

const FLAWS: Record<Exclude<NonNullable<IgnoreComment['flaw']>, 'reason'>, Text> = {
  form: {
    zh: '应当写成“# lianban-ignore LB5003: 理由”',
    en: 'it should read "# lianban-ignore LB5003: reason"'
  },
  place: {
    zh: '对整个文件的忽略要写在文件开头，在所有内容之前',
    en: 'what is ignored for the whole file stands at its start, before everything else'
  },
  number: { zh: '一个文件里的忽略注释太多', en: 'there are too many of them in one file' }
}

function listed(doc: Document): Ignore[] {
  return (doc.data.ignore ?? []).map(({ code, reason, at }, index) => {
    const path = at?.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
    const within = path && (doc.spans.value(path) ?? doc.spans.key(path))
    // A place that is not there is no reason to ignore the whole document.
    const covers = ({ start, end }: Span) =>
      path === undefined || (within !== undefined && within.start <= start && end <= within.end)
    return { code, reason, covers, at: spanOf({ doc, path: ['ignore', index] }), used: false }
  })
}

function commented({ file, ignores = [] }: Document): Ignore[] {
  return ignores.flatMap(({ codes, reason, range, line, flaw }) => {
    const covers = ({ start }: Span) => !line || (line.start <= start && start <= line.end)
    return flaw ? [] : codes.map((code) => ({ code, reason, covers, at: { file, ...range }, used: false }))
  })
}
