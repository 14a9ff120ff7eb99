/** What the facts of a service can be, and what its situations must keep to. */
import type { Cond, Scalar } from '../condition/cond.js'
import type { FactType } from '../condition/parse.js'

/** What is known of a fact: its closed values if it has them, and when it is asked at all. */
export interface FactDomain {
  values?: Scalar[]
  /** What people call them. */
  names?: ReadonlyMap<Scalar, string>
  /** Values that can be chosen only under a condition. */
  valueWhen?: Map<Scalar, Cond>
  /** Asked (and then answered) exactly under this condition; absent otherwise. Undefined: may be absent at any time. */
  when?: Cond
  /** Holds several values at once (多选); its tests are independent of each other. */
  multiple?: boolean
  /** Of several values: how many at most, and those beside which there is no other. */
  most?: number
  alone?: ReadonlySet<Scalar>
  /** Of a fact without closed values: what they are, and their limits (both ends included; dates as YYYY-MM-DD). */
  type?: FactType
  integer?: boolean
  minimum?: number
  maximum?: number
  earliest?: string
  latest?: string
}

export type Domains = (fact: string) => FactDomain

/** Of these conditions, at least `min` and at most `max` hold: a choice (`choose`), or one condition that must hold (a gate). */
export interface Constraint {
  of: readonly Cond[]
  min: number
  max: number
}

/** A value for each fact that mattered; null means absent. Of the values that no condition tells apart, one stands for all. */
export type Situation = ReadonlyMap<string, Scalar | null>
