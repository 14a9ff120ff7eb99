/** The most that any item asks of a material, whoever brings it: what a comparison of two versions weighs. */
import type { Amount, Material } from '../merge/bundle.js'
import { mostOf as strongest } from '../merge/materials/amounts.js'

export interface Most extends Omit<Amount, 'when'> {
  /** Somebody has to bring it, by itself or as one of several. */
  required: boolean
}

export function mostOf({ uses }: Material): Most {
  return { ...strongest(uses), required: uses.some(({ duty }) => duty === 'required') }
}
