/** Findings of a proof as diagnostics. */
import { diagnose } from '../diagnostics/catalogue.js'
import type { Text } from '../diagnostics/entry.js'
import type { Diagnostic, Span } from '../diagnostics/types.js'
import { PROPERTIES } from './codes.js'
import type { Proved } from './prove.js'
import { waiverFlaw, waiverOf } from './waivers.js'
import { aboutText, situationText } from './words.js'

export function diagnosticsOf({ findings, model }: Proved, asOf: string | undefined): Diagnostic[] {
  return findings.flatMap((finding) => {
    // A promise that is too short is said by merging already, with the chain of items.
    if (finding.property === 'time' && finding.about === 'service') return []
    const about = aboutText(finding.about, model)
    const [span, ...others] = finding.at.map(spanAt).filter((place) => place !== undefined)
    const waiver = waiverOf(finding, model)
    if (waiver) {
      const flaw = waiverFlaw(waiver, asOf)
      return flaw ? [diagnose('LB4114', { about: both(about), why: flaw }, span)] : []
    }
    const situation = finding.situation ? situationText(finding.situation, model) : '任何情形'
    const words = { about: both(about), situation: both(situation), why: both(finding.why ?? '') }
    const related = others.map((place) => ({ span: place, zh: '另一处', en: 'the other place' }))
    return [
      diagnose(PROPERTIES[finding.property].code, words as never, span, {
        ...(related.length > 0 && { related })
      })
    ]
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
