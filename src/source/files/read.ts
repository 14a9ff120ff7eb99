/** The one way in which files are read: regular ones, of bounded size, and not through a link that leads elsewhere. */
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { realInside } from './look.js'
import { NOT_REGULAR, refusal, TOO_LARGE } from './refusal.js'

/** Opening a pipe would wait for a writer. Windows has neither. */
const FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * The bytes of a file.
 *
 * @param most in bytes
 * @param root absolute and free of links; the file must really lie in it
 * @throws what the file system says, or OUTSIDE, NOT_REGULAR, EFBIG
 */
export function readFile(path: string, most: number, root?: string): Buffer {
  return root === undefined ? read(path, most, FLAGS) : readReal(realInside(path, root), most)
}

/** The same for a path that is known to be free of links: ELOOP when a link has taken its place. */
export function readReal(path: string, most: number): Buffer {
  return read(path, most, FLAGS | (constants.O_NOFOLLOW ?? 0))
}

function read(path: string, most: number, flags: number): Buffer {
  const handle = openSync(path, flags)
  try {
    // The opened file is asked, since its name may lead to another file by now.
    const stats = fstatSync(handle)
    if (!stats.isFile()) throw refusal(NOT_REGULAR)
    if (stats.size > most) throw refusal(TOO_LARGE)
    return readAll(handle, stats.size, most)
  } finally {
    closeSync(handle)
  }
}

/** Files grow while they are read, and those of /proc have no size. */
function readAll(handle: number, expected: number, most: number): Buffer {
  let bytes = Buffer.allocUnsafe(expected + 1)
  let length = 0
  for (;;) {
    const read = readSync(handle, bytes, length, bytes.length - length, null)
    length += read
    if (length > most) throw refusal(TOO_LARGE)
    if (read === 0 || length === expected) return bytes.subarray(0, length)
    if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(Math.max(length, 1 << 16))])
  }
}
