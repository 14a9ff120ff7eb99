/** Recoding: each code of ours has a code of the department's, and no two have the same. */
import type { Scalar } from '../condition/cond.js'
import type { Accepts } from './accepts.js'
import type { Invertible } from './mapping.js'
import { contains } from './set.js'
import { textsOf } from './texts.js'

type Recode = Record<string, Scalar>

/** When the codes are not listed, one that is not in the table stays as it is, as at run time. */
export function recoding(recode: Recode, element: Accepts): Invertible {
  const listed = listedIn(element)
  const images = new Map<string, string>()
  for (const code of [...(listed ?? Object.keys(recode)), ...(listed ? [] : unchanged(recode))]) {
    const accepted = contains(element, ours(code, element))
    if (accepted === undefined) return { holds: undefined, why: 'whether a code is accepted takes too long to say' }
    if (!accepted) continue
    if (listed && !Object.hasOwn(recode, code))
      return {
        holds: false,
        why: { zh: `代码 ${code} 没有对照`, en: `the code ${code} has no counterpart` },
        first: ours(code, element)
      }
    const theirs = String(Object.hasOwn(recode, code) ? recode[code] : code)
    const other = images.get(theirs)
    if (other !== undefined)
      return {
        holds: false,
        why: { zh: `${other} 和 ${code} 都变成 ${theirs}`, en: `${other} and ${code} both become ${theirs}` },
        first: ours(other, element),
        second: ours(code, element)
      }
    images.set(theirs, code)
  }
  return { holds: true }
}

function listedIn(element: Accepts): string[] | undefined {
  if (element.type === 'boolean') return ['true', 'false']
  if (element.type === 'integer' || element.type === 'decimal') return undefined
  return textsOf(element).listed
}

/** What the table makes of a code may be a code that it does not change. */
function unchanged(recode: Recode): string[] {
  return [...new Set(Object.values(recode).map(String))].filter((code) => !Object.hasOwn(recode, code))
}

/** The keys of a table are texts, whatever the values are. */
function ours(code: string, { type }: Accepts): Scalar {
  if (type === 'boolean') return code === 'true'
  return type === 'integer' || type === 'decimal' ? Number(code) : code
}
