/** Files that come with lianban itself: nobody else's, so nothing of them is doubted. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { packageFolder } from './version.js'

/** @param path below the folder of the package */
export function packaged(path: string): string {
  return readFileSync(join(packageFolder, path), 'utf8')
}

/** The paths of all files below a folder of the package, relative to it with `/`, sorted. */
export function packagedBelow(path: string): string[] {
  const folder = join(packageFolder, path)
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/')
    )
    .sort()
}
