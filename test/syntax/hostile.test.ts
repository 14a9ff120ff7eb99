/** Untrusted input costs bounded time and changes nothing but its own value. */
import { expect, it } from 'vitest'
import { parse } from '../../src/syntax/index.js'
import { runs } from '../support/effort.js'

const codes = (text: string) => parse(text).problems.map(({ code }) => code)

it('stops aliases that multiply', () => {
  const levels = Array.from({ length: 12 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(4)}]`)
  expect(codes(['l0: &l0 [x, x]', ...levels].join('\n'))).toEqual(['LB1015'])
})

it('LB1008: stops at the limit of nodes', () => {
  expect(codes('- {a: 1, b: 2}\n'.repeat(70_000))).toEqual(['LB1008'])
  expect(codes(`[${'1,\n'.repeat(200_001)}]`)).toEqual(['LB1008'])
})

it('reads a large document without mistakes', () => {
  const { value, problems } = parse('- {a: 1, b: 2}\n'.repeat(60_000))
  expect(problems).toEqual([])
  expect(value).toHaveLength(60_000)
})

it('survives brackets, dashes, and quotes by the thousand', () => {
  const inputs = [
    '[',
    '{',
    '{a: ',
    '- ',
    '? ',
    ': ',
    '"',
    "'",
    '&a ',
    '*a ',
    '!a ',
    '- [',
    '|\n',
    '\t',
    '"\\',
    ',',
    '} '
  ]
  for (const piece of inputs) {
    const many = runs(10_000, 20_000)
    for (const text of [piece.repeat(many), `a: ${piece.repeat(many)}`, `a:\n${`  ${piece}\n`.repeat(many / 4)}`]) {
      const { value, problems } = parse(text)
      expect(value !== undefined || problems.length > 0, JSON.stringify(piece)).toBe(true)
    }
  }
})

it('goes down by indentation as far as the limit', () => {
  const nested = (levels: number) =>
    Array.from({ length: levels }, (_, at) => ' '.repeat(at) + 'a:').join('\n') + ' 1\n'
  expect(codes(nested(64))).toEqual([])
  expect(codes(nested(65))).toEqual(['LB1007'])
  expect(codes(nested(1500))).toEqual(['LB1007'])
})

it('keeps away from prototypes', () => {
  const { value } = parse('__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\na: {toString: x}\n')
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  expect(Object.keys(value as object)).toEqual(['constructor', 'a'])
})
