/** Long parts that occur several times are written once, under `$defs`. */
import type { Schema } from './model.js'

const LONG = 90

export function share(schema: Schema): Schema {
  const counts = new Map<string, number>()
  const texts = new Map<Schema, string>()
  const textOf = (part: Schema): string => {
    let text = texts.get(part)
    if (text === undefined) texts.set(part, (text = JSON.stringify(part)))
    return text
  }
  visit(schema, (part) => {
    const text = textOf(part)
    if (text.length >= LONG) counts.set(text, (counts.get(text) ?? 0) + 1)
  })
  const names = new Map<string, string>()
  const $defs: Record<string, Schema> = {}
  const replace = (part: Schema): Schema => {
    const text = textOf(part)
    if ((counts.get(text) ?? 0) < 2) return walk(part, replace)
    let name = names.get(text)
    if (name === undefined) {
      name = `p${names.size + 1}`
      names.set(text, name)
      $defs[name] = {}
      $defs[name] = walk(part, replace)
    }
    return { $ref: `#/$defs/${name}` }
  }
  const shared = defined(walk(schema, replace))
  for (const [name, part] of Object.entries($defs)) $defs[name] = defined(part)
  return names.size > 0 ? { ...shared, $defs } : shared
}

/** Strict validators want every required name among the properties of the same schema. */
function defined(schema: Schema): Schema {
  const copy = walk(schema, defined)
  const missing = copy.required?.filter((name) => !Object.hasOwn(copy.properties ?? {}, name)) ?? []
  if (missing.length > 0)
    copy.properties = { ...copy.properties, ...Object.fromEntries(missing.map((name) => [name, {}])) }
  return copy
}

/** Parts that may be replaced by a reference: conditions and value lists, never what carries a title. */
function visit(schema: Schema, see: (part: Schema) => void): void {
  walk(schema, (part) => {
    see(part)
    visit(part, see)
    return part
  })
}

function walk(schema: Schema, replace: (part: Schema) => Schema): Schema {
  const copy: Schema = { ...schema }
  const one = (part: Schema) => (part.title === undefined ? replace(part) : codesApart(walk(part, replace), replace))
  for (const key of ['if', 'then', 'else', 'not', 'items', 'contains'] as const)
    if (schema[key]) copy[key] = one(schema[key])
  for (const key of ['allOf', 'anyOf'] as const) if (schema[key]) copy[key] = schema[key].map(one)
  if (schema.properties)
    copy.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, part]) => [name, part === false ? false : one(part)])
    )
  return copy
}

/** A titled value of a long code list keeps its title; the list itself may be shared. */
function codesApart(schema: Schema, replace: (part: Schema) => Schema): Schema {
  const { enum: codes, type, ...rest } = schema
  if (!codes) return schema
  const list = replace({ ...(type !== undefined && { type }), enum: codes })
  return list.$ref === undefined ? schema : { ...rest, ...list }
}
