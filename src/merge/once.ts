/** Findings of merging about one line of an item, which each subject and each service would repeat. */
import type { Diagnostic } from '../diagnostics/types.js'

const ABOUT_ITEMS = new Set(['LB4001', 'LB4002', 'LB4003', 'LB4007', 'LB4009'])

/** Passes the first such finding of each place, and all others. */
export function oncePerPlace(): (diagnostic: Diagnostic) => boolean {
  const seen = new Set<string>()
  return ({ code, span }) => {
    if (!ABOUT_ITEMS.has(code) || !span) return true
    const place = `${code} ${span.file} ${span.start}`
    return !seen.has(place) && Boolean(seen.add(place))
  }
}
