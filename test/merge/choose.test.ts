import { describe, expect, it } from 'vitest'
import { check } from '../../templates/integration/runtime/check.js'
import { planOf } from '../../src/emit/form/index.js'
import { compileTexts } from '../support/specs.js'

const item = (id: string) => `kind: item\nid: ${id}\nname: ${id}\nform: []\n`
const service = (min: number) => `kind: service
id: utilities
name: 联合报装“一件事”
subjects: {house: {entity: house, name: 房屋}}
items: {water: {use: water, optional: true}, power: {use: power, optional: true}}
choose: [{name: 至少选一项, of: [water, power], min: ${min}}]
`
const house = 'kind: entity\nid: house\nname: 房屋\nelements: {address: {name: 坐落, type: text}}\n'
const compiled = (min: number) =>
  compileTexts({
    'house.yaml': house,
    'water.yaml': item('water'),
    'power.yaml': item('power'),
    'service.yaml': service(min)
  })

describe('a group of optional items', () => {
  it('is the applicant’s to keep', () => {
    const { bundles, codes } = compiled(1)
    expect(codes).toEqual([])
    const plan = planOf(bundles['utilities']!)
    expect(check(plan, { choices: { water: true, power: false } })).toEqual([])
    expect(check(plan, { choices: { water: false, power: false } }).map(({ message }) => message)).toEqual([
      '至少选一项：至少办 1 项'
    ])
  })

  it('cannot want more than there are', () => {
    expect(compiled(3).codes).toEqual(['LB4005'])
  })
})
