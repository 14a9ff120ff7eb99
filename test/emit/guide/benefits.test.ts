import { expect, it } from 'vitest'
import { shownFirst, statedWords, textsIn } from '../../../src/emit/benefits.js'
import { clean, item, service } from '../../merge/small.js'

const BUNDLE = () =>
  clean({
    ...item(
      'a',
      'roles: { p: person }\nform: [p.insured]\nbenefits:\n  - { name: 住院, rate: 75%, ceiling: 1 万元, when: { p.insured: true } }\nperiods: [{ name: 年审, time: 每年六月 }]\n'
    ),
    ...service(
      'items: { a: { use: a, bind: { p: mother } } }\nbenefits: [{ name: 补贴 }]\nperiods: [{ name: 申请期, quota: 9 人 }]\n'
    )
  })

it('tells what is given and when, and what no source states', () => {
  const bundle = BUNDLE()
  expect(shownFirst(bundle, 'benefits')).toEqual([
    '补贴：多少，来源没有写',
    '事项a，住院：比例 75%，封顶线 1 万元（母亲的“是否参保”填“是”时）'
  ])
  expect(shownFirst(bundle, 'periods')).toEqual(['申请期：时间来源没有写，名额 9 人', '事项a，年审：每年六月'])
  const insured = (is: boolean) => textsIn(bundle, 'benefits', bundle.items, (cond) => cond.op === 'true' || is)
  expect(insured(true)).toHaveLength(2)
  expect(insured(false)).toHaveLength(1)
  expect(statedWords(bundle)).toMatchObject({
    benefits: [{ name: '补贴' }, { item: 'a', rate: '75%', when: {} }],
    periods: [{ quota: '9 人' }, { item: 'a', time: '每年六月' }]
  })
})
