/** Collects the findings of linking so that one mistake gives one message. */
import { entry } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'

const MOST_RELATED = 20

/**
 * Appends to `diagnostics`. The same finding at the same place (an item that others extend is linked with each of them)
 * is dropped; the same unknown name elsewhere in the document becomes a related place of the first.
 */
export function collector(diagnostics: Diagnostic[]): (diagnostic: Diagnostic) => void {
  const places = new Set<string>()
  const names = new Map<string, Diagnostic>()
  return (diagnostic) => {
    const { code, params, span } = diagnostic
    const place = `${code} ${span?.file} ${span?.start} ${span?.end}`
    if (places.has(place)) return
    places.add(place)
    const name = entry(code).once === 'name' ? `${code} ${span?.file} ${JSON.stringify(params)}` : undefined
    const first = name === undefined ? undefined : names.get(name)
    if (first && span) {
      first.related ??= []
      if (first.related.length < MOST_RELATED) first.related.push({ span, zh: '这里也是', en: 'here too' })
      return
    }
    if (name !== undefined) names.set(name, diagnostic)
    diagnostics.push(diagnostic)
  }
}
