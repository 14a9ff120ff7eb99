/** Spec files as they are in a commit, read from the repository: nothing is checked out, fetched or written. */
import { hash } from 'node:crypto'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { isSpec, limits, type SourceFile } from './discover.js'
import { blobs, names, run } from './git.js'

interface Entry {
  object: string
  size: number
  path: string
}

/** One file of a commit, by its path from `folder`; undefined when it is not there, or no regular file. */
export function fileAt(folder: string, commit: string, path: string): Uint8Array | undefined {
  const listed = run(folder, ['ls-tree', '-l', '-z', commit, '--', path], '').text ?? ''
  const object = /^100\d+ blob ([0-9a-f]+) /.exec(listed)?.[1]
  return object === undefined ? undefined : run(folder, ['cat-file', 'blob', object], '').bytes
}

/** Whether a commit has the folder. */
export function isFolderAt(folder: string, commit: string, path: string): boolean {
  return /^040000 tree /.test(run(folder, ['ls-tree', '-z', commit, '--', path], '').text ?? '')
}

/**
 * The spec files of a commit at or below `paths`, sorted. Links, submodules, and folders that start with a dot are left
 * out, as on disk; so is `node_modules` unless a path leads into it.
 *
 * @param folder absolute; the paths of the files are relative to it
 * @param commit the full name of a commit
 * @param paths relative to `folder`, none of them above it
 * @returns the files, or LB8005, LB8013, LB8014, LB8022
 */
export function filesAt(
  folder: string,
  commit: string,
  paths: readonly string[]
): { files: SourceFile[] } | { diagnostic: Diagnostic } {
  const listed = run(folder, ['ls-tree', '-r', '-l', '-z', commit, '--', ...paths.map((path) => path || '.')], '')
  if (listed.text === undefined) return { diagnostic: diagnose('LB8022', { detail: listed.detail }) }
  const entries = names(listed.text).flatMap((line) => entryOf(line, paths))
  const path = paths.join(', ') || '.'
  if (entries.length === 0) return { diagnostic: diagnose('LB8005', { path: [path] }) }
  if (entries.length > limits.files) return { diagnostic: diagnose('LB8013', { path, limit: limits.files }) }
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.bytes)
    return { diagnostic: diagnose('LB8014', { path, limit: limits.bytes }) }
  const read = run(folder, ['cat-file', '--batch'], entries.map(({ object }) => `${object}\n`).join(''))
  if (read.bytes === undefined) return { diagnostic: diagnose('LB8022', { detail: read.detail }) }
  const contents = blobs(
    entries.map((entry) => entry.path),
    read.bytes
  )
  const files = [...contents].map(([name, bytes]) => ({ path: name, bytes, sha256: hash('sha256', bytes) }))
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) }
}

/** `<mode> blob <object> <size>\t<path>` */
function entryOf(line: string, asked: readonly string[]): Entry[] {
  const [, mode, object, size, path] = /^(\d+) blob ([0-9a-f]+) +(\d+)\t([^]*)$/.exec(line) ?? []
  // Not a link (120000).
  if (!mode?.startsWith('100') || object === undefined || path === undefined) return []
  // What the caller names is read whatever it is called.
  const below = Math.max(0, ...asked.filter((one) => path.startsWith(`${one}/`)).map((one) => one.length + 1))
  const folders = path.slice(below).split('/')
  const name = folders.pop()!
  const isLeftOut =
    path.startsWith('../') ||
    [...folders, name].some((part) => part.startsWith('.')) ||
    folders.includes('node_modules')
  return isLeftOut || !isSpec(name) ? [] : [{ object, size: Number(size), path }]
}
