/** A condition of acceptance that holds in every possible situation refuses nobody, and says so. */
import { expect, it } from 'vitest'
import { said } from '../../support/said.js'

const specs = (gate: string, more: { item?: string; when?: string } = {}) => ({
  'p.yaml':
    'kind: entity\nid: person\nname: 自然人\nelements: {name: {name: 姓名, type: text, maxLength: 20, privacy: personal}}\n',
  'org.yaml': 'kind: organization\nid: office\nname: 办证中心\n',
  'i.yaml': `kind: item\nid: it\nname: 登记\nowner: office\nroles: {holder: person}\n${more.item ?? ''}form: [{element: holder.name}]\n`,
  's.yaml': `kind: service\nid: s\nname: 登记“一件事”\nsubjects: {holder: {entity: person, name: 申请人}}\nsituations:\n  months: {ask: 连续缴费几个月, type: integer, minimum: 0}\n  kind: {ask: 哪一类, type: choice, options: {a: 甲, b: 乙}}\n${gate}items: {it: {use: it${more.when ?? ''}}}\n`
})
const gate = (when: string) => `eligibility: [{text: 连续缴费, when: ${when}}]\n`

it.each([
  '{months: {gte: 0}}',
  '{months: {gt: -1}}',
  '{kind: [a, b]}',
  '{any: [{kind: a}, {not: {kind: a}}]}',
  '{any: [{months: {lt: 5}}, {months: {gte: 3}}]}'
])('%s refuses nobody', async (when) => {
  expect(await said(specs(gate(when)), 'LB4013')).toEqual(['LB4013 受理条件“连续缴费”在任何情形下都成立，拦不住任何人'])
})

it.each(['{months: {gte: 1}}', '{kind: a}', '{any: [{months: {lt: 3}}, {months: {gt: 3}}]}'])(
  '%s refuses somebody',
  async (when) => {
    expect(await said(specs(gate(when)), 'LB4013')).toEqual([])
  }
)

it('what a service asks of applicants before an item does, leaves the condition of the item its use elsewhere', async () => {
  const item =
    'situations: {months: {ask: 连续缴费几个月, type: integer, minimum: 0}}\neligibility: [{text: 连续缴费, when: {months: {gte: 10}}}]\n'
  expect(await said(specs('', { item, when: ', when: {months: {gte: 10}}' }), 'LB4013')).toEqual([])
  expect(await said(specs('', { item: item.replace('gte: 10', 'gte: 0') }), 'LB4013')).toHaveLength(1)
})
