import { describe, expect, it } from 'vitest'
import type { Model } from '../../../src/prove/model.js'
import { ranksOf } from '../../../src/prove/properties/process.js'

const ranks = (items: string, ...edges: string[]) =>
  ranksOf({
    items: [...items].map((usage) => ({ usage })),
    process: { edges: edges.map(([from, to]) => ({ from, to, when: 1 })) }
  } as never as Model).join('')

describe('ranks of items', () => {
  it('are in the order of the service where nothing waits', () => {
    expect(ranks('abc')).toBe('abc')
  })

  it('put every item after those that it waits for', () => {
    expect(ranks('abc', 'ca', 'cb', 'ba')).toBe('cba')
  })

  it('list the items of a circle last, so that none is missing', () => {
    expect(ranks('abcd', 'ab', 'ba', 'bc')).toBe('dabc')
  })

  it('do not wait for oneself', () => {
    expect(ranks('ab', 'aa', 'ba')).toBe('ba')
  })
})
