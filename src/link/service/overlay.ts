/**
 * Overlays: a region's refinement of a service or an item. Every overlay is checked; those of the chosen region (and of
 * the regions around it, the wider first) are applied.
 */
import { isWithin, regionPrefix } from '../../condition/evaluate.js'
import { channelsIn, type ChannelName } from '../../vocabulary/channels.js'
import { durationWords, parseDuration, workdays } from '../../vocabulary/duration.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import { suggest } from '../../diagnostics/suggest.js'
import type { Document } from '../../schema/document.js'
import type { Condition, ItemDoc, MaterialNeed, Parameters, ServiceDoc } from '../../language/generated/types.js'
import type { Path } from '../../syntax/index.js'
import { spanOf, type LinkContext } from '../context.js'
import { checkPlace, conditionOf, placedNeed, withPlace } from './one-place.js'
import { namedInSentences } from '../sentences.js'
import { harmfulWays, type Way } from '../condition/harm.js'
import type { At } from '../model.js'
import { inBounds, sizeOf } from '../parts.js'

type Refined = ServiceDoc | ItemDoc

/** Overlays that apply in a region, the widest first. */
export function overlaysFor(region: string | undefined, docs: LinkContext['docs']): Document<'overlay'>[] {
  if (region === undefined) return []
  return [...docs.overlay.values()]
    .filter(({ data }) => data.region !== undefined && isWithin(region, data.region))
    .sort((a, b) => width(a.data.region!) - width(b.data.region!) || (a.id < b.id ? -1 : 1))
}

function width(region: string): number {
  return regionPrefix(region).length
}

/** The document with the overlays of its kind and id worked in: findings about what they say point into them. */
export function refined<K extends 'service' | 'item'>(doc: Document<K>, overlays: Document<'overlay'>[]): Document<K> {
  if (overlays.length === 0) return doc
  const elsewhere = (path: Path) => inOverlay(path, overlays) ?? doc.elsewhere?.(path)
  return { ...doc, data: refine(doc.data, overlays), elsewhere, overlaid: true }
}

/** The last overlay that states a value, and where. */
function inOverlay(path: Path, overlays: Document<'overlay'>[]): At | undefined {
  const isDefault = path[0] === 'parameters' && path[2] === 'default'
  const key = isDefault ? path.slice(0, 2) : path
  if (!REPLACED.some((steps) => steps.every((step, index) => step === key[index]))) return undefined
  const find = (own: Path): At | undefined => {
    const doc = overlays.findLast(({ data }) => data.at === undefined && stated(data, own) !== undefined)
    return doc && { doc, path: own }
  }
  // Situations of one channel that two levels state are joined: a part of them stands with the channel.
  return find(key) ?? (key[0] === 'channels' && key.length > 2 ? find(key.slice(0, 2)) : undefined)
}

/** What an overlay says instead of the document. */
const REPLACED: readonly Path[] = [
  ['limits', 'promised'],
  ['visits'],
  ['channels'],
  ['places'],
  ['fee'],
  ['benefits'],
  ['periods'],
  ['contact'],
  ['parameters'],
  ['lead'],
  ['partners'],
  ['responsibilities'],
  ['owner']
]

function stated(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    data
  )
}

function refine<D extends Refined>(data: D, overlays: Document<'overlay'>[]): D {
  // What holds for one of several places stands before what holds for all, whichever overlay says it.
  const [all, placed] = [overlays.filter(({ data: own }) => !own.at), overlays.filter(({ data: own }) => own.at)]
  return [...all, ...placed].reduce<D>((so, { data: overlay }) => {
    const cond = conditionOf(overlay)
    if (cond !== undefined) return withPlace(so, overlay, cond)
    const { limits, channels, links, fee, benefits, periods, places, contact, faq, visits, code, owner } = overlay
    const { lead, partners, responsibilities, delivery } = overlay
    const isSettled = overlay.materials !== undefined && so.kind === 'item'
    return {
      ...so,
      ...(limits?.promised !== undefined && { limits: { ...so.limits, promised: limits.promised } }),
      ...(channels && { channels: withChannels(so.channels, channels) }),
      ...(links && { links: { ...so.links, ...links } }),
      ...(fee && { fee }),
      ...(benefits && { benefits }),
      ...(periods && { periods }),
      ...(places && { places }),
      ...(contact && { contact: { ...so.contact, ...contact } }),
      ...(faq && { faq: [...(so.faq ?? []), ...faq] }),
      ...(visits !== undefined && { visits }),
      ...(so.kind === 'service' && {
        ...(lead !== undefined && { lead }),
        ...(partners && { partners }),
        ...(delivery !== undefined && { delivery }),
        ...(responsibilities && { responsibilities: eachStage(so.responsibilities, responsibilities) })
      }),
      ...(so.kind === 'item' && owner !== undefined && { owner }),
      ...(isSettled && { localMaterials: undefined }),
      ...(code !== undefined && so.kind === 'item' && { codes: { ...so.codes, implementation: code } })
    }
  }, data)
}

