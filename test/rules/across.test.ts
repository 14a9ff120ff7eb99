/** A finding about several rows stands at the rows that it names, and at no other. */
import { expect, it } from 'vitest'
import { findings } from '../../src/testing/index.js'

const PERSON = `kind: entity
id: person
name: 自然人
elements:
  name: { name: 姓名, type: text, maxLength: 20, privacy: personal }
  idNumber: { name: 身份证号, type: text, maxLength: 18, privacy: sensitive }
  sex: { name: 性别, type: boolean, privacy: personal }
  account: { name: 收款账号, type: text, maxLength: 30, privacy: sensitive }
`
const ITEM = `kind: item
id: i
name: 补贴申领
roles: { holder: person }
form:
  - holder.name
  - holder.idNumber
  - holder.sex
  - { element: holder.account, required: true }
`

async function rows(code: string): Promise<string[]> {
  const files = { 'p.yaml': PERSON, 'i.yaml': ITEM }
  const found = (await findings(files)).filter((each) => each.code === code)
  expect(found).toHaveLength(1)
  const { span, related = [] } = found[0]!
  const text = (at: { file: string; start: number; end: number }) =>
    files[at.file.endsWith('p.yaml') ? 'p.yaml' : 'i.yaml'].slice(at.start, at.end)
  return [text(span!), ...related.map((each) => `${each.zh}: ${text(each.span)}`)]
}

it('fields of a form', async () => {
  expect(await rows('LB6961')).toEqual(['holder.idNumber', '收款账号: holder.account'])
})

it('elements of an entity', async () => {
  expect(await rows('LB6962')).toEqual([
    '{ name: 身份证号, type: text, maxLength: 18, privacy: sensitive }',
    '收款账号: { name: 收款账号, type: text, maxLength: 30, privacy: sensitive }'
  ])
})
