/** The fast path against the `yaml` package: it may give up, but it may never disagree. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseFast } from '../../src/syntax/fast/index.js'
import { parse } from '../../src/syntax/index.js'
import { parseSlow } from '../../src/syntax/slow/index.js'
import { runs } from '../support/effort.js'
import { befall, PIECES, spec } from './generate.js'
import { expected } from './oracle.js'

const accident = fc.record({
  kind: fc.constantFrom(
    'insert' as const,
    'delete' as const,
    'swap' as const,
    'replace' as const,
    'join' as const,
    'indent' as const
  ),
  at: fc.nat(4000),
  piece: fc.nat(PIECES.length - 1),
  length: fc.integer({ min: 1, max: 4 })
})

/** Whether the fast path took the text; throws when it took it wrongly. */
function agree(text: string): boolean {
  const slow = parseSlow(text)
  const reference = expected(text)
  const fast = parse(text).problems.length === 0 ? parseFast(text) : undefined
  if (!fast) {
    if (reference.valid && slow.problems.length === 0) expect(slow.value).toEqual(reference.value())
    return false
  }
  expect(slow.problems).toEqual([])
  expect(reference.valid).toBe(true)
  expect(fast.value).toEqual(reference.value())
  expect(slow.value).toEqual(reference.value())
  const places = reference.places()
  for (const spans of [fast.spans, slow.spans]) {
    const found = places.map(({ path }) => ({ path, value: spans.value(path), key: spans.key(path) }))
    expect(found).toEqual(places)
  }
  return true
}

test('takes every generated spec and reads it as yaml does', () => {
  for (let seed = 1; seed <= runs(100, 1000); seed++) expect(agree(spec(seed)), `seed ${seed}`).toBe(true)
})

test('never disagrees with yaml on damaged specs', { timeout: 600_000 }, () => {
  let taken = 0
  const property = fc.property(
    fc.nat(100_000),
    fc.array(accident, { minLength: 1, maxLength: 3 }),
    (seed, accidents) => {
      if (agree(accidents.reduce(befall, spec(seed)))) taken++
    }
  )
  fc.assert(property, { seed: 20240701, numRuns: runs(1000, 30_000) })
  expect(taken).toBeGreaterThan(runs(200, 6000))
})

test('any text gives problems or a value, never an exception', () => {
  const text = fc
    .array(fc.constantFrom(...PIECES, 'a', 'b: c', '\n', '\n  '), { maxLength: 40 })
    .map((parts) => parts.join(''))
  const property = fc.property(text, (source) => {
    const { value, problems } = parse(source)
    if (value === undefined) expect(problems).not.toEqual([])
    for (const { range } of problems) {
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeGreaterThanOrEqual(range.start)
      expect(range.end).toBeLessThanOrEqual(source.length)
    }
    agree(source)
  })
  fc.assert(property, { seed: 7, numRuns: runs(1000, 30_000) })
})
