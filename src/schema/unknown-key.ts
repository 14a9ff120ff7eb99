/** Keys that the schema does not know: what was likely meant by each. */
import { diagnose } from '../diagnostics/catalogue.js'
import { suggest } from '../diagnostics/suggest.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { form } from './forms.js'
import { childNode, keyPattern, keyTitle, knownKeys, matches, type Node } from './node.js'
import { keySpan, type Place } from './place.js'
import { halfWidth, repair } from './repair.js'
import { fits, otherKeys, within } from './words.js'

export interface UnknownKeys {
  diagnostics: Diagnostic[]
  /** Known keys that the author meant by an unknown one, and that therefore are not missing. */
  meant: Set<string>
}

/** Tells for each unknown key what was meant by it. */
export function unknownKeys(
  place: Place,
  node: Node,
  unknown: readonly string[],
  missing: readonly string[]
): UnknownKeys {
  const map = place.value as Record<string, unknown>
  const meant = new Set<string>()
  const free = () => knownKeys(node).filter((key) => !Object.hasOwn(map, key) && !meant.has(key))
  const remember = (key: string | undefined) => {
    if (key !== undefined) meant.add(key)
    return key
  }

  const guesses = new Map<string, string | undefined>()
  for (const key of unknown) guesses.set(key, remember(nearest(node, key, free())))

  // A single strange key beside a single missing one is the missing one under another name.
  const [strange, otherStrange] = unknown.filter((key) => guesses.get(key) === undefined)
  const [wanted, otherWanted] = missing.filter((key) => !meant.has(key))
  if (strange !== undefined && wanted !== undefined && otherStrange === undefined && otherWanted === undefined) {
    const child = childNode(node, wanted)
    if (fits(child, map[strange])) guesses.set(strange, remember(wanted))
  }
  return { diagnostics: unknown.map((key) => unknownKey(place, node, key, guesses.get(key))), meant }
}

/** The free key that has the unknown one as its Chinese title, or is written almost like it. */
function nearest(node: Node, key: string, free: readonly string[]): string | undefined {
  const plain = halfWidth(key).trim()
  const exact = free.find((each) => keyTitle(node, each) === plain || each === plain)
  return exact ?? otherwise(plain, free) ?? suggest(plain, free) ?? endingIn(node, plain, free)
}

/** What else people call a key: a word of the language, but not here, or a title that several keys end with. */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  required: ['necessary'],
  subject: ['entity'],
  编码: ['code']
}

function otherwise(word: string, free: readonly string[]): string | undefined {
  return (Object.hasOwn(OTHERWISE, word) ? OTHERWISE[word]! : []).find((key) => free.includes(key))
}

/** 编码 for 一件事编码: the only free key whose Chinese title ends with the word. */
function endingIn(node: Node, word: string, free: readonly string[]): string | undefined {
  if (!/^\p{Script=Han}{2,}$/u.test(word)) return undefined
  const [only, other] = free.filter((each) => keyTitle(node, each)?.endsWith(word))
  return other === undefined ? only : undefined
}

function unknownKey(place: Place, node: Node, key: string, guess: string | undefined): Diagnostic {
  const span = keySpan(place, key)
  const where = within(place)
  const half = halfWidth(key)
  if (half !== key && (guess === half || childNode(node, half))) return diagnose('LB2017', { text: key, half }, span)
  if (guess !== undefined && keyTitle(node, guess) === half.trim()) {
    return diagnose('LB2008', { key, name: guess }, span)
  }
  const pattern = keyPattern(node)
  if (pattern !== undefined && guess === undefined) {
    const better = repair(key, (text) => matches(pattern, text))
    return diagnose(
      'LB2025',
      { where, key, form: form(pattern) },
      span,
      better === undefined ? {} : { suggestion: better }
    )
  }
  const extra = guess === undefined ? {} : { suggestion: guess }
  return diagnose('LB2007', { where, key, known: otherKeys(node, place.value as Record<string, unknown>) }, span, extra)
}
