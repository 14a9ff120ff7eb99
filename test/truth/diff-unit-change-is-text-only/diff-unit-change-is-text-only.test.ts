/** The same number in another unit is another amount. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { between, variant } from '../../diff/folders.js'

const old = filesIn(join(import.meta.dirname, 'old'))
const made = filesIn(join(import.meta.dirname, 'new'))

it('yuan to ten thousand yuan: major, all cases to be checked, and the threshold too', () => {
  const found = between(old, made)
  expect(found).toMatchObject({ level: 'major', ids: ['field-unit:holder.amount'], demands: [['recheck', '']] })
  expect(found.details).toEqual(['元 → 万元，条件和范围里的 50000 也要核对'])
  expect(found.text).not.toContain('只有文字变了')
})

const question = (unit: string) =>
  variant(
    old,
    [
      'specs/s.yaml',
      'version: 1.0.0',
      `version: 1.0.0\nsituations:\n  size: {ask: 面积多大, type: decimal, unit: ${unit}}`
    ],
    ['specs/i.yaml', 'when: {holder.amount: {gte: 50000}}', 'when: {size: {gt: 144}}'],
    ['specs/i.yaml', 'roles:', `situations:\n  size: {ask: 面积多大, type: decimal, unit: ${unit}}\nroles:`]
  )

it('the unit of a question', () => {
  const found = between(question('平方米'), question('亩'))
  expect(found.ids).toContain('question-unit:situations.size')
  expect(found.details).toContain('平方米 → 亩，条件和范围里的 144 也要核对')
  expect(found).toMatchObject({ level: 'major', demands: [['recheck', '']] })
})

it('a unit that was not written: nobody can tell, so people have to look', () => {
  const found = between(variant(old, ['specs/p.yaml', ' unit: 元,', '']), old)
  expect(found).toMatchObject({ level: 'minor', ids: ['field-unit:holder.amount'], demands: [['recheck', '']] })
  expect(found.text).toContain('是不是还是同一个意思，要人看')
})
