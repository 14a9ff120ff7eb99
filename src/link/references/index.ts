/**
 * Which places in a document hold the id of another document. A table, so that checking references is one walk and a
 * new kind of reference is one line. `[]` is each entry of a list, `*` each value of a map, `$` the value itself when it
 * is a text (many places take a short text or an object).
 */
import { diagnose } from '../../diagnostics/catalogue.js'
import { suggest } from '../../diagnostics/suggest.js'
import type { Document } from '../../schema/document.js'
import type { Kind } from '../../language/generated/types.js'
import { spanOf, type LinkContext } from '../context.js'
import { KIND_NAMES } from '../../vocabulary/kinds.js'

const ROLES: [string, Kind][] = [
  ['roles.*.$', 'entity'],
  ['roles.*.entity', 'entity']
]

/** Who answers a question instead of the applicant. */
const ANSWERERS: [path: string, to: Kind][] = [
  ['situations.*.answeredBy.organization', 'organization'],
  ['situations.*.answeredBy.resource', 'resource'],
  ['situations.*.answeredBy.item', 'item']
]

/** Whoever asks for materials does so in one of these forms. */
const MATERIALS: [path: string, to: Kind][] = ['materials[]', 'materials[].each[]'].flatMap((row) =>
  ['$', 'material', 'anyOf[][].$', 'anyOf[][].material'].map((place): [string, Kind] => [`${row}.${place}`, 'material'])
)

/** Every kind of document may name the standard that it follows. */
const FOLLOWED: [path: string, to: Kind] = ['standard', 'standard']

export const REFERENCES: Record<Kind, [path: string, to: Kind][]> = {
  standard: [
    ['tables.*', 'codelist'],
    ['codes.*.table.$', 'codelist'],
    ['codes.*.table[]', 'codelist'],
    ['codes.*.segments[].table.$', 'codelist'],
    ['codes.*.segments[].table[]', 'codelist']
  ],
  codelist: [],
  sources: [],
  entity: [['elements.*.list', 'codelist']],
  material: [
    ['entity', 'entity'],
    ['partOf', 'material']
  ],
  organization: [
    ['parent', 'organization'],
    ['instanceOf', 'organization']
  ],
  resource: [['provider', 'organization'], ...ROLES],
  item: [
    ['extends', 'item'],
    ['owner.$', 'organization'],
    ['owner.organization', 'organization'],
    ['participants[].organization', 'organization'],
    ['situations.*.list', 'codelist'],
    ...ANSWERERS,
    ...MATERIALS,
    ['results[].material', 'material'],
    ['system.bridge.responsible', 'organization'],
    ...ROLES
  ],
  service: [
    ['lead', 'organization'],
    ['partners[]', 'organization'],
    ['subjects.*.entity', 'entity'],
    ['situations.*.list', 'codelist'],
    ...ANSWERERS,
    ['items.*.use', 'item'],
    ['resources[].use', 'resource'],
    ['prior[].service', 'service'],
    ['prior[].material', 'material'],
    ...MATERIALS,
    ['responsibilities.*.*', 'organization'],
    ['milestones[].responsible', 'organization']
  ],
  overlay: [
    ['service', 'service'],
    ['item', 'item'],
    ['lead', 'organization'],
    ['partners[]', 'organization'],
    ['responsibilities.*.*', 'organization'],
    ['owner.$', 'organization'],
    ['owner.organization', 'organization'],
    ...MATERIALS
  ]
}

interface Place {
  value: string
  path: (string | number)[]
}

/** The texts at a path pattern, each with its concrete path. */
export function places(data: unknown, pattern: string): Place[] {
  const steps = stepsOf(pattern)
  const found: Place[] = []
  const path: Place['path'] = []
  const descend = (value: unknown, step: string | number, depth: number): void => {
    path.push(step)
    visit(value, depth)
    path.pop()
  }
  const visit = (value: unknown, depth: number): void => {
    const step = steps[depth]
    if (step === undefined || step === '$') {
      if (typeof value === 'string') found.push({ value, path: [...path] })
    } else if (value === null || typeof value !== 'object') {
      return
    } else if (step === '[]') {
      if (Array.isArray(value)) value.forEach((entry, index) => descend(entry, index, depth + 1))
    } else if (step === '*') {
      for (const [key, entry] of Object.entries(value)) descend(entry, key, depth + 1)
    } else if (Object.hasOwn(value, step)) {
      descend((value as Record<string, unknown>)[step], step, depth + 1)
    }
  }
  visit(data, 0)
  return found
}

const knownSteps = new Map<string, string[]>()

function stepsOf(pattern: string): string[] {
  let steps = knownSteps.get(pattern)
  if (!steps) knownSteps.set(pattern, (steps = pattern.replaceAll('[]', '.[]').split('.')))
  return steps
}

interface Reference {
  kind: Kind
  id: string
  path: (string | number)[]
}

/** Documents never change; what many services share is asked for once for each. */
const known = new WeakMap<Document, Reference[]>()

/** The documents that a document names, as kind and id. */
export function referencesOf(doc: Document): Reference[] {
  let references = known.get(doc)
  if (!references) {
    references = referencesIn(doc.kind, doc.data).map(({ kind, text, path }) => ({
      kind,
      id: kind === 'material' ? materialId(text) : text,
      path
    }))
    known.set(doc, references)
  }
  return references
}

/** What is written where a document of a kind, which need not be valid, names others. */
export function referencesIn(of: Kind, data: unknown): { kind: Kind; text: string; path: (string | number)[] }[] {
  return [...REFERENCES[of], FOLLOWED].flatMap(([pattern, kind]) =>
    places(data, pattern).map(({ value, path }) => ({ kind, text: value, path }))
  )
}

function materialId(text: string): string {
  return text.split(' ')[0]!
}

export function checkReferences(doc: Document, { docs, unread, report }: LinkContext): void {
  for (const { kind, id, path } of referencesOf(doc)) {
    if ((docs[kind] as Map<string, Document>).has(id) || unread.has(id)) continue
    const suggestion = suggest(id, docs[kind].keys())
    report(
      diagnose(
        'LB3002',
        { kind: KIND_NAMES[kind], id },
        spanOf({ doc, path }),
        suggestion === undefined ? {} : { suggestion }
      )
    )
  }
}

/** A `source` that looks like the short name of a source must be one, where the document or the project lists sources. */
export function checkSources(doc: Document, { docs, report }: LinkContext): void {
  const { sources } = doc.data
  const shared = [...docs.sources.values()].flatMap(({ data }) => Object.keys(data.sources))
  const known = new Set([...Object.keys(sources ?? {}), ...shared])
  if (known.size === 0) return
  const path: (string | number)[] = []
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'source' && !Array.isArray(value)) {
        for (const name of [inner].flat()) {
          if (typeof name === 'string' && /^[a-z][a-z0-9-]*$/.test(name) && !known.has(name)) {
            const suggestion = suggest(name, known)
            report(
              diagnose(
                'LB3037',
                { name },
                spanOf({ doc, path: [...path, key] }),
                suggestion === undefined ? {} : { suggestion }
              )
            )
          }
        }
      } else if (typeof inner === 'object' && inner !== sources) {
        path.push(Array.isArray(value) ? Number(key) : key)
        visit(inner)
        path.pop()
      }
    }
  }
  visit(doc.data)
}
