/** Merging knows types, limits and the codes inside a region as the proof does. */
import { expect, test } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { compileTexts } from '../../support/specs.js'

const files = filesIn('test/truth/bounded-search-refuses-right-specs/specs')

test('every integer is at most 1 or at least 2, and 210100 lies within 210000', () => {
  expect(compileTexts(files).codes.filter((code) => code.startsWith('LB4'))).toEqual([])
})

test('what holds nowhere is still found', () => {
  const service = Object.entries(files).map(([name, text]) => [name, text.replace(/type: integer/g, 'type: decimal')])
  expect(compileTexts(Object.fromEntries(service) as Record<string, string>).codes).toContain('LB4010')
})

test.each([
  ['n < 0 where it is at least 0', '{gte: 0}', '{lt: 0}'],
  ['nothing lies between 1 and 2', '{lte: 1}', '{gt: 1.5}'],
  ['less than 1, or not', '{lt: 1}', '{gt: 0}']
])('%s', (_, mother, father) => {
  const service = files['service.yaml']!.replace('{lte: 1}', mother).replace('{gte: 2}', father)
  const found = compileTexts({ ...files, 'service.yaml': service }).codes.filter((code) => code.startsWith('LB4'))
  // An alternative that nobody needs is worth a warning, and no situation is without a person.
  expect(found.filter((code) => code !== 'LB4009')).toEqual([])
})
