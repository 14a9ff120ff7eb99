import { closeSync, openSync, readSync } from 'node:fs'

const CHUNK = 1 << 20

/**
 * The bytes of a file, a pipe or a device that may go on for ever.
 *
 * @param most in bytes
 * @throws what the file system says; `EFBIG` for more than that
 */
export function readBounded(path: string, most: number): Buffer {
  const handle = openSync(path, 'r')
  try {
    const chunks: Buffer[] = []
    let size = 0
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK)
      const read = readSync(handle, chunk)
      if (read === 0) return Buffer.concat(chunks)
      size += read
      if (size > most) throw Object.assign(new Error(`more than ${most} bytes`), { code: 'EFBIG' })
      chunks.push(chunk.subarray(0, read))
    }
  } finally {
    closeSync(handle)
  }
}
