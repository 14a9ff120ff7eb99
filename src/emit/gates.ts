/** Conditions of acceptance that hold for every channel, as data for those who build a form or call the interface. */
import { factor } from '../condition/factor.js'
import type { Bundle } from '../merge/bundle.js'
import { stated, wordsOf, type StatedCondition } from '../wording/stated-condition.js'

export interface StatedGate {
  text: string
  /** The item that asks for it; absent of the service itself. */
  item?: string
  /** Where it does not hold, the application is refused. */
  must: StatedCondition
}

export function statedGates(bundle: Bundle): StatedGate[] {
  const words = wordsOf(bundle)
  return bundle.gates.flatMap(({ text, item, must }) => {
    const cond = stated(factor(must), words)
    return cond ? [{ text, ...(item !== undefined && { item }), must: cond }] : []
  })
}
