/** Regions by name. */
import { placeName } from '../codes/places.js'
import type { Program } from './model.js'

/**
 * A region as people call it: by the project's code table, else by the national one. A county that neither knows is told
 * by its city and its code; what is no region at all stays as it is written.
 */
export function regionName(code: string, docs: Program['docs']): string {
  const entry = docs.codelist.get('region')?.data.codes[code]
  if (entry !== undefined) return typeof entry === 'string' ? entry : entry.name
  const name = placeName(code)
  if (name !== undefined) return name
  const around = placeName(`${code.slice(0, 4)}00`) ?? placeName(`${code.slice(0, 2)}0000`)
  return around === undefined ? code : `${around}（代码 ${code}）`
}
