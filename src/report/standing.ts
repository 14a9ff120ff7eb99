/** Where a project differs from the libraries that it stands on, and what services leave out of items. */
import type { Program } from '../link/model.js'
import type { Document } from '../schema/document.js'
import { byId } from './milestones.js'
import type { StandingReport } from './model.js'

/** Keys that every refinement has. */
const COMMON = new Set(['kind', 'id', 'refines', 'replaces', 'sources', 'source', 'note', 'ignore', 'status'])

export function standingOf({ docs }: Program): StandingReport[] {
  const all = Object.values(docs).flatMap((kind) => [...(kind as Map<string, Document>).values()].sort(byId))
  return [...all.flatMap(over), ...[...docs.service.values()].sort(byId).flatMap((doc) => leftOut(doc, docs))]
}

function over(doc: Document): StandingReport[] {
  const { kind, id, file, base, data } = doc
  const stated = data.refines ?? data.replaces
  if (!base || !stated) return []
  return [
    {
      kind,
      id,
      name: data.name,
      file,
      library: base.library ?? '',
      how: data.refines ? 'refines' : 'replaces',
      changed: Object.keys((doc.raw ?? doc).data).filter((key) => !COMMON.has(key)),
      without: data.refines?.without ?? [],
      reason: stated.reason
    }
  ]
}

function leftOut({ file, library, data }: Document<'service'>, docs: Program['docs']): StandingReport[] {
  if (library !== undefined) return []
  return Object.values(data.items).flatMap(({ use, without, note }) => {
    const item = docs.item.get(use)
    if (!without || !item) return []
    return [
      {
        ...{ kind: 'item' as const, id: use, name: item.data.name, file, library: item.library ?? '' },
        how: 'leaves-out' as const,
        changed: [],
        without,
        reason: note ?? ''
      }
    ]
  })
}
