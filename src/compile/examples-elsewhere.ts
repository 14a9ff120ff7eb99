/**
 * Examples of other regions than the one that is compiled: those that name one hold there, those that name none hold
 * without overlays. Whatever region a build is for, all of them are judged.
 */
import { entry } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { link } from '../link/index.js'
import type { Program } from '../link/model.js'
import { merge } from '../merge/index.js'
import type { Document } from '../schema/document.js'

export async function examplesElsewhere(
  documents: Document[],
  unread: string[],
  program: Program,
  ids: readonly string[]
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = []
  for (const region of regionsOf(program, ids)) {
    const { program: other } = link(documents, { unread, ...(region !== undefined && { region }) })
    for (const id of ids.filter((one) => elsewhere(program, one).includes(region))) {
      const merged = merge(other, id)
      found.push(...merged.diagnostics.filter(({ code }) => entry(code).about === 'example'))
      if (!merged.bundle || !other.services.get(id)?.examples.some(({ expect }) => expect.holds)) continue
      const { checkHolds } = await import('../prove/example-holds.js')
      found.push(...checkHolds(other, merged.bundle()))
    }
  }
  return found
}

/** The regions of examples that the compiled one does not judge. */
function regionsOf(program: Program, ids: readonly string[]): (string | undefined)[] {
  const regions = new Set(ids.flatMap((id) => elsewhere(program, id)))
  return [...regions].sort()
}

function elsewhere({ docs, services, region }: Program, id: string): (string | undefined)[] {
  const examples = docs.service.get(id)?.data.examples ?? []
  const judged = services.get(id)?.examples.length ?? 0
  return judged === examples.length ? [] : examples.map((example) => example.region).filter((own) => own !== region)
}
