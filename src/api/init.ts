/** The verb `init`: a small project to begin with. */
import { resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/types.js'
import { packaged, packagedBelow } from '../base/packaged.js'
import { copyFiles } from './copy.js'

/** npm leaves a .gitignore out of packages, so the template has another name for it. */
const RENAMED: Readonly<Record<string, string>> = { gitignore: '.gitignore' }

export interface InitOptions {
  /** The folder of the project, relative to `cwd`, made when it does not exist; `cwd` itself by default. */
  dir?: string | undefined
  /** The folder to start from; the current one by default. */
  cwd?: string | undefined
  /** Without the library that ships: a small service with everything it needs. */
  bare?: boolean | undefined
}

export interface InitResult {
  /** What was written, relative to `dir`, sorted; none when one of them exists already (LB8012). */
  files: string[]
  diagnostics: Diagnostic[]
}

/**
 * Starts a project in a folder: a small service on the library that ships, or, bare, one with everything it needs.
 *
 * @returns LB8012 when a file is there already, LB8004 or LB8017 when one cannot be written
 *
 * @example
 * const { files } = init({ dir: 'my-city', bare: true })
 * files.includes('lianban.yaml') // => true
 */
export function init({ dir = '.', cwd = process.cwd(), bare = false }: InitOptions = {}): InitResult {
  const template = bare ? 'templates/init' : 'templates/start'
  const paths = packagedBelow(template)
  const files = new Map(paths.map((path) => [RENAMED[path] ?? path, packaged(`${template}/${path}`)]))
  const diagnostics = copyFiles(resolve(cwd, dir), files, cwd)
  return { files: diagnostics.length > 0 ? [] : [...files.keys()].sort(), diagnostics }
}
