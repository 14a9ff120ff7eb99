/** A form as the schema builder sees it; the merged submission and each item's own form are both of this shape. */
import type { Cond, Scalar, Test } from '../../condition/cond.js'
import { isDerived } from '../../condition/derived.js'

/** A JSON Schema 2020-12, with the keywords that are used here. */
export interface Schema {
  $schema?: string
  $comment?: string
  $ref?: string
  $defs?: Record<string, Schema>
  title?: string
  description?: string
  type?: string
  const?: unknown
  enum?: unknown[]
  /** Choices with their names, for engines that show forms. */
  oneOf?: { const: unknown; title: string }[]
  properties?: Record<string, Schema | false>
  required?: string[]
  additionalProperties?: false
  items?: Schema
  contains?: Schema
  minItems?: number
  maxItems?: number
  uniqueItems?: true
  minLength?: number
  maxLength?: number
  pattern?: string
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  readOnly?: true
  allOf?: Schema[]
  anyOf?: Schema[]
  not?: Schema
  if?: Schema
  then?: Schema
  else?: Schema
}

/** An object of the form, or a list of objects. */
export interface Group {
  name: string
  title: string
  many?: { min: number; max: number }
  /** Nested in each row of this group. */
  of?: string
  /** May be absent as a whole even where its fields are required. */
  optional: boolean
}

export interface Leaf {
  group: string
  name: string
  schema: Schema
  when: Cond
  required: Cond
  /** Limits that hold only under a condition. */
  limits: { when: Cond; schema: Schema }[]
}

/** A demand that some condition holds while another does, looked at from a group. */
interface Demand {
  group: string
  when: Cond
  then: Cond
}

/** Where a test finds its value, and the schema of the values that pass; or its outcome, when that is always the same. */
export type Place = { group: string; name: string; schema: Schema } | boolean

/** Facts that are found out and not in the form, each with what it may be (undefined: nothing); undefined: too much to list. */
export type FoundOut = ReadonlyMap<string, readonly (Scalar | undefined)[] | undefined>

export interface Form {
  title: string
  description?: string
  comment: string
  groups: Group[]
  leaves: Leaf[]
  demands: Demand[]
  foundOut?: FoundOut
  place(test: Test): Place
}

/**
 * A list with such an element. `minItems` says nothing new, but ajv 8 takes an empty list inside a list for the list before
 * it when `contains` stands alone.
 */
export function containing(contains: Schema): Schema {
  return { type: 'array', minItems: 1, contains }
}

/** A test that JSON Schema cannot say: it compares two values of the submission. */
export function isRelative(test: Test): boolean {
  return isDerived(test.fact) || ('value' in test && typeof test.value === 'object')
}
