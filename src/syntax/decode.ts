/** From the bytes of a file to text. */
import { isUtf8 } from 'node:buffer'
import { limits } from './limits.js'
import { lineNumber } from './lines.js'
import { tooBig } from './text.js'
import type { Problem } from './types.js'

interface Decoded {
  /** With an error among the problems this is only good for showing the place, not for parsing. */
  text: string
  problems: Problem[]
}

/**
 * Decodes UTF-8 and strips a byte order mark. Never throws.
 *
 * @example
 * decode(new TextEncoder().encode('name: 某局')).text // => 'name: 某局'
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > limits.size) return { text: '', problems: [tooBig({ start: 0, end: 0 })] }
  if (isUtf16(bytes)) return { text: '', problems: [{ code: 'LB1002', params: {}, range: { start: 0, end: 0 } }] }
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const text = new TextDecoder('utf-8').decode(bytes)
  const problems: Problem[] = []
  if (hasMark) problems.push({ code: 'LB1003', params: {}, range: { start: 0, end: 0 } })
  if (!isUtf8(bytes)) {
    const { start, byte } = firstReplaced(bytes, text, hasMark ? 3 : 0)
    const params = { byte: byte + 1, line: lineNumber(text, start) }
    problems.push({ code: 'LB1001', params, range: { start, end: start + 1 } })
  }
  return { text, problems }
}

/** By its mark, or by the zero bytes that every ASCII letter has in UTF-16. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  return bytes.length >= 4 && ((first === 0 && bytes[2] === 0) || (second === 0 && bytes[3] === 0))
}

/** The offset in `text` of the first U+FFFD that the decoder put in place of bytes that are not UTF-8. */
function firstReplaced(bytes: Uint8Array, text: string, skipped: number): { start: number; byte: number } {
  let byte = skipped
  let from = 0
  for (;;) {
    const start = text.indexOf('\ufffd', from)
    byte += Buffer.byteLength(text.slice(from, start))
    const isGenuine = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd
    if (!isGenuine) return { start, byte }
    byte += 3
    from = start + 1
  }
}
