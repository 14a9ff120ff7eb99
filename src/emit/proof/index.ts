/** A proof for people: every situation and what it comes to, why anything is asked, and what was proved of it all. */
import { assumptionsOf } from '../../prove/certificate/assumptions.js'
import type { OutputFile } from '../output.js'
import type { Bundle } from '../../merge/bundle.js'
import type { Found } from '../../prove/findings/worded-finding.js'
import type { Proof } from '../../prove/index.js'
import type { Property } from '../../prove/properties/index.js'
import type { Prover } from './classes.js'
import { subsumedFindings } from '../../prove/subsumed/findings.js'
import { proofHtml } from './html.js'
import { proofMarkdown } from './markdown.js'
import { materialsOf } from './materials.js'
import { matrixOf } from './matrix.js'
import type { Situations, Summary } from './model.js'
import { processOf } from './process.js'
import { propertiesOf } from './properties.js'
import { situationsOf } from './situations.js'
import { materialsCsv, matrixCsv, situationsCsv } from './tables.js'
import { whyOf } from './why.js'
import { solver } from '../../situations/solve.js'

/** What the prover hands over. */
export interface ForSummary extends Prover {
  findings: readonly Found[]
  /** Claims proved, by property. */
  counts: Partial<Record<Property, number>>
}

/** `proof.json`, and the files for people beside it. */
export function emitProof(
  bundle: Bundle,
  proof: Proof,
  template: (name: string) => string
): { outputs: OutputFile[]; situations: Pick<Situations, 'combinations' | 'possible' | 'different'> } {
  const { space } = proof.normal
  const counts = Object.fromEntries(Object.entries(proof.claims).map(([property, { claims }]) => [property, claims]))
  const summary = summaryOf(bundle, { space, solver: solver(space), findings: proof.findings, counts })
  return {
    outputs: [
      { path: 'proof.json', text: JSON.stringify(proof.certificate) + '\n' },
      ...summaryFiles(summary, template)
    ],
    situations: summary.situations
  }
}

export function summaryOf(bundle: Bundle, prover: ForSummary): Summary {
  const { id, name, status, service, region } = bundle
  return {
    service: {
      id,
      name,
      isDraft: status === 'draft',
      version: service.version ?? '',
      region: region?.name ?? ''
    },
    situations: situationsOf(bundle, prover),
    why: whyOf(bundle),
    materials: materialsOf(bundle, prover),
    process: processOf(bundle, prover),
    matrix: matrixOf(bundle),
    properties: propertiesOf(prover.counts, prover.findings),
    assumptions: assumptionsOf(prover.space),
    digest: bundle.digest,
    found: subsumedFindings(bundle).found
  }
}

/** The files beside a certificate. */
export function summaryFiles(summary: Summary, template: (name: string) => string): OutputFile[] {
  return [
    { path: 'proof.html', text: proofHtml(summary, template) },
    { path: 'proof.md', text: proofMarkdown(summary, template) },
    { path: 'situations.csv', text: situationsCsv(summary.situations) },
    { path: 'materials.csv', text: materialsCsv(summary.materials) },
    { path: 'matrix.csv', text: matrixCsv(summary.matrix) }
  ]
}
