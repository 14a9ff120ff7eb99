/** The same organization at two places is two departments and two receivers. */
import { expect, test } from 'vitest'
import { planOf } from '../../../src/emit/form/plan.js'
import { itemViews } from '../../../src/emit/guide/items.js'
import { departmentContract } from '../../../src/emit/integration/openapi.js'
import { matrixOf } from '../../../src/emit/proof/matrix.js'
import { filesIn } from '../../../src/testing/index.js'
import { compileTexts } from '../../support/specs.js'

const folder = 'test/truth/two-authorities/specs'
const texts = filesIn(folder)

test('迁出地 and 迁入地', async () => {
  const { s } = compileTexts(texts).bundles
  const { departments, groups } = matrixOf(s!)
  expect(departments.map(({ name }) => name)).toEqual(['迁出地机关', '迁入地机关'])
  expect(groups[0]!.rows.map(({ name, cells }) => [name, ...cells])).toEqual([
    ['姓名', 'required', 'required'],
    ['公民身份号码', '', 'required']
  ])
  expect(s!.ledger.classes[0]!.before.departments).toBe(2)
  expect(planOf(s!).items.map((item) => 'receiver' in item && item.receiver)).toEqual([
    { organization: 'transport', name: '迁出地机关', at: [{ fact: 'situations.fromRegion' }] },
    { organization: 'transport', name: '迁入地机关', at: [{ fact: 'situations.toRegion' }] }
  ])
  expect((await departmentContract(s!))['info']).toMatchObject({
    'x-lianban-receivers': { out: { at: [{ fact: 'situations.fromRegion', name: '从哪里迁出' }] } }
  })
  const authority = itemViews(s!)[0]!.rows.find(({ term }) => term === '办理机关')
  expect(authority?.texts.map(({ text }) => text)).toEqual(['迁出地机关（按“从哪里迁出”确定）'])
})

test('without names of their own they are told apart by what decides the place', () => {
  const unnamed = Object.fromEntries(
    Object.entries(texts).map(([file, text]) => [file, text.replace(/, name: 迁.地机关/, '')])
  )
  const { s } = compileTexts(unnamed).bundles
  expect(matrixOf(s!).departments.map(({ name }) => name)).toEqual([
    '交通部门（按“从哪里迁出”确定）',
    '交通部门（按“迁入哪里”确定）'
  ])
})

test('nobody knows how many departments they are when one is unknown', () => {
  const out = 'out.yaml'
  const { s } = compileTexts({ ...texts, [out]: texts[out]!.replace(/owner: \{.*\}\n/, '') }).bundles
  expect(s!.ledger.classes[0]!.incomplete?.before).toContain('departments')
})
