/** Whether a value fits a JSON Schema, and no more: made once from the schema, so that what fits, as most does, costs little. */
import { deepCompareStrict, format } from '@cfworker/json-schema'

type Fits = (value: unknown) => boolean
type Words = { readonly [keyword: string]: never }
type Members = { readonly [name: string]: unknown }

const NOTES = new Set(['$schema', '$id', '$comment', '$defs', 'title', 'description', 'default', 'examples', 'readOnly', 'writeOnly', 'deprecated'])

/** Undefined where the schema has a word that is not known here: only the whole validator judges then. */
export function quickOf(root: object): Fits | undefined {
  const defs = (root as { $defs?: { [name: string]: unknown } }).$defs ?? {}
  const made = new Map<string, Fits>()
  let isKnown = true

  const named = (ref: string): Fits => {
    const name = /^#\/\$defs\/([\w.-]+)$/.exec(ref)?.[1]
    if (name === undefined || !Object.hasOwn(defs, name)) {
      isKnown = false
      return () => false
    }
    if (!made.has(name)) {
      // Schemas may lead to themselves.
      made.set(name, (value) => made.get(name)!(value))
      made.set(name, fitsOf(defs[name]))
    }
    return (value) => made.get(name)!(value)
  }

  const fitsOf = (schema: unknown): Fits => {
    if (typeof schema === 'boolean') return () => schema
    const words = schema as Words
    const tests: Fits[] = []
    for (const word of Object.keys(words)) {
      // The whole validator writes its own words into schemas.
      if (NOTES.has(word) || /^(x-|__absolute_)/.test(word)) continue
      const make = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined
      if (make) tests.push(make(words[word]!, words, fitsOf, named))
      else isKnown = false
    }
    return all(tests)
  }

  const fits = fitsOf(root)
  return isKnown ? fits : undefined
}

function all(tests: readonly Fits[]): Fits {
  if (tests.length === 1) return tests[0]!
  return (value) => {
    for (const test of tests) if (!test(value)) return false
    return true
  }
}

type Make = (given: never, words: Words, fitsOf: (schema: unknown) => Fits, named: (ref: string) => Fits) => Fits

const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value)
const ofText = (test: (text: string) => boolean): Fits => (value) => typeof value !== 'string' || test(value)
const ofNumber = (test: (value: number) => boolean): Fits => (value) => typeof value !== 'number' || test(value)
const ofList = (test: (list: readonly unknown[]) => boolean): Fits => (value) => !Array.isArray(value) || test(value)
const ofObject = (test: (value: Members) => boolean): Fits => (value) => !isObject(value) || test(value)
const always: Fits = () => true
const like = (one: unknown, other: unknown) => one === other || deepCompareStrict(one, other)

const TYPES: { readonly [type: string]: Fits } = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isObject
}

const WORDS: { readonly [word: string]: Make } = {
  $ref: (ref: string, _, __, named) => named(ref),
  type: (given: string | string[]) => {
    const types = [given].flat().map((type) => TYPES[type]!)
    return types.length === 1 ? types[0]! : (value) => types.some((is) => is(value))
  },
  const: (wanted: unknown) => (value) => like(value, wanted),
  enum: (wanted: readonly unknown[]) => {
    const known = new Set(wanted)
    return (value) => known.has(value) || wanted.some((one) => like(value, one))
  },
  required: (names: readonly string[]) => ofObject((value) => names.every((name) => Object.hasOwn(value, name))),
  properties: (given: object, _, fitsOf) => {
    const inner = Object.entries(given).map(([name, schema]) => [name, fitsOf(schema)] as const)
    return ofObject((value) => {
      for (const [name, fits] of inner) if (Object.hasOwn(value, name) && !fits(value[name])) return false
      return true
    })
  },
  additionalProperties: (given: unknown, words, fitsOf) => {
    const known = new Set(Object.keys((words['properties'] as object | undefined) ?? {}))
    const fits = fitsOf(given)
    return ofObject((value) => {
      for (const name of Object.keys(value)) if (!known.has(name) && !fits(value[name])) return false
      return true
    })
  },
  items: (given: unknown, _, fitsOf) => {
    const fits = fitsOf(given)
    return ofList((list) => list.every(fits))
  },
  contains: (given: unknown, _, fitsOf) => {
    const fits = fitsOf(given)
    return ofList((list) => list.some(fits))
  },
  minItems: (least: number) => ofList(({ length }) => length >= least),
  maxItems: (most: number) => ofList(({ length }) => length <= most),
  uniqueItems: (isAsked: boolean) =>
    isAsked ? ofList((list) => list.every((one, at) => list.findIndex((other) => like(one, other)) === at)) : always,
  minimum: (least: number) => ofNumber((value) => value >= least),
  maximum: (most: number) => ofNumber((value) => value <= most),
  exclusiveMinimum: (least: number) => ofNumber((value) => value > least),
  exclusiveMaximum: (most: number) => ofNumber((value) => value < most),
  // Signs, of which those beyond the first 65 536 are two units long.
  minLength: (least: number) => ofText((text) => text.length >= least && (text.length >= 2 * least || [...text].length >= least)),
  maxLength: (most: number) => ofText((text) => text.length <= most || (text.length <= 2 * most && [...text].length <= most)),
  pattern: (given: string) => {
    const pattern = new RegExp(given, 'u')
    return ofText((text) => pattern.test(text))
  },
  format: (name: string) => {
    const fits = Object.hasOwn(format, name) ? format[name] : undefined
    return fits ? ofText(fits) : always
  },
  allOf: (given: readonly unknown[], _, fitsOf) => all(given.map(fitsOf)),
  anyOf: (given: readonly unknown[], _, fitsOf) => {
    const branches = given.map(fitsOf)
    return (value) => branches.some((fits) => fits(value))
  },
  oneOf: (given: readonly unknown[], _, fitsOf) => {
    const branches = given.map(fitsOf)
    return (value) => branches.filter((fits) => fits(value)).length === 1
  },
  not: (given: unknown, _, fitsOf) => {
    const fits = fitsOf(given)
    return (value) => !fits(value)
  },
  if: (given: unknown, words, fitsOf) => {
    const [fits, then, otherwise] = [given, words['then'] ?? true, words['else'] ?? true].map(fitsOf) as [Fits, Fits, Fits]
    return (value) => (fits(value) ? then : otherwise)(value)
  },
  // Part of others.
  then: () => always,
  else: () => always
}
