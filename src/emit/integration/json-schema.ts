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

/**
 * A schema document as named schemas side by side: its `$defs` get names of their own and its references point at them.
 * `pointer` makes the reference to a name.
 */
export function hoist(
  document: JsonSchema,
  name: string,
  pointer: (name: string) => string
): Record<string, JsonSchema> {
  const $defs = (document['$defs'] ?? {}) as Record<string, JsonSchema>
  const defName = (def: string) => `${name}${pascal(def)}`
  const change = (whole: JsonSchema): JsonSchema => {
    const schema = withoutLoneAllOf(whole)
    // A reference that came out of an `allOf` has been changed already.
    const def = /^#\/\$defs\/(.+)$/.exec(String(schema['$ref'] ?? ''))?.[1]
    return def === undefined ? schema : { ...schema, $ref: pointer(defName(decodeURIComponent(def))) }
  }
  const changed = (schema: unknown) => mapSchema(schema, change) as JsonSchema
  return {
    [name]: changed(without(document, '$defs', '$id', '$schema')),
    ...Object.fromEntries(Object.entries($defs).map(([def, schema]) => [defName(def), changed(schema)]))
  }
}

export function without(schema: JsonSchema, ...keywords: string[]): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keywords.includes(keyword)))
}

/** `allOf` of one schema is that schema; linters ask for it. */
function withoutLoneAllOf(schema: JsonSchema): JsonSchema {
  const { allOf, ...rest } = schema
  if (!Array.isArray(allOf) || allOf.length !== 1) return schema
  const only = allOf[0] as JsonSchema
  const overlap = Object.keys(only).some((keyword) => keyword in rest)
  return overlap || bearsOn(rest, only) || bearsOn(only, rest) ? schema : { ...rest, ...only }
}

/** `additionalProperties` means other things beside other `properties`. */
function bearsOn(a: JsonSchema, b: JsonSchema): boolean {
  return 'additionalProperties' in a && ('properties' in b || 'patternProperties' in b)
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
