/** Independent answers: means, least and most are exact over all applications. */
import { expect, test } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { tell } from '../../support/truth.js'

const files = filesIn('test/truth/ledger-one-class/specs')

test('ten independent questions, one material each', async () => {
  const { ledger } = (await tell(files)).bundles['svc']!
  expect(ledger.weighted.after.materials).toBe(5)
  expect([ledger.least.after.materials, ledger.most.after.materials]).toEqual([0, 10])
  expect(ledger.different).toBe('1024')
  expect(ledger.groups.length).toBe(10)
  for (const { rows } of ledger.groups) expect(rows.map(({ weight }) => weight)).toEqual([0.5, 0.5])
})
