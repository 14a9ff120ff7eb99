/** The longest way through the items of a process, for one kind of time. */

export interface Way {
  items: string[]
  /** Working days, to two decimals. */
  days: number
}

/**
 * @param edges from and to of items that all take part; what is not among `items` is left out
 * @param daysOf working days that an item takes
 */
export function longestWay(
  items: readonly string[],
  edges: readonly { from: string; to: string }[],
  daysOf: (item: string) => number
): Way {
  const there = new Set(items)
  const before = new Map<string, string[]>()
  for (const { from, to } of edges) if (there.has(from)) before.set(to, [...(before.get(to) ?? []), from])
  const ways = new Map<string, Way>()
  const wayTo = (item: string): Way => {
    const known = ways.get(item)
    if (known) return known
    // Should there be a circle, it is walked once.
    ways.set(item, { items: [item], days: 0 })
    const first = longest((before.get(item) ?? []).map(wayTo))
    const way = { items: [...first.items, item], days: Math.round((first.days + daysOf(item)) * 100) / 100 }
    ways.set(item, way)
    return way
  }
  return longest(items.map(wayTo))
}

function longest(ways: Way[]): Way {
  return ways.reduce((best, way) => (way.days > best.days || best.items.length === 0 ? way : best), {
    items: [],
    days: 0
  })
}
