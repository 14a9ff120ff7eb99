/** The one way in which single files are written: whole or not at all, and not through a link that leads elsewhere. */
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { exists, realInside } from './look.js'
import { readFile } from './read.js'
import { NOT_REGULAR, refusal } from './refusal.js'

/**
 * Writes a file that the user names, and makes the folders on the way. A pipe or a terminal (`/dev/stderr`) is written
 * to instead of being replaced, but not one in `root`.
 *
 * @param root absolute and free of links; the file must really lie in it
 * @throws what the file system says, or OUTSIDE, NOT_REGULAR; the file is then as it was
 */
export function writeFile(path: string, text: string, root?: string): void {
  const target = realInside(path, root)
  const there = statSync(target, { throwIfNoEntry: false })
  if (there && !there.isFile() && !there.isDirectory()) {
    if (root !== undefined) throw refusal(NOT_REGULAR)
    writeFileSync(target, text)
    return
  }
  makeFolder(dirname(target))
  replace(target, text, undefined)
}

/** Writes a file that nobody but the user may read, and its folder. */
export function writePrivate(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  replace(path, text, 0o600)
}

/**
 * Puts a new text in the place of what was read of a file.
 *
 * @param path absolute and free of links
 * @throws OUTSIDE when a link has taken its place, CHANGED when somebody else has changed it since
 */
export function rewriteFile(path: string, before: Uint8Array, text: string): void {
  if (realInside(path, undefined) !== path) throw refusal(LINK)
  // One byte more shows that it is longer.
  if (!readFile(path, before.length + 1).equals(before)) throw refusal(CHANGED)
  replace(path, text, statSync(path).mode & 0o777)
}

export const LINK = 'LINK'
export const CHANGED = 'CHANGED'

/** A name that nobody can have prepared; what is there under it is never touched. */
function replace(path: string, text: string, mode: number | undefined): void {
  const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(8).toString('hex')}.new`)
  try {
    writeFileSync(temporary, text, { flag: 'wx', ...(mode !== undefined && { mode }) })
    if (mode !== undefined) chmodSync(temporary, mode)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/**
 * Writes files that are not there yet, all or none.
 *
 * @param files path → text; absolute
 * @param root absolute and free of links; they must really lie in it
 */
export function createFiles(files: ReadonlyMap<string, string>, root?: string): void {
  const made: string[] = []
  const folders: string[] = []
  try {
    for (const [path, text] of files) {
      const target = realInside(path, root)
      folders.push(...makeFolder(dirname(target)))
      writeFileSync(target, text, { flag: 'wx' })
      made.push(target)
    }
  } catch (error) {
    for (const path of made) attempt(() => unlinkSync(path))
    for (const folder of folders.reverse()) attempt(() => rmdirSync(folder))
    throw error
  }
}

/**
 * One folder at a time: where a file system refuses with ENOENT, as /proc does, the recursive one never ends.
 *
 * @returns those that were made, from above
 */
export function makeFolder(path: string): string[] {
  if (exists(path)) return []
  const above = makeFolder(dirname(path))
  try {
    mkdirSync(path)
    return [...above, path]
  } catch (error) {
    // Another run may have made it meanwhile.
    if (!exists(path)) throw error
    return above
  }
}

function attempt(work: () => void): void {
  try {
    work()
  } catch {
    // What cannot be undone stays; the first error is told.
  }
}
