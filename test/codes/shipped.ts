/** The code lists and the standard that ship, and standards given as text. */
import { readdirSync, readFileSync } from 'node:fs'
import { codeSet, type CodeSet } from '../../src/codes/index.js'
import type { Document } from '../../src/schema/document.js'
import { documentsOf } from '../support/specs.js'

function shipped(folder: string): Document[] {
  const names = readdirSync(`specs/${folder}`)
  return documentsOf(Object.fromEntries(names.map((name) => [name, readFileSync(`specs/${folder}/${name}`, 'utf8')])))
}

const codelists = shipped('codelists') as Document<'codelist'>[]

/** What codes are read by under a standard, with more code lists beside those that ship. */
export function setOf(standard?: Document, more: readonly Document[] = []): CodeSet {
  const lists = [...codelists, ...(more as Document<'codelist'>[])]
  return codeSet(
    (standard as Document<'standard'> | undefined)?.data.codes,
    new Map(lists.map((each) => [each.id, each]))
  )
}

export const national = setOf()
export const standards = shipped('standard') as Document<'standard'>[]
export const liaoning = setOf(standards.find(({ id }) => id === 'liaoning')!)
