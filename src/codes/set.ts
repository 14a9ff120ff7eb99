/** The structures and code lists by which the codes of a project are read. */
import { regionPrefix } from '../condition/evaluate.js'
import type { CodelistDoc } from '../language/generated/types.js'
import { NATIONAL } from './national.js'
import type { CodeSet, CodeStructure, CodeTable } from './types.js'

type ListData = Pick<CodelistDoc, 'name' | 'open' | 'region' | 'codes'>

/** Code lists by id, as a program has them. */
export type Codelists = ReadonlyMap<string, { data: ListData }>

/**
 * What codes of a project are read by: the structures of its standard before the national ones, and its code lists.
 *
 * @example
 * Object.keys(codeSet().structures).includes('uscc') // => true
 */
export function codeSet(
  codes: Readonly<Record<string, CodeStructure>> = {},
  codelists: Codelists = new Map<string, never>()
): CodeSet {
  return {
    structures: { ...NATIONAL, ...codes },
    table: (id) => {
      const list = codelists.get(id)
      return list && tableOf(list.data)
    }
  }
}

function tableOf({ name, open = false, region, codes }: ListData): CodeTable {
  // A list of the regions of one province says nothing of those of another.
  const province = region !== undefined && Object.hasOwn(codes, region) ? regionPrefix(region) : ''
  return {
    name,
    open,
    covers: (code) => code.startsWith(province),
    find: (code) => {
      const entry = Object.hasOwn(codes, code) ? codes[code] : undefined
      return typeof entry === 'string' ? { name: entry } : entry
    }
  }
}

/** The national structures without any code list: form and check characters only. */
export const NATIONAL_SET: CodeSet = codeSet()
