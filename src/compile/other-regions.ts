/**
 * What holds in other regions than the one that is compiled. Examples that name a region hold there, those that name none
 * hold without overlays: whatever region a build is for, all of them are judged. A check looks at everything that overlays
 * make of services, region by region.
 */
import { entry } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { linkElsewhere } from '../link/index.js'
import type { Program } from '../link/model.js'
import { merge } from '../merge/index.js'
import type { OverlayDoc } from '../language/generated/types.js'
import { applyServiceRules } from '../rules/index.js'

export interface Compiled {
  /** Ids that files with errors have. */
  unread: readonly string[]
  program: Program
  /** Services that can be merged. */
  ids: readonly string[]
}

export async function examplesElsewhere({ unread, program, ids }: Compiled): Promise<Diagnostic[]> {
  const found: Diagnostic[] = []
  for (const region of regionsOf(program, ids)) {
    const services = ids.filter((id) => elsewhere(program, id).includes(region))
    const other = linkElsewhere(program, region, { unread, services })
    for (const id of services) {
      const merged = merge(other, id)
      found.push(...merged.diagnostics.filter(({ code }) => entry(code).about === 'example'))
      if (!merged.bundle || !other.services.get(id)?.examples.some(({ expect }) => expect.holds)) continue
      const { checkHolds } = await import('../prove/example-holds.js')
      found.push(...checkHolds(other, merged.bundle()))
    }
  }
  return found
}

/** What merging finds where overlays refine a service or one of its items, besides what is found already. */
export function findingsElsewhere({ unread, program, ids }: Compiled, known: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set(known.map(placeOf))
  const found: Diagnostic[] = []
  for (const [region, services] of refinedRegions(program, ids, isOfMerging)) {
    const other = linkElsewhere(program, region, { unread, services })
    for (const id of services) {
      const { diagnostics, service } = merge(other, id)
      found.push(...diagnostics, ...(service ? applyServiceRules(service, other) : []))
    }
  }
  return found.filter((one) => {
    const place = placeOf(one)
    return !seen.has(place) && seen.add(place)
  })
}

/** Places and contacts are judged in the overlay itself. */
function isOfMerging({ at, limits, visits, parameters, responsibilities, owner, materials }: OverlayDoc): boolean {
  return (at ?? limits ?? visits ?? parameters ?? responsibilities ?? owner ?? materials) !== undefined
}

/** Region → the services that an overlay of it concerns. */
export function refinedRegions(
  program: Program,
  ids: readonly string[],
  concerns: (overlay: OverlayDoc) => boolean = () => true
): Map<string, string[]> {
  const regions = new Map<string, Set<string>>()
  for (const { data } of program.docs.overlay.values()) {
    const { region, service, item } = data
    if (region === undefined || !concerns(data)) continue
    const concerned = ids.filter(
      (id) =>
        id === service ||
        (item !== undefined &&
          [...(program.services.get(id)?.usages.values() ?? [])].some((use) => use.item.id === item))
    )
    const known = regions.get(region) ?? new Set<string>()
    concerned.forEach((id) => known.add(id))
    regions.set(region, known)
  }
  return new Map([...regions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([region, own]) => [region, [...own].sort()]))
}

function placeOf({ code, span }: Diagnostic): string {
  return `${code} ${span?.file} ${span?.start} ${span?.end}`
}

/** The regions of examples that the compiled one does not judge. */
function regionsOf(program: Program, ids: readonly string[]): (string | undefined)[] {
  const regions = new Set(ids.flatMap((id) => elsewhere(program, id)))
  return [...regions].sort()
}

function elsewhere({ docs, services, region }: Program, id: string): (string | undefined)[] {
  const examples = docs.service.get(id)?.data.examples ?? []
  const judged = services.get(id)?.examples.length ?? 0
  return judged === examples.length ? [] : examples.map((example) => example.region).filter((own) => own !== region)
}
