/** A bundle of its own to change; the engine of situations, which is no data, stays the same. */
import type { Bundle } from '../../src/merge/bundle.js'

export function copyOf({ situations, ...data }: Bundle): Bundle {
  return { ...structuredClone(data), situations }
}
