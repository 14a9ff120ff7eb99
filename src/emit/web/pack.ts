/** Parts that occur several times, conditions above all, are written once: a page is sent to telephones. */

/** Shorter parts are not worth a reference. */
const SHORT = 24

export interface Packed {
  /** Each may refer to those before it. */
  shared: unknown[]
  value: unknown
}

/**
 * A reference is an object whose only key is a blank, which no name and no code is.
 *
 * @example
 * pack([{ op: 'test', fact: 'situations.a' }, { op: 'test', fact: 'situations.a' }])
 * // => { shared: [{ op: 'test', fact: 'situations.a' }], value: [{ ' ': 0 }, { ' ': 0 }] }
 */
export function pack(value: unknown): Packed {
  const counts = new Map<string, number>()
  const count = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    const text = JSON.stringify(part)
    const seen = counts.get(text) ?? 0
    if (text.length >= SHORT) counts.set(text, seen + 1)
    // Its parts are in the one that is written.
    if (seen === 0) Object.values(part).forEach(count)
  }
  count(value)
  const shared: unknown[] = []
  const numbers = new Map<string, number>()
  const inner = (part: object): unknown =>
    Array.isArray(part)
      ? part.map(replace)
      : Object.fromEntries(Object.entries(part).map(([name, one]) => [name, replace(one)]))
  const replace = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part
    const text = JSON.stringify(part)
    if ((counts.get(text) ?? 0) < 2) return inner(part)
    let number = numbers.get(text)
    if (number === undefined) {
      const written = inner(part)
      number = shared.push(written) - 1
      numbers.set(text, number)
    }
    return { ' ': number }
  }
  return { value: replace(value), shared }
}
