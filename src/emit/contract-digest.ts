/** By what two sides know that they speak of the same contract. */
import type { Bundle } from '../merge/bundle.js'

export function contractDigest(bundle: Bundle & { contract?: string }): string {
  return bundle.contract ?? bundle.digest
}
