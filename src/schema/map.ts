/** Schema errors of maps in words: unknown, missing, too few or too many keys. */
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { childNode, type Node } from './node.js'
import { mapSpan, type Place } from './place.js'
import { unknownKeys } from './unknown-key.js'
import { label, otherKeys, typeWords, within } from './words.js'

/** Keys of a map that should not be there, that are missing, too few or too many; at most `most` of the first kind. */
export function explainMap(place: Place, most: number): Diagnostic[] {
  const { node, value, violations } = place
  if (!node) return []
  const map = value as Record<string, unknown>
  const unknown = texts(place, 'additionalProperties', 'additionalProperty')
  const missing = texts(place, 'required', 'missingProperty')
  const { diagnostics, meant } = unknownKeys(place, node, unknown.slice(0, most), missing)
  const absent = missing.filter((key) => !meant.has(key))
  const found = [...diagnostics, ...absent.map((key) => missingKey(place, node, key))]
  if (found.length > 0) return found

  const keys = Object.keys(map)
  const what = label(place)
  const few = violations.find(({ keyword }) => keyword === 'minProperties')
  if (few) {
    const limit = few.params.limit as number
    return [diagnose('LB2023', { what, limit, count: keys.length, known: otherKeys(node, map) }, mapSpan(place))]
  }
  const many = violations.some(({ keyword }) => keyword === 'maxProperties')
  return many ? [diagnose('LB2024', { what, keys }, mapSpan(place))] : []
}

function missingKey(place: Place, node: Node, key: string): Diagnostic {
  if (place.path.length === 0 && key === 'id') return diagnose('LB2003', {}, mapSpan(place))
  const child = childNode(node, key)
  const title = child?.title
  const name = { zh: title ? `“${title}”（${key}）` : `“${key}”`, en: `“${key}”` }
  return diagnose('LB2006', { where: within(place), name, key, type: typeWords(child) }, mapSpan(place))
}

function texts(place: Place, keyword: string, param: string): string[] {
  return place.violations.filter((each) => each.keyword === keyword).map(({ params }) => params[param] as string)
}
