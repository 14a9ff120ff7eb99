/** Regions by name. */
import { placeOf } from '../../codes/places.js'
import type { Program } from '../model.js'

/**
 * A region as people call it: by the project's code table, else by the national one. A county that neither knows is told
 * by its city and its code; what is no region at all stays as it is written.
 */
export function regionName(code: string, docs: Program['docs']): string {
  const entry = docs.codelist.get('region')?.data.codes[code]
  if (entry !== undefined) return typeof entry === 'string' ? entry : entry.name
  return placeOf(code) ?? code
}
