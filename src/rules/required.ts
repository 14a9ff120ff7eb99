/** Required elements: what the standard asks of a document of its kind and status, and the document does not say. */
import type { Document } from '../schema/document.js'
import type { Program } from '../link/model.js'
import type { Bundle } from '../merge/bundle.js'

const STATUSES = ['draft', 'reviewed', 'published'] as const

/** The standard that a document follows: the one it names, or the only one of the project. */
export function standardOf(doc: Document, { docs }: Pick<Program, 'docs'>): Document<'standard'> | undefined {
  if (doc.data.standard !== undefined) return docs.standard.get(doc.data.standard)
  return docs.standard.size === 1 ? [...docs.standard.values()][0] : undefined
}

/** What the standard requires of a document up to a status, and which of it the document lacks; both as paths. */
export function requirements(
  doc: Document,
  program: Pick<Program, 'docs'>,
  upTo: (typeof STATUSES)[number]
): { required: string[]; missing: string[] } {
  const stated = standardOf(doc, program)?.data.required?.[doc.kind]
  const data = dataOf(doc, program)
  if (!stated || !data || (doc.data as { abstract?: boolean }).abstract) return { required: [], missing: [] }
  const paths = STATUSES.slice(0, STATUSES.indexOf(upTo) + 1).flatMap((status) => stated[status] ?? [])
  const required = [...new Set(paths)]
  return { required, missing: required.filter((path) => !isStated(data, path.split('.'))) }
}

export function missingPaths(doc: Document, program: Pick<Program, 'docs'>, upTo: (typeof STATUSES)[number]): string[] {
  return requirements(doc, program, upTo).missing
}

/** An item says what the items it extends say; undefined when one of them is not known. */
function dataOf(doc: Document, { docs }: Pick<Program, 'docs'>): Record<string, unknown> | undefined {
  const chain: Document[] = [doc]
  for (let base = (doc.data as { extends?: string }).extends; base !== undefined;) {
    const next = docs.item.get(base)
    if (!next || chain.includes(next)) return undefined
    chain.unshift(next)
    base = next.data.extends
  }
  if (chain.length === 1) return doc.data as unknown as Record<string, unknown>
  return Object.assign({}, ...chain.map(({ data }) => data)) as Record<string, unknown>
}

function isStated(value: unknown, path: string[]): boolean {
  if (path.length === 0) return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)
  if (value === null || typeof value !== 'object') return false
  return isStated((value as Record<string, unknown>)[path[0]!], path.slice(1))
}

/** The Chinese name of a required path. */
export function elementName(path: string, doc: Document, program: Pick<Program, 'docs'>): string {
  return standardOf(doc, program)?.data.elements?.[path] ?? path
}

/** For a guide: everything that a published document would have to say and this one does not. */
export function missingOf(doc: Document, program: Program): Bundle['missing'] {
  const elements = missingPaths(doc, program, 'published').map((path) => elementName(path, doc, program))
  return elements.length > 0 ? [{ document: `${doc.kind}/${doc.id}`, name: doc.data.name, elements }] : []
}
