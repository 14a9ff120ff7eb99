/** One mistake, one message; and no message where there is no mistake. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { said } from '../support/said.js'

const shipped = (file: string) => readFileSync(join(import.meta.dirname, '../../specs', file), 'utf8')
const STANDARD = {
  'standard.yaml': shipped('standard/liaoning-draft.yaml'),
  ...Object.fromEntries(
    ['item-type', 'level', 'province', 'central-department'].map((id) => [
      `${id}.yaml`,
      shipped(`codelists/${id}.yaml`)
    ])
  )
}
const PERSON = {
  'person.yaml': 'kind: entity\nid: person\nname: 自然人\nelements: { name: { name: 姓名, type: text } }\n'
}
const ITEM = { 'i.yaml': 'kind: item\nid: i\nname: 某证申领\nroles: { holder: person }\nform: [holder.name]\n' }

it('a type that does not exist says nothing about the code', async () => {
  const item = (type: string) => ({ 'i.yaml': `${ITEM['i.yaml']}type: ${type}\ncodes: { catalog: "000709105001" }\n` })
  const codes = async (type: string) =>
    (await said({ ...STANDARD, ...PERSON, ...item(type) }, 'LB6003', 'LB6205')).map((text) => text.slice(0, 6))
  expect(await codes('行政许愿')).toEqual(['LB6003'])
  expect(await codes('行政许可')).toEqual(['LB6205'])
  expect(await codes('行政确认')).toEqual([])
})

it('an issuer that the status requires is missing once', async () => {
  const material = (status: string) => ({
    'm.yaml': `kind: material\nid: m\nname: 居住证\nstatus: ${status}\nentity: person\norigin: government\n`
  })
  for (const status of ['reviewed', 'published'])
    expect(await said({ ...STANDARD, ...PERSON, ...material(status) }, 'LB6001', 'LB6403')).toEqual([
      expect.stringMatching(/^LB6001 .*出具机构/)
    ])
  const bare = { 'standard.yaml': 'kind: standard\nid: s\nname: 标准\n' }
  expect(await said({ ...bare, ...PERSON, ...material('reviewed') }, 'LB6001', 'LB6403')).toHaveLength(1)
})

it('the code that a city has for a service is none of the catalogue, nor a wrong one', async () => {
  const service = (code: string) => ({
    's.yaml': `kind: service\nid: s\nname: 某事“一件事”\ncode: ${code}\nsubjects: { holder: { entity: person, name: 申请人 } }\nitems: { i: { use: i } }\n`
  })
  const found = (code: string) => said({ ...STANDARD, ...PERSON, ...ITEM, ...service(code) }, 'LB6202')
  expect(await found('43PCN0009')).toEqual([])
  expect(await found('43PCC0009')).toEqual([])
  expect(await found('43PCN0009225J0100')).toEqual([])
  expect(await found('43PCN0009225K0100')).toHaveLength(1)
  expect(await found('43PXN0009')).toHaveLength(1)
})

it('a question that only decides whether to ask one without effect has none', async () => {
  const item = (when: string) => ({
    'i.yaml': `kind: item
id: i
name: 某证申领
roles: { holder: person }
situations:
  a: { ask: 甲, type: boolean }
  b: { ask: 乙, type: boolean, when: { a: true } }
  c: { ask: 丙, type: choice, when: { b: true }, options: { x: 子, y: { name: 丑, when: { a: false } } } }
form: [{ element: holder.name, when: ${when} }]
`
  })
  const asked = async (when: string) => (await said({ ...PERSON, ...item(when) }, 'LB6501')).map((text) => text[10])
  expect(await asked('{ c: x }')).toEqual([])
  expect(await asked('{ b: true }')).toEqual(['丙'])
  expect(await asked('{ a: true }')).toEqual(['乙', '丙'])
  const service = `kind: service
id: s
name: 某事“一件事”
subjects: { holder: { entity: person, name: 申请人 } }
situations:
  a: { ask: 甲, type: boolean }
  b: { ask: 乙, type: boolean, when: { a: true } }
items: { i: { use: i, when: { a: true } } }
`
  const inService = async (text: string) => said({ ...PERSON, ...ITEM, 's.yaml': text }, 'LB6502')
  expect(await inService(service)).toEqual([expect.stringContaining('“乙”')])
  expect(await inService(service.replace('when: { a: true } } }\n', '} }\n'))).toHaveLength(2)
})

it('a value is used when a condition names it, or a value that is used is made of it (LB6134)', async () => {
  const item = (when: string) => ({
    ...ITEM,
    'i.yaml': `kind: item
id: i
name: 某事项
roles: { holder: person }
situations:
  a: { ask: 甲, type: integer }
  b: { ask: 乙, type: integer }
values:
  both: { name: 合计, sum: [a, b] }
  less: { name: 余额, sum: [both, { of: b, times: -2 }] }
form: [{ element: holder.name, when: ${when} }]
`
  })
  const unused = async (when: string) => (await said({ ...PERSON, ...item(when) }, 'LB6134')).length
  expect(await unused('{ less: { gte: 1 } }')).toBe(0)
  expect(await unused('{ a: { lt: { fact: both } } }')).toBe(1)
  expect(await unused('{ a: { lt: 3 } }')).toBe(2)
})
