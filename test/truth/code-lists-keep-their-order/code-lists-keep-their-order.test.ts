/** Keys that look like integers would come first in a JavaScript object: 汉族 was the 50th of 58. */
import { expect, it } from 'vitest'
import { emitForm } from '../../../src/emit/form/index.js'
import { entriesOf, parse } from '../../../src/syntax/index.js'
import { shippedBundles } from '../../support/specs.js'
import { tell } from '../../support/truth.js'

const FILES = {
  'p.yaml': `kind: entity
id: person
name: 自然人
elements:
  name: { name: 姓名, type: text, maxLength: 50, privacy: personal }
  nation: { name: 民族, type: code, list: nation, privacy: personal }
  kind: { name: 户别, type: code, options: { b: 乙, "2": 二, a: 甲, "1": 一 }, privacy: personal }
`,
  'n.yaml': `kind: codelist
id: nation
name: 民族
codes: { "01": 汉族, "58": 外国血统, "02": 蒙古族, "10": 朝鲜族 }
`,
  'o.yaml': 'kind: organization\nid: dept\nname: 某局\n',
  'i.yaml': `kind: item
id: card
name: 某证
owner: dept
roles: { holder: person }
situations:
  way: { ask: 怎样办, options: { "20": 邮寄, "3": 自取, web: 网上 } }
form:
  - { element: holder.nation, map: { recode: { "58": X, "01": H, "10": C, "02": M } } }
  - holder.kind
  - { element: holder.name, when: { way: "3" } }
`,
  's.yaml': `kind: service
id: one
name: 某事“一件事”
subjects: { holder: { entity: person, name: 申请人 } }
items: { card: { use: card } }
`
}
const NATIONS = ['01', '58', '02', '10']

it('in the merged form, the questions, the schemas and the list of options', async () => {
  const { bundles } = await tell(FILES)
  const { fields, questions } = bundles['one']!
  const codes = (key: string) => fields.find((field) => field.key === key)!.codes!.map(({ code }) => code)
  expect(codes('holder.nation')).toEqual(NATIONS)
  expect(codes('holder.kind')).toEqual(['b', '2', 'a', '1'])
  expect(questions[0]!.options!.map(({ code }) => code)).toEqual(['20', '3', 'web'])
  const texts = (await emitForm(bundles['one']!, { template: () => '' }))
    .map(({ text }) => text.replace(/\s+/g, ''))
    .join('\n')
  expect(texts).toContain(`"enum":${JSON.stringify(NATIONS)}`)
  expect(texts).toContain('"enum":["X","H","C","M"]')
  expect(texts).toContain('[{"code":"01","name":"汉族"},{"code":"58","name":"外国血统"},{"code":"02"')
})

it('汉族 is the first nation of every service that ships and asks for it', () => {
  const lists = Object.values(shippedBundles()).flatMap(({ fields }) =>
    fields.flatMap(({ codes }) => (codes?.some(({ name }) => name === '汉族') ? [codes[0]!.name] : []))
  )
  expect(lists.length).toBeGreaterThan(0)
  expect(new Set(lists)).toEqual(new Set(['汉族']))
}, 60_000)

it.each([
  ['a block', '"10": a\nb: c\n"9": d\n'],
  ['a flow map', '{"10": a, b: c, "9": d}\n'],
  ['a file with a problem, read the slow way', '"10": a\nb: c\n"9": d\nx:\u3000e\n']
])('%s', (_, text) => {
  const { value } = parse(text)
  expect(
    entriesOf(value as Record<string, unknown>)
      .map(([key]) => key)
      .slice(0, 3)
  ).toEqual(['10', 'b', '9'])
})
