/** A promise that its parts break: the office gets a finding, the citizen one number, and it is the same number. */
import { expect, test } from 'vitest'
import { timeTexts } from '../../../src/emit/guide/time.js'
import { filesIn } from '../../../src/testing/index.js'
import { compileTexts } from '../../support/specs.js'

const folder = 'test/truth/ledger-collapses/specs'
const texts = filesIn(folder)
const service = 'service.yaml'

test('the guide says the days of LB5003', () => {
  const { bundles, codes } = compileTexts(texts)
  expect(codes).toContain('LB5003')
  const [first, ...others] = timeTexts(bundles['big']!)
  expect(first).toBe('7 至 14 个工作日，看您的情形；最久的是“市州内行驶审批”')
  expect(others.join()).not.toMatch(/\d/)
})

test('a promise for each situation: only the broken one is replaced', () => {
  const byRange = 'limits: {promised: [{time: 8 workdays, when: {range: province}}, {time: 7 workdays}]}\n'
  const { bundles, codes } = compileTexts({ ...texts, [service]: texts[service]!.replace(/limits: .*\n/, byRange) })
  expect(codes).toContain('LB5003')
  expect(timeTexts(bundles['big']!).slice(0, 2)).toEqual([
    '“在哪里行驶”选“跨市州”时，承诺 8 个工作日办结',
    '“在哪里行驶”选“市州内”时，14 个工作日，按“市州内行驶审批”的承诺'
  ])
})

test('a time after one for all situations never has its turn (LB5007)', () => {
  const never = 'limits: {promised: [{time: 20 workdays}, {time: 7 workdays, when: {range: province}}]}\n'
  const { codes } = compileTexts({ ...texts, [service]: texts[service]!.replace(/limits: .*\n/, never) })
  expect(codes).toContain('LB5007')
})

test('seventeen different applications, told apart by ranges of which none lies in another', () => {
  const { ledger } = compileTexts(texts).bundles['big']!
  expect([ledger.different, ledger.classes.length]).toEqual(['17', 17])
  const labels = ledger.classes.map(({ label }) => label)
  expect(new Set(labels).size).toBe(17)
  expect(labels.join()).not.toMatch(/大于 18000 且不大于 100000/)
  expect(labels.filter((label) => label.includes('总质量：不大于 100000'))).toHaveLength(8)
})
