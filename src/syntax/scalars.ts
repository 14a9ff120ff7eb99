/** Scalars of the YAML 1.2 core schema (YAML 1.2.2, 10.3.2) and the escapes of quoted scalars (5.7). */

const ESCAPES: Record<string, string> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\'
}

const HEX_LENGTH: Record<string, number> = { x: 2, u: 4, U: 8 }

/** True for the plain scalars that the core schema reads as null. */
export function isNull(source: string): boolean {
  return source === '' || source === '~' || source === 'null' || source === 'Null' || source === 'NULL'
}

/** What a plain scalar means when it is not a number: null, a boolean, or the text itself. */
export function plainWord(source: string): string | boolean | null {
  if (source.length > 5) return source
  switch (source) {
    case 'true':
    case 'True':
    case 'TRUE':
      return true
    case 'false':
    case 'False':
    case 'FALSE':
      return false
    default:
      return isNull(source) ? null : source
  }
}

/** The text of a one-line quoted scalar, quotes included; undefined when an escape is not one of YAML's. */
export function quotedValue(source: string): string | undefined {
  const inner = source.slice(1, -1)
  if (source[0] === "'") return inner.replaceAll("''", "'")
  if (!inner.includes('\\')) return inner
  let value = ''
  let from = 0
  for (let at = inner.indexOf('\\'); at >= 0; at = inner.indexOf('\\', from)) {
    value += inner.slice(from, at)
    const letter = inner[at + 1] ?? ''
    const length = HEX_LENGTH[letter] ?? 0
    const plain = length > 0 ? fromHex(inner.slice(at + 2, at + 2 + length), length) : ESCAPES[letter]
    if (plain === undefined) return undefined
    value += plain
    from = at + 2 + length
  }
  return value + inner.slice(from)
}

function fromHex(digits: string, length: number): string | undefined {
  if (digits.length !== length || !/^[0-9a-fA-F]+$/.test(digits)) return undefined
  const point = parseInt(digits, 16)
  return point > 0x10ffff ? undefined : String.fromCodePoint(point)
}
