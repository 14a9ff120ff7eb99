/** The verb `new`: the skeleton of a document of some kind. */
import { join } from 'node:path'
import { diagnose } from '../diagnostics/catalogue.js'
import { suggest } from '../diagnostics/suggest.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { realPath } from '../source/files/look.js'
import { packaged } from '../base/packaged.js'
import { relativePath } from '../base/paths.js'
import { openProject } from '../source/project.js'
import { copyFiles } from './copy.js'
import { FOLDERS, isKind, KINDS } from './kinds.js'

export interface CreateOptions {
  /** One of the kinds of documents: `item`, `material`, … */
  kind: string
  /** Lower-case letters, digits and hyphens. */
  id: string
  /** The folder to start from; the current one by default. */
  cwd?: string | undefined
}

export interface CreateResult {
  /** What was written, relative to `cwd`; absent when nothing was. */
  file?: string
  diagnostics: Diagnostic[]
}

/** As in schemas/common.schema.json. */
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

/**
 * Writes the commented skeleton of a new document into the folder where its kind belongs.
 *
 * @returns LB8011 for a kind that is none, LB8012 when the file is there, LB8016 for an id that is none
 *
 * @example
 * const { file } = await create({ kind: 'item', id: 'birth-registration' })
 * file // => 'specs/items/birth-registration.yaml'
 */
export async function create({ kind, id, cwd = process.cwd() }: CreateOptions): Promise<CreateResult> {
  if (!isKind(kind)) {
    const suggestion = suggest(kind, KINDS)
    const extra = suggestion === undefined ? {} : { suggestion }
    return { diagnostics: [diagnose('LB8011', { name: kind, known: KINDS }, undefined, extra)] }
  }
  if (!ID.test(id)) {
    const detail = {
      zh: '标识由小写字母、数字和连字符组成，例如 birth-registration',
      en: 'an id is made of lower-case letters, digits and hyphens, as in birth-registration'
    }
    return { diagnostics: [diagnose('LB8016', { detail, usage: 'lianban help new' })] }
  }
  const { paths, root, diagnostics } = await openProject([], cwd)
  if (diagnostics.length > 0) return { diagnostics }
  const here = realPath(cwd)
  const file = join(paths[0] ?? root, FOLDERS[kind], `${id}.yaml`)
  const shown = relativePath(here, file)
  const skeleton = packaged(`templates/new/${kind}.yaml`)
  const text = skeleton.replaceAll('__id__', id)
  const failed = copyFiles(here, new Map([[shown, text]]), here)
  return failed.length > 0 ? { diagnostics: failed } : { file: shown, diagnostics: [] }
}
