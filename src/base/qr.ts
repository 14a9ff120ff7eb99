/**
 * Two-dimensional codes (QR, ISO/IEC 18004): bytes of a text, error correction M, the smallest version that takes them.
 * Reed–Solomon over GF(256), the eight masks tried by the penalties of the standard.
 */

/** Modules, row by row; true is dark. The quiet zone of four modules around it is up to who draws it. */
export type QrCode = boolean[][]

/** How many bytes of text a code of this kind takes at most. */
export const QR_CAPACITY = 2331

/** Of error correction M, by version from 1: error correction bytes in a block, blocks. */
const BLOCKS: readonly (readonly [bytes: number, blocks: number])[] = [
  ...[
    [10, 1],
    [16, 1],
    [26, 1],
    [18, 2],
    [24, 2],
    [16, 4],
    [18, 4],
    [22, 4],
    [22, 5],
    [26, 5]
  ],
  ...[
    [30, 5],
    [22, 8],
    [22, 9],
    [24, 9],
    [24, 10],
    [28, 10],
    [28, 11],
    [26, 13],
    [26, 14],
    [26, 16]
  ],
  ...[
    [26, 17],
    [28, 17],
    [28, 18],
    [28, 20],
    [28, 21],
    [28, 23],
    [28, 25],
    [28, 26],
    [28, 28],
    [28, 29]
  ],
  ...[
    [28, 31],
    [28, 33],
    [28, 35],
    [28, 37],
    [28, 38],
    [28, 40],
    [28, 43],
    [28, 45],
    [28, 47],
    [28, 49]
  ]
] as [number, number][]

/**
 * The code of a text, as UTF-8.
 *
 * @throws RangeError when the text has more than `QR_CAPACITY` bytes
 */
export function qrCode(text: string): QrCode {
  const bytes = new TextEncoder().encode(text)
  for (let version = 1; version <= 40; version++) {
    const room = dataBytes(version) - (version < 10 ? 2 : 3)
    if (bytes.length <= room) return drawn(version, withCorrection(version, dataOf(version, bytes)))
  }
  throw new RangeError(`a code takes ${QR_CAPACITY} bytes, not ${bytes.length}`)
}

/** As an SVG of its own, with its quiet zone. */
export function qrSvg(code: QrCode, title: string): string {
  const size = code.length + 8
  const dark = code.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x + 4} ${y + 4}h1v1h-1z` : [])))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" aria-label="${title.replace(/[&<>"]/g, '')}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${dark.join('')}"/></svg>`
}

const sizeOf = (version: number) => version * 4 + 17

function alignments(version: number): number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2
  const last = sizeOf(version) - 7
  return [6, ...Array.from({ length: count - 1 }, (_, index) => last - index * step).reverse()]
}

/** Bits that are not taken by patterns, in whole bytes. */
function allBytes(version: number): number {
  let bits = (16 * version + 128) * version + 64
  if (version >= 2) {
    const count = Math.floor(version / 7) + 2
    bits -= (25 * count - 10) * count - 55
    if (version >= 7) bits -= 36
  }
  return Math.floor(bits / 8)
}

function dataBytes(version: number): number {
  const [bytes, blocks] = BLOCKS[version - 1]!
  return allBytes(version) - bytes * blocks
}

function dataOf(version: number, bytes: Uint8Array): number[] {
  const bits: number[] = []
  const put = (value: number, length: number) => {
    for (let index = length - 1; index >= 0; index--) bits.push((value >>> index) & 1)
  }
  put(4, 4)
  put(bytes.length, version < 10 ? 8 : 16)
  bytes.forEach((byte) => put(byte, 8))
  const room = dataBytes(version) * 8
  put(0, Math.min(4, room - bits.length))
  put(0, (8 - (bits.length % 8)) % 8)
  for (let pad = 0xec; bits.length < room; pad ^= 0xec ^ 0x11) put(pad, 8)
  return Array.from({ length: room / 8 }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((sum, bit) => sum * 2 + bit, 0)
  )
}

function times(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) product = (product << 1) ^ ((product >>> 7) * 0x11d) ^ (((b >>> bit) & 1) * a)
  return product
}

function correction(data: readonly number[], length: number): number[] {
  let divisor = [...Array<number>(length - 1).fill(0), 1]
  for (let index = 0, root = 1; index < length; index++, root = times(root, 2))
    divisor = divisor.map((one, at) => times(one, root) ^ (divisor[at + 1] ?? 0))
  let rest = Array<number>(length).fill(0)
  for (const byte of data) {
    const factor = byte ^ rest[0]!
    rest = [...rest.slice(1), 0].map((one, at) => one ^ times(divisor[at]!, factor))
  }
  return rest
}

