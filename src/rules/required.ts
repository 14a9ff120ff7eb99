/** Required elements: what the standard asks of a document of its kind and status, and the document does not say. */
import type { Document } from '../schema/document.js'
import type { Program } from '../link/model.js'
import type { Bundle } from '../merge/bundle.js'
import type { ItemDoc } from '../schema/generated/types.js'
import { remembered, rememberedIn } from './memo.js'

const STATUSES = ['draft', 'reviewed', 'published'] as const

/** The standard that a document follows: the one it names, or the only one of the project. */
export function standardOf(doc: Document, { docs }: Pick<Program, 'docs'>): Document<'standard'> | undefined {
  if (doc.data.standard !== undefined) return docs.standard.get(doc.data.standard)
  return onlyStandard(docs)[0]
}

const onlyStandard = remembered(({ standard }: Program['docs']) => (standard.size === 1 ? [...standard.values()] : []))

/** What the standard requires of a document up to a status, and which of it the document lacks; both as paths. */
export function requirements(
  doc: Document,
  program: Pick<Program, 'docs'>,
  upTo: (typeof STATUSES)[number]
): { required: string[]; missing: string[] } {
  const rank = STATUSES.indexOf(upTo)
  const pathsOf = (elements: readonly Element[]) =>
    elements.filter((element) => element.rank <= rank).map(({ path }) => path)
  return { required: pathsOf(requiredOf(doc, program)), missing: pathsOf(missingElements(doc, program)) }
}

/** As the `missing` of `requirements`. */
export function missingPaths(doc: Document, program: Pick<Program, 'docs'>, upTo: (typeof STATUSES)[number]): string[] {
  const missing = missingElements(doc, program)
  if (missing.length === 0) return []
  const rank = STATUSES.indexOf(upTo)
  return missing.filter((element) => element.rank <= rank).map(({ path }) => path)
}

/** What the status of a document does not ask for yet, a later one will, and the document lacks. */
export function missingLater(doc: Document, program: Pick<Program, 'docs'>): string[] {
  const missing = missingElements(doc, program)
  if (missing.length === 0) return []
  const rank = STATUSES.indexOf(doc.data.status ?? 'draft')
  return missing.filter((element) => element.rank > rank).map(({ path }) => path)
}

interface Element {
  path: string
  first: string
  rest: string[]
  /** Index of the first status that requires it. */
  rank: number
}

const elementsByKind = remembered((standard: Document<'standard'>) => {
  const byKind = new Map<string, Element[]>()
  for (const [kind, stated] of Object.entries(standard.data.required ?? {})) {
    const elements = new Map<string, Element>()
    for (const [rank, status] of STATUSES.entries())
      for (const path of stated[status] ?? []) {
        const [first = '', ...rest] = path.split('.')
        if (!elements.has(path)) elements.set(path, { path, first, rest, rank })
      }
    byKind.set(kind, [...elements.values()])
  }
  return byKind
})

function requiredOf(doc: Document, program: Pick<Program, 'docs'>): readonly Element[] {
  const standard = standardOf(doc, program)
  if (!standard || (doc.data as { abstract?: boolean }).abstract || !chainOf(doc, program)) return []
  return elementsByKind(standard).get(doc.kind) ?? []
}

/** What a document lacks of all that a published one would need. */
const missingElements = rememberedIn((doc: Document, program: Pick<Program, 'docs'>): readonly Element[] => {
  const required = requiredOf(doc, program)
  if (required.length === 0) return required
  const chain = chainOf(doc, program)!
  const missing: Element[] = []
  for (const element of required) if (!isStated(chain, element)) missing.push(element)
  return missing
})

/** An item says what the items it extends say; nearest first, undefined when one of them is not known. */
function chainOf(doc: Document, { docs }: Pick<Program, 'docs'>): readonly Record<string, unknown>[] | undefined {
  const chain = [doc.data]
  for (let base = (doc.data as ItemDoc).extends; base !== undefined;) {
    const next = docs.item.get(base)
    if (!next || chain.includes(next.data)) return undefined
    chain.push(next.data)
    base = next.data.extends
  }
  return chain as unknown as Record<string, unknown>[]
}

function isStated(chain: readonly Record<string, unknown>[], { first, rest }: Element): boolean {
  let value = chain[0]![first]
  for (let index = 1; index < chain.length && value === undefined; index++) value = chain[index]![first]
  if (value === undefined) return false
  for (let index = 0; index < rest.length; index++) {
    if (value === null || typeof value !== 'object') return false
    value = (value as Record<string, unknown>)[rest[index]!]
  }
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)
}

/** The Chinese name of a required path. */
export function elementName(path: string, doc: Document, program: Pick<Program, 'docs'>): string {
  return standardOf(doc, program)?.data.elements?.[path] ?? path
}

export function elementNames(paths: readonly string[], doc: Document, program: Pick<Program, 'docs'>): string[] {
  const names = standardOf(doc, program)?.data.elements
  return paths.map((path) => names?.[path] ?? path)
}

/** For a guide: everything that a published document would have to say and this one does not. */
export function missingOf(doc: Document, program: Program): Bundle['missing'] {
  const elements = elementNames(missingPaths(doc, program, 'published'), doc, program)
  return elements.length > 0 ? [{ document: `${doc.kind}/${doc.id}`, name: doc.data.name, elements }] : []
}