/** A channel that a region adds is open in its situations, beside those of the level above. */
function withChannels(base: ServiceDoc['channels'], own: NonNullable<ServiceDoc['channels']>): ServiceDoc['channels'] {
  const names = [...new Set([...channelsIn(base), ...channelsIn(own)])]
  if (Array.isArray(own) && (base === undefined || Array.isArray(base))) return names
  const whens = (stated: ServiceDoc['channels'], name: ChannelName) =>
    !channelsIn(stated).includes(name) ? [] : [Array.isArray(stated) ? undefined : stated?.[name]?.when]
  return Object.fromEntries(
    names.map((name) => {
      const cases = [...whens(base, name), ...whens(own, name)]
      const when = cases.length === 1 ? cases[0] : cases.includes(undefined) ? undefined : { any: cases as Condition[] }
      return [name, when === undefined ? {} : { when }]
    })
  )
}

/** Who is responsible, channel by channel of each stage: what the region does not state stays. */
function eachStage(
  base: ServiceDoc['responsibilities'] = {},
  own: NonNullable<ServiceDoc['responsibilities']>
): ServiceDoc['responsibilities'] {
  const stages = Object.entries(own) as [keyof typeof own, object][]
  return { ...base, ...Object.fromEntries(stages.map(([stage, channels]) => [stage, { ...base[stage], ...channels }])) }
}

/** 实施编码 that a region gives a service, beside the code of the catalogue; with the region that gives it. */
export function implementationOf(overlays: Document<'overlay'>[]): { code: string; region: string } | undefined {
  const doc = overlays.findLast(({ data }) => data.code !== undefined)
  return doc && { code: doc.data.code!, region: doc.data.region! }
}

/** What a region adds to the materials of an item, with its places. */
export function additionsOf(overlays: Document<'overlay'>[]): { value: MaterialNeed; at: At }[] {
  return overlays.flatMap((doc) =>
    (doc.data.materials ?? []).map((value, index) => ({
      value: placedNeed(value, doc.data),
      at: { doc, path: ['materials', index] }
    }))
  )
}

/** Values that overlays set for parameters. */
export function settings(overlays: Document<'overlay'>[]): Record<string, number | string> {
  return Object.assign({}, ...overlays.map(({ data }) => data.parameters ?? {})) as Record<string, number | string>
}

/** An overlay may make the promise shorter, the visits fewer, and set what is adjustable within its bounds. */
export function checkOverlay(doc: Document<'overlay'>, context: LinkContext): void {
  const { docs, report } = context
  const { service, item } = doc.data
  if ((service === undefined) === (item === undefined)) {
    report(diagnose('LB7005', {}, spanOf({ doc, path: ['id'] })))
    return
  }
  const base = service === undefined ? docs.item.get(item!)?.data : docs.service.get(service)?.data
  if (!base) return // an unknown reference is reported already
  checkPlace(doc, context)
  checkPromise(doc, base, report)
  const [own, visits] = [doc.data.visits, base.visits]
  if (own !== undefined && visits !== undefined && own > visits)
    report(diagnose('LB7004', { own, base: visits }, spanOf({ doc, path: ['visits'] })))
  checkCode(doc, report)
  checkKind(doc, report)
  checkMaterials(doc, base, report)
  for (const [name, value] of Object.entries(doc.data.parameters ?? {})) {
    const parameter: Parameters[string] | undefined = base.parameters?.[name]
    const at = { doc, path: ['parameters', name] }
    if (!parameter || parameter.adjustable === false) {
      const suggestion = suggest(name, Object.keys(base.parameters ?? {}))
      report(diagnose('LB7003', { name }, spanOf(at, 'key'), suggestion === undefined ? {} : { suggestion }))
    } else if (!inBounds(value, parameter))
      report(diagnose('LB7002', { name, value, min: parameter.min ?? '—', max: parameter.max ?? '—' }, spanOf(at)))
    else {
      const ways = harmfulWays(base, name)
      const told = { name: parameter.name, value, base: parameter.default }
      if (harms(value, parameter, ways)) report(diagnose('LB7006', told, spanOf(at)))
      else if (ways.size === 0 && isOnlySaid(base, name) && harms(value, parameter, EITHER))
        report(diagnose('LB7130', told, spanOf(at)))
    }
  }
}