/** Blocks of data and their correction, interleaved. */
function withCorrection(version: number, data: readonly number[]): number[] {
  const [length, count] = BLOCKS[version - 1]!
  const whole = allBytes(version)
  const short = count - (whole % count)
  const shortData = Math.floor(whole / count) - length
  let start = 0
  const blocks = Array.from({ length: count }, (_, index) => {
    const own = data.slice(start, (start += shortData + (index < short ? 0 : 1)))
    return { own, check: correction(own, length) }
  })
  const column = (of: 'own' | 'check', at: number) => blocks.flatMap((block) => block[of][at] ?? [])
  return [
    ...Array.from({ length: shortData + 1 }, (_, at) => column('own', at)).flat(),
    ...Array.from({ length }, (_, at) => column('check', at)).flat()
  ]
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0
]

function drawn(version: number, bytes: readonly number[]): QrCode {
  const size = sizeOf(version)
  const fixed = new Map<number, boolean>()
  const set = (x: number, y: number, isDark: boolean) => {
    if (x >= 0 && y >= 0 && x < size && y < size) fixed.set(y * size + x, isDark)
  }
  for (let at = 0; at < size; at++) {
    set(6, at, at % 2 === 0)
    set(at, 6, at % 2 === 0)
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4]
  ] as const)
    square(x, y, 4, (far) => far !== 2 && far !== 4, set)
  const places = alignments(version)
  const last = places.length - 1
  places.forEach((x, i) =>
    places.forEach((y, j) => {
      const isCorner = (i === 0 && (j === 0 || j === last)) || (i === last && j === 0)
      if (!isCorner) square(x, y, 2, (far) => far !== 1, set)
    })
  )
  if (version >= 7) versionBits(version, size, set)
  formatBits(0, size, set)
  const masked = MASKS.map((mask, index) => {
    formatBits(index, size, set)
    return filled(size, fixed, bytes, mask)
  })
  return masked.reduce((best, one) => (penalty(one) < penalty(best) ? one : best))
}

type Put = (x: number, y: number, isDark: boolean) => void

function square(x: number, y: number, radius: number, isDark: (far: number) => boolean, set: Put): void {
  for (let dy = -radius; dy <= radius; dy++)
    for (let dx = -radius; dx <= radius; dx++) set(x + dx, y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy))))
}

function remainder(value: number, bits: number, polynomial: number): number {
  let rest = value
  for (let index = 0; index < bits; index++) rest = (rest << 1) ^ ((rest >>> (bits - 1)) * polynomial)
  return (value << bits) | rest
}

function formatBits(mask: number, size: number, set: Put): void {
  // Level M is 00.
  const bits = remainder(mask, 10, 0x537) ^ 0x5412
  const bit = (index: number) => ((bits >>> index) & 1) === 1
  for (let index = 0; index < 15; index++) {
    const near = index < 6 ? index : index < 8 ? index + 1 : size - 15 + index
    set(8, near, bit(index))
    const far = index < 8 ? size - 1 - index : index === 8 ? 7 : 14 - index
    set(far, 8, bit(index))
  }
  set(8, size - 8, true)
}

function versionBits(version: number, size: number, set: Put): void {
  const bits = remainder(version, 12, 0x1f25)
  for (let index = 0; index < 18; index++) {
    const isDark = ((bits >>> index) & 1) === 1
    const [a, b] = [size - 11 + (index % 3), Math.floor(index / 3)]
    set(a, b, isDark)
    set(b, a, isDark)
  }
}

/** In pairs of columns from the right, up and down. */
function filled(
  size: number,
  fixed: ReadonlyMap<number, boolean>,
  bytes: readonly number[],
  mask: (x: number, y: number) => boolean
): QrCode {
  const code = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => fixed.get(y * size + x) ?? false)
  )
  let index = 0
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step++)
      for (const x of [right, right - 1]) {
        const y = ((right + 1) & 2) === 0 ? size - 1 - step : step
        if (fixed.has(y * size + x)) continue
        const isSet = ((bytes[index >>> 3] ?? 0) >>> (7 - (index & 7))) & 1
        code[y]![x] = (isSet === 1) !== mask(x, y)
        index++
      }
  }
  return code
}

function penalty(code: QrCode): number {
  const size = code.length
  const lines = [...code, ...code.map((_, x) => code.map((row) => row[x]!))]
  let sum = 0
  let dark = 0
  for (const line of lines) {
    const text = line.map((isDark) => (isDark ? '1' : '0')).join('')
    for (const [run] of text.matchAll(/0{5,}|1{5,}/g)) sum += run.length - 2
    for (const pattern of ['10111010000', '00001011101'])
      for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) sum += 40
  }
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const one = code[y]![x]
      if (one) dark++
      if (x > 0 && y > 0 && one === code[y]![x - 1] && one === code[y - 1]![x] && one === code[y - 1]![x - 1]) sum += 3
    }
  return sum + Math.floor(Math.abs((dark * 20) / (size * size) - 10)) * 10
}
