import { describe, expect, it } from 'vitest'
import { catalogueEntry } from '../../../src/emit/catalogue/entry.js'
import { AT_ODDS, feesIn, feeTexts } from '../../../src/emit/guide/fees.js'
import { whereView } from '../../../src/emit/guide/where.js'
import { clean, item, service, type Texts } from '../../merge/small.js'

const WITH = (whole: string, ofA = '', ofB = ''): Texts => ({
  ...item('a', `roles: { p: person }\nform: [p.idNumber]\n${ofA}`),
  ...item('b', `roles: { p: person }\nform: [p.idNumber]\n${ofB}`),
  ...service(`items: { a: { use: a, bind: { p: mother } }, b: { use: b, bind: { p: mother } } }\n${whole}`)
})
const POST = 'fee: { charged: true, items: [{ name: 邮寄, standard: 20 元 }] }\n'
const FREE = 'fee: { charged: false }\n'

function told(...texts: Parameters<typeof WITH>) {
  const bundle = clean(WITH(...texts))
  return [feeTexts(bundle), feesIn(bundle, bundle.items, () => true)]
}

describe('the fee of the whole', () => {
  it('is told before what its items charge, whose silence is told too', () => {
    expect(told(POST)).toEqual([
      ['整件事：邮寄 20 元', '各事项自己收不收费，来源没有写'],
      ['整件事：邮寄 20 元', '各事项自己收不收费，来源没有写']
    ])
    expect(told(POST, FREE, FREE)[0]).toEqual(['整件事：邮寄 20 元', '各事项不收费'])
    expect(told(POST, POST)[0]).toEqual(['整件事：邮寄 20 元', '事项a：邮寄 20 元', '其余 1 项收不收费，来源没有写'])
    expect(told('fee: { charged: true }\n')[0]![0]).toBe('收费，标准来源没有写')
  })

  it('is told for the items of which nobody says it', () => {
    expect(told(FREE)).toEqual([['不收费'], ['不收费']])
  })

  it('is one sentence where it contradicts its items', () => {
    expect(told(FREE, POST)).toEqual([[AT_ODDS], [AT_ODDS]])
    expect(told('fee: { charged: true }\n', FREE, FREE)).toEqual([[AT_ODDS], [AT_ODDS]])
  })
})

it('delivery, implementation and links of the whole are in guide and catalogue', () => {
  const bundle = clean(
    WITH(
      'channels: [online]\nlinks: { online: https://example.gov.cn/a }\ndelivery: 邮寄\nimplementation: X1\nregion: 某市\n'
    )
  )
  expect(whereView(bundle).rows.map(({ term, texts }) => [term, texts[0]!.href ?? texts[0]!.text])).toEqual([
    ['办理渠道', '网上'],
    ['网上办理入口', 'https://example.gov.cn/a'],
    ['结果送达', '邮寄']
  ])
  expect(catalogueEntry(bundle)).toMatchObject({
    delivery: '邮寄',
    implementation: { code: 'X1' },
    channels: [{ code: 'online', url: 'https://example.gov.cn/a' }]
  })
})
