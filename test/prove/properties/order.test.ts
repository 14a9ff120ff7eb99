import { describe, expect, it } from 'vitest'
import type { NormalForm, Question } from '../../../src/prove/normal-form/model.js'
import type { Subject } from '../../../src/prove/properties/index.js'
import { order } from '../../../src/prove/properties/order.js'

/** What is wrong with asking `a`, which reads `b`, and `b`, in this order. */
function flaws(...names: string[]): (string | undefined)[] {
  const facts = ['a', 'b'].map((name) => ({ name, reads: [name], regions: ['未填', '是'], valid: 1 }))
  const formulas: NormalForm['formulas'] = [['F'], ['T'], ['is', 1, 1]]
  const question = (fact: string, when: number): Question => ({ fact, ask: fact, when, options: [], at: '' })
  const model = { facts, formulas, questions: [question('a', 2), question('b', 1)], form: [], items: [] }
  const obligations = order({ model, order: names } as never as Subject)
  return obligations.map(({ task }) => (task.kind === 'look' ? task.flaw?.why : undefined)).filter((why) => why)
}

describe('问得有序', () => {
  it('holds where what is read stands before', () => {
    expect(flaws('b', 'a')).toEqual([])
  })

  it('fails where what is read stands after, or nowhere', () => {
    expect(flaws('a', 'b')).toEqual(['要先知道 b'])
    expect(flaws('b')).toEqual(['问的顺序里没有它'])
  })
})
