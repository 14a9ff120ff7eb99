import { describe, expect, it } from 'vitest'
import type { NormalForm } from '../../../src/prove/normal-form/model.js'
import { formulas } from '../../../src/situations/formula.js'
import type { Subject } from '../../../src/prove/properties/index.js'
import { flow, ranksOf } from '../../../src/prove/properties/process.js'

const ranks = (items: string, ...edges: string[]) =>
  ranksOf({
    items: [...items].map((usage) => ({ usage })),
    process: { edges: edges.map(([from, to]) => ({ from, to, when: 1 })) }
  } as never as NormalForm).join('')

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

describe('a chain of items', () => {
  /**
   * Whether some chain of items of three days each takes longer than the service promises. All of them apply; an edge with a
   * question mark never holds.
   */
  const takesLonger = (promised: number, items: string, ...edges: string[]) => {
    const model = {
      items: [...items].map((usage) => ({ usage, applies: 1, promised: [{ days: 3, when: 1 }], after: [] })),
      form: [],
      materials: [],
      process: {
        edges: edges.map(([from, to, never]) => ({ from, to, when: never ? 0 : 1 })),
        parallel: [],
        promised: [{ days: promised, when: 1 }]
      }
    } as never as NormalForm
    const f = formulas([])
    const without = (a: number, b: number) => f.all(a, f.not(b))
    const found = flow({ model, f, without, ranks: ranksOf(model) } as Partial<Subject> as Subject)
    const { task } = found.find(({ property, about }) => property === 'time' && about === 'service')!
    return task.kind === 'never' && task.formula === 1
  }

  it('is as long as its items together', () => {
    expect(takesLonger(9, 'abcd', 'ab', 'bc', 'ad')).toBe(false)
    expect(takesLonger(8, 'abcd', 'ab', 'bc', 'ad')).toBe(true)
  })

  it('goes through each item of a circle once', () => {
    expect(takesLonger(6, 'ab', 'ab', 'ba')).toBe(false)
    expect(takesLonger(5, 'ab', 'ab', 'ba')).toBe(true)
    expect(takesLonger(5, 'ab', 'ab?', 'ba')).toBe(true)
    expect(takesLonger(5, 'ab', 'ab?', 'ba?')).toBe(false)
  })
})
