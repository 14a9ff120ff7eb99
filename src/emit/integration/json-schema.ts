/** JSON Schema as plain data, and the few changes that other formats need. */
export type JsonSchema = { [keyword: string]: unknown }

/** Keywords whose value is a schema, a list of schemas, or schemas by name. */
const ONE = ['items', 'additionalProperties', 'unevaluatedProperties', 'contains', 'not', 'if', 'then', 'else']
const LIST = ['allOf', 'anyOf', 'oneOf', 'prefixItems']
const NAMED = ['properties', 'patternProperties', '$defs', 'dependentSchemas']

/** Rebuilds a schema from its inside out; `change` gets each subschema with its parts changed already. */
export function mapSchema(schema: unknown, change: (schema: JsonSchema) => unknown): unknown {
  if (schema === null || typeof schema !== 'object') return schema
  const inner = (part: unknown) => mapSchema(part, change)
  const parts = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
    if (ONE.includes(keyword)) return [keyword, inner(value)]
    if (LIST.includes(keyword) && Array.isArray(value)) return [keyword, value.map(inner)]
    if (NAMED.includes(keyword) && value !== null && typeof value === 'object')
      return [keyword, Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inner(part)]))]
    return [keyword, value]
  })
  return change(Object.fromEntries(parts))
}

export function without(schema: JsonSchema, ...keywords: string[]): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keywords.includes(keyword)))
}

/** `social-card` → `SocialCard`, `newBorn` → `NewBorn`. */
export function pascal(name: string): string {
  return (
    name
      .split(/[^A-Za-z0-9]+/)
      .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
      .join('')
      // A letter after a digit begins a word.
      .replace(/\d[a-z]/g, (pair) => pair.toUpperCase())
  )
}
