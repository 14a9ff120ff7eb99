import { expect, it } from 'vitest'
import { codes, item, service } from '../../merge/small.js'

const TEXTS = (shares: string) => ({
  ...item('a', 'roles: { who: person }\nform: [who.name]\n'),
  ...service(`situations:
  settle: { ask: 随谁, options: { mother: 随母, father: 随父 } }
  married: { ask: 是否已婚, type: boolean }
  amount: { ask: 多少, type: integer }
items:
  a: { use: a, bind: { who: mother } }
  b: { use: a, bind: { who: father }, optional: true, when: { all: [{ settle: father }, { married: true }, { amount: { gt: 3 } }] } }
weights: { shares: ${shares}, source: 2025 年的办件 }
`)
})

it.each([
  ['{ settle: { mother: 0.7, father: 0.3 } }', []],
  ['{ settle: { mother: 1 }, married: { "true": 0.1, "false": 0.9 } }', []],
  // The sum is exact: 0.1 + 0.2 is no more than 0.3.
  ['{ settle: { mother: 0.7, father: 0.3 }, married: { "true": 0.3, "false": 0.7 } }', []],
  ['{ settle: { mother: 0.7, father: 0.2 } }', ['LB3042']],
  ['{ married: { "true": 0.9 } }', ['LB3042']],
  ['{ settled: { mother: 1 } }', ['LB3003']],
  ['{ choices.b: { "true": 1 } }', ['LB3003']],
  ['{ amount: { "3": 1 } }', ['LB3003']],
  ['{ settle: { aunt: 1 } }', ['LB3006']]
])('%s: %j', (shares, expected) => {
  expect(codes(TEXTS(shares))).toEqual(expected)
})
