/** What the `yaml` package itself says about a text: values, and places taken from its own node ranges. */
import { isAlias, isMap, isSeq, parseDocument, type Node, type Pair } from 'yaml'
import type { Path, Range } from '../../src/syntax/index.js'

export interface Expected {
  valid: boolean
  value: () => unknown
  /** Every path with the place of its value and, below a map, of its key. */
  places: () => Place[]
}

interface Place {
  path: Path
  value: Range
  key: Range | undefined
}

export function expected(text: string): Expected {
  const doc = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'silent'
  })
  const valid = doc.errors.length === 0 && doc.warnings.length === 0
  if (!valid) return { valid, value: () => undefined, places: () => [] }
  const places = () => {
    const found: Place[] = []
    visit(text, doc.contents as Node, [], undefined, found)
    return found
  }
  return { valid, value: () => doc.toJS({ maxAliasCount: 50 }), places }
}

function visit(text: string, node: Node, path: Path, key: Range | undefined, places: Place[]): number {
  const index = places.length
  const [start, valueEnd] = node.range!
  places.push({ path, value: { start, end: valueEnd }, key })
  const place = places[index]!
  let last = 0
  if (isMap(node)) {
    for (const pair of node.items as Pair<Node, Node>[]) {
      const range = { start: pair.key.range![0], end: pair.key.range![1] }
      const name = (pair.key as unknown as { value: string }).value
      last = visit(text, pair.value!, [...path, name], range, places)
    }
  } else if (isSeq(node)) {
    for (const [at, item] of node.items.entries()) last = visit(text, item as Node, [...path, at], undefined, places)
  }
  const isBlock = (isMap(node) || isSeq(node)) && !node.flow
  if (isBlock) place.value.end = last
  else if (start === valueEnd) place.value.start = place.value.end = text.slice(0, start).trimEnd().length
  else if (!isAlias(node)) place.value.end = start + text.slice(start, valueEnd).replace(/[ \r\n]+$/, '').length
  return place.value.end
}
