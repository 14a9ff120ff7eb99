/** Items of which no source says what materials they want. */
import type { Bundle } from '../../merge/bundle.js'
import { saysMaterials } from '../../merge/ledger/errands.js'

/** Beside a number of materials: the items that it lacks, because no source says what they want. Empty when there are none. */
export function silentText({ items }: Pick<Bundle, 'items'>): string {
  const silent = items.filter(({ doc }) => !saysMaterials(doc)).length
  return silent > 0 ? `有 ${silent} 个事项要什么材料，来源没有写，没有算进来` : ''
}
