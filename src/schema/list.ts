/** Schema errors of lists in words. */
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic, Span } from '../diagnostics/types.js'
import { spanOf, type Place } from './place.js'
import { label } from './words.js'

/** A list with too few or too many items, or with one of them twice. */
export function explainList(place: Place): Diagnostic[] {
  const { file, spans, path, violations } = place
  const list = place.value as unknown[]
  const what = label(place)
  return violations.flatMap(({ keyword, params }) => {
    const limit = params.limit as number
    if (keyword === 'minItems') return diagnose('LB2019', { what, limit, count: list.length }, listSpan(place))
    if (keyword === 'maxItems') return diagnose('LB2020', { what, limit, count: list.length }, listSpan(place))
    if (keyword !== 'uniqueItems') return []
    const second = Math.max(params.i as number, params.j as number)
    return diagnose('LB2022', { what, value: String(list[second]) }, spanOf(file, spans.value([...path, second])))
  })
}

/** The key of the list; for a list within a list, the list. */
function listSpan(place: Place): Span {
  const { file, spans, path } = place
  return spanOf(file, spans.key(path) ?? spans.value(path))
}
