/** One meaning of necessity, one count of what must be brought, in every output. */
import { expect, test } from 'vitest'
import { holds } from '../../../src/condition/evaluate.js'
import { outcomeOf } from '../../../src/merge/outcome.js'
import { rangeAfter } from '../../../src/emit/numbers.js'
import { filesIn } from '../../../src/testing/index.js'
import { tell } from '../../support/truth.js'

const files = filesIn('test/truth/necessary/specs')
const count = (told: Awaited<ReturnType<typeof tell>>, spouse: boolean) => {
  const { materials } = outcomeOf(told.bundles['svc']!, (cond) => holds(cond, () => spouse))
  return materials.length
}

test('非必要 with a condition is required of those for whom it holds', async () => {
  const told = await tell(files)
  expect([count(told, false), count(told, true)]).toEqual([1, 2])
  expect(rangeAfter(told.bundles['svc']!.ledger, 'materials')).toBe('1 至 2')
  expect(told.bundles['svc']!.ledger.classes.map(({ after }) => after.materials).sort()).toEqual([1, 2])
  expect(told.guides['svc']).toContain('1 至 2 样，看您的情形')
  expect(told.guides['svc']).not.toContain('可以不交')
})

test.each([
  ['without a condition nobody says of whom', 'necessary: false', 'unclear', '来源标“非必要”，没有写哪些人要交'],
  ['可交可不交 is left to the applicant', 'necessary: optional, when: {spouse: true}', 'optional', '可交可不交']
])('%s', async (_, written, duty, text) => {
  const item = files['i-a.yaml']!.replace('necessary: false, when: {spouse: true}', written)
  const told = await tell({ ...files, 'i-a.yaml': item })
  expect([count(told, false), count(told, true)]).toEqual([1, 1])
  expect(told.bundles['svc']!.materials[1]!.demands.map((one) => one.duty)).toEqual([duty])
  expect(told.guides['svc']).toContain(text)
})
