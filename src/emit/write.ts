/** Writes an output folder as a whole or not at all, whenever the process ends. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { MANIFEST } from '../source/marker.js'
import { isSafePath, manifest, sha256, type Manifest, type OutputFile } from './output.js'
import { besides, currentOutput } from './recover.js'

export interface Writer {
  /** Writes files beside the output; it stays as it is until `commit`. */
  add(files: readonly OutputFile[]): void
  /** Puts the new folder in the place of the old one. `changed` is false when they were the same. */
  commit(digests: Readonly<Record<string, string>>): { changed: boolean; files: number }
  /** Leaves everything as it was. */
  abort(): void
}

/**
 * Begins to replace the folder `out`, called `shown` in messages. A folder that holds anything that lianban did not write is left alone (LB8007).
 * The methods of the writer throw when the file system refuses; the output is then as it was.
 */
export function openOutput(out: string, shown = out): { writer: Writer } | { diagnostic: Diagnostic } {
  try {
    const target = existsSync(out) ? realpathSync(out) : resolve(out)
    const old = currentOutput(target)
    const strangers = existsSync(target) && !isReplaceable(target, old)
    return strangers ? { diagnostic: diagnose('LB8007', { path: shown }) } : { writer: writerFor(target, old) }
  } catch (error) {
    return { diagnostic: unwritable(shown, error) }
  }
}

/** Replaces the folder `out` by `files`, whole or not at all. */
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

/** LB8017 for an error of the file system; any other error is ours and goes on. */
export function unwritable(out: string, error: unknown): Diagnostic {
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    return diagnose('LB8017', { path: out, reason: String(error.code) })
  }
  throw error
}

function writerFor(out: string, old: Manifest | undefined): Writer {
  const fresh = besides(out, 'new')
  const sums = new Map<string, string>()
  const names = new Set([MANIFEST])
  const written: string[] = []
  let edited = false
  rmSync(fresh, { recursive: true, force: true })
  makeFolder(fresh)

  const add = (files: readonly OutputFile[]) => {
    for (const { path, text } of files) {
      const folded = path.toLowerCase()
      if (!isSafePath(path) || names.has(folded)) throw new Error(`emitter wrote ${JSON.stringify(path)}`)
      names.add(folded)
      const sum = sha256(text)
      sums.set(path, sum)
      mkdirSync(dirname(join(fresh, path)), { recursive: true })
      const hadIt = old?.files[path] === sum
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
  const abort = () => rmSync(fresh, { recursive: true, force: true })
  const commit = (digests: Readonly<Record<string, string>>) => {
    const text = manifest(sums, digests)
    const changed = edited || !old || !isFile(join(out, MANIFEST), text)
    if (changed) {
      writeFileSync(join(fresh, MANIFEST), text, { flag: 'wx' })
      // Only now, when the system has begun to write by itself: each of these waits is then short.
      for (const path of [...written, join(fresh, MANIFEST)]) sync(path, 'r+')
      swap(out, fresh)
    } else abort()
    return { changed, files: sums.size }
  }
  return { add, commit, abort }
}

/** One folder at a time: where a file system refuses with ENOENT, as /proc does, the recursive one never ends. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another run may have made it meanwhile.
    if (!existsSync(path)) throw error
  }
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
  rmSync(old, { recursive: true, force: true })
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
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // The new output is in place: this is no failure.
  }
}

/** Files that desktops scatter about. */
const LITTER = ['.DS_Store', 'Thumbs.db', 'desktop.ini']

/** Whether everything in a folder was written by lianban, or nothing is there. */
function isReplaceable(out: string, old: Manifest | undefined): boolean {
  if (!lstatSync(out).isDirectory()) return false
  const known = new Set([MANIFEST, ...Object.keys(old?.files ?? {})])
  const strangers = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => {
    const path = join(entry.parentPath, entry.name)
      .slice(out.length + 1)
      .replaceAll('\\', '/')
    return !entry.isDirectory() && !LITTER.includes(basename(path)) && !(old && known.has(path))
  })
  return strangers.length === 0
}
