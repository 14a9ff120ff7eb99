/** What a pattern of the specs asks for, in words: nobody who fills in a form is shown a regular expression. */
import { CharSet, JS, type Alternation, type Concatenation, type Element, type NoParent, type Quantifier } from 'refa'

type Part = NoParent<Element>
type Branch = NoParent<Concatenation>

/** A pattern of more parts is not told: nobody could follow. */
const MAX_PARTS = 12
const MAX_LISTED = 12

/**
 * The shape of the texts that match as a whole; undefined where it takes too many words.
 *
 * @example
 * patternText('00Y|[0-9]{3}') // => '“00Y”，或者 3 位数字'
 * patternText('[A-Z]{2}[0-9]+') // => '2 位大写字母，再加 1 位以上的数字'
 */
export function patternText(pattern: string): string | undefined {
  try {
    const { expression } = JS.Parser.fromLiteral({ source: pattern, flags: 'u' }).parse({ maxNodes: 1000 })
    return branchesText(expression.alternatives)
  } catch {
    return undefined
  }
}

function branchesText(branches: readonly Branch[]): string | undefined {
  if (branches.length > MAX_PARTS) return undefined
  const literals = branches.map(({ elements }) => literalOf(elements))
  if (branches.length > 1 && literals.every((one) => one !== undefined))
    return `只能是${literals.map((one) => `“${one}”`).join('、')}中的一个`
  return joined(branches.map(sequenceText), '，或者 ')
}

function sequenceText({ elements }: Branch): string | undefined {
  const parts: (string | undefined)[] = []
  let literal = ''
  const flush = () => {
    if (literal !== '') parts.push(`“${literal}”`)
    literal = ''
  }
  for (const part of elements) {
    if (part.type === 'Assertion') continue
    const one = literalOf([part])
    if (one !== undefined) literal += one
    else {
      flush()
      parts.push(partText(part))
    }
  }
  flush()
  return parts.length > MAX_PARTS ? undefined : joined(parts, '，再加 ')
}

function partText(part: Part): string | undefined {
  switch (part.type) {
    case 'CharacterClass':
      return counted(part.characters, 1, 1)
    case 'Quantifier':
      return repeatedText(part)
    case 'Alternation':
      return groupText(part)
    default:
      return undefined
  }
}

function repeatedText({ alternatives, min, max }: NoParent<Quantifier>): string | undefined {
  const [only] = alternatives.length === 1 ? alternatives[0]!.elements : []
  if (only?.type === 'CharacterClass' && alternatives[0]!.elements.length === 1)
    return counted(only.characters, min, max)
  const inner = min === 0 && max === 1 ? branchesText(alternatives) : undefined
  return inner === undefined ? undefined : `${inner}（可以没有）`
}

function groupText({ alternatives }: NoParent<Alternation>): string | undefined {
  const inner = branchesText(alternatives)
  return inner === undefined || alternatives.length === 1 ? inner : `（${inner}）`
}

function counted(characters: CharSet, min: number, max: number): string | undefined {
  const name = nameOf(characters)
  if (name === undefined) return undefined
  if (min === max) return `${min} 位${name}`
  if (max === Infinity) return `${min} 位以上的${name}`
  return `${min} 到 ${max} 位${name}`
}

const NAMES: [RegExp, string][] = [
  [/^[0-9]+$/, '数字'],
  [/^[A-Z]+$/, '大写字母'],
  [/^[a-z]+$/, '小写字母'],
  [/^[A-Za-z]+$/, '字母'],
  [/^[0-9A-Z]+$/, '数字或大写字母'],
  [/^[0-9a-z]+$/, '数字或小写字母'],
  [/^[0-9A-Za-z]+$/, '数字或字母']
]

function nameOf(characters: CharSet): string | undefined {
  // All but blanks or line ends.
  if (characters.size > 0x110000 - 30) return '任意的字'
  const first = characters.ranges[0]
  if (characters.size > 10_000 && characters.size < 100_000 && first && first.min >= 0x3000) return '汉字'
  if (characters.size > 128) return undefined
  const listed = charactersOf(characters)
  if (listed.length >= 10 || (listed.length > 1 && /^[0-9]+$/.test(listed))) {
    const whole = NAMES.find(([pattern]) => pattern.test(listed))
    const isWhole = whole && characters.size === fullSize(whole[0])
    if (isWhole) return whole[1]
  }
  if (listed.length === 1) return `“${listed}”`
  return listed.length <= MAX_LISTED ? `“${[...listed].join('、')}”之一` : undefined
}

function fullSize(pattern: RegExp): number {
  return Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).filter((one) => pattern.test(one)).length
}

function charactersOf({ ranges }: CharSet): string {
  return ranges
    .flatMap(({ min, max }) =>
      max > 127 && max - min > MAX_LISTED ? [] : Array.from({ length: max - min + 1 }, (_, i) => min + i)
    )
    .map((code) => String.fromCodePoint(code))
    .join('')
}

/** The one text that these parts match, if it is one. */
function literalOf(elements: readonly Part[]): string | undefined {
  const letters = elements.map((part) =>
    part.type === 'Assertion'
      ? ''
      : part.type === 'CharacterClass' && part.characters.size === 1
        ? String.fromCodePoint(part.characters.ranges[0]!.min)
        : undefined
  )
  return letters.includes(undefined) ? undefined : letters.join('')
}

function joined(parts: readonly (string | undefined)[], by: string): string | undefined {
  return parts.includes(undefined) ? undefined : parts.join(by)
}
