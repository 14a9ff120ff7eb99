/** Full-width marks, and a missing space, where YAML wants its own. */
import { definitions } from '../schema/generated/validators.js'
import type { Node } from '../schema/node.js'
import { replace, type TextFixer } from './fixer.js'

/** The byte order mark is gone as soon as the text is written again. */
export const noByteOrderMark: TextFixer = (found) => replace(found, '')

/** A colon behind a word of the language separates it from its value; behind another word it may be prose. */
export const colon: TextFixer = (found, { text }) => {
  const key = (found.params as { key?: unknown }).key
  if (typeof key !== 'string' || !isWord(key)) return undefined
  const isSpaced = /^[ \r\n]?$/.test(text.slice(found.span.end, found.span.end + 1))
  const odd = /^[\u00a0\u3000]+/.exec(text.slice(found.span.end))?.[0].length ?? 0
  return [{ start: found.span.start, end: found.span.end + odd, text: isSpaced ? ':' : ': ' }]
}

export const bracketOrComma: TextFixer = (found, { text }) => {
  const { char, half } = found.params as { char?: unknown; half?: unknown }
  if (typeof char !== 'string' || typeof half !== 'string') return undefined
  const next = text.slice(found.span.end, found.span.end + 1)
  if ('［］｛｝'.includes(char)) return replace(found, half)
  if (char === '，') return replace(found, next === ' ' ? ',' : ', ')
  if (char === '－' && next === ' ') return replace(found, '-')
  return char === '－' && next === '\u3000' ? [{ ...found.span, end: found.span.end + 1, text: '- ' }] : undefined
}

/** Only an error when the whole is none of the values that the place takes; then it is several. */
export const commaInList: TextFixer = (found, { text }) =>
  found.severity === 'error' ? replace(found, text[found.span.end] === ' ' ? ',' : ', ') : undefined

let words: Set<string> | undefined

/** The keys of the language and their Chinese names. */
function isWord(key: string): boolean {
  words ??= new Set((Object.values(definitions()) as Node[]).flatMap(wordsOf))
  return words.has(key)
}

function wordsOf({ properties = {}, patternProperties = {}, items }: Node): string[] {
  const below = [...Object.values(properties), ...Object.values(patternProperties), ...(items ? [items] : [])]
  const own = Object.entries(properties).flatMap(([key, { title }]) => (title === undefined ? [key] : [key, title]))
  return [...own, ...below.flatMap(wordsOf)]
}
