/** Keys under another name. */
import { suggest } from '../diagnostics/suggest.js'
import { childNode, knownKeys, nodeAt } from '../schema/node.js'
import { fits } from '../schema/words.js'
import { placeOf, replace, valueAt, type Fixer } from './fixer.js'

/** The Chinese name of a key stands for nothing but that key. */
export const englishKey: Fixer = (found) => {
  const { name } = found.params as { name?: unknown }
  return typeof name === 'string' ? replace(found, name) : undefined
}

/** A question by its words, where it has a key in the same file. */
export const questionKey: Fixer = (found) => {
  const { key } = found.params as { key?: unknown }
  const isQuestion = found.suggestion !== undefined && typeof key === 'string' && /\p{Script=Han}/u.test(key)
  return isQuestion ? replace(found, found.suggestion!) : undefined
}

/** A slip of the pen, when only one key is near and the value is of the type that it takes. */
export const knownKey: Fixer = (found, source) => {
  const { suggestion } = found
  const { key } = found.params as { key?: unknown }
  const { path } = placeOf(found, source)
  const parent = path.slice(0, -1)
  const node = source.kind && nodeAt(source.kind, parent)
  const map = valueAt(source.parsed.value, parent)
  if (suggestion === undefined || typeof key !== 'string' || !node || typeof map !== 'object' || !map) return undefined
  const others = knownKeys(node).filter((each) => each !== suggestion && !Object.hasOwn(map, each))
  const isNear = suggest(key, [suggestion]) !== undefined || letters(key) === letters(suggestion)
  const isOnly = isNear && suggest(key, others) === undefined
  const isOfType = fits(childNode(node, suggestion), (map as Record<string, unknown>)[key])
  return isOnly && isOfType ? replace(found, suggestion) : undefined
}

function letters(key: string): string {
  return [...key].sort().join('')
}
