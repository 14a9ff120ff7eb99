/** Stage 6: a Bundle → its certificate, a summary for people, and what could not be proved. */
import type { Diagnostic } from '../diagnostics/types.js'
import { message } from '../diagnostics/words.js'
import type { OutputFile } from '../emit/output.js'
import type { Program } from '../link/model.js'
import type { Bundle } from '../merge/bundle.js'
import { ASSUMPTIONS } from './assumptions.js'
import { certificateOf } from './certificate.js'
import { PROPERTIES } from './codes.js'
import { exampleOf } from './example.js'
import { diagnosticOf, diagnosticsOf, ignoredFindings } from './findings.js'
import { normalForm, type Normal } from './normal.js'
import type { Property } from './obligations.js'
import { prove, type Proved } from './prove.js'
import { solver } from '../situations/solve.js'
import { subsumedFindings, summaryFiles, summaryOf, type Found } from './summary/index.js'
import { tooHard, unlessTooHard } from './too-hard.js'
import { waiverOf } from './waivers.js'
import { aboutText, situationText } from './words.js'

export interface ProofOptions {
  /** Waivers that end before this day count no more. */
  asOf?: string | undefined
  template: (name: string) => string
}

/** Without figures, there is no proof: the diagnostics say why. */
export type Proof =
  | { figures: Figures; outputs: OutputFile[]; diagnostics: Diagnostic[] }
  | { figures?: undefined; diagnostics: Diagnostic[] }

export interface Figures {
  properties: Record<Property, { claims: number; findings: number }>
  waived: number
  combinations: string
  situations: string
  applications: string
}

export function proofOf(program: Program, bundle: Bundle, options: ProofOptions): Proof {
  const proof = unlessTooHard(() => wholeProof(program, bundle, options))
  return proof ?? { diagnostics: [tooHard(program, bundle)] }
}

function wholeProof(program: Program, bundle: Bundle, { asOf, template }: ProofOptions): Proof {
  const { normal, proved, certificate } = certified(program, bundle)
  const figures = claimsOf(proved)
  const summary = summaryOf(bundle, {
    space: normal.space,
    solver: solver(normal.space),
    findings: findingsInWords(proved, normal),
    counts: Object.fromEntries(Object.entries(figures.properties).map(([property, { claims }]) => [property, claims])),
    assumptions: ASSUMPTIONS,
    digest: bundle.digest
  })
  const { combinations, possible, different } = summary.situations
  return {
    figures: { ...figures, combinations, situations: possible, applications: different },
    outputs: [{ path: 'proof.json', text: JSON.stringify(certificate) + '\n' }, ...summaryFiles(summary, template)],
    diagnostics: [...diagnosticsOf(proved, asOf), ...subsumedFindings(bundle).diagnostics]
  }
}

/** The digest of the normal form that a certificate of this service has; undefined when it has none. */
export function certifiedModel(program: Program, bundle: Bundle): string | undefined {
  return unlessTooHard(() => certified(program, bundle))?.certificate.modelDigest
}

function certified(program: Program, bundle: Bundle) {
  const normal = normalForm(program, bundle)
  const proved = prove(normal)
  proved.model.waivers.push(...ignoredFindings(proved, program))
  return { normal, proved, certificate: certificateOf(bundle, proved) }
}

function claimsOf({ claims, findings, model }: Proved): Pick<Figures, 'properties' | 'waived'> {
  const count = (list: { property: Property }[], property: Property) =>
    list.filter((one) => one.property === property).length
  return {
    properties: Object.fromEntries(
      (Object.keys(PROPERTIES) as Property[]).map((property) => [
        property,
        { claims: count(claims, property), findings: count(findings, property) }
      ])
    ) as Figures['properties'],
    waived: findings.filter((finding) => waiverOf(finding, model)).length
  }
}

/** Findings in words, each with the example that shows it. */
function findingsInWords(proved: Proved, { space }: Normal): Found[] {
  const { findings, model } = proved
  return findings.map((finding, index) => {
    const about = aboutText(finding.about, model)
    const example = exampleOf(finding, `反例 ${index + 1}：${about}`, space)
    const waived = waiverOf(finding, model)
    const diagnostic = diagnosticOf(finding, model)
    return {
      property: finding.property,
      about,
      code: diagnostic.code,
      zh: message(diagnostic, 'zh'),
      en: message(diagnostic, 'en'),
      ...(finding.situation && { situation: situationText(finding.situation, model) }),
      files: [...new Set(finding.at.map((place) => place.slice(0, place.lastIndexOf(':'))))],
      ...(example !== undefined && { example }),
      ...(waived && { waived })
    }
  })
}
