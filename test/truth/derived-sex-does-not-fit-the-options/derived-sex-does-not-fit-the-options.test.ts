import { expect, it } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { said } from '../../support/said.js'

const files = filesIn(`${import.meta.dirname}/specs`)
const person = files['p.yaml']!

it('codes that lack what is derived are an error at once', async () => {
  expect(await said(files, 'LB6312')).toEqual(['LB6312 “性别”由 sex-of 推出 1，而它不接受这个值'])
})

it('codes of the national standard take it, in any order and with more', async () => {
  const mended = { ...files, 'p.yaml': person.replace('{M: 男, F: 女}', '{"9": 未说明, "2": 女, "1": 男}') }
  expect(await said(mended, 'LB6312')).toEqual([])
})

it.each([
  ['one code is missing', 'sex-of', 'type: code, options: {"1": 男, "9": 未说明}', '2'],
  ['codes of other regions', 'region-of', 'type: code, options: {"21": 辽宁, "22": 吉林}', '111111'],
  ['a text that is too short', 'region-of', 'type: text, maxLength: 4', '111111'],
  ['a copy that is longer', 'copy', 'type: text, maxLength: 10', '111111191111111111']
])('%s: nobody could hand it in', async (_, way, target, value) => {
  const other = person.replace('derives: {sex: sex-of}', `derives: {sex: ${way}}`)
  const wrong = { ...files, 'p.yaml': other.replace('type: code, options: {M: 男, F: 女}', target) }
  expect(await said(wrong, 'LB6312')).toEqual([`LB6312 “性别”由 ${way} 推出 ${value}，而它不接受这个值`])
})

it('so are values that are computed: of another type, of other codes, too long', async () => {
  const item = (form: string) => ({
    ...files,
    'p.yaml': person.replace(', derives: {sex: sex-of}', ''),
    'i.yaml': `${files['i.yaml']!.split('form:')[0]}situations: {s: {ask: 性别, options: {F: 女, X: 其他}}}\nform:\n${form}`
  })
  const texts = (form: string) => said(item(form), 'LB6313')
  expect(await texts('  - {element: holder.sex, computed: {answer: s}}\n')).toEqual([
    'LB6313 “性别”会算出 X，而它不接受这个值'
  ])
  expect(await texts('  - {element: holder.sex, computed: {holds: {s: F}}}\n')).toEqual([
    'LB6313 “性别”会算出 boolean，而它不接受这个值'
  ])
  expect(await texts('  - {element: holder.idNumber, computed: {copy: holder.name}}\n')).toHaveLength(1)
  expect(await texts('  - {element: holder.name, computed: {copy: holder.idNumber}}\n')).toEqual([])
})
