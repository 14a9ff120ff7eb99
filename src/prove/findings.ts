/** Findings of a proof as diagnostics. */
import { diagnose } from '../diagnostics/catalogue.js'
import type { Text } from '../diagnostics/entry.js'
import type { Diagnostic, Span } from '../diagnostics/types.js'
import type { Program } from '../link/model.js'
import { ignoresOf } from '../rules/ignores.js'
import type { Document } from '../schema/document.js'
import { PROPERTIES } from './codes.js'
import type { Model } from './model.js'
import type { Finding, Proved } from './prove.js'
import { waiverFlaw, waiverOf } from './waivers.js'
import { aboutText, situationText } from './words.js'

export function diagnosticsOf({ findings, model }: Proved, asOf: string | undefined): Diagnostic[] {
  return findings.flatMap((finding) => {
    // A promise that is too short is said by merging already, with the chain of items.
    if (finding.property === 'time' && finding.about === 'service') return []
    const waiver = finding.property === 'obtain' ? waiverOf(finding, model) : undefined
    if (!waiver) return [diagnosticOf(finding, model)]
    const flaw = waiverFlaw(waiver, asOf)
    const about = both(aboutText(finding.about, model))
    return flaw ? [diagnose('LB4114', { about, why: flaw }, placesOf(finding)[0])] : []
  })
}

export function diagnosticOf(finding: Finding, model: Model): Diagnostic {
  const [span, ...others] = placesOf(finding)
  const situation = finding.situation ? situationText(finding.situation, model) : '任何情形'
  const related = others.map((place) => ({ span: place, zh: '另一处', en: 'the other place' }))
  const words = {
    about: both(aboutText(finding.about, model)),
    situation: both(situation),
    why: both(finding.why ?? '')
  }
  const more = related.length > 0 ? { related } : {}
  return diagnose(PROPERTIES[finding.property].code, words as never, span, more)
}

function placesOf({ at }: Finding): Span[] {
  return at.map(spanAt).filter((place) => place !== undefined)
}

/** Findings that a document ignores with a reason are waived like the others. */
export function ignoredFindings({ findings }: Proved, { docs }: Program): Model['waivers'] {
  const all = Object.values(docs).flatMap((kind) => [...(kind as Map<string, Document>).values()])
  return findings.flatMap(({ property, about, at }) => {
    const span = at[0] === undefined ? undefined : spanAt(at[0])
    const doc = span && all.find(({ file }) => file === span.file)
    const ignore = doc && ignoresOf(doc).find(({ code, covers }) => code === PROPERTIES[property].code && covers(span))
    return ignore ? [{ property, about, reason: ignore.reason, at: at[0]! }] : []
  })
}

/** Back from the text of a place in the certificate. */
function spanAt(place: string): Span | undefined {
  const match = /^(.*):(\d+)-(\d+)$/.exec(place)
  return match ? { file: match[1]!, start: Number(match[2]), end: Number(match[3]) } : undefined
}

/** Words that are not shortened. */
function both(text: string): Text {
  return { zh: text, en: text }
}
