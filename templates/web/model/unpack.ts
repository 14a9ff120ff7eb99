/** The other way round of `pack` in src/emit/web: references become what they refer to, the same object each time. */
export function unpack({ shared, value }: { shared: unknown[]; value: unknown }): unknown {
  const known: unknown[] = []
  const resolve = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part
    if (Array.isArray(part)) return part.map(resolve)
    const entries = Object.entries(part)
    const [first] = entries
    if (entries.length === 1 && first![0] === ' ') return known[first![1] as number]
    return Object.fromEntries(entries.map(([name, one]) => [name, resolve(one)]))
  }
  for (const part of shared) known.push(resolve(part))
  return resolve(value)
}
