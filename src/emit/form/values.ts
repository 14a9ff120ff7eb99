/** The schema of one value: its type, its codes, and its limits. */
import { FORMATS, NOTATIONS, TYPE_PATTERNS } from '../../vocabulary/formats.js'
import type { Constraints, ElementType } from '../../link/model.js'
import { datePattern, inNotation, orderPattern } from '../../vocabulary/date-patterns.js'
import type { Code } from '../../link/document/elements.js'
import { containing, type Schema } from './model.js'

export interface ValueType {
  type: ElementType
  codes?: Code[]
}

export function valueSchema({ type, codes }: ValueType, constraints: Constraints): Schema {
  switch (type) {
    case 'boolean':
      return { type: 'boolean' }
    case 'integer':
    case 'decimal':
      return { type: type === 'integer' ? 'integer' : 'number', ...numberLimits(constraints) }
    case 'code':
      return codeSchema(codes, constraints)
    case 'codes':
      return listSchema(codeSchema(codes, constraints), aloneIn(codes), constraints)
    case 'region':
      return codes ? codeSchema(codes, constraints) : textSchema([TYPE_PATTERNS.region!], constraints)
    case 'date':
    case 'month':
      return textSchema([datePattern(NOTATIONS[type]!)], constraints, NOTATIONS[type])
    default: {
      const own = TYPE_PATTERNS[type]
      return textSchema(own === undefined ? [] : [own], constraints)
    }
  }
}

/** The codes that exclude all others, as they are written here. */
function aloneIn(codes: ValueType['codes']): string[] {
  return (codes ?? []).flatMap(({ code, alone }) => (alone ? [code] : []))
}

/** Several codes: how many at most, and those that stand alone. */
export function listSchema(items: Schema, alone: readonly unknown[], { maxItems }: Constraints): Schema {
  return {
    type: 'array',
    items,
    minItems: 1,
    ...(maxItems !== undefined && { maxItems }),
    uniqueItems: true,
    ...(alone.length > 0 && { if: containing({ enum: [...alone] }), then: { type: 'array', maxItems: 1 } })
  }
}

function codeSchema(codes: ValueType['codes'], constraints: Constraints): Schema {
  const known = codes?.map(({ code }) => code) ?? constraints.options
  const allowed = known?.filter((code) => constraints.options?.includes(code) ?? true)
  return allowed && allowed.length > 0 ? { type: 'string', enum: allowed } : textSchema([], constraints)
}

function numberLimits({ minimum, maximum }: Constraints): Schema {
  return { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) }
}

/**
 * A character that shows: `tidy` of the runtime takes all others for blanks. Spelled out, for not every validator takes
 * the same characters for white space.
 */
const VISIBLE =
  '[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufeff]'

/** A blank text is not a value. Shapes of types and formats have no blanks; a pattern of the specs might. */
export function textSchema(patterns: string[], constraints: Constraints, notation?: string): Schema {
  const { minLength = 1, maxLength, formats = [] } = constraints
  const limits = limitPatterns(constraints, notation)
  const [first, ...rest] = [...patterns, ...limits]
  if (patterns.length === 0 && formats.length === 0) rest.push(VISIBLE)
  return {
    type: 'string',
    ...(first === undefined && { minLength: Math.max(1, minLength) }),
    ...(first !== undefined && constraints.minLength !== undefined && { minLength: constraints.minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(first !== undefined && { pattern: first }),
    ...(rest.length > 0 && { allOf: rest.map((pattern) => ({ type: 'string', pattern })) })
  }
}

function limitPatterns({ patterns, formats, earliest, latest }: Constraints, notation = 'YYYY-MM-DD'): string[] {
  return [
    ...(patterns ?? []).map((pattern) => `^(?:${pattern})$`),
    ...(formats ?? []).flatMap((name) => FORMATS[name]?.pattern ?? []),
    ...(earliest === undefined ? [] : [orderPattern('gte', inNotation(earliest, notation))]),
    ...(latest === undefined ? [] : [orderPattern('lte', inNotation(latest, notation))])
  ]
}

/** Limits that come on top of a value's own schema. */
export function limitSchema(type: ValueType, constraints: Constraints): Schema {
  if (type.type === 'codes') {
    const { maxItems } = constraints
    const items = limitSchema({ ...type, type: 'code' }, constraints)
    return { type: 'array', items, ...(maxItems !== undefined && { maxItems }) }
  }
  if (type.type === 'integer' || type.type === 'decimal') return { type: 'number', ...numberLimits(constraints) }
  if (constraints.options) return { type: 'string', enum: constraints.options }
  const { minLength, maxLength } = constraints
  const [first, ...rest] = limitPatterns(constraints)
  return {
    type: 'string',
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(first !== undefined && { pattern: first }),
    ...(rest.length > 0 && { allOf: rest.map((pattern) => ({ type: 'string', pattern })) })
  }
}
