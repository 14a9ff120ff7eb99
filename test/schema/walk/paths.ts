/** The keys of the specification language: every path of keys that a schema accepts, once for each place it is in. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  pattern?: string
  properties?: Record<string, Schema>
  patternProperties?: Record<string, Schema>
  items?: Schema
  required?: string[]
  $defs?: Record<string, Schema>
}

const FOLDER = join(import.meta.dirname, '../../../schemas')
const schemas = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.schema.json'))
    .map((name) => [name, JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Schema])
)

/** A condition is one value here: what is inside it has the same meaning wherever it is. */
const WHOLE = ['condition']

/** Holds entries of the list that it is an entry of. */
const GROUP = 'each'

/** Need a library under the project: test/library holds what they do. */
const ON_A_LIBRARY = ['refines', 'replaces']

export interface Resolved {
  schema: Schema
  /** The definition that it is, if it has a name. */
  name?: string
}

/** All references of the schemas are to definitions of the common one. */
export function resolved(schema: Schema): Resolved {
  if (!schema.$ref) return { schema }
  const name = schema.$ref.split('/').at(-1)!
  const { schema: target, name: inner } = resolved(schemas.get('common.schema.json')!.$defs![name]!)
  return { schema: target, name: inner ?? name }
}

export const rootOf = (kind: string): Schema => schemas.get(`${kind}.schema.json`)!

export const KINDS = [...schemas.keys()]
  .map((name) => name.replace('.schema.json', ''))
  .filter((kind) => !['common', 'lianban', 'config'].includes(kind))

/** `item.form[].map.split.at`: `[]` is each entry of a list, `*` each value of a map. */
export function keyPaths(kind: string): string[] {
  const found = new Set<string>()
  const visit = (given: Schema, path: string) => {
    const { schema, name } = resolved(given)
    if (name !== undefined && WHOLE.includes(name)) return
    for (const [key, inner] of Object.entries(schema.properties ?? {})) {
      if (ON_A_LIBRARY.includes(key)) continue
      found.add(`${path}.${key}`)
      // What stands in a group has the same meaning as outside it.
      if (key !== GROUP) visit(inner, `${path}.${key}`)
    }
    for (const inner of Object.values(schema.patternProperties ?? {})) {
      found.add(`${path}.*`)
      visit(inner, `${path}.*`)
    }
    if (schema.items) visit(schema.items, `${path}[]`)
  }
  visit(rootOf(kind), kind)
  return [...found]
}

/** A key in a document. */
export interface Use {
  path: string
  /** Where it is in the document. */
  at: (string | number)[]
  schema: Schema
  isRequired: boolean
}

/** The keys that a document uses. */
export function uses(kind: string, data: unknown): Use[] {
  const found: Use[] = []
  const visit = (given: Schema, value: unknown, path: string, at: Use['at']) => {
    const { schema, name } = resolved(given)
    if (typeof value !== 'object' || value === null || (name !== undefined && WHOLE.includes(name))) return
    if (Array.isArray(value)) {
      if (schema.items) value.forEach((entry, index) => visit(schema.items!, entry, `${path}[]`, [...at, index]))
      return
    }
    const [anyKey] = Object.values(schema.patternProperties ?? {})
    for (const [key, entry] of Object.entries(value)) {
      const own = schema.properties?.[key]
      const inner = own ?? anyKey
      if (!inner) continue
      const next = own ? `${path}.${key}` : `${path}.*`
      found.push({ path: next, at: [...at, key], schema: inner, isRequired: schema.required?.includes(key) ?? false })
      visit(inner, entry, next, [...at, key])
    }
  }
  visit(rootOf(kind), data, kind, [])
  return found
}
