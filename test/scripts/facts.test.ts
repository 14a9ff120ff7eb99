/** What a review is shown of a spec: each fact once, with the source that stands nearest and the sentence it was read from. */
import { expect, it } from 'vitest'
import { factsOf, remarksOf } from '../../scripts/facts.js'

const ITEM = `
kind: item
id: card
source: guide
owner: police
department: 来源没有写，推定为公安部门
materials:
  - source: list
    copies: 1
    each:
      - { material: photo, when: { abroad: true }, note: 清单写“境外的要”，没有写谁要交（推定） }
limits: { promised: 5 workdays, note: “现在 5 天” }
ignore: [{ code: LB6801, reason: 来源如此 }]
note: 整份的话
`
const facts = factsOf(ITEM)
const at = (path: string) => facts.find((fact) => fact.path === path)

it('tells every fact once and neither names of the project nor remarks', () => {
  expect(facts.map(({ path }) => path)).toEqual([
    'owner',
    'materials.0.copies',
    'materials.0.each.0',
    'limits.promised'
  ])
})

it('gives the nearest source, the line and the quoted sentence', () => {
  expect(at('materials.0.each.0')).toMatchObject({ line: 11, source: ['list'], quotes: ['境外的要'], presumed: true })
  expect(at('limits.promised')).toMatchObject({ says: '5 workdays', source: ['guide'], presumed: false })
})

it('the note of a whole file presumes nothing of one fact, `department` is about the owner', () => {
  expect(at('owner')).toMatchObject({ presumed: true })
  expect(at('materials.0.copies')).toMatchObject({ remarks: [], presumed: false })
})

it('counts remarks wherever they stand, and no reason of an ignored finding', () => {
  expect(remarksOf({ note: '甲', ignore: [{ note: '乙' }], items: [{ department: '丙' }] })).toEqual(['甲', '丙'])
})
