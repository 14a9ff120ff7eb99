/** What gives a field or a material, of each kind. */
import { describe, expect, it } from 'vitest'
import { small } from '../mutations/services.js'
import { normalOf, says } from '../read.js'

const { model } = normalOf(small['rich']!)
const of = (key: string) =>
  model.providers
    .filter((one) => one.key === key)
    .map(({ kind, from, when, via }) => [kind, from, says(model, when), via.join()])

describe('a field', () => {
  it.each([
    ['owner.name', ['login', '', 'situations.handler=业主', '']],
    ['owner.birthDate', ['derived', 'birth-date-of', 'always', 'owner.idNumber']],
    ['company.licenceNo', ['earlier', 'licence', 'always', '']],
    ['company.capital', ['resource', 'records', 'always', 'company.creditCode']],
    ['owner.address', ['certificate', 'card', 'situations.handler=业主', '']]
  ])('%s', (key, expected) => {
    expect(of(key)).toEqual([expected])
  })

  it('is filled in afresh, or by nobody else', () => {
    expect(of('owner.signature')).toEqual([])
    expect(of('company.place')).toEqual([])
  })
})

describe('a material', () => {
  it.each([
    ['statement', ['generated', 'form', 'always', '']],
    ['card of owner', ['certificate', 'card', 'situations.handler=业主', '']],
    ['licence of company', ['earlier', 'licence', 'always', '']]
  ])('%s', (key, expected) => {
    expect(of(key)).toEqual([expected])
  })

  it('is had from nobody, or of nobody whose number is known', () => {
    expect(of('photo')).toEqual([])
    expect(of('card of agent')).toEqual([])
  })

  it('that a resource proves, another service gave before, and the item that makes it needs itself', () => {
    const texts = {
      ...small['rich']!,
      'materials/deed.yaml': 'kind: material\nid: deed\nname: 产权证\nentity: company\nproves: [capital, founded]\n',
      'service.yaml': `${small['rich']!['service.yaml']!}prior:\n  - {service: other, material: lease, of: company, when: {big: true}}\n`,
      'items/licence.yaml': small['rich']!['items/licence.yaml']!.replace(
        '  - statement\n',
        '  - statement\n  - {material: licence, of: company, when: {large: true}}\n'
      )
    }
    const { model } = normalOf(texts)
    const had = (key: string) =>
      model.providers.filter((one) => one.key === key).map(({ kind, from, when }) => [kind, from, says(model, when)])
    expect(had('deed of company')).toEqual([['resource', 'records', 'always']])
    expect(had('lease of company')).toEqual([['prior', 'other', 'situations.big=是']])
    expect(had('licence of company')).toEqual([['earlier', 'licence', 'situations.big=未填/否']])
  })
})
