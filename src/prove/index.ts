/** A Bundle → its certificate, and what could not be proved. */
import type { Diagnostic } from '../diagnostics/types.js'
import { message } from '../diagnostics/words.js'
import type { Program } from '../link/model.js'
import type { Bundle } from '../merge/bundle.js'
import { certificateOf, statementOf, type Certificate, type Stated } from './certificate/index.js'
import { PROPERTIES } from './properties/names.js'
import { exampleOf } from './findings/example.js'
import { diagnosticOf, diagnosticsOf, ignoredFindings } from './findings/index.js'
import { normalForm, type Normal } from './normal-form/index.js'
import type { Property } from './properties/index.js'
import { prove, type Proved } from './prove.js'
import type { Found } from './findings/worded-finding.js'
import { subsumedFindings } from './subsumed/findings.js'
import { unlessTooHard } from './too-hard.js'
import { waiverOf } from './findings/waivers.js'
import { aboutText, situationText } from './findings/words.js'

/** A certificate, and what people are told of it. */
export interface Proof {
  certificate: Certificate
  /** The decided situations: what a summary asks about. */
  normal: Normal
  claims: Record<Property, { claims: number; findings: number }>
  waived: number
  /** In words, in the order of the certificate. */
  findings: Found[]
  diagnostics: Diagnostic[]
}

/**
 * Proves one service.
 * @param asOf waivers that end before this day count no more
 * @throws TooMuchWork when it takes more than the allowance: `unlessTooHard` says so
 */
export function proofOf(program: Program, bundle: Bundle, asOf?: string): Proof {
  const { normal, proved, certificate } = certified(program, bundle)
  return {
    certificate,
    normal,
    ...claimsOf(proved),
    findings: findingsInWords(proved, normal),
    diagnostics: [...diagnosticsOf(proved, asOf), ...subsumedFindings(bundle).diagnostics]
  }
}

/** What a certificate of this service states; undefined when it has none. */
export function certifiedStatement(program: Program, bundle: Bundle): ReadonlyMap<Stated, string> | undefined {
  const made = unlessTooHard(() => certified(program, bundle))
  return made && statementOf(made.certificate)
}

function certified(program: Program, bundle: Bundle) {
  const normal = normalForm(program, bundle)
  const proved = prove(normal)
  proved.model.waivers.push(...ignoredFindings(proved, program))
  return { normal, proved, certificate: certificateOf(bundle, proved) }
}

function claimsOf({ claims, findings, model }: Proved): Pick<Proof, 'claims' | 'waived'> {
  const count = (list: { property: Property }[], property: Property) =>
    list.filter((one) => one.property === property).length
  return {
    claims: Object.fromEntries(
      (Object.keys(PROPERTIES) as Property[]).map((property) => [
        property,
        { claims: count(claims, property), findings: count(findings, property) }
      ])
    ) as Proof['claims'],
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
