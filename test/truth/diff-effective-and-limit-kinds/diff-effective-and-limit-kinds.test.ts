/** From when a version applies, and what kind of days a promise counts. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { between, variant } from '../../diff/folders.js'

const [old, effective, limit] = ['old', 'eff', 'limit'].map((folder) => filesIn(join(import.meta.dirname, folder))) as [
  Record<string, string>,
  Record<string, string>,
  Record<string, string>
]

it('a new effective date is a line, and matters to cases under way', () => {
  const found = between(old, effective)
  expect(found).toMatchObject({ level: 'minor', ids: ['effective-changed:service/one'], demands: [['recheck', '']] })
  expect(found.text).toContain('2026-10-01 起')
  expect(found.text).not.toContain('意思没有变')
})

it('another effective date, an end, and that of what it is made of', () => {
  const later = variant(effective, ['specs/s.yaml', '2026-10-01', '2027-01-01, to: 2027-12-31'])
  expect(between(effective, later).details).toEqual(['2026-10-01 起 → 2027-01-01 起、2027-12-31 止'])
  const entity = variant(old, ['specs/p.yaml', 'kind: entity', 'kind: entity\neffective: {from: 2026-10-01}'])
  expect(between(old, entity).ids).toEqual(['effective-changed:entity/person'])
})

it('working days to days: which is longer nobody can say, so the gate on burden does not open', () => {
  const found = between(old, limit)
  expect(found).toMatchObject({ level: 'minor', heavier: false, unclear: true, ids: ['promised-reckoned:card'] })
  expect(found.details).toEqual(['10 个工作日 → 14 日'])
  expect(found.burden?.unknown).toEqual(['days'])
  expect(found.text).toContain('申请人的负担是否加重未知')
  expect(found.text).not.toContain('只有文字变了')
})

it('hours and months; the same length in other words is the same', () => {
  const promise = (text: string) => variant(old, ['specs/i.yaml', 'promised: 10 workdays', `promised: ${text}`])
  expect(between(old, promise('1 month')).ids).toEqual(['promised-reckoned:card'])
  expect(between(old, promise('8 hours')).ids).toEqual(['promised-shorter:card'])
  expect(between(old, promise('12 workdays'))).toMatchObject({ ids: ['promised-longer:card'], heavier: true })
  expect(between(old, promise('10 个工作日')).ids).toEqual([])
})
