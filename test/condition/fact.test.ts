import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isFact, parseFact, placeOfFact, printFact, splitElement, type Fact } from '../../src/condition/fact.js'

const cases: [string, Fact][] = [
  ['situations.settle', { kind: 'situation', name: 'settle' }],
  ['choices.water', { kind: 'choice', name: 'water' }],
  ['same.agent', { kind: 'same', name: 'agent' }],
  ['mother.insured', { kind: 'element', name: 'mother', element: 'insured' }],
  // Only whole names of groups count.
  ['sameness.agent', { kind: 'element', name: 'sameness', element: 'agent' }]
]

it.each(cases)('%s is read and printed', (text, fact) => {
  expect(parseFact(text)).toEqual(fact)
  expect(printFact(fact)).toBe(text)
  expect(isFact(fact.kind, text)).toBe(true)
  expect((['situation', 'choice', 'same', 'element'] as const).filter((kind) => isFact(kind, text))).toEqual([
    fact.kind
  ])
})

it('tells the place in the submission', () => {
  expect(placeOfFact('same.agent')).toEqual({ group: 'same', name: 'agent' })
  expect(placeOfFact('agent')).toEqual({ group: 'agent', name: '' })
  expect(splitElement('mother.insured')).toEqual({ owner: 'mother', element: 'insured' })
})

it('is taken apart nowhere else', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.includes('generated') && name !== join('condition', 'fact.ts')
  )
  const pattern =
    /startsWith\('(?:situations|choices|same)\.|slice\('(?:situations|choices|same)\.|`(?:situations|choices|same)\.\$|(?:fact|ref|key)\.split\('\.'\)/
  expect(files.filter((name) => pattern.test(readFileSync(join('src', name), 'utf8')))).toEqual([])
})
