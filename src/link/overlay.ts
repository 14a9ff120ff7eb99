/**
 * Overlays: a region's refinement of a service or an item. Every overlay is checked; those of the chosen region (and of
 * the regions around it, the wider first) are applied.
 */
import { isWithin } from '../condition/evaluate.js'
import { durationWords, parseDuration, workdays } from '../condition/duration.js'
import { diagnose } from '../diagnostics/catalogue.js'
import { suggest } from '../diagnostics/suggest.js'
import type { Document } from '../schema/document.js'
import type { ItemDoc, Parameters, ServiceDoc } from '../schema/generated/types.js'
import { spanOf, type LinkContext } from './context.js'
import { inBounds } from './parts.js'

type Refined = ServiceDoc | ItemDoc

/** Overlays that apply in a region, the widest first. */
export function overlaysFor(region: string | undefined, docs: LinkContext['docs']): Document<'overlay'>[] {
  if (region === undefined) return []
  return [...docs.overlay.values()]
    .filter(({ data }) => data.region !== undefined && isWithin(region, data.region))
    .sort((a, b) => width(a.data.region!) - width(b.data.region!) || (a.id < b.id ? -1 : 1))
}

function width(region: string): number {
  return region.replace(/(00)+$/, '').length
}

/** The document with the overlays of its kind and id worked in. */
export function refine<D extends Refined>(data: D, overlays: Document<'overlay'>[]): D {
  return overlays.reduce<D>((refined, { data: overlay }) => {
    const { limits, channels, places, contact, faq, visits, code } = overlay
    return {
      ...refined,
      ...(limits?.promised !== undefined && { limits: { ...refined.limits, promised: limits.promised } }),
      ...(channels && { channels: [...new Set([...(refined.channels ?? []), ...channels])] }),
      ...(places && { places }),
      ...(contact && { contact: { ...refined.contact, ...contact } }),
      ...(faq && { faq: [...(refined.faq ?? []), ...faq] }),
      ...(visits !== undefined && { visits }),
      ...(code !== undefined && refined.kind === 'service' && { code })
    }
  }, data)
}

/** Values that overlays set for parameters. */
export function settings(overlays: Document<'overlay'>[]): Record<string, number | string> {
  return Object.assign({}, ...overlays.map(({ data }) => data.parameters ?? {})) as Record<string, number | string>
}

/** An overlay may make the promise shorter, the visits fewer, and set what is adjustable within its bounds. */
export function checkOverlay(doc: Document<'overlay'>, { docs, report }: LinkContext): void {
  const { service, item } = doc.data
  if ((service === undefined) === (item === undefined)) {
    report(diagnose('LB7005', {}, spanOf({ doc, path: ['id'] })))
    return
  }
  const base = service === undefined ? docs.item.get(item!)?.data : docs.service.get(service)?.data
  if (!base) return // an unknown reference is reported already
  checkPromise(doc, base, report)
  const [own, visits] = [doc.data.visits, base.visits]
  if (own !== undefined && visits !== undefined && own > visits)
    report(diagnose('LB7004', { own, base: visits }, spanOf({ doc, path: ['visits'] })))
  for (const [name, value] of Object.entries(doc.data.parameters ?? {})) {
    const parameter: Parameters[string] | undefined = base.parameters?.[name]
    const at = { doc, path: ['parameters', name] }
    if (!parameter || parameter.adjustable === false) {
      const suggestion = suggest(name, Object.keys(base.parameters ?? {}))
      report(diagnose('LB7003', { name }, spanOf(at, 'key'), suggestion === undefined ? {} : { suggestion }))
    } else if (!inBounds(value, parameter))
      report(diagnose('LB7002', { name, value, min: parameter.min ?? '—', max: parameter.max ?? '—' }, spanOf(at)))
  }
}

function checkPromise(doc: Document<'overlay'>, base: Refined, report: LinkContext['report']): void {
  const [own, stated] = [doc.data.limits?.promised, base.limits?.promised]
  if (typeof own !== 'string' || typeof stated !== 'string') return
  const [ownTime, baseTime] = [parseDuration(own), parseDuration(stated)]
  if (ownTime && baseTime && workdays(ownTime) > workdays(baseTime))
    report(
      diagnose(
        'LB7001',
        { own: durationWords(ownTime), base: durationWords(baseTime) },
        spanOf({ doc, path: ['limits', 'promised'] })
      )
    )
}
