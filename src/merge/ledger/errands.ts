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

/** Whether it is known what an item takes: one that only verifies and names nothing takes nothing. */
export function saysMaterials({ nature, materials }: Pick<BundleItem['doc'], 'nature' | 'materials'>): boolean {
  return materials !== undefined || nature === 'verification'
}
