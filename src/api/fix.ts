/** The verb `check --fix`: mends in the files of a project what can be mended without a doubt. */
import { join } from 'node:path'
import type { Diagnostic } from '../diagnostics/types.js'
import type { Mended } from '../fix/mend.js'
import { openSession, type ProjectOptions, type Result } from './session.js'

export type { Mended } from '../fix/mend.js'

export interface FixOptions extends ProjectOptions {
  /** 行政区划代码 of the region whose overlays are applied. */
  region?: string | undefined
  /** Only tell what would be mended. */
  dryRun?: boolean | undefined
}

export interface FixResult extends Result {
  /** By file and line; paths as in diagnostics. What remains to be found is for `check` to say. */
  mended: Mended[]
}

/**
 * Mends in the spec files of a project what can be mended without a doubt, such as codes without quotes. Writes each
 * file whole or not at all (LB8017), and only when it parses afterwards and has no finding that it did not have before.
 *
 * @example
 * const { mended } = await fix({ dryRun: true })
 * mended // => []
 */
export async function fix(options: FixOptions = {}): Promise<FixResult> {
  const { project, files, library, stats, diagnostics, result } = await openSession(options)
  if (diagnostics.length > 0) return { ...result(diagnostics), mended: [] }
  const { mend } = await import('../fix/mend.js')
  const { texts, mended } = await mend(files, { library, region: options.region ?? project.config.region }, stats)
  const failed: Diagnostic[] = []
  const unwritten = new Set<string>()
  if (!options.dryRun) {
    const { rewrite } = await import('./rewrite.js')
    for (const [path, text] of texts) {
      const { bytes } = files.find((file) => file.path === path)!
      const refused = rewrite(join(project.root, path), bytes, text, project.prefix + path)
      if (refused.length > 0) unwritten.add(path)
      failed.push(...refused)
    }
  }
  const shown = mended
    .filter(({ file }) => !unwritten.has(file))
    .map((each) => ({ ...each, file: project.prefix + each.file }))
  return { ...result(failed), mended: shown }
}
