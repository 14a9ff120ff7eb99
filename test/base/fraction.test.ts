import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decimal, fraction, ONE, plus, rounded, times, ZERO } from '../../src/base/fraction.js'

it('takes a number as it is written', () => {
  expect(decimal(0.1)).toEqual({ n: 1n, d: 10n })
  expect(decimal(0)).toEqual(ZERO)
  expect(decimal(1)).toEqual(ONE)
  expect(decimal(1e-7)).toEqual({ n: 1n, d: 10_000_000n })
  expect(decimal(1e21)).toEqual({ n: 10n ** 21n, d: 1n })
  expect(plus(decimal(0.1), decimal(0.2))).toEqual(decimal(0.3))
})

it('keeps lowest terms, whatever is added and multiplied', () => {
  const part = fc.tuple(fc.bigInt(0n, 999n), fc.bigInt(1n, 999n)).map(([n, d]) => fraction(n, d))
  fc.assert(
    fc.property(part, part, part, (a, b, c) => {
      expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)))
      expect(times(a, ONE)).toEqual(a)
    })
  )
})

it('rounds halves up', () => {
  expect(rounded(1n, 3n, 2)).toBe(0.33)
  expect(rounded(2n, 3n, 2)).toBe(0.67)
  expect(rounded(1n, 8n, 2)).toBe(0.13)
  expect(rounded(5n, 1n, 2)).toBe(5)
})
