/** Items of which it is not known what materials they want: no source says, or it is left to the place. */
import { unique } from '../../base/text.js'
import type { Bundle, BundleItem } from '../../merge/bundle.js'
import { saysNothing } from '../../merge/ledger/errands.js'

/** Beside a number of materials: the items that it lacks, and why. Empty when there are none. */
export function silentText({ items }: Pick<Bundle, 'items'>): string {
  const silent = items.filter(({ doc }) => saysNothing(doc)).length
  const local = unique(items.flatMap(({ doc }) => localText(doc)))
  return [
    ...(silent > 0 ? [`有 ${silent} 个事项要什么材料，来源没有写，没有算进来`] : []),
    ...local.map((text) => `${text}，没有算进来`)
  ].join('；')
}

/** What the source leaves to the place, as long as the place does not say. */
export function localText({ localMaterials }: Pick<BundleItem['doc'], 'localMaterials'>): string[] {
  return localMaterials ? [`当地可能另要材料（来源写“${localMaterials.text}”）`] : []
}
