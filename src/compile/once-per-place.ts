/** Findings of merging about one line of an item, which each subject and each service would repeat. */
import { entry } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'

/** Passes the first such finding of each place, and all others. */
export function oncePerPlace(): (diagnostic: Diagnostic) => boolean {
  const seen = new Set<string>()
  return ({ code, span }) => {
    if (entry(code).once !== 'place' || !span) return true
    const place = `${code} ${span.file} ${span.start}`
    return !seen.has(place) && Boolean(seen.add(place))
  }
}
