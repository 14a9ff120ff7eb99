/** Parameters inside sentences. */
import { describe, expect, it } from 'vitest'
import { clean, codes, item, service, type Texts } from './small.js'

const said = (text: string, set = ''): Texts => ({
  ...item(
    'a',
    `roles: { p: person }
parameters:
  months: { name: 缴存月数, type: integer, default: 6, min: 3, max: 24 }
  share: { name: 比例, type: integer, default: 50 }
  wait: { name: 公示, type: duration, default: 5 workdays }
situations: { paid: { ask: '缴满 {months} 个月了吗', type: boolean } }
form: [p.name, { element: p.sex, when: { paid: true } }]
eligibility: ['${text}']
limits: { promised: { param: wait } }
`
  ),
  ...service('items:\n  a: { use: a, bind: { p: mother } }\nlimits: { promised: 10 workdays }\n'),
  ...(set !== '' && {
    'o.yaml': `kind: overlay\nid: o\nname: 某市\nregion: "210100"\nitem: a\nparameters: { ${set} }\n`
  })
})
const text = (texts: Texts, region?: string) => clean(texts, region).items[0]!.eligibility[0]!.text

describe('a sentence', () => {
  it('says the number that holds in the region', () => {
    const texts = said('连续缴存 {months} 个月，公示 {wait}', 'months: 12')
    expect(text(texts)).toBe('连续缴存 6 个月，公示 5 个工作日')
    expect(text(texts, '210102')).toBe('连续缴存 12 个月，公示 5 个工作日')
    expect(clean(texts, '210100').questions[0]!.ask).toBe('缴满 12 个月了吗')
  })

  it('names a parameter that exists', () => {
    expect(codes(said('连续缴存 {month} 个月'))).toEqual(['LB3010'])
    expect(codes(said('连续缴存 {months} 个月'))).toEqual([])
  })

  it('is no name, by which other documents know the item', () => {
    const texts = said('无')
    const named = Object.fromEntries(
      Object.entries(texts).map(([file, one]) => [file, one.replace(/^name: .*$/m, "name: '满 {months} 个月'")])
    )
    expect(codes(named)).toContain('LB3130')
  })

  it('alone does not show which way a number harms', () => {
    expect(codes(said('补贴百分之 {share}', 'share: 40'))).toEqual(['LB7130'])
    expect(codes(said('补贴百分之 {share}', 'share: 60'))).toEqual(['LB7130'])
    expect(codes(said('缴存 {months} 个月', 'months: 12'))).toEqual([])
    expect(codes(said('补贴百分之 {share}', 'share: 50'))).toEqual([])
  })
})
