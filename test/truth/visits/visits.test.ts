/** Visits follow from who must appear where and when. */
import { expect, test } from 'vitest'
import { holds } from '../../../src/condition/evaluate.js'
import { visitsIn } from '../../../src/merge/process/visits.js'
import { filesIn } from '../../../src/testing/index.js'
import { compileTexts } from '../../support/specs.js'

const folder = 'test/truth/visits/specs'
const texts = filesIn(folder)

function visits(change: Record<string, [RegExp, string]> = {}) {
  const changed = { ...texts }
  for (const [file, [from, to]] of Object.entries(change)) changed[file] = texts[file]!.replace(from, to)
  const { bundles, codes } = compileTexts(changed)
  const given = visitsIn(bundles['svc']!, (cond) =>
    holds(cond, (fact) => (fact === 'situations.local' ? false : undefined))
  )
  return { given, codes }
}

test('two departments one after the other, both in person, ten days apart', () => {
  expect(visits()).toEqual({ given: { least: 2, most: 2 }, codes: [] })
})

test('one department, the first item done at once: one visit', () => {
  const same = { 'i-b.yaml': [/police/, 'med'] as [RegExp, string] }
  expect(visits({ ...same, 'i-a.yaml': [/10 workdays/, '即办'] }).given).toEqual({ least: 1, most: 1 })
  expect(visits(same).given).toEqual({ least: 2, most: 2 })
})

test('one window for all does not save the wait', () => {
  const window = { 'svc.yaml': [/limits:/, 'responsibilities: {accept: {window: med}}\nlimits:'] as [RegExp, string] }
  expect(visits(window).given).toEqual({ least: 2, most: 2 })
  expect(visits({ ...window, 'i-a.yaml': [/10 workdays/, '即办'] }).given).toEqual({ least: 1, most: 1 })
})

test('whose an item is, or how long it takes, is unknown: so is the number', () => {
  expect(visits({ 'i-a.yaml': [/owner: med\n/, ''] }).given).toEqual({ least: 2, most: 2 })
  expect(visits({ 'i-a.yaml': [/owner: med\n|, promised: .*|limits: .*\n/g, ''] }).given).toEqual({ least: 1, most: 2 })
})
