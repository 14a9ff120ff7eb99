import { describe, expect, it } from 'vitest'
import { all, equals, type Cond } from '../../../src/condition/cond.js'
import type { Bundle, Field, Question } from '../../../src/merge/bundle.js'
import { interviewOrder } from '../../../src/merge/interview/order.js'

/** `name <- what its condition reads`; those of `mother` are fields. */
function orderOf(...lines: string[]): string[] {
  const pairs = lines.map((line) => {
    const [name, reads] = line.split(' <- ') as [string, string | undefined]
    const when: Cond = all(...(reads?.split(' ') ?? []).map((fact) => equals(fact, true)))
    return { name, when }
  })
  const isField = ({ name }: { name: string }) => name.startsWith('mother.')
  const questions = pairs
    .filter((pair) => !isField(pair))
    .map(({ name, when }): Question => ({ fact: name, ask: name, type: 'boolean', when }))
  const fields = pairs
    .filter(isField)
    .map(({ name, when }) => ({ key: name, subject: 'mother', when, sources: [] }) as never as Field)
  const subjects = [{ name: 'mother', label: '母亲' }] as never as Bundle['subjects']
  return interviewOrder({ questions, fields, subjects, dispatch: [] })
}

describe('the order of the interview', () => {
  it('is that of the specs where nothing waits', () => {
    expect(orderOf('a', 'mother.name', 'b')).toEqual(['a', 'b', 'mother.name'])
  })

  it('asks first what something earlier waits for', () => {
    expect(orderOf('join <- household', 'household')).toEqual(['household', 'join'])
  })

  it('puts a field between questions where one of them waits for it', () => {
    expect(orderOf('a <- mother.name', 'b <- a', 'mother.name <- c', 'c')).toEqual(['c', 'mother.name', 'a', 'b'])
  })

  it('leaves nobody out of a circle', () => {
    expect(orderOf('a <- b', 'b <- a', 'c')).toEqual(['b', 'a', 'c'])
  })

  it('does not wait for what nobody asks', () => {
    expect(orderOf('a <- b')).toEqual(['a'])
  })
})
