/** Paths of files, compared and shortened as text; nothing is looked up on the disk. */
import { isAbsolute, relative, sep } from 'node:path'

/** Whether `path` is `folder` or lies below it. Both are absolute; links are not followed. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith('..' + sep) && !isAbsolute(way)
}

/** The way from `folder` to `path`, written with `/` on every system. */
export function relativePath(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/')
}

/** The deepest folder that holds all of `folders` (absolute, at least one). */
export function commonFolder(folders: readonly string[], parent: (path: string) => string): string {
  let common = folders[0]!
  while (!folders.every((folder) => isInside(common, folder))) {
    const above = parent(common)
    if (above === common) break
    common = above
  }
  return common
}

/** The name of a file without folder and extension: by convention the id of the document in it. */
export function fileStem(path: string): string {
  return path.replace(/^.*[/:]/, '').replace(/\.ya?ml$/i, '')
}
