/** What a run that was killed left beside an output folder, and how to put it right. */
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readMarker } from '../source/marker.js'
import type { Manifest } from './output.js'

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
  if (!existsSync(out) && old) tryRename(old.path, out)
  for (const { path, pid } of leftovers(out)) {
    if (!isAlive(pid)) rmSync(path, { recursive: true, force: true })
  }
}

/**
 * The output folder as it stands, after recovery: its manifest, or undefined when there is none.
 *
 * @throws when the file system does not allow recovery
 */
export function currentOutput(out: string): Manifest | undefined {
  recover(out)
  const text = readMarker(out)
  try {
    const whole = JSON.parse(text ?? 'null') as Partial<Manifest> | null
    return typeof whole?.files === 'object' && typeof whole.services === 'object' ? (whole as Manifest) : undefined
  } catch {
    return undefined
  }
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
