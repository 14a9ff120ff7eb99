/** The version and the folder of the installed package. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the package: the nearest one above this file with a package.json, in `src` and `dist` alike. */
export const packageFolder = findPackage(dirname(fileURLToPath(import.meta.url)))

/**
 * The version of the installed package.
 *
 * @example
 * /^\d+\.\d+\.\d+/.test(version) // => true
 */
export const version = (JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string })
  .version

function findPackage(folder: string): string {
  try {
    readFileSync(join(folder, 'package.json'))
    return folder
  } catch {
    const above = dirname(folder)
    if (above === folder) throw new Error('package.json not found')
    return findPackage(above)
  }
}
