/** Whom an applicant faces when items are handled one by one. */
import { holds, type Reader } from '../condition/evaluate.js'
import type { Bundle, BundleItem } from './bundle.js'
import type { BoundUsage } from './context.js'
import { partyKey } from './parties.js'

/** The items for which the applicant does something. What one department verifies with another is no errand of theirs. */
export function facedIn({ items }: Pick<Bundle, 'items'>, applied: readonly BoundUsage[], read: Reader): BundleItem[] {
  const names = new Set(applied.map(({ usage }) => usage.name))
  return items.filter((item) => names.has(item.usage) && (!isVerification(item) || isAttended(item, read)))
}

function isVerification({ doc }: BundleItem): boolean {
  return doc.nature === 'verification'
}

function isAttended({ presence }: BundleItem, read: Reader): boolean {
  return presence.some(({ cond }) => holds(cond, read))
}

/** @returns null when nobody says whose some item is: it may be any of the others, or one more */
export function departmentsOf(items: readonly BundleItem[]): number | null {
  const keys = items.map(({ owner }) => partyKey(owner))
  return keys.includes(undefined) ? null : new Set(keys).size
}
