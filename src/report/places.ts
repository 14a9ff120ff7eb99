/** What regions say of themselves as one of several places of a case (迁出地、迁入地): there alone it holds. */
import type { OverlayDoc } from '../language/generated/types.js'
import { splitElement } from '../condition/fact.js'
import { durationText, parseDuration } from '../vocabulary/duration.js'
import type { Program } from '../link/model.js'
import { regionName } from '../link/service/regions.js'
import { byId } from './milestones.js'
import type { Named, PlacedReport } from './model.js'

export function placedOf(program: Program): PlacedReport[] {
  const { docs } = program
  return [...docs.overlay.values()].sort(byId).flatMap(({ data, file }) => {
    const { at, region = '', service, item, limits, places = [], materials = [] } = data
    if (at === undefined) return []
    const promised = typeof limits?.promised === 'string' ? parseDuration(limits.promised) : undefined
    const kind = service === undefined ? ('item' as const) : ('service' as const)
    const id = service ?? item ?? ''
    return [
      {
        region: { id: region, name: regionName(region, docs) },
        document: { id, name: docs[kind].get(id)?.data.name ?? id },
        at: placeOf(data, at, program),
        places: places.map(({ name }) => name),
        ...(promised && { promised: durationText(promised) }),
        materials: materials.length,
        file
      }
    ]
  })
}

/** The question that decides it, or whose element it is, in words. */
export function placeOf({ service, item }: OverlayDoc, at: string, { items, services, docs }: Program): Named {
  const whole = services.get(service ?? '')
  const own = items.get(item ?? '')
  const askers = [whole, own, ...[...(whole?.usages.values() ?? [])].map((usage) => usage.item)]
  const asked = askers.flatMap((one) => one?.situations.get(at)?.ask ?? [])[0]
  const { owner, element } = splitElement(at)
  const subject = whole?.subjects.get(owner)
  const role = own?.roles.get(owner)
  const name = docs.entity.get(subject?.entity ?? role?.entity ?? '')?.data.elements[element]?.name
  return { id: at, name: asked ?? (name === undefined ? at : `${subject?.label ?? role?.label ?? ''}的${name}`) }
}
