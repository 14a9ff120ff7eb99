/** Stage 6: the rules of the standard, each in its own file; then severities and ignores. */
import type { Diagnostic } from '../diagnostics/types.js'
import type { Document } from '../schema/document.js'
import type { Program } from '../link/model.js'
import { itemType } from './item-type.js'
import { naming } from './naming.js'
import { openCodes } from './open-codes.js'
import { requiredElements } from './required-elements.js'
import { responsibilities } from './responsibilities.js'
import type { Rule } from './rule.js'
import { whichStandard } from './which-standard.js'

export { located } from './locate.js'
export { settle } from './settle.js'

const RULES: Rule[] = [requiredElements, naming, itemType, openCodes, responsibilities, whichStandard]

export function applyRules(program: Program): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (const documents of Object.values(program.docs))
    for (const doc of (documents as Map<string, Document>).values())
      for (const rule of RULES) rule.check(doc, program, (diagnostic) => void diagnostics.push(diagnostic))
  return diagnostics
}
