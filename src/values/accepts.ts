/** The shape of a set of values: a type with its codes and limits. */
import type { ElementType } from '../link/model.js'

/** A set of values. Dates and times are texts that compare as texts. */
export interface Accepts {
  type: ElementType
  codes?: string[]
  decimals?: number
  constraints: Constraints
}

export interface Constraints {
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  /** Of several codes, how many at most. */
  maxItems?: number
  earliest?: string
  latest?: string
  patterns?: string[]
  formats?: string[]
  options?: string[]
}
