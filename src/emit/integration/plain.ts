/**
 * A form as every generator of code can read it: properties, types, codes and limits of single values, what is required
 * in every situation, and nothing that depends on another value. What depends is in the form's own schema.
 */
import { FALSE, TRUE } from '../../condition/cond.js'
import type { Form, Leaf, Schema } from '../form/model.js'
import { formSchema } from '../form/schema.js'
import { mapSchema, without, type JsonSchema } from './json-schema.js'

export function plainForm(form: Form): JsonSchema {
  const isAlways = (group: string): boolean =>
    form.leaves.some((leaf) => leaf.group === group && leaf.when.op === 'true') ||
    form.groups.some(({ name, of }) => of === group && isAlways(name))
  const { schema } = formSchema({
    ...form,
    groups: form.groups.map((group) => ({ ...group, optional: group.optional || !isAlways(group.name) })),
    leaves: form.leaves.map((leaf) => ({ ...leaf, when: TRUE, required: isDemanded(leaf) ? TRUE : FALSE, limits: [] })),
    demands: []
  })
  const $defs = schema.$defs ?? {}
  return without(
    mapSchema(schema, (part) => plain(resolved(part, $defs))) as JsonSchema,
    '$defs',
    '$schema',
    '$comment'
  )
}

function isDemanded({ when, required }: Leaf): boolean {
  return when.op === 'true' && required.op === 'true'
}

/** A code list that stands in several places is written out: beside a reference, generators drop the title. */
function resolved(schema: JsonSchema, $defs: Record<string, Schema>): JsonSchema {
  const name = /^#\/\$defs\/(.+)$/.exec(String(schema['$ref'] ?? ''))?.[1]
  return name === undefined ? schema : { ...resolved($defs[name] as JsonSchema, $defs), ...without(schema, '$ref') }
}

/** Of the patterns of one value, one; of codes, those of one type. */
function plain(schema: JsonSchema): JsonSchema {
  const { allOf, pattern, const: fixed, enum: codes = fixed === undefined ? undefined : [fixed], ...rest } = schema
  const kept = without(rest, 'if', 'then', 'else', 'anyOf', 'oneOf', 'not', 'contains', 'readOnly')
  const patterns = [pattern, ...((allOf ?? []) as JsonSchema[]).map((part) => part['pattern'])]
  const portable = patterns.find((one) => typeof one === 'string' && isPortable(one))
  return {
    ...kept,
    ...(Array.isArray(codes) && codesOf(codes)),
    ...(portable !== undefined && { pattern: portable }),
    // A visible character is what the form's schema asks for besides.
    ...(kept['type'] === 'string' &&
      patterns.length > 0 &&
      portable === undefined && { minLength: kept['minLength'] ?? 1 })
  }
}

function codesOf(codes: unknown[]): JsonSchema {
  const types = new Set(codes.map((code) => (Number.isInteger(code) ? 'integer' : typeof code)))
  if (types.size > 1) return {}
  const [type] = types
  return type === 'boolean' ? { type } : { type, enum: codes }
}

/** Programming languages disagree about characters beyond ASCII in patterns, and about classes; `\\u` is the same in all. */
function isPortable(pattern: string): boolean {
  return /^[\x20-\x7e]*$/.test(pattern) && !/\\[pPxdDwWsS]/.test(pattern)
}
