/** What changes the contract digest, and what changes only the content. */
import { expect, it } from 'vitest'
import { compileTexts } from '../support/specs.js'

const SPECS: Record<string, string> = {
  'person.yaml': `
kind: entity
id: person
name: 自然人
elements:
  name: {name: 姓名, type: text, maxLength: 50}
  sex: {name: 性别, type: code, list: sex}
`,
  'sex.yaml': `
kind: codelist
id: sex
name: 性别
codes: {"1": 男, "2": 女}
`,
  'office.yaml': `
kind: organization
id: office
name: 某局
`,
  'photo.yaml': `
kind: material
id: photo
name: 照片
`,
  'card.yaml': `
kind: item
id: card
name: 办卡
owner: office
roles: {holder: person}
form:
  - {element: holder.name, label: 姓名, required: true}
  - {element: holder.sex, label: 性别}
materials: [photo]
limits: {promised: 5 workdays}
contact: {consult: "12345678"}
faq: [{question: 要多久, answer: 五天}]
`,
  'one.yaml': `
kind: service
id: one
name: 一件事
subjects: {me: {entity: person, label: 本人}}
situations: {fast: {ask: 加急吗, type: boolean}}
items: {card: {use: card, bind: {holder: me}}}
`
}

function digests(file: string, from: string, to: string) {
  expect(SPECS[file]).toContain(from)
  const { bundles } = compileTexts({ ...SPECS, [file]: SPECS[file]!.replace(from, to) })
  const { digest, contract } = bundles['one']!
  return { digest, contract }
}

const same = () => digests('one.yaml', '一件事', '一件事')

it.each([
  ['a word of an FAQ', 'card.yaml', '五天', '五个工作日'],
  ['a telephone number', 'card.yaml', '12345678', '87654321'],
  ['the name of a field', 'card.yaml', 'label: 性别', 'label: 男女'],
  ['the name of a code', 'sex.yaml', '"2": 女', '"2": 女性'],
  ['how a question is asked', 'one.yaml', '加急吗', '要不要加急'],
  ['the name of an item', 'card.yaml', 'name: 办卡', 'name: 办理卡'],
  ['the name of a department', 'office.yaml', '某局', '某某局'],
  ['how a list is laid out', 'card.yaml', 'roles: {holder: person}', 'roles:\n  holder: person']
])('%s is no part of the contract', (_, file, from, to) => {
  const [before, after] = [same(), digests(file, from, to)]
  expect(after.contract).toBe(before.contract)
  expect(before.contract).toMatch(/^[0-9a-f]{64}$/)
  if (!from.startsWith('roles')) expect(after.digest).not.toBe(before.digest)
})

it.each([
  ['a field', 'card.yaml', '  - {element: holder.sex, label: 性别}\n', ''],
  ['whether it is required', 'card.yaml', 'label: 性别}', 'label: 性别, required: true}'],
  ['the length of a text', 'person.yaml', 'maxLength: 50', 'maxLength: 40'],
  ['a code', 'sex.yaml', '"2": 女', '"2": 女, "9": 未说明'],
  ["the department's name of a field", 'card.yaml', 'label: 性别}', 'label: 性别, as: xb}'],
  ['a condition', 'one.yaml', 'use: card,', 'use: card, when: {fast: true},'],
  ['the type of a question', 'one.yaml', 'type: boolean', 'type: integer'],
  ['a material', 'card.yaml', 'materials: [photo]\n', ''],
  ['a time limit', 'card.yaml', '5 workdays', '4 workdays'],
  ['who gets it', 'card.yaml', 'owner: office', 'owner: other']
])('%s is part of the contract', (_, file, from, to) => {
  expect(digests(file, from, to).contract).not.toBe(same().contract)
})
