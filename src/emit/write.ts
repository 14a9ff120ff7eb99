/** Writes an output folder as a whole or not at all, whenever the process ends. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { dirname, join } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { isRealFolder, realInside } from '../source/files/look.js'
import { unwritable as refused } from '../source/files/refusal.js'
import { makeFolder } from '../source/files/write.js'
import { MANIFEST, stranger, type Manifest } from '../source/marker.js'
import { inert, isSafePath, manifest, sha256, type OutputFile } from './output.js'
import { besides, currentOutput, removeLeftover, removeUnfinished, UNFINISHED, UNFINISHED_TEXT } from './recover.js'

export interface OutputOptions {
  /** What messages call the folder; its path by default. */
  shown?: string | undefined
  /** Absolute and free of links: the folder must really lie in it (LB8004). */
  root?: string | undefined
}

export interface Writer {
  /** Writes files beside the output; it stays as it is until `commit`. */
  add(files: readonly OutputFile[]): void
  /** Puts the new folder in the place of the old one. `changed` is false when they were the same. */
  commit(
    digests: Readonly<Record<string, string>>,
    contracts?: Readonly<Record<string, string>>
  ): { changed: boolean; files: number }
  /** Leaves everything as it was. */
  abort(): void
}

/**
 * Begins to replace the folder `out`, called `shown` in messages. A folder that holds anything that lianban did not write,
 * or that was changed since, is left alone (LB8007). The methods of the writer throw when the file system refuses; the
 * output is then as it was.
 *
 * @example
 * const opened = openOutput('out')
 * opened.writer.add([{ path: 'a/b.txt', text: 'b' }])
 * opened.writer.commit({}) // => { changed: true, files: 1 }
 */
export function openOutput(
  out: string,
  { shown = out, root }: OutputOptions = {}
): { writer: Writer } | { diagnostic: Diagnostic } {
  try {
    const target = realInside(out, root)
    const old = currentOutput(target)
    const isThere = existsSync(target)
    const file = isThere ? (isRealFolder(target) ? stranger(target, old) : '.') : undefined
    if (file !== undefined) return { diagnostic: diagnose('LB8007', { path: shown, file }) }
    return { writer: writerFor(target, old) }
  } catch (error) {
    return { diagnostic: unwritable(shown, error) }
  }
}

/**
 * Replaces the folder `out` by `files`, whole or not at all.
 *
 * @example
 * writeOutput('out', [{ path: 'a/b.txt', text: 'b' }], {}) // => { changed: true, files: 1 }
 */
export function writeOutput(
  out: string,
  files: readonly OutputFile[],
  digests: Readonly<Record<string, string>>
): { changed: boolean; files: number } | { diagnostic: Diagnostic } {
  const opened = openOutput(out)
  if ('diagnostic' in opened) return opened
  try {
    opened.writer.add(files)
    return opened.writer.commit(digests)
  } catch (error) {
    opened.writer.abort()
    return { diagnostic: unwritable(out, error) }
  }
}

/** LB8004 or LB8017 for an error of the file system; any other error is ours and goes on. */
export function unwritable(out: string, error: unknown): Diagnostic {
  if (error instanceof Error && 'code' in error) return refused(out, error)
  throw error
}

function writerFor(out: string, old: Manifest | undefined): Writer {
  const fresh = besides(out, 'new')
  const sums = new Map<string, string>()
  const names = new Set([MANIFEST])
  const folders = new Set<string>()
  const written: string[] = []
  let edited = false
  removeLeftover(fresh)
  makeFolder(dirname(fresh))
  mkdirSync(fresh)
  writeFileSync(join(fresh, UNFINISHED), UNFINISHED_TEXT, { flag: 'wx' })

  const add = (files: readonly OutputFile[]) => {
    for (const { path, text: made } of files) {
      const text = inert(path, made)
      const folded = path.toLowerCase()
      if (!isSafePath(path) || names.has(folded)) throw new Error(`emitter wrote ${JSON.stringify(path)}`)
      names.add(folded)
      const sum = sha256(text)
      sums.set(path, sum)
      const folder = dirname(join(fresh, path))
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
      folders.add(folder)
      const hadIt = old !== undefined && Object.hasOwn(old.files, path) && old.files[path] === sum
      if (hadIt && tryLink(join(out, path), join(fresh, path))) {
        // Only the link stays what it is: another run may replace the folder between two looks.
        if (isFile(join(fresh, path), text)) continue
        rmSync(join(fresh, path))
      }
      edited ||= !hadIt || !isFile(join(out, path), text)
      writeFileSync(join(fresh, path), text, { flag: 'wx' })
      written.push(join(fresh, path))
    }
  }
  // This run made the folder, so everything in it is ours.
  const abort = () => {
    if (existsSync(fresh)) removeUnfinished(fresh)
  }
  const commit: Writer['commit'] = (digests, contracts) => {
    const text = manifest(sums, digests, contracts)
    const changed = edited || !old || !isFile(join(out, MANIFEST), text)
    if (changed) {
      writeFileSync(join(fresh, MANIFEST), text, { flag: 'wx' })
      // Only now, when the system has begun to write by itself: each of these waits is then short.
      for (const path of [...written, join(fresh, MANIFEST)]) sync(path, 'r+')
      rmSync(join(fresh, UNFINISHED))
      swap(out, fresh)
    } else abort()
    return { changed, files: sums.size }
  }
  return { add, commit, abort }
}

/** An unchanged file is the old one itself, which keeps its time. Not every file system has links. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch {
    return false
  }
}

/** Whether a file is there as it was written: somebody may have edited it since. */
function isFile(path: string, text: string): boolean {
  try {
    return lstatSync(path).isFile() && readFileSync(path, 'utf8') === text
  } catch {
    return false
  }
}

/** Waits until a file or folder is on the disk, so that a power cut cannot leave a name without its content. */
function sync(path: string, flags: 'r' | 'r+'): void {
  const handle = openSync(path, flags)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function swap(out: string, fresh: string): void {
  const old = besides(out, 'old')
  removeLeftover(old)
  if (existsSync(out)) renameSync(out, old)
  try {
    renameSync(fresh, out)
  } catch (error) {
    if (existsSync(old) && !existsSync(out)) renameSync(old, out)
    throw error
  }
  try {
    sync(dirname(out), 'r')
  } catch {
    // Windows has no handle on a folder, and the folder above may be closed to us. The new output is there all the same.
  }
  removeLater(old)
}

/** What cannot be removed now, because it is open somewhere, the next run removes. */
function removeLater(folder: string): void {
  try {
    removeLeftover(folder)
  } catch {
    // The new output is in place: this is no failure.
  }
}
