/** The requests of one service: which department needs which data items of which resource, and for which items. */
import { isPossible } from '../../situations/index.js'
import { elementFact } from '../../condition/fact.js'
import type { LinkedService } from '../../link/model.js'
import type { Bundle, BundleItem, Field, Material, Party } from '../bundle.js'
import type { RequestedItem, SharingRequest } from './model.js'

type Fetching = Pick<Bundle, 'fields' | 'materials'>

/** @param then the service merged with the resource available: today's, or as it would be */
export function requestsOf(
  resource: string,
  connected: boolean,
  then: Fetching,
  bundle: Bundle,
  { resources }: LinkedService
): SharingRequest[] {
  const data = then.fields.flatMap((field) => itemOf(field, resource, bundle))
  const spared = then.materials.flatMap((material) => sparedOf(material, resource, bundle))
  const binds = resources.filter((entry) => entry.resource.id === resource)
  const keys = unique(
    binds.flatMap(({ bind, resource: { keys } }) =>
      keys.flatMap(({ role, element }) => (bind.has(role) ? elementFact(bind.get(role)!, element) : []))
    )
  )
  return departments(bundle.items).flatMap(({ party, items }) => {
    const own = data
      .map((one) => ({ ...one, uses: one.uses.filter(({ item }) => items.includes(item)) }))
      .filter(({ uses }) => uses.length > 0)
    const materials = spared.filter((one) => one.items.some((item) => items.includes(item)))
    if (own.length === 0 && materials.length === 0) return []
    const needing = new Set([
      ...own.flatMap(({ uses }) => uses.map(({ item }) => item)),
      ...materials.flatMap((one) => one.items)
    ])
    return [
      {
        bundle,
        ...(party && { by: party }),
        resource,
        connected,
        keys,
        data: own,
        materials: materials.map(({ key, label, when, wanted }) => ({ key, label, when, wanted })),
        items: items.filter((item) => needing.has(item))
      }
    ]
  })
}

function itemOf(field: Field, resource: string, { situations }: Bundle): RequestedItem[] {
  return field.sources
    .filter(
      ({ kind, from, when }) => kind === 'resource' && from === resource && isPossible(when, situations) !== false
    )
    .map(({ when }) => ({
      key: field.key,
      when,
      wanted: field.when,
      uses: field.uses.map(({ item, label, basis }) => ({ item, label, ...(basis !== undefined && { basis }) }))
    }))
}

function sparedOf({ key, label, uses, dropped, when }: Material, resource: string, { situations }: Bundle) {
  return dropped
    .filter(({ reason, by }) => reason === 'resource' && by === resource)
    .filter((drop) => isPossible({ op: 'all', of: [when, drop.when] }, situations) !== false)
    .map((drop) => ({ key, label, when: drop.when, wanted: when, items: unique(uses.map(({ item }) => item)) }))
}

/** Items by who handles them, in the order of the service. */
function departments(items: readonly BundleItem[]): { party?: Party; items: string[] }[] {
  const ids = unique(items.map(({ owner }) => owner.id))
  return ids.map((id) => {
    const own = items.filter(({ owner }) => owner.id === id)
    return { ...(id !== '' && { party: own[0]!.owner }), items: own.map(({ usage }) => usage) }
  })
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
