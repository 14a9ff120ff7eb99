/** Stage 6: a Bundle → its certificate, a summary for people, and what could not be proved. */
import type { Diagnostic } from '../diagnostics/types.js'
import type { OutputFile } from '../emit/output.js'
import type { Program } from '../link/model.js'
import type { Bundle } from '../merge/bundle.js'
import { certificateOf } from './certificate.js'
import { classesOf } from './classes.js'
import { PROPERTIES } from './codes.js'
import { exampleOf } from './example.js'
import { diagnosticsOf, ignoredFindings } from './findings.js'
import { normalForm, type Normal } from './normal.js'
import type { Property } from './obligations.js'
import { prove, type Proved } from './prove.js'
import { solver } from './solve.js'
import { waiverOf } from './waivers.js'
import { aboutText, situationText } from './words.js'

export interface ProofOptions {
  /** Waivers that end before this day count no more. */
  asOf?: string | undefined
  template: (name: string) => string
}

export interface Proof {
  figures: Figures
  outputs: OutputFile[]
  diagnostics: Diagnostic[]
}

export interface Figures {
  properties: Record<Property, { claims: number; findings: number }>
  waived: number
  combinations: string
  situations: string
  /** Absent when there are too many to count. */
  applications?: string
}

export function proofOf(program: Program, bundle: Bundle, { asOf }: ProofOptions): Proof {
  const normal = normalForm(program, bundle)
  const proved = prove(normal)
  proved.model.waivers.push(...ignoredFindings(proved, program))
  const certificate = certificateOf(bundle, proved)
  return {
    figures: { ...claimsOf(proved), ...applicationsOf(normal) },
    outputs: [{ path: 'proof.json', text: JSON.stringify(certificate) + '\n' }],
    diagnostics: diagnosticsOf(proved, asOf)
  }
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

/** Really different are applications that differ in items, in what is asked, or in what is to be brought. */
function applicationsOf({ model, space }: Normal): Omit<Figures, 'properties' | 'waived'> {
  const told = [
    ...model.items.map(({ applies }) => applies),
    ...model.form.flatMap(({ sources }) => sources.filter(({ kind }) => kind === 'asked').map(({ when }) => when)),
    ...model.materials.map(({ submit }) => submit),
    ...model.alternatives.map(({ when }) => when)
  ]
  const { answers, combinations, count } = classesOf(space, solver(space), [...new Set(told)], 0)
  return {
    combinations: String(answers),
    situations: String(combinations),
    ...(count !== undefined && { applications: String(count) })
  }
}

/** Findings in words, each with the example that shows it. */
export function findingsInWords({ findings, model }: Proved, { space }: Normal) {
  return findings.map((finding, index) => {
    const example = exampleOf(finding, `反例 ${index + 1}：${aboutText(finding.about, model)}`, space)
    const waived = waiverOf(finding, model)
    return {
      property: finding.property,
      about: aboutText(finding.about, model),
      code: PROPERTIES[finding.property].code,
      ...(finding.situation && { situation: situationText(finding.situation, model) }),
      ...(example !== undefined && { example }),
      ...(waived && { waived })
    }
  })
}
