/** Exact decimal arithmetic on JSON numbers: sums of money must come out to the last digit. */
interface Decimal {
  digits: bigint
  /** Digits after the point; never negative. */
  places: number
}

function toDecimal(value: number): Decimal {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value))
  if (!match) return { digits: 0n, places: 0 }
  const fraction = match[3] ?? ''
  const places = fraction.length - Number(match[4] ?? 0)
  const digits = BigInt((match[1] ?? '') + (match[2] ?? '0') + fraction)
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 }
}

function fromDecimal({ digits, places }: Decimal): number {
  return Number(`${digits}e-${places}`)
}

function addDecimals(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places)
  const wide = (x: Decimal) => x.digits * 10n ** BigInt(places - x.places)
  return { digits: wide(a) + wide(b), places }
}

export function sum(values: number[]): number {
  return fromDecimal(values.map(toDecimal).reduce(addDecimals, { digits: 0n, places: 0 }))
}

export function difference(a: number, b: number): number {
  const { digits, places } = toDecimal(b)
  return fromDecimal(addDecimals(toDecimal(a), { digits: -digits, places }))
}

export function product(values: number[]): number {
  return fromDecimal(
    values
      .map(toDecimal)
      .reduce((a, b) => ({ digits: a.digits * b.digits, places: a.places + b.places }), { digits: 1n, places: 0 })
  )
}

/** Of whole numbers, so that 4.5 / 0.3 is 15; undefined where there is nothing to divide by. */
export function ratio(over: number, under: number): number | undefined {
  const [a, b] = [toDecimal(over), toDecimal(under)]
  const places = Math.max(a.places, b.places)
  const whole = (x: Decimal) => Number(x.digits * 10n ** BigInt(places - x.places))
  return under > 0 ? whole(a) / whole(b) : undefined
}

/** Percentage, rounded half up. */
export function percentage(part: number, whole: number, decimals: number): number | undefined {
  const [a, b] = [toDecimal(part), toDecimal(whole)]
  if (b.digits === 0n) return undefined
  const over = a.digits * 10n ** BigInt(b.places + decimals + 2)
  const under = b.digits * 10n ** BigInt(a.places)
  const doubled = (2n * over) / under
  return fromDecimal({ digits: (doubled + 1n) / 2n, places: decimals })
}

/** Moves the point: `value × factor`, where the factor is a power of ten, or divided by it. */
export function shift(value: number, factor: number, back: boolean): number {
  const exponent = Math.round(Math.log10(factor)) * (back ? -1 : 1)
  const { digits, places } = toDecimal(value)
  return Number(`${digits}e${exponent - places}`)
}

/** Digits after the point; zeros at the end never occur in a JSON number. */
export function decimalsOf(value: number): number {
  return toDecimal(value).places
}
