/** Small projects of `test/truth`, through the whole pipeline: what is found, and what a citizen reads. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '../../src/compile/index.js'
import { catalogueEntry, type CatalogueEntry } from '../../src/emit/catalogue/entry.js'
import { emitGuide } from '../../src/emit/guide/index.js'
import type { Diagnostic } from '../../src/diagnostics/types.js'
import type { Bundle } from '../../src/merge/bundle.js'
import { newStats } from '../../src/base/stats.js'

export interface Told {
  diagnostics: Diagnostic[]
  bundles: Record<string, Bundle>
  /** The Markdown guide of each service. */
  guides: Record<string, string>
  catalogues: Record<string, CatalogueEntry>
}

const templates = { template: (name: string) => readFileSync(`templates/${name}`, 'utf8') }

/** The files of a folder of specs: name → text. */
export function specsIn(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

export async function tell(files: Record<string, string>, region?: string): Promise<Told> {
  const sources = Object.entries(files).map(([path, text]) => {
    const bytes = new TextEncoder().encode(text)
    return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  })
  const told: Told = { diagnostics: [], bundles: {}, guides: {}, catalogues: {} }
  const { diagnostics } = await compile(
    sources,
    {
      region,
      each: async (bundle) => {
        told.bundles[bundle.id] = bundle
        told.guides[bundle.id] = (await emitGuide(bundle, templates))[1]!.text
        told.catalogues[bundle.id] = catalogueEntry(bundle)
        return []
      }
    },
    newStats()
  )
  return { ...told, diagnostics }
}

/** The line of a finding, from 1, and the text of that line. */
export function lineOf({ span }: Diagnostic, files: Record<string, string>): string {
  const text = files[span!.file]!
  return text.slice(text.lastIndexOf('\n', span!.start - 1) + 1, text.indexOf('\n', span!.start))
}
