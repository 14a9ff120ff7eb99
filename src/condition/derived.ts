/**
 * Facts that are worked out from others: a sum of numbers, one number divided by another, whether two facts are the same.
 * In a condition such a fact is a text like any other; its text says what it is made of, so that nothing has to be looked
 * up to compute it. Terms are in one order and one sign, so that `a > b` and `b < a` look at the same fact.
 */
export type Derived =
  /** Of each fact so many times. `name` is what authors call it. */
  | { sum: Term[]; name?: string; unit?: string }
  | { ratio: [over: string, under: string]; name?: string; unit?: string }
  | { same: [string, string] }

export type Term = [fact: string, times: number]

const SIGN = '='

export function printDerived(derived: Derived): string {
  return SIGN + JSON.stringify(derived)
}

export function isDerived(fact: string): boolean {
  return fact.startsWith(SIGN)
}

const known = new Map<string, Derived>()

/** Undefined for a fact that is answered itself. */
export function parseDerived(fact: string): Derived | undefined {
  if (!isDerived(fact)) return undefined
  let derived = known.get(fact)
  if (!derived) known.set(fact, (derived = JSON.parse(fact.slice(SIGN.length)) as Derived))
  return derived
}

/** The facts that are answered: those that it is made of, or the fact itself. */
export function inputsOf(fact: string): string[] {
  const derived = parseDerived(fact)
  if (!derived) return [fact]
  if ('sum' in derived) return derived.sum.map(([input]) => input)
  return 'ratio' in derived ? derived.ratio : derived.same
}

/** The same over other inputs, in their order: roles become subjects. */
export function withInputs(fact: string, inputs: readonly string[]): string {
  const derived = parseDerived(fact)
  if (!derived) return inputs[0]!
  if ('sum' in derived)
    return printDerived({ ...derived, sum: derived.sum.map(([, times], index): Term => [inputs[index]!, times]) })
  const [a, b] = inputs as [string, string]
  return printDerived('ratio' in derived ? { ...derived, ratio: [a, b] } : { same: a < b ? [a, b] : [b, a] })
}

/** Whatever authors call it. */
export function unnamed(fact: string): string {
  const derived = parseDerived(fact)
  if (!derived || 'same' in derived) return fact
  return printDerived('sum' in derived ? { sum: derived.sum } : { ratio: derived.ratio })
}

/** All ways to choose one of each list. */
export function choices<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((found, list) => found.flatMap((some) => list.map((one) => [...some, one])), [[]])
}

/** Of one value each; undefined where one is absent, has several, or where there is nothing to divide by. */
export function valueOf(derived: Derived, read: (fact: string) => unknown): number | boolean | undefined {
  if ('same' in derived) {
    const [a, b] = derived.same.map(read)
    return a === undefined || b === undefined || Array.isArray(a) || Array.isArray(b) ? undefined : a === b
  }
  if ('ratio' in derived) {
    const [over, under] = derived.ratio.map(read)
    return typeof over === 'number' && typeof under === 'number' && under > 0 ? divided(over, under) : undefined
  }
  const values = derived.sum.map(([fact]) => read(fact))
  if (!values.every((value) => typeof value === 'number')) return undefined
  const terms = derived.sum.map(([, times], index) => [exact(values[index]!), exact(times)] as const)
  const places = Math.max(...terms.map(([a, b]) => a.places + b.places))
  const digits = terms.reduce(
    (total, [a, b]) => total + a.digits * b.digits * 10n ** BigInt(places - a.places - b.places),
    0n
  )
  return Number(`${digits}e-${places}`)
}

/** Sums of money must come out to the last digit. */
function exact(value: number): { digits: bigint; places: number } {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const places = fraction.length - Number(exponent)
  const digits = BigInt(whole + fraction)
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 }
}

/** Of whole numbers, so that 4.5 / 0.3 is 15. */
function divided(over: number, under: number): number {
  const [a, b] = [exact(over), exact(under)]
  const places = Math.max(a.places, b.places)
  const whole = (one: typeof a) => Number(one.digits * 10n ** BigInt(places - one.places))
  return whole(a) / whole(b)
}
