/** The conjunction of two schemas as one, for the keywords that fragments of a form are made of. */
import type { Schema } from './model.js'

export function mergeSchemas(a: Schema, b: Schema): Schema {
  const merged: Schema = { ...a, ...b }
  if (a.required && b.required) merged.required = [...new Set([...a.required, ...b.required])]
  if (a.properties && b.properties) {
    merged.properties = { ...a.properties }
    for (const [name, schema] of Object.entries(b.properties)) {
      const own = Object.hasOwn(a.properties, name) ? a.properties[name] : undefined
      merged.properties[name] =
        own === undefined ? schema : own === false || schema === false ? false : both(own, schema)
    }
  }
  if (a.items && b.items) merged.items = mergeSchemas(a.items, b.items)
  if (a.allOf && b.allOf) merged.allOf = [...a.allOf, ...b.allOf]
  return merged
}

const STRUCTURE = new Set(['type', 'properties', 'required', 'items', 'allOf'])

/** Objects and lists merge; limits on one value are put side by side, for the same keyword may occur in both. */
function both(a: Schema, b: Schema): Schema {
  if (Object.keys(b).every((key) => STRUCTURE.has(key)) && b.type === a.type) return mergeSchemas(a, b)
  return { ...a, allOf: [...(a.allOf ?? []), b] }
}
