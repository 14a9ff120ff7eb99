/** Whether a key says anything: a project without it, or with another value, must be told otherwise. */
import { changes } from './change.js'
import { resolved, uses, type Use } from './paths.js'
import { found, isValid, rich, tellAll, type Data, type Finding, type Project } from './project.js'

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
const base = new Map<string, string>()
const proved = wordsOf(await tellAll(rich, (name, text) => base.set(name, text)))
const checked = wordsOf(await found(rich))

function wordsOf(findings: readonly Finding[]): Set<string> {
  return new Set(findings.map(({ words }) => words))
}

/** That a value names what is not there says nothing about what its key does, unless names are what the key gives. */
const WRONG_NAME = /^LB(3001|3002|3003|3010)$/

/** Ends the telling at the first difference, which is its message. */
class Told extends Error {}

/** The first output or finding that tells of a change; undefined when none does. */
async function difference(file: string, data: Data, isName: boolean): Promise<string | undefined> {
  if (!isValid(file, data)) return undefined
  const project = new Map([...rich, [file, data]])
  const findings = await found(project)
  if (!isName && findings.some(({ code, words }) => WRONG_NAME.test(code) && !checked.has(words))) return undefined
  const finding = between(wordsOf(findings), checked)
  if (finding !== undefined) return finding
  try {
    const after = await tellAll(project, (name, text) => {
      if (base.get(name) !== text) throw new Told(name)
    })
    return between(wordsOf(after), proved)
  } catch (error) {
    if (error instanceof Told) return error.message
    throw error
  }
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
      const told = await difference(place.file, data, isNaming(place))
      if (told !== undefined) return told
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
