/**
 * Who asks for materials: each item in its own terms, and the service, of its subjects, for the items that it names – or
 * for the whole, while nobody has decided which of them want it.
 */
import { TRUE, type Cond } from '../../condition/cond.js'
import type { LinkedService, Need } from '../../link/model.js'
import { UNDECIDED } from '../../vocabulary/undecided.js'
import type { BoundUsage, MergeContext, Player } from '../context.js'
import { personsOf } from './bind.js'

export interface Asker {
  /** Of the item; `UNDECIDED` for the whole service. */
  name: string
  needs: readonly Need[]
  applies: Cond
  roles: ReadonlyMap<string, Player[]>
  bind(cond: Cond): Cond
}

export function askersOf({ uses, service }: Pick<MergeContext, 'uses' | 'service'>): Asker[] {
  const items = uses.map(({ usage, applies, roles, bind }): Asker => {
    return { name: usage.name, needs: usage.item.needs, applies, roles, bind }
  })
  if (service.needs.length === 0) return items
  const applying = new Map(uses.map(({ usage, applies }) => [usage.name, applies]))
  const roles = new Map([...service.subjects.keys()].map((name) => [name, personsOf(name, service)]))
  const own = service.needs.flatMap(({ need, items: named }) =>
    (named.length > 0 ? named : [UNDECIDED]).map((name): Asker => {
      return { name, needs: [need], applies: applying.get(name) ?? TRUE, roles, bind: (cond) => cond }
    })
  )
  return [...items, ...own]
}

/** Whether the service lists materials that are decided to be of this item. */
export function isAskedFor({ usage }: Pick<BoundUsage, 'usage'>, { needs }: LinkedService): boolean {
  return needs.some(({ items }) => items.includes(usage.name))
}
