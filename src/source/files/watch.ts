/** Being told when files change. What changed is looked at by whoever is told: names in these events are not to be relied on. */
import { watch } from 'node:fs'
import { dirname } from 'node:path'
import { exists, isFolder } from './look.js'

/** Editors write a file in several steps, and a checkout many files. */
const QUIET = 15

/**
 * Calls `changed` once after each burst of changes at or below the paths, until the result is called. Files are watched
 * by their folders, since editors put a new file in the place of the old one.
 *
 * @param paths absolute; those that are not there are left out
 */
export function watchFiles(paths: readonly string[], changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const tell = () => {
    clearTimeout(timer)
    timer = setTimeout(changed, QUIET)
  }
  const folders = [
    ...new Set(
      paths.filter(exists).map((path) => JSON.stringify([isFolder(path) ? path : dirname(path), isFolder(path)]))
    )
  ]
  const watchers = folders.map((row) => {
    const [folder, recursive] = JSON.parse(row) as [string, boolean]
    // A folder that is removed while it is watched is a change like any other.
    return watch(folder, { recursive }, tell).on('error', tell)
  })
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
