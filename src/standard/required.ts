/** Required elements: what the standard asks of a document of its kind and status, and the document does not say. */
import type { Document } from '../schema/document.js'
import type { Program } from '../link/model.js'
import type { ItemDoc } from '../language/generated/types.js'
import { isFact } from './facts.js'
import { remembered, rememberedIn } from '../base/memo.js'
import { fillersOf } from './phrases.js'
import { standardOf } from '../link/standard.js'

export { standardOf }

const STATUSES = ['draft', 'reviewed', 'published'] as const

/**
 * What the standard requires of a document up to a status, and which of it the document lacks; both as paths. What is
 * filled in with 无, 见流程图 and the like is lacking.
 */
export function requirements(
  doc: Document,
  program: Pick<Program, 'docs'>,
  upTo: (typeof STATUSES)[number]
): { required: string[]; missing: string[] } {
  const rank = STATUSES.indexOf(upTo)
  const pathsOf = (elements: readonly Element[]) =>
    elements.filter((element) => element.rank <= rank).map(({ path }) => path)
  const { absent, filler } = missingElements(doc, program)
  const missing = new Set([...absent, ...filler])
  const required = requiredOf(doc, program)
  return { required: pathsOf(required), missing: pathsOf(required.filter((element) => missing.has(element))) }
}

/** What a document does not say at all, up to a status; that it says nothing with a filler is a finding of its own. */
export function missingPaths(doc: Document, program: Pick<Program, 'docs'>, upTo: (typeof STATUSES)[number]): string[] {
  const { absent } = missingElements(doc, program)
  if (absent.length === 0) return []
  const rank = STATUSES.indexOf(upTo)
  return absent.filter((element) => element.rank <= rank).map(({ path }) => path)
}

/** What the status of a document does not ask for yet, a later one will, and the document lacks. */
export function missingLater(doc: Document, program: Pick<Program, 'docs'>): string[] {
  const { absent } = missingElements(doc, program)
  if (absent.length === 0) return []
  const rank = STATUSES.indexOf(doc.data.status ?? 'draft')
  return absent.filter((element) => element.rank > rank).map(({ path }) => path)
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

interface Missing {
  absent: readonly Element[]
  /** Filled in with what is no fact. */
  filler: readonly Element[]
}

const NOTHING: Missing = { absent: [], filler: [] }

/** What a document lacks of all that a published one would need. */
const missingElements = rememberedIn((doc: Document, program: Pick<Program, 'docs'>): Missing => {
  const required = requiredOf(doc, program)
  if (required.length === 0) return NOTHING
  const chain = chainOf(doc, program)!
  const isFiller = fillersOf(doc, program)
  const absent: Element[] = []
  const filler: Element[] = []
  for (const element of required) {
    const value = valueOf(chain, element)
    if (isAbsent(value)) absent.push(element)
    else if (!isFact(value, isFiller)) filler.push(element)
  }
  return absent.length + filler.length === 0 ? NOTHING : { absent, filler }
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

function valueOf(chain: readonly Record<string, unknown>[], { first, rest }: Element): unknown {
  let value = chain[0]![first]
  for (let index = 1; index < chain.length && value === undefined; index++) value = chain[index]![first]
  for (let index = 0; index < rest.length; index++) {
    if (value === null || typeof value !== 'object') return undefined
    value = (value as Record<string, unknown>)[rest[index]!]
  }
  return value
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

/** The Chinese name of a required path. */
export function elementName(path: string, doc: Document, program: Pick<Program, 'docs'>): string {
  return standardOf(doc, program)?.data.elements?.[path] ?? path
}

export function elementNames(paths: readonly string[], doc: Document, program: Pick<Program, 'docs'>): string[] {
  const names = standardOf(doc, program)?.data.elements
  return paths.map((path) => names?.[path] ?? path)
}

/** What a document lacks, in the words of its standard. */
export interface Lacking {
  /** `item/birth-certificate`. */
  document: string
  name: string
  elements: string[]
}

/** For a guide: everything that a published document would have to say and this one does not. */
export function missingOf(doc: Document, program: Program): Lacking[] {
  const elements = elementNames(requirements(doc, program, 'published').missing, doc, program)
  return elements.length > 0 ? [{ document: `${doc.kind}/${doc.id}`, name: doc.data.name, elements }] : []
}
