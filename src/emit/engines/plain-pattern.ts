/**
 * Patterns for engines that compile them without the flag `u`: characters beyond U+FFFF, such as rare ones of names, are two
 * halves to them.
 */
import { JS, type CharSet, type Concatenation, type Element, type NoParent } from 'refa'

/** The same texts match with the result alone as with the pattern and the flag `u`. */
export function plainPattern(pattern: string): string {
  if (![...pattern].some((one) => one.length > 1) && !/\\u\{|\\[pP]\{/.test(pattern)) return pattern
  return alternatives(JS.Parser.fromLiteral({ source: pattern, flags: 'u' }).parse().expression.alternatives)
}

type Node = NoParent<Element>

function alternatives(all: readonly NoParent<Concatenation>[]): string {
  return all.map(({ elements }) => elements.map(element).join('')).join('|')
}

function element(node: Node): string {
  switch (node.type) {
    case 'CharacterClass':
      return characters(node.characters)
    case 'Alternation':
      return `(?:${alternatives(node.alternatives)})`
    case 'Quantifier': {
      const max = node.max === Infinity ? '' : String(node.max)
      return `(?:${alternatives(node.alternatives)}){${node.min},${max}}${node.lazy ? '?' : ''}`
    }
    case 'Assertion': {
      const [only] = node.alternatives.length === 1 ? node.alternatives[0]!.elements : []
      if (node.negate && only?.type === 'CharacterClass' && only.characters.isAll)
        return node.kind === 'behind' ? '^' : '$'
      return `(?${node.kind === 'behind' ? '<' : ''}${node.negate ? '!' : '='}${alternatives(node.alternatives)})`
    }
    default:
      return ''
  }
}

const LAST_WHOLE = 0xffff

function characters({ ranges }: CharSet): string {
  const whole = ranges
    .filter(({ min }) => min <= LAST_WHOLE)
    .map(({ min, max }) => range(min, Math.min(max, LAST_WHOLE)))
  const pairs = ranges
    .filter(({ max }) => max > LAST_WHOLE)
    .flatMap(({ min, max }) => halves(Math.max(min, LAST_WHOLE + 1), max))
  const parts = [...pairs, ...(whole.length > 0 ? [`[${whole.join('')}]`] : [])]
  return parts.length === 1 ? parts[0]! : `(?:${parts.join('|')})`
}

/** A first half has 1024 second ones. */
function halves(min: number, max: number): string[] {
  const [first, last] = [high(min), high(max)]
  if (first === last) return [`[${unit(first)}][${range(low(min), low(max))}]`]
  return [
    `[${unit(first)}][${range(low(min), 0xdfff)}]`,
    ...(last - first > 1 ? [`[${range(first + 1, last - 1)}][${range(0xdc00, 0xdfff)}]`] : []),
    `[${unit(last)}][${range(0xdc00, low(max))}]`
  ]
}

function high(point: number): number {
  return 0xd800 + ((point - 0x10000) >> 10)
}

function low(point: number): number {
  return 0xdc00 + ((point - 0x10000) & 0x3ff)
}

function range(min: number, max: number): string {
  return min === max ? unit(min) : `${unit(min)}-${unit(max)}`
}

function unit(code: number): string {
  const char = String.fromCharCode(code)
  return /[0-9A-Za-z]/.test(char) ? char : `\\u${code.toString(16).padStart(4, '0')}`
}
