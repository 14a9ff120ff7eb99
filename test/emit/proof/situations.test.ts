import { expect, test } from 'vitest'
import { classesIn } from '../../../src/situations/index.js'
import { TRUE, type Cond } from '../../../src/condition/cond.js'
import type { Material } from '../../../src/merge/bundle.js'
import { unmet } from '../../../src/merge/materials/cheapest.js'
import { openGroups } from '../../../src/merge/materials/brought.js'
import { outcomeOf } from '../../../src/merge/outcome.js'
import { differentOf } from '../../../src/emit/proof/counted.js'
import { bigText } from '../../../src/emit/numbers.js'
import { askedWhen, situationsApart, situationsOf } from '../../../src/emit/proof/situations.js'
import { situationsCsv } from '../../../src/emit/proof/tables.js'
import { shippedCases, small } from './support.js'

test('independent answers are told apart, and a choice that changes nothing else stands by itself', () => {
  const { bundle, proved } = small()
  const situations = situationsApart(bundle, proved)
  expect(situations.components.map(({ questions }) => questions)).toEqual([['房子是不是租的'], ['是否低保']])
  expect(situations.optional.map(({ name }) => name)).toEqual(['体检'])
  expect(situations.always.items).toEqual(['许可'])
  expect([situations.combinations, situations.possible, situations.different]).toEqual(['8', '8', '8'])
})

test('few applications are listed one by one, each with all that it comes to', () => {
  const { bundle, proved } = small()
  const { components, optional, isWhole, different } = situationsOf(bundle, proved)
  expect([components.length, optional.length, isWhole]).toEqual([1, 0, true])
  expect(String(components[0]!.rows.length)).toBe(different)
  for (const { items } of components[0]!.rows) expect(items).toContain('许可')
  const csv = situationsCsv(situationsOf(bundle, proved)).split('\r\n')
  expect(csv[0]).toContain('办理,填写（项）,材料（样）')
  expect(csv).toHaveLength(1 + 8 + 1)
})

test('of many applications the table says first what all of them have', () => {
  const { bundle, proved } = shippedCases()['newborn']!
  const situations = situationsOf(bundle, proved)
  expect(situations.isWhole).toBe(false)
  expect(situationsCsv(situations).split('\r\n')[1]).toMatch(/^,哪种情形都有,出生登记、.*,\d+,\d*$/)
}, 60_000)

/** What an application is, seen as a whole and not by component. */
test.each(['newborn', 'marriage-household', 'credit-repair', 'utility-connection', 'open-transport-company'])(
  'as many applications of %s differ as when the whole service is gone through',
  (id) => {
    const { bundle, proved } = shippedCases()[id]!
    const materials = bundle.materials.flatMap(({ submit, dropped }) => [submit, ...dropped.map(({ when }) => when)])
    const groups = bundle.alternatives.flatMap(({ when, options }) => [when, ...options.flat().map((one) => one.when)])
    const conds = [...bundle.items.map(({ when }) => when), ...bundle.fields.map(askedWhen), ...materials, ...groups]
    const seen = new Set(
      classesIn(conds, bundle.situations, 10_000)!.map(({ is }) => {
        const { items, asked, materials: handed } = outcomeOf(bundle, is)
        const open = openGroups(bundle, is).map(({ options }) => options)
        return JSON.stringify([items, asked, handed, unmet(open, new Set())])
      })
    )
    expect(situationsOf(bundle, proved).different).toBe(bigText(BigInt(seen.size)))
  },
  60_000
)

test('counted by diagrams over the whole service, there are as many', { timeout: 120_000 }, () => {
  for (const { bundle, proved } of Object.values(shippedCases())) {
    const parts = [
      ...bundle.items.map(({ when }) => ({ conds: [when] })),
      ...bundle.fields.map((field) => ({ conds: [askedWhen(field)] })),
      ...bundle.materials.map(({ submit }) => ({ conds: [submit] })),
      ...bundle.alternatives.map((group) => ({ conds: [], group }))
    ]
    expect([bundle.id, situationsOf(bundle, proved).different]).toEqual([
      bundle.id,
      bigText(differentOf(parts, bundle, proved)!)
    ])
  }
})

test('a group of which one option is had without the applicant makes no difference', () => {
  const { bundle, proved } = small()
  const [first] = bundle.materials
  const rented: Cond = { op: 'test', fact: 'situations.rented', is: 'in', values: [true] }
  const options = ['free', 'dear'].map((key) => [{ key, when: TRUE, amounts: [], remarks: [] }])
  const group = { options, when: rented, others: [], uses: [], items: [], origin: { file: '', start: 0, end: 0 } }
  const dropped = [{ reason: 'generated' as const, by: 'form', name: '', when: TRUE }]
  const number = (free: Material['dropped']) => {
    const materials = [
      { ...first!, key: 'free', dropped: free },
      { ...first!, key: 'dear', dropped: [] }
    ]
    return differentOf([{ conds: [], group }], { ...bundle, materials }, proved)
  }
  expect([number(dropped), number([])]).toEqual([1n, 2n])
})

test('large numbers can be read', () => {
  expect([0n, 999n, 1728n, 123456789012n, 1234567890123n].map(bigText)).toEqual([
    '0',
    '999',
    '1,728',
    '123,456,789,012',
    '约 1.2 × 10^12'
  ])
})
