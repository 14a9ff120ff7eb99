/** A submission in the making. */
import type { Scalar } from '../../condition/cond.js'
import type { Bundle } from '../../merge/bundle.js'
import type { Plan } from '../../../templates/integration/runtime/types.js'
import type { Random } from './random.js'

/** Fact → value; null: it has none. */
export type Wanted = ReadonlyMap<string, Scalar | null>

export interface Maker {
  bundle: Bundle
  plan: Plan
  wanted: Wanted
  random: Random
  /** Whether an optional field is filled in, decided once for each place. */
  decided: Map<string, boolean>
  /** The limits that held when a value was made. */
  made: Map<string, string>
  /** How many of the optional fields are filled in. */
  share: number
}
