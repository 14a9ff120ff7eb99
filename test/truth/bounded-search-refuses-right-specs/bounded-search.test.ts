/** Merging knows types, limits and the codes inside a region as the proof does. */
import { expect, test } from 'vitest'
import { specsIn } from '../../support/truth.js'
import { compileTexts } from '../../support/specs.js'

const files = specsIn('test/truth/bounded-search-refuses-right-specs/specs')

test('every integer is at most 1 or at least 2, and 210100 lies within 210000', () => {
  expect(compileTexts(files).codes.filter((code) => code.startsWith('LB4'))).toEqual([])
})

test('what holds nowhere is still found', () => {
  const service = Object.entries(files).map(([name, text]) => [name, text.replace(/type: integer/g, 'type: decimal')])
  expect(compileTexts(Object.fromEntries(service) as Record<string, string>).codes).toContain('LB4010')
})
