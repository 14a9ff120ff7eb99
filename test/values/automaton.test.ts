import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FORMATS, TYPE_PATTERNS } from '../../src/vocabulary/formats.js'
import { automatonOf, automatonOrWhy, type Automaton } from '../../src/values/automaton.js'
import { automaton } from '../support/automaton.js'
import { accepts, before, LAST_CODE_POINT } from '../../src/values/dfa.js'
import { small, words } from './random.js'
import { runs } from '../support/effort.js'

const TEXTS = words('ab', 6)

describe('an automaton accepts what the engine finds', () => {
  test('in every text of up to six letters', () => {
    let count = 0
    fc.assert(
      fc.property(small, (pattern) => {
        const made = automaton(pattern)
        if (!made) return
        count++
        const native = new RegExp(pattern, 'u')
        expect(
          TEXTS.find((text) => accepts(made, text) !== native.test(text)),
          pattern
        ).toBeUndefined()
        expect(flaw(made), pattern).toBeUndefined()
      }),
      { seed: 4, numRuns: runs(250, 1000) }
    )
    // What stays open are anchors in the middle of a text.
    expect(count).toBeGreaterThan(runs(150, 600))
  })

  test.each([...Object.values(FORMATS).map(({ pattern }) => pattern), ...Object.values(TYPE_PATTERNS)])(
    '%s',
    (pattern) => {
      const made = automaton(pattern)!
      const native = new RegExp(pattern, 'u')
      const near = Object.values(FORMATS).map(({ example }) => example)
      const text = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom(...near),
        fc.stringMatching(native)
      )
      fc.assert(
        fc.property(text, (one) => accepts(made, one) === native.test(one)),
        { seed: 5, numRuns: runs(75, 300) }
      )
      expect(flaw(made)).toBeUndefined()
    }
  )
})

test.each<[string, string, boolean]>([
  ['^(?:^\\S(.{0,198}\\S)?$)$', '张三', true],
  ['^(?:^\\S(.{0,198}\\S)?$)$', '张三 ', false],
  ['^(?:a|)$', '', true],
  ['(^a|b$)', 'ccb', true],
  ['(^a)?b', 'cb', true],
  ['(?:^){0}a', 'ba', true],
  ['a^b|c', 'ab', false],
  ['b$a|c', 'c', true],
  ['^.$', '𠮷', true],
  ['^.$', '\n', false],
  ['^([ab])\\1$', 'bb', true],
  ['^([ab])\\1$', 'ab', false],
  ['^[^a]$', '𠮷', true],
  ['^[𠀀-𪛟]+$', '𠮷𠮷', true],
  ['^\\p{Script=Han}+$', '汉𠮷', true],
  ['^\\p{Script=Han}+$', 'han', false]
])('%s on “%s” is %s', (pattern, text, expected) => {
  expect(new RegExp(pattern, 'u').test(text)).toBe(expected)
  expect(accepts(automaton(pattern)!, text)).toBe(expected)
})

test('equal languages have equal automata', () => {
  expect(automaton('^(?:ab|ac)$')).toEqual(automaton('^a[cb]$'))
  expect(automaton('^[0-9]{2,3}$')).toEqual(automaton('^\\d\\d\\d?$'))
  expect(automaton('^(?:ab|ac)$')).not.toEqual(automaton('^a[cbd]$'))
})

test.each([
  ['[ab]*a[ab]{20}', /too many states/],
  ['^(?:[ab]{0,900}c){0,900}$', /too many states/],
  ['(?=a)b', /look-around/],
  ['\\bword\\b', /look-around or a word boundary/],
  ['a*^b', /anchor/],
  ['([ab]*)\\1', /./],
  ['(', /./]
])('%s has none, and soon', (pattern, why) => {
  const start = performance.now()
  expect(automatonOrWhy(pattern)).toMatch(why)
  expect(automaton(pattern)).toBeUndefined()
  expect(performance.now() - start).toBeLessThan(5000)
})

test('a list of texts, and what is left before an ending', () => {
  const some = automatonOf(['ab', 'b', '𠮷a'])
  for (const text of [...TEXTS, '𠮷a', '𠮷']) expect(accepts(some, text), text).toBe(['ab', 'b', '𠮷a'].includes(text))
  expect(flaw(some)).toBeUndefined()
  for (const text of TEXTS) expect(accepts(before(some, 'b'), text), text).toBe(['a', ''].includes(text))
})

/** What an independent reader of the format would object to. */
function flaw({ classes, start, accepting, next }: Automaton): string | undefined {
  const ranges = classes.flat().sort(([a], [b]) => a - b)
  let point = 0
  for (const [from, to] of ranges) {
    if (from !== point || to < from) return `a gap or an overlap at ${from}`
    point = to + 1
  }
  if (point !== LAST_CODE_POINT + 1) return 'not all code points'
  if (start !== 0 || accepting.some((state) => next[state] === undefined)) return 'no such state'
  const isComplete = next.every((row) => row.length === classes.length && row.every((to) => next[to] !== undefined))
  return isComplete ? undefined : 'incomplete'
}
