/** Two-dimensional codes as somebody else's scanner reads them: black on white, as a camera would have it. */
import jsQr from 'jsqr'
import type { QrCode } from '../../src/base/qr.js'

export function scanned(code: QrCode): string | undefined {
  const side = (code.length + 8) * 3
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      if (code[Math.floor(y / 3) - 4]?.[Math.floor(x / 3) - 4])
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
  const found = (jsQr as unknown as typeof jsQr.default)(pixels, side, side)
  return found ? new TextDecoder().decode(new Uint8Array(found.binaryData)) : undefined
}

/** The modules of an SVG, without the quiet zone. */
export function drawnIn(svg: string): QrCode {
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)![1]) - 8
  const code = Array.from({ length: side }, () => Array<boolean>(side).fill(false))
  for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) code[Number(y) - 4]![Number(x) - 4] = true
  return code
}
