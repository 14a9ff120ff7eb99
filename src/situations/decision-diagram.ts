/** Sets of outcomes – which of some formulas hold together – as binary decision diagrams: each set exists once. */

/** 0 is the empty set, 1 is “whatever the outcomes”. */
export type DiagramId = number

export interface Diagrams {
  /** Outcomes in which the variable has the value. */
  literal(variable: number, value: boolean): DiagramId
  and(a: DiagramId, b: DiagramId): DiagramId
  or(a: DiagramId, b: DiagramId): DiagramId
  /** How many outcomes of these variables; the set must depend on no others. */
  count(id: DiagramId, variables: number): bigint
  /** All of them, “holds” first, at most `limit`. */
  list(id: DiagramId, variables: number, limit: number): boolean[][]
  size(): number
}

/** Two numbers as one: a text for each pair would take most of the time. Sets of outcomes stay far below 2^26. */
function pair(a: DiagramId, b: DiagramId): number {
  return a * 2 ** 26 + b
}

/** Variables are asked in the order of their numbers. */
export function diagrams(): Diagrams {
  const [low, high, variable]: [number[], number[], number[]] = [
    [0, 1],
    [0, 1],
    [Infinity, Infinity]
  ]
  const byKey: Map<number, DiagramId>[] = []
  const combined = { and: new Map<number, DiagramId>(), or: new Map<number, DiagramId>() }

  const make = (at: number, no: DiagramId, yes: DiagramId): DiagramId => {
    if (no === yes) return no
    const own = (byKey[at] ??= new Map())
    const id = pair(no, yes)
    let place = own.get(id)
    if (place === undefined) {
      own.set(id, (place = low.length))
      low.push(no)
      high.push(yes)
      variable.push(at)
    }
    return place
  }
  const combine = (op: 'and' | 'or', a: DiagramId, b: DiagramId): DiagramId => {
    const [neutral, absorbing] = op === 'and' ? [1, 0] : [0, 1]
    if (a === b || b === neutral) return a
    if (a === neutral) return b
    if (a === absorbing || b === absorbing) return absorbing
    const id = a < b ? pair(a, b) : pair(b, a)
    let place = combined[op].get(id)
    if (place === undefined) {
      const at = Math.min(variable[a]!, variable[b]!)
      const child = (of: DiagramId, branch: number[]) => (variable[of] === at ? branch[of]! : of)
      place = make(at, combine(op, child(a, low), child(b, low)), combine(op, child(a, high), child(b, high)))
      combined[op].set(id, place)
    }
    return place
  }
  return {
    literal: (at, value) => make(at, value ? 0 : 1, value ? 1 : 0),
    and: (a, b) => combine('and', a, b),
    or: (a, b) => combine('or', a, b),
    count: (id, variables) => {
      const known = new Map<DiagramId, bigint>([
        [0, 0n],
        [1, 1n]
      ])
      const place = (of: DiagramId) => Math.min(variable[of]!, variables)
      const below = (of: DiagramId): bigint => {
        let count = known.get(of)
        if (count === undefined) {
          const branch = (to: DiagramId) => below(to) << BigInt(place(to) - place(of) - 1)
          known.set(of, (count = branch(low[of]!) + branch(high[of]!)))
        }
        return count
      }
      return below(id) << BigInt(place(id))
    },
    list: (id, variables, limit) => {
      const found: boolean[][] = []
      const walk = (of: DiagramId, outcome: boolean[]): void => {
        if (of === 0 || found.length >= limit) return
        if (outcome.length === variables) {
          found.push(outcome)
          return
        }
        const isHere = variable[of] === outcome.length
        walk(isHere ? high[of]! : of, [...outcome, true])
        walk(isHere ? low[of]! : of, [...outcome, false])
      }
      walk(id, [])
      return found
    },
    size: () => low.length
  }
}
