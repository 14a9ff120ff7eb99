/** All that is asked of materials, whoever asks: the items, each its own, and the service, for the whole. */
import type { Need, NormalForm } from '../normal-form/model.js'

export interface AskedNeed extends Need {
  /** Item and number; no item where nobody has decided which one it is for. */
  about: string
  /** Where the item is used. */
  of?: string
}

export function needsOf({ items, needs = [] }: NormalForm): AskedNeed[] {
  return [
    ...items.flatMap((item) =>
      item.needs.map((need, index) => ({ ...need, about: `${item.usage}/${index}`, of: item.at }))
    ),
    ...needs.map((need, index) => ({ ...need, about: `/${index}` }))
  ]
}
