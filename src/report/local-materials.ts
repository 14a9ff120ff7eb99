/** What regions ask for beyond the text of the level above: the burden that a place adds, with its basis. */
import { shorthand } from '../link/item/material.js'
import type { Program } from '../link/model.js'
import { regionName } from '../link/service/regions.js'
import { byId } from './milestones.js'
import { placeOf } from './places.js'
import type { LocalMaterialReport } from './model.js'

export function localMaterialsOf(program: Program): LocalMaterialReport[] {
  const { docs } = program
  const nameOf = (id: string) => docs.material.get(id)?.data.name ?? id
  return [...docs.overlay.values()].sort(byId).flatMap(({ data, file }) =>
    (data.materials ?? []).map((need) => {
      const one = typeof need === 'string' ? shorthand(need) : need
      const { material, anyOf = [] } = one as { material?: string; anyOf?: (string | { material: string })[][] }
      const all = material === undefined ? anyOf.flat() : [material]
      const ids = all.map((each) => (typeof each === 'string' ? shorthand(each).material : each.material))
      const { region = '', item = '', at } = data
      return {
        region: { id: region, name: regionName(region, docs) },
        ...(at !== undefined && { at: placeOf(data, at, program).name }),
        item: { id: item, name: docs.item.get(item)?.data.name ?? item },
        materials: ids.map(nameOf),
        basis: typeof need === 'string' ? '' : (need.basis ?? ''),
        file
      }
    })
  )
}
