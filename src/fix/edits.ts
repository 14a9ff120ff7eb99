/** Edits of a text: which can be made together, and what comes of them. */
import type { Edit } from '../diagnostics/types.js'

/** Edits that do not get in each other's way, in order; the first of two that do wins. */
export function compatible(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  const kept: Edit[] = []
  for (const edit of sorted) if (edit.start >= (kept.at(-1)?.end ?? 0) && !isSame(edit, kept.at(-1))) kept.push(edit)
  return kept
}

function isSame(a: Edit, b: Edit | undefined): boolean {
  return a.start === b?.start && a.end === b.end && a.text === b.text
}

/** `edits` as `compatible` gives them; also where they are in the new text. */
export function applyEdits(
  text: string,
  edits: readonly Edit[]
): { text: string; ranges: { start: number; end: number }[] } {
  let made = ''
  let from = 0
  const ranges = edits.map(({ start, end, text: put }) => {
    made += text.slice(from, start) + put
    from = end
    return { start: made.length - put.length, end: made.length }
  })
  return { text: made + text.slice(from), ranges }
}
