import { describe, expect, it } from 'vitest'
import { normalise } from '../../templates/integration/runtime/normalise.js'
import { planOf } from '../../src/emit/form/index.js'
import { compileTexts } from '../support/specs.js'

const specs = {
  'company.yaml': `kind: entity
id: company
name: 企业
elements:
  kind: {name: 注销类型, type: code, options: {simple: 简易, ordinary: 普通}}
  paid: {name: 实缴, type: decimal}
  promised: {name: 未缴, type: decimal}
  capital: {name: 出资额, type: decimal}
`,
  'closing.yaml': `kind: item
id: closing
name: 注销
roles: {company: company}
situations: {way: {ask: 用哪种方式注销, options: {simple: 简易, ordinary: 普通}}}
form:
  - {element: company.kind, computed: {answer: way}, required: true}
  - {element: company.paid, required: true}
  - {element: company.promised, when: {way: ordinary}}
  - {element: company.capital, computed: {sum: [company.paid, company.promised]}, required: true}
`,
  'service.yaml': `kind: service
id: close
name: 注销“一件事”
subjects: {company: {entity: company, name: 企业}}
situations: {procedure: {ask: 用哪种方式注销, options: {simple: 简易, ordinary: 普通}}}
items: {closing: {use: closing, facts: {way: procedure}}}
`
}

describe('a field that is the answer to a question', () => {
  const { bundles, codes } = compileTexts(specs)
  const bundle = bundles['close']!

  it('is not asked', () => {
    expect(codes).toEqual([])
    const field = bundle.fields.find(({ key }) => key === 'company.kind')!
    expect(field.sources.map(({ kind }) => kind)).toEqual(['computed'])
    expect(field.computed).toEqual({ copy: 'situations.procedure' })
  })

  it('takes the answer; a sum without one of its parts is the sum of the rest', () => {
    const filled = normalise(planOf(bundle), { situations: { procedure: 'simple' }, company: { paid: 3 } })
    expect(filled['company']).toEqual({ kind: 'simple', paid: 3, capital: 3 })
  })

  it('names a question of the item', () => {
    const wrong = { ...specs, 'closing.yaml': specs['closing.yaml'].replace('answer: way', 'answer: wya') }
    expect(compileTexts(wrong).codes).toEqual(['LB3003'])
  })
})
