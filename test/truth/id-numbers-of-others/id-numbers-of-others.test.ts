/** Holders of a 港澳台居民居住证 or a 外国人永久居留身份证 have numbers of 18 characters too, with the same check character. */
import { expect, it } from 'vitest'
import { submissionSchema } from '../../../src/emit/form/index.js'
import { check } from '../../../templates/integration/runtime/check.js'
import { normalise } from '../../../templates/integration/runtime/normalise.js'
import { said } from '../../support/said.js'
import { compileTexts } from '../../support/specs.js'
import { planFor } from '../../support/submissions.js'
import { bothValidators } from '../../support/validators.js'

const specs = (format: string) => ({
  'p.yaml': `kind: entity\nid: person\nname: 自然人\nelements:\n  number: {name: 证件号码, type: text, format: ${format}, privacy: personal, derives: {birth: birth-date-of, place: region-of}}\n  birth: {name: 出生日期, type: date, privacy: personal}\n  place: {name: 户籍地, type: region, privacy: personal}\n`,
  'org.yaml': 'kind: organization\nid: office\nname: 办证中心\n',
  'i.yaml':
    'kind: item\nid: it\nname: 登记\nowner: office\nroles: {holder: person}\nform: [{element: holder.number}, {element: holder.birth}, {element: holder.place, required: false}]\n',
  's.yaml':
    'kind: service\nid: s\nname: 登记“一件事”\nsubjects: {holder: {entity: person, name: 申请人}}\nitems: {it: {use: it}}\n'
})
const filled = (format: string, number: string) => {
  const { bundles, codes } = compileTexts(specs(format))
  expect(codes).toEqual([])
  const bundle = bundles['s']!
  const submission = normalise(planFor(bundle), { holder: { number } })
  const flaws = [...bothValidators(submissionSchema(bundle))(submission), ...check(planFor(bundle), submission)]
  return { submission, isRight: flaws.length === 0 }
}

it.each([
  ['resident-id', '11010519491231002x', '1949-12-31', '110105'],
  ['resident-id', '810000199408230021', '1994-08-23', '810000'],
  ['residence-permit-id', '830000199201300022', '1992-01-30', '830000'],
  ['permanent-resident-id', '911124198108030024', '1981-08-03', undefined]
])('%s %s', (format, number, birth, place) => {
  const { submission, isRight } = filled(format, number)
  expect(submission['holder']).toMatchObject({ number: number.toUpperCase(), birth })
  expect((submission['holder'] as { place?: string }).place).toBe(place)
  expect(isRight).toBe(true)
})

it.each([
  ['resident-id', '911124198108030024'],
  ['residence-permit-id', '11010519491231002X'],
  ['residence-permit-id', '830000199201300023'],
  ['residence-permit-id', '840000199201300022'],
  ['permanent-resident-id', '911124198108030025'],
  ['permanent-resident-id', '11010519491231002X']
])('%s is not %s', (format, number) => {
  expect(filled(format, number).isRight).toBe(false)
})

const element = (format: string, example: string) => ({
  'p.yaml': `kind: entity\nid: person\nname: 自然人\nelements:\n  it: {name: 号码, privacy: none, type: text, format: ${format}, example: "${example}"}\n`
})

it('an example is held against its own check character, and an old card has none', async () => {
  const found = (format: string, example: string) => said(element(format, example), 'LB6314')
  expect(await found('residence-permit-id', '830000199201300023')).toHaveLength(1)
  expect(await found('permanent-resident-id', '911124198108030025')).toHaveLength(1)
  expect(await found('permanent-resident-id', '911124198108030024')).toEqual([])
  expect(await found('permanent-resident-id', 'KAZ110090123105')).toEqual([])
})
