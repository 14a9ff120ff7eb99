/** “At least so many of these hold” as a formula that stays small: what is left of it depends only on how many are still wanted. */
import type { FormulaId, Formulas } from './formula.js'
import { FALSE_ID, TRUE_ID } from './formula.js'

/** From the last to the first: A(i, k) = (the i-th ∧ A(i+1, k−1)) ∨ A(i+1, k); A(·, 0) holds, A(n, k) does not. */
export function atLeast(made: Formulas, of: readonly FormulaId[], least: number): FormulaId {
  const known = new Map<number, FormulaId>()
  const from = (index: number, wanted: number): FormulaId => {
    if (wanted <= 0) return TRUE_ID
    if (wanted > of.length - index) return FALSE_ID
    const id = index * (of.length + 1) + wanted
    let formula = known.get(id)
    if (formula === undefined) {
      formula = made.any(made.all(of[index]!, from(index + 1, wanted - 1)), from(index + 1, wanted))
      known.set(id, formula)
    }
    return formula
  }
  return from(0, least)
}

/** Between `min` and `max` of them hold. */
export function between(made: Formulas, of: readonly FormulaId[], min: number, max: number): FormulaId {
  return made.all(atLeast(made, of, min), made.not(atLeast(made, of, max + 1)))
}
