/** Whether a key says anything: a project without it, or with another value, must be told otherwise. */
import { changes } from './change.js'
import { resolved, uses, type Use } from './paths.js'
import { isValid, made, outputs, rich, type Data, type Finding, type Project } from './project.js'

export interface Place extends Use {
  file: string
  value: unknown
}

/** Where the rich project uses each key. */
export const places: ReadonlyMap<string, Place[]> = placesOf(rich)

function placesOf(project: Project): Map<string, Place[]> {
  const found = new Map<string, Place[]>()
  for (const [file, data] of project)
    for (const use of uses(data.kind, data)) {
      const value = use.at.reduce((inner, key) => (inner as never)[key], data as unknown)
      found.set(use.path, [...(found.get(use.path) ?? []), { ...use, file, value }])
    }
  return found
}

/** What is told of the rich project as it is. */
const base = await made(rich)
const told = new Map<string, string>()
for await (const [name, text] of outputs(base)) told.set(name, text)
const known = wordsOf(base.findings)

function wordsOf(findings: readonly Finding[]): Set<string> {
  return new Set(findings.map(({ words }) => words))
}

/** That a value names what is not there says nothing about what its key does, unless names are what the key gives. */
const WRONG_NAME = /^LB(3001|3002|3003|3010)$/

/** The first finding or output that tells of a change; undefined when none does. */
async function difference(file: string, data: Data, isName: boolean): Promise<string | undefined> {
  if (!isValid(file, data)) return undefined
  const changed = await made(new Map([...rich, [file, data]]))
  const { findings } = changed
  if (!isName && findings.some(({ code, words }) => WRONG_NAME.test(code) && !known.has(words))) return undefined
  const finding = between(wordsOf(findings), known)
  if (finding !== undefined) return finding
  for await (const [name, text] of outputs(changed)) if (told.get(name) !== text) return name
  return undefined
}

function between(some: ReadonlySet<string>, others: ReadonlySet<string>): string | undefined {
  return [...some].find((one) => !others.has(one)) ?? [...others].find((one) => !some.has(one))
}

const MOST_PLACES = 4
const MOST_CHANGES = 14

/** What tells of a key, wherever that is first found. */
export async function effectOf(path: string): Promise<string | undefined> {
  const all = places.get(path) ?? []
  const values = all.map(({ value }) => value).filter((value) => typeof value !== 'object')
  for (const place of all.slice(0, MOST_PLACES)) {
    let left = MOST_CHANGES
    const others = [...new Set([...values, ...alike(place)])]
    for (const data of changes(rich.get(place.file)!, place, others)) {
      if (left-- === 0) break
      const teller = await difference(place.file, data, isNaming(place))
      if (teller !== undefined) return teller
    }
  }
  return undefined
}

/** What other places of the document say in the same words: a name there is a name here. */
function alike({ file, schema, value, path }: Place): unknown[] {
  if (path.endsWith('.param')) return Object.keys(rich.get(file)!['parameters'] ?? {})
  if (path.endsWith('.answer')) return Object.keys(rich.get(file)!['situations'] ?? {})
  const { schema: own } = resolved(schema)
  const pattern = own.pattern ?? (own.items && resolved(own.items).schema.pattern)
  if (Array.isArray(value)) return names(file, pattern).map((name) => [name, ...value.slice(1)])
  return typeof value === 'string' ? names(file, pattern) : []
}

function names(file: string, pattern: string | undefined): unknown[] {
  if (pattern === undefined) return []
  return [...places.values()]
    .flat()
    .filter((other) => other.file === file && resolved(other.schema).schema.pattern === pattern)
    .map((other) => other.value)
    .filter((other) => typeof other === 'string')
}

/** An id, a source and what holds names are there so that others are found. */
function isNaming({ path, value }: Place): boolean {
  return /\.(id|source)$/.test(path) || (typeof value === 'object' && !Array.isArray(value))
}
