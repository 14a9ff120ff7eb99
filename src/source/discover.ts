/** Finds and reads the spec files of a project. Reading is synchronous on purpose: it is four times as fast. */
import { hash } from 'node:crypto'
import { join } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { CONFIG_FILE } from './config-file.js'
import { entries, isFolder, isThere, realPath } from './files/look.js'
import { readReal } from './files/read.js'
import { reasonOf, TOO_LARGE, unreadable } from './files/refusal.js'
import { isInside, relativePath } from '../base/paths.js'

export interface SourceFile {
  /** Relative to the project, with `/`. */
  path: string
  bytes: Uint8Array
  /** Of the bytes, in hex. */
  sha256: string
  /** The library that it is of; absent for the project's own. */
  library?: string
}

export interface Limits {
  /** Spec files. */
  files: number
  /** Files and folders of any sort that are looked at. */
  entries: number
  /** Of all spec files together. */
  bytes: number
}

/** The largest province has some 20,000 items. */
export const limits: Limits = { files: 50_000, entries: 500_000, bytes: 512 * 1024 * 1024 }

interface Walk {
  root: string
  prefix: string
  limits: Limits
  /** Real paths, so that a file reached in two ways is read once and a circle of links ends. */
  seen: Set<string>
  files: SourceFile[]
  used: Limits
  diagnostics: Diagnostic[]
  full: boolean
}

/**
 * The spec files (`*.yaml`, `*.yml`) at or below `paths`, sorted by path. Folders that start with a dot
 * and `node_modules` are left out; so is what a symbolic link reaches outside `root`. Outputs need no exception: nothing
 * in them is called like a spec, and a manifest that anybody can write must not hide a folder of specs.
 *
 * @param paths absolute
 * @param root the project's folder, absolute and free of links, which holds all of them
 * @param prefix leads from where the user is to `root`, for messages
 * @param used what the run has read before counts as well, and is counted on
 */
export function discover(
  paths: readonly string[],
  root: string,
  prefix = '',
  bounds: Limits = limits,
  used: Limits = unused()
): { files: SourceFile[]; diagnostics: Diagnostic[] } {
  const walk: Walk = {
    root,
    prefix,
    limits: bounds,
    seen: new Set(),
    files: [],
    used,
    diagnostics: [],
    full: false
  }
  for (const path of paths) start(walk, path)
  walk.files.sort((a, b) => (a.path < b.path ? -1 : 1))
  if (walk.files.length === 0 && walk.diagnostics.length === 0) {
    walk.diagnostics.push(diagnose('LB8005', { path: paths.map((path) => shown(walk, path)) }))
  }
  return { files: walk.files, diagnostics: walk.diagnostics }
}

/** Of what a run reads. */
export function unused(): Limits {
  return { files: 0, entries: 0, bytes: 0 }
}

/** What the caller names is read whatever it is called, but not through a link out of the project. */
function start(walk: Walk, path: string): void {
  if (isThere(path)) follow(walk, path, true)
  else walk.diagnostics.push(diagnose('LB8002', { path: shown(walk, path) }))
}

/** Goes where a link leads, if that is in the project. */
function follow(walk: Walk, path: string, wanted: boolean): void {
  try {
    const real = realPath(path)
    const folderThere = isFolder(real)
    if (!folderThere && !wanted) return
    if (isInside(walk.root, real)) visit(walk, real, folderThere)
    else walk.diagnostics.push(diagnose('LB8004', { path: shown(walk, path) }))
  } catch (error) {
    if (wanted) complain(walk, path, error)
  }
}

function visit(walk: Walk, path: string, isFolderThere: boolean): void {
  if (walk.seen.has(path)) return
  walk.seen.add(path)
  try {
    if (isFolderThere) folder(walk, path)
    else file(walk, path)
  } catch (error) {
    complain(walk, path, error)
  }
}

function folder(walk: Walk, path: string): void {
  const found = entries(path)
  walk.used.entries += found.length
  if (walk.used.entries > walk.limits.entries) {
    stop(walk, diagnose('LB8013', { path: shown(walk, path), limit: walk.limits.entries }))
    return
  }
  for (const entry of found) {
    if (walk.full) return
    if (isHidden(entry.name)) continue
    const below = join(path, entry.name)
    if (entry.isLink) follow(walk, below, isSpec(entry.name))
    else if (entry.isFolder || isSpec(entry.name)) visit(walk, below, entry.isFolder)
  }
}

function file(walk: Walk, path: string): void {
  if (walk.used.files >= walk.limits.files) {
    stop(walk, diagnose('LB8013', { path: shown(walk, path), limit: walk.limits.files }))
    return
  }
  try {
    const bytes = readReal(path, walk.limits.bytes - walk.used.bytes)
    walk.used.bytes += bytes.length
    walk.used.files++
    walk.files.push({ path: relativePath(walk.root, path), bytes, sha256: hash('sha256', bytes) })
  } catch (error) {
    if (reasonOf(error) !== TOO_LARGE) throw error
    stop(walk, diagnose('LB8014', { path: shown(walk, path), limit: walk.limits.bytes }))
  }
}

function stop(walk: Walk, diagnostic: Diagnostic): void {
  walk.diagnostics.push(diagnostic)
  walk.full = true
}

function complain(walk: Walk, path: string, error: unknown): void {
  // The name is there; what it leads to may not be.
  const isBroken = reasonOf(error) === 'ENOENT'
  const at = shown(walk, path)
  walk.diagnostics.push(isBroken ? diagnose('LB8015', { path: at, reason: 'ENOENT' }) : unreadable(at, error))
}

/** As the user would write it. */
function shown({ root, prefix }: Walk, path: string): string {
  return (prefix + relativePath(root, path)).replace(/\/$/, '') || '.'
}

function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

export function isSpec(name: string): boolean {
  return /\.ya?ml$/i.test(name) && name !== CONFIG_FILE
}
