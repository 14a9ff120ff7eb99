/** Characters that nobody sees, taken out; look-alikes replaced by what they look like. */
import { oddCharacters, withoutOdd } from '../schema/characters.js'
import { parse } from '../syntax/index.js'
import { replace, sourceOf, valueAt, written, type Fixer } from './fixer.js'

/** As it is written, if the characters stand there themselves; a text with escapes is written anew. */
export const withoutOddCharacters: Fixer = (found, source) => {
  const old = sourceOf(found, source)
  if (oddCharacters(old).length > 0) return replace(found, withoutOdd(old))
  if (!old.startsWith('"') || old.includes('\n')) return undefined
  const { value } = parse(`a: ${old}`)
  const text = valueAt(value, ['a'])
  if (typeof text !== 'string') return undefined
  const plain = withoutOdd(text)
  return /[\n\t]/.test(plain) ? undefined : replace(found, written(plain, old))
}

/** A code that is plain as soon as what nobody sees is taken out; the rule suggests it only when it is free. */
export const visibleKey: Fixer = (found, source) =>
  found.suggestion === undefined ? undefined : replace(found, written(found.suggestion, sourceOf(found, source)))
