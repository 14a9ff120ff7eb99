/**
 * Schemas as TypeScript, for what `typedSchemas` makes of forms and bodies: every object is named, closed and stands in the
 * list, so that a type is one line and an interface one level deep. A library that takes any schema needs as long for these
 * few shapes as all the other targets together.
 */
import type { JsonSchema } from './json-schema.js'

const SCALARS: Record<string, string> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
  // Of a row that has no fields.
  object: '{}'
}

/** An interface that has all of them by name, then each where it is first needed: types before interfaces. */
export function declarations(root: string, description: string, named: Record<string, JsonSchema>): string {
  const whole: JsonSchema = {
    description,
    type: 'object',
    properties: Object.fromEntries(Object.keys(named).map((name) => [name, { $ref: `#/$defs/${name}` }])),
    required: Object.keys(named)
  }
  const types: string[] = []
  const interfaces: string[] = []
  const seen = new Set<string>()
  const declare = (name: string, schema: JsonSchema): void => {
    if (seen.has(name)) return
    seen.add(name)
    if (isObject(schema)) interfaces.push(`${comment(schema)}export interface ${name} ${body(schema)}`)
    else types.push(`${comment(schema)}export type ${name} = ${typeOf(schema)}`)
    for (const other of namesIn(schema)) declare(other, named[other]!)
  }
  declare(root, whole)
  return [types, interfaces].flatMap((list) => (list.length > 0 ? [list.join('\n')] : [])).join('\n\n')
}

function isObject({ type }: JsonSchema): boolean {
  return type === 'object'
}

function body({ properties, required }: JsonSchema): string {
  const isRequired = new Set((required ?? []) as string[])
  const lines = Object.entries((properties ?? {}) as Record<string, JsonSchema>).map(
    ([name, schema]) =>
      `${comment(schema, '  ')}  ${keyText(name)}${isRequired.has(name) ? '' : '?'}: ${typeOf(schema)}\n`
  )
  return `{\n${lines.join('') || '\n'}}`
}

function typeOf(schema: JsonSchema): string {
  const { enum: values, type } = schema
  const name = nameOf(schema)
  if (name !== undefined) return name
  if ('const' in schema) return JSON.stringify(schema['const'])
  if (Array.isArray(values)) return union(values.map((value) => JSON.stringify(value)))
  if (Array.isArray(type)) return union((type as string[]).map((one) => typeOf({ ...schema, type: one })))
  if (isObject(schema) && schema['additionalProperties'] === true) return '{ [name: string]: unknown }'
  if (type === 'array') {
    const item = typeOf((schema['items'] ?? {}) as JsonSchema)
    return item.endsWith('"') ? `(${item})[]` : `${item}[]`
  }
  return SCALARS[String(type)] ?? 'unknown'
}

function union(types: readonly string[]): string {
  const different = [...new Set(types)]
  if (different.length === 0) return 'never'
  return different.length === 1 ? different[0]! : `(${different.join(' | ')})`
}

/** What a schema says of itself, and a list of its items; what has a name says it there. */
function comment(schema: JsonSchema, space = ''): string {
  if (nameOf(schema) !== undefined) return ''
  const { description, minItems, maxItems } = schema
  const items = itemsText(schema)
  const limits = [
    ...(minItems === undefined ? [] : [`@minItems ${String(minItems)}`]),
    ...(maxItems === undefined ? [] : [`@maxItems ${String(maxItems)}`])
  ].join('\n')
  const text = [description as string | undefined, limits, items].filter(Boolean).join('\n\n').replaceAll('*/', '* /')
  if (text === '') return ''
  const lines = text.split('\n').map((line) => `${space} * ${line}\n`)
  return `${space}/**\n${lines.join('')}${space} */\n`
}

/** A word after `@` would be read as a tag of the list. */
function itemsText({ type, items }: JsonSchema): string | undefined {
  const row = (type === 'array' ? items : undefined) as JsonSchema | undefined
  const text = row && nameOf(row) === undefined && row['type'] !== 'array' ? row['description'] : undefined
  return typeof text === 'string' && !/(^|\s)@\w/.test(text) ? `Items: ${text}` : undefined
}

function nameOf({ $ref }: JsonSchema): string | undefined {
  return typeof $ref === 'string' ? $ref.slice('#/$defs/'.length) : undefined
}

function namesIn(schema: JsonSchema): string[] {
  const parts = [...Object.values((schema['properties'] ?? {}) as Record<string, JsonSchema>), schema['items']]
  return parts.flatMap((part) => {
    const name = part ? nameOf(part as JsonSchema) : undefined
    return name !== undefined ? [name] : part ? namesIn(part as JsonSchema) : []
  })
}

function keyText(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)
}
