import { expect, it } from 'vitest'
import { parse } from '../../src/syntax/index.js'
import type { Path } from '../../src/syntax/index.js'

const TEXT = `kind: item # a comment
"quoted key": 'it''s'
map:
  list: # below
    - one
    - {two: [2, "b"], none: }
  empty:
text: |
  first
  second

last: { a: 1 } # end
`

/** The same document by the slow path, since a tab is not for the fast one. */
const TEXTS = { fast: TEXT, slow: TEXT + '#\t\n' }

it.each(Object.keys(TEXTS) as (keyof typeof TEXTS)[])('gives the source of values and keys (%s)', (path) => {
  const { spans } = parse(TEXTS[path])
  const value = (...at: Path) => slice(spans.value(at))
  const key = (...at: Path) => slice(spans.key(at))
  const slice = (range: { start: number; end: number } | undefined) => range && TEXT.slice(range.start, range.end)

  expect(value()).toBe(TEXT.slice(0, TEXT.indexOf(' # end')))
  expect(value('kind')).toBe('item')
  expect(key('quoted key')).toBe('"quoted key"')
  expect(value('quoted key')).toBe("'it''s'")
  expect(value('map')).toBe(TEXT.slice(TEXT.indexOf('list:'), TEXT.indexOf('\ntext:')))
  expect(value('map', 'list')).toBe('- one\n    - {two: [2, "b"], none: }')
  expect(value('map', 'list', 1, 'two', 1)).toBe('"b"')
  expect(key('map', 'list', 1, 'two')).toBe('two')
  expect(spans.value(['map', 'empty'])).toEqual({ start: TEXT.indexOf('\ntext'), end: TEXT.indexOf('\ntext') })
  expect(value('map', 'list', 1, 'none')).toBe('')
  expect(value('text')).toBe('|\n  first\n  second')
  expect(value('last')).toBe('{ a: 1 }')

  expect(key()).toBeUndefined()
  expect(key('map', 'list', 0)).toBeUndefined()
  expect(value('nothing')).toBeUndefined()
  expect(value('map', 'list', 2)).toBeUndefined()
  expect(value('map', 0)).toBeUndefined()
  expect(value('kind', 'deeper')).toBeUndefined()
})

it('looks through aliases to where the anchor is', () => {
  const text = 'a: &x {b: 1}\nc: *x\n'
  const { value, spans } = parse(text)
  expect(value).toEqual({ a: { b: 1 }, c: { b: 1 } })
  expect(spans.value(['c'])).toEqual({ start: 16, end: 18 })
  expect(spans.value(['c', 'b'])).toEqual(spans.value(['a', 'b']))
})

it('keeps the order and the words of keys', () => {
  const { value } = parse('b: 1\n1.0: 2\ntrue: 3\na: 4\n? c\n: 5\n')
  expect(Object.keys(value as object)).toEqual(['b', '1.0', 'true', 'a', 'c'])
})
