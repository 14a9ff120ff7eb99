import type { Span } from '../../src/diagnostics/types.js'

/** A text with its spans written as «…», so that a test shows what it points at. */
export function mark(marked: string, file = 'specs/items/a.yaml'): { text: string; spans: Span[]; span: Span } {
  const spans: Span[] = []
  const text = marked.replace(/[«»]/g, (sign, at: number) => {
    const offset = at - spans.reduce((sum, span) => sum + (span.end < 0 ? 1 : 2), 0)
    if (sign === '«') spans.push({ file, start: offset, end: -1 })
    else spans.at(-1)!.end = offset
    return ''
  })
  return { text, spans, span: spans[0]! }
}
