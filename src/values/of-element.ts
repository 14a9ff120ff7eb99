/** The set of values that a field of an element takes: its type, its codes, and its limits with those stated beside. */
import { codesOf, constraintsOf } from '../link/document/elements.js'
import type { Constraints, ElementDoc, Program } from '../link/model.js'
import type { Accepts } from './accepts.js'
import { meet } from './constraints.js'

export function acceptsOf(doc: ElementDoc, { docs }: Pick<Program, 'docs'>, stated: Constraints = {}): Accepts {
  const codes = codesOf(docs, doc)?.map(({ code }) => code)
  return {
    type: doc.type,
    ...(codes && { codes }),
    ...(doc.decimals !== undefined && { decimals: doc.decimals }),
    constraints: meet(constraintsOf({ ...doc, options: undefined }), stated)
  }
}
