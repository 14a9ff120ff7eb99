import type { Document } from '../schema/document.js'
import type { Program } from '../link/model.js'
import { remembered } from './memo.js'

/** The standard that a document follows: the one it names, or the only one of the project. */
export function standardOf(doc: Document, { docs }: Pick<Program, 'docs'>): Document<'standard'> | undefined {
  if (doc.data.standard !== undefined) return docs.standard.get(doc.data.standard)
  return onlyStandard(docs)[0]
}

const onlyStandard = remembered(({ standard }: Program['docs']) => (standard.size === 1 ? [...standard.values()] : []))
