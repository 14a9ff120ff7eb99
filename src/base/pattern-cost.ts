/**
 * In how many ways a backtracking engine may try to match: what makes some regular expressions take for ever. An upper
 * bound that assumes that neighbouring parts match the same characters.
 */

/** Stands for “as often as the value is long”. */
const MANY = 1000

/** `plain` is a well-formed pattern in which escapes and character sets are replaced by a letter. */
export function waysToMatch(plain: string): number {
  return alternation({ text: plain, at: 0 })
}

interface Reader {
  text: string
  at: number
}

function alternation(reader: Reader): number {
  let ways = sequence(reader)
  while (reader.text[reader.at] === '|') {
    reader.at++
    ways += sequence(reader)
  }
  return ways
}

function sequence(reader: Reader): number {
  let ways = 1
  while (reader.at < reader.text.length && !'|)'.includes(reader.text[reader.at]!)) ways *= repeated(reader)
  return ways
}

function repeated(reader: Reader): number {
  const once = atom(reader)
  const [, symbol, low, comma, high] = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/u.exec(reader.text.slice(reader.at)) ?? []
  if (symbol === undefined && low === undefined) return once
  reader.at += /^(?:[*+?]|\{[^}]*\})\??/u.exec(reader.text.slice(reader.at))![0].length
  if (symbol === '?') return 1 + once
  if (symbol !== undefined || (comma && !high)) return once > 1 ? Infinity : MANY
  const most = comma ? Number(high) : Number(low)
  // Each repetition is matched in its own way, for each possible number of repetitions.
  return once > 1 ? (most - Number(low) + 1) * once ** most : most - Number(low) + 1
}

function atom(reader: Reader): number {
  if (reader.text[reader.at++] !== '(') return 1
  if (reader.text.startsWith('?:', reader.at)) reader.at += 2
  const ways = alternation(reader)
  reader.at++
  return ways
}
