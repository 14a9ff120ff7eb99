/** Finds and reads the spec files of a project. Reading is synchronous on purpose: it is four times as fast. */
import { hash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { CONFIG_FILE } from './config-file.js'
import { isOutput, MANIFEST } from './marker.js'
import { isInside, relativePath } from '../base/paths.js'

export interface SourceFile {
  /** Relative to the project, with `/`. */
  path: string
  bytes: Uint8Array
  /** Of the bytes, in hex. */
  sha256: string
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
  bytes: number
  entries: number
  diagnostics: Diagnostic[]
  full: boolean
}

/**
 * The spec files (`*.yaml`, `*.yml`) at or below `paths`, sorted by path. Folders that start with a dot, `node_modules`
 * and folders that lianban wrote are left out; so is what a symbolic link reaches outside `root`.
 *
 * @param paths absolute
 * @param root the project's folder, absolute and free of links, which holds all of them
 * @param prefix leads from where the user is to `root`, for messages
 */
export function discover(
  paths: readonly string[],
  root: string,
  prefix = '',
  bounds: Limits = limits
): { files: SourceFile[]; diagnostics: Diagnostic[] } {
  const walk: Walk = {
    root,
    prefix,
    limits: bounds,
    seen: new Set(),
    files: [],
    bytes: 0,
    entries: 0,
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

/** What the caller names is read whatever it is called, but not through a link out of the project. */
function start(walk: Walk, path: string): void {
  try {
    lstatSync(path)
    follow(walk, path, true)
  } catch {
    walk.diagnostics.push(diagnose('LB8002', { path: shown(walk, path) }))
  }
}

/** Goes where a link leads, if that is in the project. */
function follow(walk: Walk, path: string, wanted: boolean): void {
  try {
    const real = realpathSync(path)
    const folderThere = statSync(real).isDirectory()
    if (!folderThere && !wanted) return
    if (isInside(walk.root, real)) visit(walk, real, folderThere)
    else walk.diagnostics.push(diagnose('LB8004', { path: shown(walk, path) }))
  } catch (error) {
    if (wanted) unreadable(walk, path, error)
  }
}

function visit(walk: Walk, path: string, isFolder: boolean): void {
  if (walk.seen.has(path)) return
  walk.seen.add(path)
  try {
    if (isFolder) folder(walk, path)
    else file(walk, path)
  } catch (error) {
    unreadable(walk, path, error)
  }
}

function folder(walk: Walk, path: string): void {
  const entries = readdirSync(path, { withFileTypes: true })
  walk.entries += entries.length
  if (walk.entries > walk.limits.entries) {
    stop(walk, diagnose('LB8013', { path: shown(walk, path), limit: walk.limits.entries }))
    return
  }
  if (entries.some(({ name }) => name === MANIFEST) && isOutput(path)) return
  for (const entry of entries) {
    if (walk.full) return
    if (isHidden(entry.name)) continue
    const below = join(path, entry.name)
    if (entry.isSymbolicLink()) follow(walk, below, isSpec(entry.name))
    else if (entry.isDirectory() || isSpec(entry.name)) visit(walk, below, entry.isDirectory())
  }
}

function file(walk: Walk, path: string): void {
  const stats = statSync(path)
  if (!stats.isFile()) {
    walk.diagnostics.push(
      diagnose('LB8015', { path: shown(walk, path), reason: { zh: '不是普通文件', en: 'not a regular file' } })
    )
  } else if (walk.files.length >= walk.limits.files) {
    stop(walk, diagnose('LB8013', { path: shown(walk, path), limit: walk.limits.files }))
  } else if (walk.bytes + stats.size > walk.limits.bytes) {
    stop(walk, diagnose('LB8014', { path: shown(walk, path), limit: walk.limits.bytes }))
  } else {
    const bytes = readFileSync(path)
    walk.bytes += bytes.length
    walk.files.push({ path: relativePath(walk.root, path), bytes, sha256: hash('sha256', bytes) })
  }
}

function stop(walk: Walk, diagnostic: Diagnostic): void {
  walk.diagnostics.push(diagnostic)
  walk.full = true
}

function unreadable(walk: Walk, path: string, error: unknown): void {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  walk.diagnostics.push(diagnose('LB8015', { path: shown(walk, path), reason }))
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
