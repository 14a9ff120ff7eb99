/** A proof for people: every situation and what it comes to, why anything is asked, and what was proved of it all. */
import type { Text } from '../../diagnostics/entry.js'
import type { OutputFile } from '../../emit/output.js'
import type { Bundle } from '../../merge/bundle.js'
import type { Property } from '../obligations.js'
import type { Prover } from './classes.js'
import { subsumedFindings } from './found.js'
import { proofHtml } from './html.js'
import { proofMarkdown } from './markdown.js'
import { materialsOf } from './materials.js'
import { matrixOf } from './matrix.js'
import type { Found, Summary } from './model.js'
import { processOf } from './process.js'
import { propertiesOf } from './properties.js'
import { situationsOf } from './situations.js'
import { materialsCsv, matrixCsv, situationsCsv } from './tables.js'
import { whyOf } from './why.js'

/** What the prover hands over. */
export interface ForSummary extends Prover {
  findings: Found[]
  /** Claims proved, by property. */
  counts: Partial<Record<Property, number>>
  assumptions: Text[]
  digest: string
}

export function summaryOf(bundle: Bundle, proved: ForSummary): Summary {
  const { id, name, status, service, region } = bundle
  return {
    service: {
      id,
      name,
      isDraft: status === 'draft',
      version: service.version ?? '',
      region: region?.name ?? ''
    },
    situations: situationsOf(bundle, proved),
    why: whyOf(bundle),
    materials: materialsOf(bundle, proved),
    process: processOf(bundle, proved),
    matrix: matrixOf(bundle),
    properties: propertiesOf(proved.counts, proved.findings),
    assumptions: proved.assumptions,
    digest: proved.digest,
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

export { subsumedFindings } from './found.js'
export { summaryText } from './text.js'
export type { Found, Summary } from './model.js'
