/** LB6512: a condition of acceptance leaves out those for whom the same item or service provides something. */
import { expect, it } from 'vitest'
import { said } from '../support/said.js'

const PERSON = `kind: entity
id: person
name: 自然人
elements:
  name: { name: 姓名, type: text }
  address: { name: 住址, type: text }
`
const item = (eligibility: string, situation: string, when: string) => `kind: item
id: i
name: 某证申领
roles: { holder: person }
situations: { asked: { ${situation} } }
eligibility: [${eligibility}]
form: [holder.name, { element: holder.address, when: ${when} }]
`
const MARRIED = 'ask: 您是否已婚？, type: boolean'
const KIND =
  'ask: 主体类型, type: choice, options: { company: 企业, individual: 个体工商户, other: 其他组织（含社会团体） }'

const found = (...[eligibility, situation, when]: Parameters<typeof item>) =>
  said({ 'p.yaml': PERSON, 'i.yaml': item(eligibility, situation, when) }, 'LB6512')

it.each([
  ['仅限已婚人员办理', MARRIED, '{ asked: false }', '否'],
  ['申请人须为已婚', MARRIED, '{ not: { asked: true } }', '否'],
  ['申请人须未已婚', MARRIED, '{ asked: true }', '是'],
  ['面向企业', KIND, '{ asked: individual }', '个体工商户'],
  ['只受理企业的申请', KIND, '{ asked: [individual, other] }', '个体工商户、其他组织（含社会团体）']
])('%s', async (text, situation, when, answers) => {
  const all = await found(text, situation, when)
  expect(all).toHaveLength(1)
  expect(all[0]).toContain(`回答“${answers}”的`)
})

it.each([
  ['仅限已婚人员办理', MARRIED, '{ asked: true }'],
  ['已婚的，夫妻双方到场', MARRIED, '{ asked: false }'],
  ['仅限企业或个体工商户', KIND, '{ asked: individual }'],
  ['企业法定代表人必须年满 18 周岁', KIND, '{ asked: individual }'],
  ['有限公司等企业均可', KIND, '{ asked: individual }'],
  ['{ text: 仅限已婚, when: { asked: true } }', MARRIED, '{ asked: false }'],
  ['仅限本市居民', MARRIED, '{ asked: false }']
])('%s, with %s', async (text, situation, when) => {
  expect(await found(text, situation, when)).toEqual([])
})

it('a service looks into its items', async () => {
  const service = (text: string) => `kind: service
id: s
name: 某事“一件事”
subjects: { holder: { entity: person, name: 申请人 } }
situations: { married: { ${MARRIED} } }
eligibility: [${text}]
items: { i: { use: i, facts: { asked: married } } }
`
  const files = { 'p.yaml': PERSON, 'i.yaml': item('本市居民', MARRIED, '{ asked: false }') }
  expect(await said({ ...files, 's.yaml': service('仅限已婚人员') }, 'LB6512')).toHaveLength(1)
  expect(await said({ ...files, 's.yaml': service('仅限本市居民') }, 'LB6512')).toEqual([])
})
