/** Findings of a proof as diagnostics. */
import { diagnose } from '../../diagnostics/catalogue.js'
import type { Text } from '../../diagnostics/entry.js'
import type { Diagnostic, Lang, Span } from '../../diagnostics/types.js'
import type { Program } from '../../link/model.js'
import { ignoresOf } from '../../rules/ignores.js'
import type { Document } from '../../schema/document.js'
import { PROPERTIES } from '../properties/names.js'
import type { NormalForm } from '../normal-form/model.js'
import type { Finding, Proved } from '../prove.js'
import { waiverFlaw, waiverOf } from './waivers.js'
import { aboutText, situationText } from './words.js'

export function diagnosticsOf({ findings, model }: Proved, asOf: string | undefined): Diagnostic[] {
  return findings.flatMap((finding) => {
    // A promise that is too short is said by merging already, with the chain of items.
    if (finding.property === 'time' && finding.about === 'service') return []
    const waiver = finding.property === 'obtain' ? waiverOf(finding, model) : undefined
    if (!waiver) return [diagnosticOf(finding, model)]
    const flaw = waiverFlaw(waiver, asOf)
    const about = inBoth((lang) => aboutText(finding.about, model, lang))
    return flaw ? [diagnose('LB4114', { about, why: flaw }, placesOf(finding)[0])] : []
  })
}

export function diagnosticOf(finding: Finding, model: NormalForm): Diagnostic {
  const [span, ...others] = placesOf(finding)
  const related = others.map((place, index) => ({ span: place, ...relatedText(finding.at[index + 1]!, model) }))
  const words = {
    about: inBoth((lang) => aboutText(finding.about, model, lang)),
    situation: inBoth((lang) => situationText(finding.situation ?? {}, model, lang)),
    why: whyOf(finding, model)
  }
  const more = related.length > 0 ? { related } : {}
  return diagnose(PROPERTIES[finding.property].code, words as never, span, more)
}

function whyOf({ property, about, why, told }: Finding, { process }: NormalForm): Text {
  if (told) return told
  // The chain of items itself is in the summary, and in what merging finds.
  if (property === 'time' && about === 'service' && why === undefined) {
    const days = (process.promised ?? []).map((one) => one.days).join('、')
    return {
      zh: `承诺 ${days} 个工作日，先后相接的事项承诺之和更长`,
      en: `it promises ${days} workdays, and items that follow each other promise more together`
    }
  }
  return both(why ?? '')
}

/** Whose the other place is. */
function relatedText(at: string, { items }: NormalForm): Text {
  const item = items.find((one) => [one, ...one.fields, ...one.needs].some((part) => part.at === at))
  return item
    ? { zh: `${item.name}的要求`, en: `what ${item.name} asks` }
    : { zh: '与这里不合', en: 'at odds with this' }
}

function placesOf({ at }: Finding): Span[] {
  return at.map(spanAt).filter((place) => place !== undefined)
}

/** Findings that a document ignores with a reason are waived like the others. */
export function ignoredFindings({ findings }: Proved, { docs }: Program): NormalForm['waivers'] {
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

function inBoth(text: (lang: Lang) => string): Text {
  return { zh: text('zh'), en: text('en') }
}

/** Words that are not shortened. */
function both(text: string): Text {
  return { zh: text, en: text }
}
