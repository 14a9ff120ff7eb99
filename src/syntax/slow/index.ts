/** The slow path: the `yaml` package decides what the text means, and we say what is wrong with it. */
import { Composer, isScalar, type Document, type Node } from 'yaml'
import { newRows, noSpans, spansOf } from '../spans.js'
import type { Parsed, Problem } from '../types.js'
import { explainErrors, wholeText, type Failure } from './explain.js'
import { missingColon, newWalk, walkRoot } from './walk.js'
import { newWatch, watchedTokens, type Watch } from './watch.js'

/** Reads any text. Never throws. */
export function parseSlow(text: string): Parsed {
  const watch = newWatch()
  try {
    const doc = compose(text, watch)
    if (watch.stopped) return hopeless([watch.stopped])
    const { problems: errors, end } = explainErrors(text, failuresOf(doc), watch)
    const problems = [...watch.found, ...errors]
    if (!doc || isEmpty(doc))
      return hopeless(problems.length > 0 ? problems : [{ code: 'LB1009', params: {}, range: { start: 0, end: 0 } }])
    return read(text, doc.contents as Node, problems, end)
  } catch {
    // Only an input that drives the library into a corner gets here; it is still the input that is at fault.
    return hopeless([{ code: 'LB1045', params: {}, range: wholeText(text) }])
  }
}

function compose(text: string, watch: Watch): Document.Parsed | undefined {
  // Duplicate keys are found by the walk: the library compares each key with all before it.
  const composer = new Composer({ version: '1.2', schema: 'core', uniqueKeys: false, logLevel: 'silent' })
  let first: Document.Parsed | undefined
  for (const doc of composer.compose(watchedTokens(text, watch), true, text.length)) first ??= doc as Document.Parsed
  return first
}

/** The only warning that is a mistake: `&name:` makes the colon part of the name. */
function failuresOf(doc: Document.Parsed | undefined): Failure[] {
  return doc ? [...doc.errors, ...doc.warnings.filter(({ code }) => code === 'BAD_ALIAS')] : []
}

function isEmpty(doc: Document.Parsed): boolean {
  const root = doc.contents as Node | null
  return !root || (isScalar(root) && root.type === 'PLAIN' && root.source === '')
}

function read(text: string, root: Node, problems: Problem[], end: number): Parsed {
  const rows = newRows(256)
  const walk = newWalk(text, rows)
  const value = walkRoot(walk, root)
  if (walk.stopped) return hopeless(walk.problems.slice(-1))
  const found = [...problems, ...walk.problems.filter(({ range }) => range.end < end)]
  if (typeof value === 'object' && value !== null) return { value, spans: spansOf(text, rows), problems: found }
  if (found.length === 0) found.push(missingColon(text, wholeText(text)))
  return hopeless(found)
}

function hopeless(problems: Problem[]): Parsed {
  return { value: undefined, spans: noSpans, problems }
}
