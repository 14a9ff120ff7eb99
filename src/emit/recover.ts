/** What a run that was killed left beside an output folder, and how to put it right. */
import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isRealFolder } from '../source/files/look.js'
import { readReal } from '../source/files/read.js'
import { filesBelow, isLitter, MANIFEST, readManifest, stranger, type Manifest } from '../source/marker.js'

/** In a new folder until it is whole, so that what a killed run leaves is known by what is in it. */
export const UNFINISHED = '.lianban-unfinished'
export const UNFINISHED_TEXT = 'lianban-output/1\n'

/** Beside the output, so that a rename stays on one file system; with a dot, so that nobody reads specs from it. */
export function besides(out: string, role: 'new' | 'old', pid = process.pid): string {
  return join(dirname(out), `.${basename(out)}.lianban-${role}-${pid}`)
}

/** Longer than two renames ever take, so that after it a process id means another process. */
const PATIENCE = 1000

/**
 * Makes `out` whole again: when a run was killed between moving the old folder away and the new one in, the old one
 * comes back; what else dead processes left is removed.
 *
 * @throws when the file system does not allow it
 */
export function recover(out: string): void {
  const left = leftovers(out)
  if (left.length === 0) return
  const deadline = Date.now() + PATIENCE
  let old = left.find(({ role }) => role === 'old')
  while (!existsSync(out) && old && isAlive(old.pid) && Date.now() < deadline) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    old = leftovers(out).find(({ role }) => role === 'old')
  }
  if (!existsSync(out) && old && isComplete(old.path)) tryRename(old.path, out)
  for (const { path, pid } of leftovers(out)) {
    if (!isAlive(pid)) removeLeftover(path)
  }
}

/**
 * The output folder as it stands, after recovery: its manifest, or undefined when there is none.
 *
 * @throws when the file system does not allow recovery
 */
export function currentOutput(out: string): Manifest | undefined {
  recover(out)
  return readManifest(out)
}

/** The manifest of a folder in which nothing but what it lists is to be found, as it was written. */
function wholeOutput(folder: string): Manifest | undefined {
  const manifest = isRealFolder(folder) ? readManifest(folder) : undefined
  return manifest && stranger(folder, manifest) === undefined ? manifest : undefined
}

/** What was moved away lacks nothing; what is being removed does. */
function isComplete(folder: string): boolean {
  const there = new Set(filesBelow(folder))
  return Object.keys(wholeOutput(folder)?.files ?? { '': '' }).every((path) => there.has(path))
}

/** Removes a folder that a killed run left: known by what is in it, since anybody can give a folder such a name. */
export function removeLeftover(folder: string): void {
  if (!isRealFolder(folder)) return
  const manifest = wholeOutput(folder)
  if (manifest) removeOutput(folder, manifest)
  else if (isUnfinished(folder)) removeUnfinished(folder)
  else if (filesBelow(folder).every(isLitter)) rmSync(folder, { recursive: true, force: true })
}

function isUnfinished(folder: string): boolean {
  try {
    const text = readReal(join(folder, UNFINISHED), UNFINISHED_TEXT.length).toString('utf8')
    // A run may have been killed before it had written even this.
    return text === UNFINISHED_TEXT || (text === '' && readdirSync(folder).length === 1)
  } catch {
    return false
  }
}

/** Removes a new folder; its mark goes last, so that the rest is known again when this run is killed meanwhile. */
export function removeUnfinished(folder: string): void {
  const others = readdirSync(folder).filter((name) => name !== UNFINISHED)
  for (const name of others) rmSync(join(folder, name), { recursive: true, force: true })
  rmSync(join(folder, UNFINISHED), { force: true })
  rmdirSync(folder)
}

/** Removes an output, and nothing that its manifest does not list: somebody may have put it there a moment ago. */
function removeOutput(folder: string, { files }: Manifest): void {
  for (const path of filesBelow(folder)) if (Object.hasOwn(files, path)) rmSync(join(folder, path))
  // Last, so that a run that is killed meanwhile leaves something that is known.
  rmSync(join(folder, MANIFEST))
  if (filesBelow(folder).every(isLitter)) rmSync(folder, { recursive: true, force: true })
}

function leftovers(out: string): { path: string; role: string; pid: number }[] {
  const start = `.${basename(out)}.lianban-`
  const parent = dirname(out)
  if (!existsSync(parent)) return []
  return readdirSync(parent).flatMap((name) => {
    const match = name.startsWith(start) ? /^(new|old)-(\d+)$/.exec(name.slice(start.length)) : null
    return match ? [{ path: join(parent, name), role: match[1]!, pid: Number(match[2]) }] : []
  })
}

/** Another process may have put it back in the meantime. */
function tryRename(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!existsSync(to)) throw error
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
