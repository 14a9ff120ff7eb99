/** The portion as two-dimensional codes: JSON in pieces, each saying which of how many it is, with a sum over the whole. */
import { qrCode, qrSvg } from '../../base/qr.js'
import { sha256 } from '../output.js'
import type { Code, Portion } from './view.js'

/** In bytes of a piece: a code that an ordinary scanner reads from paper. */
const PIECE = 700

/** What a scanner reads of each code: `LIANBAN1 1/2 0a1b2c3d …`; joined in order, the texts behind the sum are JSON. */
export function portionTexts(service: string, item: string, digest: string, portion: Portion): string[] {
  const whole = JSON.stringify({ service, item, digest, form: portion })
  const pieces = inPieces(whole)
  const sum = sha256(whole).slice(0, 8)
  return pieces.map((piece, index) => `LIANBAN1 ${index + 1}/${pieces.length} ${sum} ${piece}`)
}

/**
 * What was read of all codes of a sheet, in any order, back as the portion. Undefined when one is missing, of another
 * sheet, or misread.
 *
 * @example
 * readPortion(['LIANBAN1 1/1 00000000 {}']) // => undefined
 */
export function readPortion(
  texts: readonly string[]
): { service: string; item: string; digest: string; form: Portion } | undefined {
  const read = texts.flatMap((text) => {
    const match = /^LIANBAN1 (\d+)\/(\d+) ([0-9a-f]{8}) (.*)$/s.exec(text)
    return match ? [{ at: Number(match[1]), of: Number(match[2]), sum: match[3]!, piece: match[4]! }] : []
  })
  const pieces = new Map(read.map(({ at, piece }) => [at, piece]))
  const whole = Array.from({ length: read[0]?.of ?? 0 }, (_, index) => pieces.get(index + 1) ?? '').join('')
  if (read.length === 0 || read.some(({ sum }) => sum !== sha256(whole).slice(0, 8))) return undefined
  return JSON.parse(whole) as ReturnType<typeof readPortion>
}

export function portionCodes(texts: readonly string[]): Code[] {
  return texts.map((text, index) => {
    const label = texts.length === 1 ? '扫码录入' : `扫码录入，第 ${index + 1} 个，共 ${texts.length} 个`
    return { svg: qrSvg(qrCode(text), label), label }
  })
}

/** Whole characters, so that each piece is text by itself. */
function inPieces(text: string): string[] {
  const pieces: string[] = []
  let piece = ''
  let size = 0
  for (const character of text) {
    const bytes = Buffer.byteLength(character)
    if (size + bytes > PIECE) {
      pieces.push(piece)
      piece = ''
      size = 0
    }
    piece += character
    size += bytes
  }
  return [...pieces, piece]
}
