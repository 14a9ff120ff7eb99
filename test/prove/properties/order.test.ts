import { describe, expect, it } from 'vitest'
import type { Field, Model, Question } from '../../../src/prove/model.js'
import { interviewOrder } from '../../../src/prove/properties/order.js'

/** `name <- what its condition reads`; those with a dot after `mother` are fields. */
function modelOf(...lines: string[]): Model {
  const pairs = lines.map((line) => line.split(' <- ') as [string, string | undefined])
  const names = [...new Set(pairs.flatMap(([name, reads]) => [name, ...(reads?.split(' ') ?? [])]))]
  const formulas: Model['formulas'] = [['F'], ['T'], ...names.map((_, fact): ['is', number, number] => ['is', fact, 1])]
  const when = (reads: string | undefined) => {
    formulas.push(['all', ...(reads?.split(' ') ?? []).map((name) => names.indexOf(name) + 2)])
    return formulas.length - 1
  }
  const isField = (name: string) => name.startsWith('mother.')
  const facts = names.map((name) => ({ name, reads: [name], regions: ['未填', '是'], valid: 1 }))
  const questions = pairs
    .filter(([name]) => !isField(name))
    .map(([fact, reads]): Question => ({ fact, ask: fact, when: when(reads), options: [], at: '' }))
  const form = pairs
    .filter(([name]) => isField(name))
    .map(
      ([key, reads]) => ({ key, when: 1, sources: [{ kind: 'asked', when: when(reads), via: [] }] }) as never as Field
    )
  return { facts, formulas, questions, form, items: [] } as never as Model
}

describe('the order of the interview', () => {
  it('is that of the form where nothing waits', () => {
    expect(interviewOrder(modelOf('a', 'b', 'mother.name'))).toEqual(['a', 'b', 'mother.name'])
  })

  it('puts off what waits for something later', () => {
    expect(interviewOrder(modelOf('a <- mother.name', 'b <- a', 'mother.name <- c', 'c'))).toEqual([
      ...['c', 'mother.name', 'a', 'b']
    ])
  })

  it('leaves out a circle and what waits for it', () => {
    expect(interviewOrder(modelOf('a <- b', 'b <- a', 'c <- a', 'd'))).toEqual(['d'])
  })

  it('does not wait for what nobody asks', () => {
    const model = modelOf('a <- b', 'b')
    model.questions.pop()
    expect(interviewOrder(model)).toEqual(['a'])
  })
})
