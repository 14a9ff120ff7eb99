import { describe, expect, it } from 'vitest'
import { suggest } from '../../src/diagnostics/suggest.js'

describe('did you mean', () => {
  it.each([
    ['出生医学证名', ['出生医学证明', '居民户口簿'], '出生医学证明'],
    ['沈阳事', ['大连市', '沈阳市'], '沈阳市'],
    ['prety', ['json', 'pretty'], 'pretty'],
    ['GUIDE', ['form', 'guide'], 'guide'],
    ['护照', ['户口簿', '社保卡'], undefined],
    ['男', ['女'], undefined],
    ['', ['a'], undefined],
    ['abcdef', ['abcxyz'], undefined]
  ])('%s', (name, known, expected) => {
    expect(suggest(name, known)).toBe(expected)
  })

  it('does not depend on the order of the candidates', () => {
    expect(suggest('item3', ['item2', 'item1'])).toBe('item1')
    expect(suggest('item3', ['item1', 'item2'])).toBe('item1')
  })

  it('gives up on a very long name', () => {
    expect(suggest('x'.repeat(1_000_000), ['x'.repeat(999_999)])).toBeUndefined()
  })
})
