/**
 * Schemas as types want them: ASCII names, titles as comments, no conditions, no shared fragments (they would become types
 * of their own), every object closed and named once.
 */
import { mapSchema, pascal, without, type JsonSchema } from './json-schema.js'

/** `subject.element` or `situations.x` → code → name. */
export type CodeNames = Map<string, Map<string, string>>

interface Source {
  /** Form schemas with their own `$defs`. */
  forms: Record<string, { schema: JsonSchema; codeNames: CodeNames }>
  /** Named schemas that refer to each other, and to forms, by name. */
  bodies: Record<string, JsonSchema>
}

export function typedSchemas({ forms, bodies }: Source): Record<string, JsonSchema> {
  const definitions: Record<string, JsonSchema> = {}
  const taken = new Set([...Object.keys(forms), ...Object.keys(bodies)].map((name) => name.toLowerCase()))
  const claim = (name: string): string => {
    let free = name
    for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name}Part${count > 2 ? count - 1 : ''}`
    taken.add(free.toLowerCase())
    return free
  }
  for (const [name, { schema, codeNames }] of Object.entries(forms)) {
    // Subjects of the submission go by their own names; the parts of an item's form carry the form's.
    const prefix = name === 'Submission' ? '' : name
    definitions[name] = {}
    definitions[name] = formType(schema, {
      name: (path) => claim(prefix + pascal(path.at(-1)!)),
      codeNames,
      add: (part, type) => void (definitions[part] = type),
      defs: (schema['$defs'] ?? {}) as Record<string, JsonSchema>
    })
  }
  for (const [name, schema] of Object.entries(bodies))
    definitions[name] = mapSchema(schema, (part) => bodyType(part)) as JsonSchema
  return definitions
}

interface Naming {
  name(path: string[]): string
  codeNames: CodeNames
  add(name: string, type: JsonSchema): void
  defs: Record<string, JsonSchema>
}

/** Keywords that matter to a type. */
const SCALAR = ['type', 'enum', 'const'] as const

function formType(schema: JsonSchema, naming: Naming, path: string[] = []): JsonSchema {
  const { properties, items, type, required } = schema
  const description = textOf(schema)
  if (type === 'object') {
    const fields = Object.entries((properties ?? {}) as Record<string, JsonSchema | boolean>)
    const known = fields.filter(([, field]) => typeof field === 'object') as [string, JsonSchema][]
    return {
      ...description,
      type: 'object',
      properties: Object.fromEntries(known.map(([name, field]) => [name, partType(field, naming, [...path, name])])),
      ...(Array.isArray(required) && {
        required: required.filter((name) => known.some(([own]) => own === name))
      }),
      additionalProperties: false
    }
  }
  if (type === 'array') {
    // A row is called what its list is called.
    const row: JsonSchema = { ...(schema['title'] !== undefined && { title: schema['title'] }), ...(items ?? {}) }
    return { ...description, type, items: partType(row, naming, path) }
  }
  const target = resolve(schema, naming.defs)
  return { ...textOf(schema, codesText(target, naming.codeNames.get(path.slice(-2).join('.')))), ...pick(target) }
}

/** An object gets a name and is referred to; anything else stays where it is. */
function partType(schema: JsonSchema, naming: Naming, path: string[]): JsonSchema {
  if (schema['type'] !== 'object') return formType(schema, naming, path)
  const name = naming.name(path)
  naming.add(name, {})
  naming.add(name, formType(schema, naming, path))
  return { $ref: `#/$defs/${name}` }
}

/** A shared list of codes, written out. */
function resolve(schema: JsonSchema, defs: Record<string, JsonSchema>): JsonSchema {
  const name = /^#\/\$defs\/(.+)$/.exec(String(schema['$ref'] ?? ''))?.[1]
  return name !== undefined && Object.hasOwn(defs, name) ? { ...resolve(defs[name]!, defs), ...schema } : schema
}

function pick(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(SCALAR.filter((key) => key in schema).map((key) => [key, schema[key]]))
}

const MOST_CODES = 30

/** “1 男；2 女”: those of the names that the schema allows; long lists are in the code list itself. */
function codesText(schema: JsonSchema, names: Map<string, string> | undefined): string | undefined {
  const codes = schema['enum']
  if (!names || !Array.isArray(codes) || codes.length > MOST_CODES) return undefined
  return codes.flatMap((code) => (names.has(String(code)) ? [`${code} ${names.get(String(code))}`] : [])).join('；')
}

function bodyType(schema: JsonSchema): JsonSchema {
  const { $ref } = schema
  if (typeof $ref === 'string') return { $ref: $ref.replace('#/components/schemas/', '#/$defs/') }
  const names = Object.entries((schema['x-enumDescriptions'] ?? {}) as Record<string, string>)
  const codes = names.map(([code, name]) => `${code} ${name}`).join('；')
  return { ...without(schema, 'title', 'examples', 'x-enumDescriptions'), ...textOf(schema, codes) }
}

/** The Chinese title, the description and the meaning of codes, as the comment. */
function textOf({ title, description }: JsonSchema, codes?: string): { description?: string } {
  const parts = [title, description, codes].filter((part) => typeof part === 'string' && part !== '')
  return parts.length > 0 ? { description: parts.join('。').replace(/([。？！])。/g, '$1') } : {}
}
