/** What an item's list says beside a material, in which nothing is decided: carried along and told as it stands. */
import type { MaterialMember } from '../../language/generated/types.js'

/** In the order in which they are told. */
export const REMARKS = [
  'label',
  'code',
  'origin',
  'filling',
  'standard',
  'verification',
  'consent',
  'returned',
  'file',
  'deferrable',
  'pledge',
  'basis'
] as const

export type Remarks = Pick<Exclude<MaterialMember, string>, (typeof REMARKS)[number]>

export function remarksOf(stated: Remarks): Remarks {
  return Object.fromEntries(REMARKS.flatMap((key) => (stated[key] === undefined ? [] : [[key, stated[key]]])))
}
