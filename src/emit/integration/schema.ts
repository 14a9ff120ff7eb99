/** Short ways to write schemas that every generator compiles: one type each, closed objects, names for what recurs. */
import type { JsonSchema } from './json-schema.js'

export const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })

export const text = (title: string, more: JsonSchema = {}): JsonSchema => ({ title, type: 'string', ...more })
export const list = (title: string, items: JsonSchema, more: JsonSchema = {}): JsonSchema => {
  return { title, type: 'array', items, ...more }
}
export const moment = (title: string, more: JsonSchema = {}): JsonSchema =>
  text(title, { format: 'date-time', ...more })
export const day = (title: string, more: JsonSchema = {}): JsonSchema => text(title, { format: 'date', ...more })
export const link = (title: string, more: JsonSchema = {}): JsonSchema =>
  text(title, { format: 'uri-reference', ...more })
export const whole = (title: string, minimum: number, more: JsonSchema = {}): JsonSchema => {
  return { title, type: 'integer', minimum, ...more }
}
/** As everything that goes into a path: no character that has to be escaped. */
export const id = (title: string, more: JsonSchema = {}): JsonSchema =>
  text(title, { minLength: 1, maxLength: 128, pattern: '^[A-Za-z0-9._-]+$', ...more })

export function object(
  title: string,
  required: Record<string, JsonSchema>,
  optional: Record<string, JsonSchema> = {}
): JsonSchema {
  const names = Object.keys(required)
  return {
    title,
    type: 'object',
    properties: { ...required, ...optional },
    ...(names.length > 0 && { required: names }),
    additionalProperties: false
  }
}

/** An enumeration, each code said in Chinese. */
export function enumeration(title: string, names: Readonly<Record<string, string>>): JsonSchema {
  return { title, type: 'string', enum: Object.keys(names), 'x-enumDescriptions': names }
}
