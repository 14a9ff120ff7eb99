/**
 * Overlays of a region as one of several places (迁出地、迁入地): what they say holds only where that place lies in the
 * region, so each of it gets that condition, and what the level above says stays for all others.
 */
import { diagnose } from '../../diagnostics/catalogue.js'
import { suggest } from '../../diagnostics/suggest.js'
import type { Condition, ItemDoc, MaterialNeed, OverlayDoc, ServiceDoc } from '../../language/generated/types.js'
import type { Document } from '../../schema/document.js'
import { spanOf, type LinkContext } from '../context.js'
import { chainOf, mapEntries } from '../item/chain.js'
import { elementInfo } from '../parts.js'

type Refined = ServiceDoc | ItemDoc

/** Where the overlay holds: always, unless it is one of several places that lies in its region. */
export function conditionOf({ at, region }: OverlayDoc): Condition | undefined {
  return at === undefined || region === undefined ? undefined : ({ [at]: { within: region } } as Condition)
}

/** A value that may have a condition, with this one besides. */
function only<T extends { when?: Condition }>(value: T, cond: Condition): T {
  return { ...value, when: value.when === undefined ? cond : ({ all: [cond, value.when] } as Condition) }
}

/** What an overlay adds to a document for those whose place lies in its region; materials are added by `additionsOf`. */
export function withPlace<D extends Refined>(so: D, { places, limits }: OverlayDoc, cond: Condition): D {
  const { promised } = so.limits ?? {}
  const others = Array.isArray(promised) ? promised : promised === undefined ? [] : [{ time: promised }]
  return {
    ...so,
    ...(limits?.promised !== undefined && {
      limits: { ...so.limits, promised: [{ time: limits.promised, when: cond }, ...others] }
    }),
    ...(places && { places: [...(so.places ?? []), ...places.map((place) => only(place, cond))] })
  }
}

export function placedNeed(need: MaterialNeed, overlay: OverlayDoc): MaterialNeed {
  const cond = conditionOf(overlay)
  return cond === undefined || typeof need === 'string' ? need : only(need, cond)
}

/** What can hold for some applicants and not for others, and what is said of the overlay itself. */
const PLACED: ReadonlySet<string> = new Set([
  ...['kind', 'id', 'name', 'status', 'version', 'effective', 'region', 'standard', 'sources', 'source', 'note'],
  ...['ignore', 'refines', 'replaces', 'service', 'item', 'at', 'places', 'limits', 'materials']
])

/** Whether an overlay can be worked in: its place is asked for, and what it says can depend on it. */
export function isPlaceable({ data }: Document<'overlay'>, context: LinkContext): boolean {
  return data.at === undefined || (data.region !== undefined && placesOf(data, context).includes(data.at))
}

export function checkPlace(doc: Document<'overlay'>, context: LinkContext): void {
  const { at } = doc.data
  if (at === undefined) return
  if (!isPlaceable(doc, context)) {
    const suggestion = suggest(at, placesOf(doc.data, context))
    const more = suggestion === undefined ? {} : { suggestion }
    context.report(diagnose('LB7162', { at }, spanOf({ doc, path: ['at'] }), more))
  }
  for (const key of Object.keys(doc.data))
    if (!PLACED.has(key)) context.report(diagnose('LB7163', { key }, spanOf({ doc, path: [key] }, 'key')))
}

/** The facts of a service or an item that are regions, by the names that its conditions use. */
function placesOf({ service, item }: OverlayDoc, context: LinkContext): string[] {
  const quiet: LinkContext = { ...context, report: () => undefined }
  const { docs } = context
  const whole = docs.service.get(service ?? '')?.data
  const ids = whole ? Object.values(whole.items).map(({ use }) => use) : [item ?? '']
  const chains = ids.flatMap((id) => {
    const doc = docs.item.get(id)
    return doc ? [chainOf(doc, quiet)] : []
  })
  const asked = [
    ...Object.entries(whole?.situations ?? {}),
    ...chains.flatMap((chain) =>
      [...mapEntries(chain, 'situations')].map(([name, { value }]) => [name, value] as const)
    )
  ]
  const owners = whole
    ? Object.entries(whole.subjects).map(([name, { entity }]) => [name, entity] as const)
    : chains.flatMap((chain) =>
        [...mapEntries(chain, 'roles')].map(
          ([name, { value }]) => [name, typeof value === 'string' ? value : value.entity] as const
        )
      )
  const roles = new Map(owners.map(([name, entity]) => [name, { entity }]))
  const elements = owners.flatMap(([name, entity]) =>
    Object.keys(docs.entity.get(entity)?.data.elements ?? {}).map((element) => `${name}.${element}`)
  )
  return [
    ...asked.flatMap(([name, { type }]) => (type === 'region' ? [name] : [])),
    ...elements.filter((name) => elementInfo(name, roles, quiet)?.type === 'region')
  ]
}