const EITHER: ReadonlySet<Way> = new Set(['higher', 'lower'])

/** No condition and no limit shows which way a number harms that stands in sentences alone. */
function isOnlySaid(base: Refined, name: string): boolean {
  const isComputedWith = JSON.stringify(base).includes(`"param":${JSON.stringify(name)}`)
  return !isComputedWith && namedInSentences(base).some((said) => said.name === name)
}

/** Harm is allowed only where the level above says how far it may go: by a bound in that direction. */
function harms(value: number | string, parameter: Parameters[string], ways: ReadonlySet<Way>): boolean {
  const [own, base] = [sizeOf(value, parameter), sizeOf(parameter.default, parameter)]
  if (own > base) return ways.has('higher') && parameter.max === undefined
  return own < base && ways.has('lower') && parameter.min === undefined
}

/** Of a service other things can be said than of an item. */
function checkKind(doc: Document<'overlay'>, report: LinkContext['report']): void {
  const wrong =
    doc.data.service === undefined
      ? (['lead', 'partners', 'responsibilities', 'delivery'] as const)
      : (['owner', 'materials'] as const)
  for (const key of wrong)
    if (doc.data[key] !== undefined) {
      const of = doc.data.service === undefined ? OF_SERVICES : OF_ITEMS
      report(diagnose('LB7008', { key, of }, spanOf({ doc, path: [key] }, 'key')))
    }
}

/** A region asks for more only where the level above leaves it to the regions, and says on what basis. */
function checkMaterials(doc: Document<'overlay'>, base: Refined, report: LinkContext['report']): void {
  const { materials } = doc.data
  if (!materials || base.kind !== 'item') return
  if (!base.localMaterials) {
    if (materials.length > 0) report(diagnose('LB7160', {}, spanOf({ doc, path: ['materials'] }, 'key')))
    return
  }
  for (const [index, need] of materials.entries())
    if (typeof need === 'string' || need.basis === undefined)
      report(diagnose('LB7161', {}, spanOf({ doc, path: ['materials', index] })))
}

const OF_SERVICES = { zh: '服务', en: 'services' }
const OF_ITEMS = { zh: '事项', en: 'items' }

function checkCode(doc: Document<'overlay'>, report: LinkContext['report']): void {
  const { code } = doc.data
  if (code !== undefined && !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(code))
    report(diagnose('LB7007', { code }, spanOf({ doc, path: ['code'] })))
}

function checkPromise(doc: Document<'overlay'>, base: Refined, report: LinkContext['report']): void {
  const [own, stated] = [doc.data.limits?.promised, base.limits?.promised]
  if (typeof own !== 'string') return
  // It is said of all situations, so it may not be longer than what the base says of any.
  const times = (Array.isArray(stated) ? stated : [{ time: stated }]).flatMap(({ time }) =>
    typeof time === 'string' ? (parseDuration(time) ?? []) : []
  )
  const [baseTime] = times.sort((a, b) => workdays(a) - workdays(b))
  const ownTime = parseDuration(own)
  if (ownTime && baseTime && workdays(ownTime) > workdays(baseTime))
    report(
      diagnose(
        'LB7001',
        { own: durationWords(ownTime), base: durationWords(baseTime) },
        spanOf({ doc, path: ['limits', 'promised'] })
      )
    )
}
