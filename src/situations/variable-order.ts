/**
 * The order in which facts are best decided: those that are looked at together stand together (the FORCE heuristic of
 * Aloul, Markov and Sakallah: each fact moves to the middle of the groups it is in), and what decides whether a fact is
 * asked stands before it. The work of counting depends on this order more than on anything else.
 */

const ROUNDS = 30

/**
 * @param groups facts that some formula looks at together
 * @param start an order of all facts; the first that is tried
 * @returns the order with the shortest groups that was seen; equal inputs give equal orders
 */
export function arranged(groups: readonly (readonly number[])[], start: readonly number[]): number[] {
  const useful = groups.filter(({ length }) => length > 1)
  if (useful.length === 0) return [...start]
  const memberOf = new Map<number, number[]>()
  useful.forEach((group, index) => {
    for (const fact of group) {
      const own = memberOf.get(fact)
      if (own) own.push(index)
      else memberOf.set(fact, [index])
    }
  })
  let order = [...start]
  let best = order
  let shortest = Infinity
  for (let round = 0; round < ROUNDS; round++) {
    const place = new Map(order.map((fact, index) => [fact, index]))
    const spans = useful.map((group) => group.map((fact) => place.get(fact)!))
    const length = spans.reduce((sum, span) => sum + Math.max(...span) - Math.min(...span), 0)
    if (length < shortest) [shortest, best] = [length, order]
    else if (round > 5 && length > shortest) break
    const middles = spans.map((span) => span.reduce((sum, at) => sum + at, 0) / span.length)
    const pull = new Map(
      order.map((fact, index) => {
        const own = memberOf.get(fact)
        return [fact, own ? own.reduce((sum, group) => sum + middles[group]!, 0) / own.length : index]
      })
    )
    const next = [...order].sort((a, b) => pull.get(a)! - pull.get(b)! || place.get(a)! - place.get(b)!)
    if (next.every((fact, index) => fact === order[index])) break
    order = next
  }
  return best
}
