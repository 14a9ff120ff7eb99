/** What is written once and holds in several places: every document as if it said all of it itself. */
import type { Diagnostic } from '../../diagnostics/types.js'
import type { Document } from '../../schema/document.js'
import { withWholeExamples } from './examples.js'
import { withoutGroups } from './groups.js'
import { shelvesOf, withSharedSources } from './shared-sources.js'

/** The same documents in the same order, in full. Places in them lead to where each part is written. */
export function inFull(documents: Document[], report: (diagnostic: Diagnostic) => void): Document[] {
  const shelves = shelvesOf(documents, report)
  return documents.map((doc) => {
    const whole = withWholeExamples(withoutGroups(doc, report), report)
    return shelves ? withSharedSources(whole, shelves(doc), report) : whole
  })
}
