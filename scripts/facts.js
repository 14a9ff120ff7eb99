// What a spec states, one fact after another, each with where it stands, whose word it is and what is quoted of that word: for
// a review by hand (scripts/sample-facts.js), and for what the page of the library counts (scripts/library.js).
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml'

/** No facts about the world: names within the project, remarks, and what `check` works out again. */
const NOT_FACTS = new Set(
  'kind id source sources note ignore department examples weights sections subjects roles bind facts without as entity section extends of before choose parameters'.split(
    ' '
  )
)
const REMARKS = new Set(['note', 'department'])
/** Lists and maps whose entries are one fact each, told whole. */
const WHOLE = new Set(
  'materials each places periods benefits results presence steps faq form items situations eligibility'.split(' ')
)
const quotesIn = (texts) => texts.flatMap((text) => [...text.matchAll(/“([^“”]+)”/g)].map(([, quoted]) => quoted))
const plain = (node) => (node?.toJSON ? node.toJSON() : node)

function told(node) {
  const value = plain(node)
  if (value === null || typeof value !== 'object') return String(value)
  const { each: _each, source: _source, note: _note, ...rest } = value
  return JSON.stringify(rest)
}

/**
 * @param text a spec; @returns its facts: `{ line, path, says, source, remarks, quotes, presumed }`, `source` being the
 * short names that stand nearest above.
 */
export function factsOf(text) {
  const lines = new LineCounter()
  const root = parseDocument(text, { lineCounter: lines }).contents
  const facts = []
  const visit = (node, path, above, at) => {
    if (isMap(node)) {
      const own = node.get('source', true)
      // The note of a whole file is about no fact of it in particular, and `department` is about the owner.
      const remarks = path.length > 0 && node.has('note') ? [String(node.get('note'))] : []
      const here = { source: own ? plain(own) : above.source, remarks: [...remarks, ...above.remarks] }
      const whole = WHOLE.has(path.at(-2)) && !node.has('each')
      if (whole) return add(node, path, here, at)
      for (const { key, value } of node.items) {
        const name = String(key.value)
        const owners = name === 'owner' && node.has('department') ? [String(node.get('department'))] : []
        if (!NOT_FACTS.has(name)) visit(value, [...path, name], { ...here, remarks: [...owners, ...here.remarks] }, key)
      }
    } else if (isSeq(node)) {
      node.items.forEach((inner, index) => visit(inner, [...path, index], above, inner))
    } else if (isScalar(node)) add(node, path, above, at)
  }
  const add = (node, path, { source, remarks }, at) =>
    facts.push({
      line: lines.linePos((at?.range ?? node.range)[0]).line,
      path: path.join('.'),
      says: told(node),
      source: [source ?? []].flat(),
      remarks,
      quotes: quotesIn(remarks),
      presumed: remarks.some((remark) => remark.includes('推定'))
    })
  visit(root, [], { source: undefined, remarks: [] }, undefined)
  return facts
}

/** Every remark below a value that was read: what an author presumes, decides, or could say nowhere else. */
export function remarksOf(value) {
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) =>
    REMARKS.has(key) && typeof inner === 'string' ? [inner] : key === 'ignore' ? [] : remarksOf(inner)
  )
}
