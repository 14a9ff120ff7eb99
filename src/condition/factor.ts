/**
 * Shorter conditions with the same meaning. Union over items gives `(kind is a and x) or (kind is b and x) or …`; that is
 * `kind is a, b, … and x`, which people read more easily and validators decide faster.
 */
import { all, any, key, not, type Cond, type Scalar } from './cond.js'

export function factor(cond: Cond): Cond {
  let short = known.get(cond)
  if (!short) {
    known.set(cond, (short = shorten(cond)))
    known.set(short, short)
  }
  return short
}

/** Conditions are never changed after they are made. */
const known = new WeakMap<Cond, Cond>()

function shorten(cond: Cond): Cond {
  if (cond.op === 'not') return not(factor(cond.of))
  if (cond.op === 'all') return all(...cond.of.map(factor))
  if (cond.op !== 'any') return cond
  const united = any(...cond.of.map(factor))
  if (united.op !== 'any') return united
  let parts = united.of.map(conjuncts)
  for (;;) {
    const merged = absorb(mergeOnce(parts))
    if (merged.length === parts.length) break
    parts = merged
  }
  return any(...parts.map((part) => all(...part)))
}

function conjuncts(cond: Cond): Cond[] {
  return cond.op === 'all' ? cond.of : [cond]
}

/** Parts that differ in the values of one fact only become one part. */
function mergeOnce(parts: Cond[][]): Cond[][] {
  const bySignature = new Map<string, number>()
  const signatures = new Map<Cond[], string[]>()
  /** Of a part without one of its tests; made once for each part, which is compared again and again. */
  const signature = (part: Cond[], index: number): string => {
    let own = signatures.get(part)
    if (!own) signatures.set(part, (own = signaturesOf(part)))
    return own[index]!
  }
  const result: (Cond[] | undefined)[] = []
  for (const part of parts) {
    const place = part.findIndex((test, index) => {
      const values = valuesOf(test)
      return values !== undefined && bySignature.has(signature(part, index))
    })
    const at = place < 0 ? undefined : bySignature.get(signature(part, place))
    const first = at === undefined ? undefined : result[at]
    if (first && at !== undefined) {
      const test = part[place]!
      const index = first.findIndex((_, step) => signature(first, step) === signature(part, place))
      if (index >= 0) {
        const values = [...new Set([...(valuesOf(first[index]!) ?? []), ...(valuesOf(test) ?? [])])]
        result[at] = first.with(index, { ...(test as Extract<Cond, { is: 'in' }>), values })
        continue
      }
    }
    result.push(part)
    part.forEach((test, index) => {
      if (valuesOf(test)) bySignature.set(signature(part, index), result.length - 1)
    })
  }
  return result.filter((part) => part !== undefined)
}

function signaturesOf(part: Cond[]): string[] {
  const keys = part.map((test, index) => ({ text: key(test), index }))
  const sorted = keys.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
  return part.map((test, index) => {
    const rest = sorted.filter((one) => one.index !== index).map(({ text }) => text)
    return `${test.op === 'test' ? test.fact : ''}|${rest.join('&')}`
  })
}

function valuesOf(cond: Cond): Scalar[] | undefined {
  return cond.op === 'test' && cond.is === 'in' ? cond.values : undefined
}

/** `a or (a and b)` is `a`; also where a value set is part of another. */
function absorb(parts: Cond[][]): Cond[][] {
  return parts.filter(
    (part, index) =>
      !parts.some((other, place) => place !== index && covers(other, part) && (place < index || !covers(part, other)))
  )
}

function covers(wide: Cond[], narrow: Cond[]): boolean {
  return wide.every((w) => narrow.some((n) => key(w) === key(n) || within(n, w)))
}

function within(narrow: Cond, wide: Cond): boolean {
  const [a, b] = [valuesOf(narrow), valuesOf(wide)]
  if (!a || !b || narrow.op !== 'test' || wide.op !== 'test' || narrow.fact !== wide.fact) return false
  return a.every((value) => b.includes(value))
}
