/** A number in a condition moves: exactly those between the old one and the new one are newly burdened. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { between, variant } from '../../diff/folders.js'

const [old, made] = ['old', 'new'].map((folder) => filesIn(join(import.meta.dirname, folder))) as [
  Record<string, string>,
  Record<string, string>
]

it('4.5 m to 4.3 m: more people bring the plan; the burden grew', () => {
  const found = between(old, made)
  expect(found.level).toBe('major')
  expect(found.ids).toContain('material-demanded:escort-plan of owner')
  expect(found.heavier).toBe(true)
  expect(found.text).not.toContain('没有申请人的负担加重')
}, 120_000)

/** The same with fewer other questions: who is concerned can be read. */
const simple = (height: number) => {
  const condition = `when: {height: {gt: ${height}}}`
  const [from] = /when: \{any: \[\{height.*\}/.exec(old['c.yaml']!)!
  return variant(
    old,
    ['c.yaml', from, condition],
    ['p.yaml', from, condition],
    [
      'service.yaml',
      /items:\n[^]*$/.exec(old['service.yaml']!)![0],
      'items:\n  city: {use: city-permit}\nlimits: {promised: 14 workdays}\n'
    ]
  )
}

it('who is newly burdened, exactly; the other way round nobody is', () => {
  const found = between(simple(4.5), simple(4.3))
  expect(found).toMatchObject({ level: 'major', heavier: true, unclear: false })
  expect(found.ids).toEqual(['material-demanded:escort-plan of owner'])
  expect(found.whens[0]).toMatch(/4\.3/)
  expect(found.whens[0]).toMatch(/4\.5/)
  expect(found.burden?.heavier).toContain('materials')
  const back = between(simple(4.3), simple(4.5))
  expect(back).toMatchObject({ level: 'minor', heavier: false, unclear: false, demands: [] })
  expect(back.ids).toEqual(['material-dropped:escort-plan of owner'])
})
