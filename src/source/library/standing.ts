/** All that the files of a project may lead to: the rest of the project, and its libraries. */
import { join } from 'node:path'
import { isInside } from '../../base/paths.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import type { Diagnostic } from '../../diagnostics/types.js'
import { discover, limits, unused, type SourceFile } from '../discover.js'
import type { Project } from '../project.js'

/** What the rest of a project is called, where only some of its files are asked about. */
export const REST = '.'

export interface Standing {
  /** What is asked about. */
  files: SourceFile[]
  /** What that may lead to. */
  library: SourceFile[]
  diagnostics: Diagnostic[]
}

/** Reads the files of a project, and those that it stands on. */
export async function readProject({ root, paths, around, config, prefix }: Project): Promise<Standing> {
  const used = unused()
  const found = discover(paths, root, prefix, limits, used)
  const own = new Set(found.files.map(({ path }) => path))
  const rest =
    around.length === 0 ? [] : discover(around, root, prefix, limits, used).files.filter(({ path }) => !own.has(path))
  const others = rest.map((file) => ({ ...file, library: REST }))
  if (!config.library) return { files: found.files, library: others, diagnostics: found.diagnostics }
  const [{ isFolderName, readLibraries }, { checkLock }] = await Promise.all([
    import('./index.js'),
    import('./lock.js')
  ])
  const { libraries, diagnostics } = readLibraries(root, config.library, prefix, used)
  const folders = config.library.filter(isFolderName).map((name) => join(root, name))
  const isOwn = ({ path }: SourceFile) => !folders.some((folder) => isInside(folder, join(root, path)))
  const files = found.files.filter(isOwn)
  const borrowed = libraries.flatMap((library) => library.files)
  const theirs = new Map(borrowed.map(({ path, library = '' }) => [path, library]))
  const isAllTheirs = found.files.length > 0 && files.length === 0 && diagnostics.length === 0
  const taken = files.filter(({ path }) => theirs.has(path)).slice(0, 1)
  return {
    files,
    library: [...others.filter(isOwn), ...borrowed],
    diagnostics: [
      ...found.diagnostics,
      ...diagnostics,
      ...checkLock(root, libraries),
      // Nothing is said of a library, so a project that is one to itself would always be right.
      ...(isAllTheirs ? [diagnose('LB8154', { library: config.library })] : []),
      ...taken.map(({ path }) => diagnose('LB8155', { path, name: theirs.get(path)! }))
    ]
  }
}
