/** Small projects of `test/truth`, through the whole pipeline: what is found, and what a citizen reads. */
import type { Diagnostic } from '../../src/diagnostics/types.js'
import { catalogueEntry, type CatalogueEntry } from '../../src/emit/catalogue/entry.js'
import { check, type Checked, type Files } from '../../src/testing/index.js'

export interface Told extends Checked {
  /** The Markdown guide of each service. */
  guides: Record<string, string>
  catalogues: Record<string, CatalogueEntry>
}

export async function tell(files: Files, region?: string): Promise<Told> {
  const checked = await check(files, { region, targets: ['guide'] })
  const { bundles, outputs } = checked
  const each = <T>(of: (id: string) => T) => Object.fromEntries(Object.keys(bundles).map((id) => [id, of(id)]))
  return {
    ...checked,
    guides: each((id) => outputs[`${id}/guide/guide.md`]!),
    catalogues: each((id) => catalogueEntry(bundles[id]!))
  }
}

/** The line of a finding, from 1, and the text of that line. */
export function lineOf({ span }: Diagnostic, files: Files): string {
  const text = files[span!.file]!
  return text.slice(text.lastIndexOf('\n', span!.start - 1) + 1, text.indexOf('\n', span!.start))
}
