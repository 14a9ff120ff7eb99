/** How many sets of values there are of a fact that has several at once, where not every set can be chosen. */

/** Some of its values that no condition tells apart. */
export interface Chosen {
  size: number
  /** One of them excludes all others. */
  isAlone: boolean
  /** 1: some of them are chosen, 0: none; undefined: either. */
  is: number | undefined
}

/** The sets of at most so many values, the empty one among them where nothing has to be chosen. */
export function setsWith(parts: readonly Chosen[], most: number): bigint {
  const alone = parts.filter(({ isAlone }) => isAlone)
  const others = parts.filter(({ isAlone }) => !isAlone)
  const taken = parts.filter(({ is }) => is === 1)
  const single = alone.find(({ is }) => is === 1)
  if (single) return taken.length === 1 ? BigInt(single.size) : 0n
  const free = alone.reduce((sum, { is, size }) => (is === undefined ? sum + size : sum), 0)
  return together(others, most) + (taken.length === 0 ? BigInt(free) : 0n)
}

/** Of values that may stand beside each other: the number of sets by how many values they have, added up. */
function together(parts: readonly Chosen[], most: number): bigint {
  const whole = parts.reduce((sum, { size }) => sum + size, 0)
  const end = Math.min(most, whole)
  let sums: bigint[] = [1n]
  for (const { size, is } of parts) {
    if (is === 0) continue
    const own = binomials(size, end)
    if (is === 1) own[0] = 0n
    const next: bigint[] = []
    for (const [a, left] of sums.entries())
      for (let b = 0; b < own.length && a + b <= end; b++) next[a + b] = (next[a + b] ?? 0n) + left * own[b]!
    sums = Array.from(next, (one) => one ?? 0n)
  }
  return sums.reduce((sum, one) => sum + one, 0n)
}

/** In how many ways 0, 1, 2, … of so many can be chosen. */
function binomials(size: number, end: number): bigint[] {
  const found = [1n]
  for (let k = 1; k <= Math.min(size, end); k++) found.push((found[k - 1]! * BigInt(size - k + 1)) / BigInt(k))
  return found
}
