/** Quick and whole: both judge alike, whatever the value; and what the quick one does not know it leaves to the other. */
import { Validator, type Schema } from '@cfworker/json-schema'
import { expect, test } from 'vitest'
import { itemSchema, submissionSchema } from '../../src/emit/form/index.js'
import { sampleSubmissions } from '../../src/emit/sample/examples.js'
import { tablesOf } from '../../src/emit/stubs/tables.js'
import { quickOf } from '../../templates/integration/stubs/quick.js'
import { smallBundle } from '../emit/small.js'

const ODD: readonly unknown[] = [
  ...[undefined, null, true, 0, -1, 1.5, 1e300, '', 'a', '张三', '𠮷'.repeat(30), '\ud800', '2026-02-30', '2026-01-05'],
  ...[
    [],
    [1],
    ['a', 'a'],
    [{}, {}],
    {},
    { a: 1 },
    { name: '张' },
    { name: 1, toString: 2 },
    JSON.parse('{"__proto__":{"a":1}}')
  ]
]
const bundle = smallBundle()
const { schemas } = tablesOf(bundle)
const words = {
  text: { type: 'string', minLength: 1, maxLength: 30, pattern: '^[^a]', format: 'date' },
  number: { type: ['integer', 'null'], minimum: 0, exclusiveMaximum: 2 },
  list: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 2, uniqueItems: true },
  same: { uniqueItems: true, contains: { enum: [{}, 'a', null] } },
  branches: { if: { type: 'string' }, then: { minLength: 2 }, else: { not: { const: 0 } } },
  one: { oneOf: [{ type: 'string' }, { maxLength: 1 }], anyOf: [true, false] },
  closed: { type: 'object', properties: { name: { type: 'string' } }, additionalProperties: false, required: ['name'] },
  open: { properties: { a: false }, additionalProperties: { type: 'string' } },
  tree: { $ref: '#/$defs/tree', $defs: { tree: { items: { $ref: '#/$defs/tree' }, not: { type: 'number' } } } }
}

const all: Record<string, object> = {
  ...words,
  form: submissionSchema(bundle),
  ...Object.fromEntries(bundle.items.map((item) => [item.usage, itemSchema(bundle, item)])),
  ...Object.fromEntries(Object.keys(schemas).map((name) => [name, { $ref: `#/$defs/${name}`, $defs: schemas }]))
}

/** The valid ones, and each with one place put wrong. */
function* spoiled(value: unknown): Generator<unknown> {
  yield value
  if (typeof value !== 'object' || value === null) return
  for (const name of Object.keys(value)) {
    const other = (one: unknown) => (Array.isArray(value) ? value.with(Number(name), one) : { ...value, [name]: one })
    for (const one of ODD) yield other(one === undefined ? '' : one)
    for (const one of spoiled((value as Record<string, unknown>)[name])) yield other(one)
  }
  if (!Array.isArray(value)) yield { ...value, unasked: 1 }
}

test.each(Object.entries(all))('%s', (_, schema) => {
  const quick = quickOf(structuredClone(schema))
  expect(quick).toBeDefined()
  const whole = new Validator(structuredClone(schema) as Schema, '2020-12')
  const values = [...ODD.slice(1), ...sampleSubmissions(bundle).flatMap(({ form }) => [...spoiled(form)])]
  const differing = values.filter((value) => quick!(value) !== whole.validate(value).valid)
  expect(differing).toEqual([])
})

test('schemas with a word that it does not know are left to the whole validator', () => {
  expect(quickOf({ items: { propertyNames: { maxLength: 3 } } })).toBeUndefined()
  expect(quickOf({ $ref: 'https://elsewhere.example/' })).toBeUndefined()
})

test('a schema that the whole validator has already seen is known, too', () => {
  const schema = structuredClone(all['form']!)
  new Validator(schema as Schema, '2020-12')
  expect(quickOf(schema)).toBeDefined()
})
