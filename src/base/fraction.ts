/** Exact shares and sums of them: n/d in lowest terms, d above zero. */
export interface Fraction {
  n: bigint
  d: bigint
}

export const ZERO: Fraction = { n: 0n, d: 1n }
export const ONE: Fraction = { n: 1n, d: 1n }

export function fraction(n: bigint, d: bigint): Fraction {
  const common = gcd(n, d)
  return { n: n / common, d: d / common }
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.n, a.d * b.d)
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d)
}

/** The fraction that a number that is not negative is when it is written down: 0.1 is 1/10. */
export function decimal(value: number): Fraction {
  const [digits, exponent = '0'] = value.toString().split('e') as [string, string?]
  const [whole, part = ''] = digits.split('.') as [string, string?]
  const power = Number(exponent) - part.length
  const n = BigInt(whole + part)
  return power >= 0 ? fraction(n * 10n ** BigInt(power), 1n) : fraction(n, 10n ** BigInt(-power))
}

/** n/d as a number with so many decimals, halves rounded up; neither is negative. */
export function rounded(n: bigint, d: bigint, decimals: number): number {
  const scale = 10n ** BigInt(decimals)
  return Number((2n * n * scale + d) / (2n * d)) / Number(scale)
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 0n ? 1n : a
}
