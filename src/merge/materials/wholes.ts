/** A material that is part of another (a page of a document): whoever hands in the whole hands it in as well. */
import { all, any, FALSE, not } from '../../condition/cond.js'
import type { Program } from '../../link/model.js'
import type { Situations } from '../../situations/index.js'
import type { Dropping, Material } from '../bundle.js'
import { covers, isNever } from './amounts.js'

export const materialKey = (material: string, subject: string | undefined) =>
  subject === undefined ? material : `${material} of ${subject}`

/** What it is part of, the nearest first. */
export function wholesOf(material: string, docs: Program['docs']): string[] {
  const found = new Set<string>()
  let whole = docs.material.get(material)?.data.partOf
  // A circle is an error that the linker tells; here it ends.
  while (whole !== undefined && whole !== material && !found.has(whole)) {
    found.add(whole)
    whole = docs.material.get(whole)?.data.partOf
  }
  return [...found]
}

/** While the whole must be handed in, in a form and number that does for all that is asked of the part. */
export function byWhole(uses: Material['uses'], wholes: readonly Material[], situations: Situations): Dropping[] {
  const wanted = any(FALSE, ...uses.map(({ cond }) => cond))
  return wholes.flatMap(({ key, label, demands }) => {
    const handed = demands
      .filter(({ duty }) => duty === 'required')
      .map((demand) => {
        const short = uses.filter((use) => !covers(demand, use)).map(({ cond }) => cond)
        return all(demand.when, not(any(FALSE, ...short)))
      })
    const when = any(FALSE, ...handed)
    return isNever(all(when, wanted), situations) ? [] : [{ reason: 'whole' as const, by: key, name: label, when }]
  })
}
