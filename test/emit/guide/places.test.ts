import { expect, it } from 'vitest'
import { placesIn, whereView } from '../../../src/emit/guide/where.js'
import { itemViews } from '../../../src/emit/guide/items.js'
import { serviceDiff } from '../../../src/diff/service.js'
import { clean, item, service } from '../../merge/small.js'

const bundleOf = (of: string) =>
  clean({
    ...item(
      'a',
      'roles: { p: person }\nform: [p.insured]\nplaces:\n  - { name: 参保窗口, phone: 024-11112222, when: { p.insured: true } }\n  - { name: 综合窗口 }\n'
    ),
    ...service(
      `items: { a: { use: a, bind: { p: mother } } }\nplaces: [{ name: 医保大厅, address: 一号路, when: { mother.insured: ${of} } }]\n`
    )
  })

it('tells for whom a place is, and for whom no source says where to go', () => {
  const bundle = bundleOf('true')
  expect(whereView(bundle).places.map(({ name }) => name)).toEqual(['母亲的“是否参保”填“是”的：医保大厅'])
  expect(whereView(bundle).rows.map(({ texts }) => texts[0]?.text)).toEqual([
    '母亲的“是否参保”填“是”以外的：来源没有写'
  ])
  expect(itemViews(bundle)[0]?.places.map(({ name }) => name)).toEqual([
    '母亲的“是否参保”填“是”的：参保窗口',
    '综合窗口'
  ])
})

it('tells an applicant those alone that are for him', () => {
  const bundle = bundleOf('true')
  const told = (is: boolean) => placesIn(bundle, bundle.items, (cond) => cond.op === 'true' || is)
  expect(told(true)).toEqual([
    '医保大厅：地址 一号路，时间 来源没有写',
    '事项a，参保窗口：时间 来源没有写，电话 024-11112222',
    '事项a，综合窗口：时间 来源没有写'
  ])
  expect(told(false)).toEqual(['事项a，综合窗口：时间 来源没有写'])
  expect(placesIn(bundle, [], () => false)).toEqual(['来源没有写'])
})

it('is another place when it is for others', () => {
  const changed = JSON.stringify(serviceDiff(bundleOf('true'), bundleOf('false')))
  expect(changed).toContain('guide.service.places')
})
