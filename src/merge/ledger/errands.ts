/** Whom an applicant faces when items are handled one by one. */
import { any, type Cond } from '../../condition/cond.js'
import type { BundleItem } from '../bundle.js'

/**
 * When the applicant does something for an item that applies: what one department verifies with another is no errand of
 * theirs, unless they have to be there.
 */
export function errandWhen({ doc, when, presence }: BundleItem): Cond {
  return doc.nature === 'verification' ? any(...presence.map(({ cond }) => cond)) : when
}

type Says = Pick<BundleItem['doc'], 'nature' | 'materials' | 'localMaterials'>

/**
 * Whether it is known what an item takes: one that only verifies and names nothing takes nothing; where something is left to
 * the regions, and this one has not said, it is not.
 */
export function saysMaterials(doc: Says): boolean {
  return doc.localMaterials === undefined && !saysNothing(doc)
}

/** Whether no source says a word of what an item takes. */
export function saysNothing({ nature, materials }: Says): boolean {
  return materials === undefined && nature !== 'verification'
}
