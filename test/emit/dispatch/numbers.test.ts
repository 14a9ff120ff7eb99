/** Numbers that vouch for themselves are checked at run time as the compiler checks codes. */
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkCharacters } from '../../../src/codes/check-characters/index.js'
import { checkResidentId, checkUscc } from '../../../src/codes/index.js'
import { dispatchFile } from '../../../src/emit/integration/dispatch.js'
import { check } from '../../../templates/integration/runtime/check.js'
import { normalise } from '../../../templates/integration/runtime/normalise.js'
import { NUMBERS } from '../../../templates/integration/runtime/numbers.js'
import type { Row } from '../../../templates/integration/runtime/types.js'
import { compileTexts } from '../../support/specs.js'
import { planFor } from '../../support/submissions.js'

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
const { 'resident-id': residentId, uscc } = NUMBERS

describe('the runtime and the compiler agree', () => {
  test('公民身份号码, with days that do not exist and wrong check characters', () => {
    const day = fc.tuple(
      fc.constantFrom('19', '20'),
      digits(2),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 })
    )
    const body = fc
      .tuple(day, digits(3))
      .map(([[century, year, ...rest], serial]) =>
        ['110105', century, year, ...rest.map((part) => String(part).padStart(2, '0')), serial].join('')
      )
    let right = 0
    fc.assert(
      fc.property(body, fc.option(fc.constantFrom(...'0123456789X')), (text, last) => {
        const value = text + (last ?? checkCharacters['mod11-2'](text)!)
        if (Number(value.slice(6, 14)) > 20250000) return
        const ours = residentId!.shape.test(value) ? residentId!.flaw(value) : 'shape'
        expect(ours === undefined, value).toBe(checkResidentId(value) === undefined)
        if (ours === undefined) right++
      }),
      { numRuns: 3000, seed: 7 }
    )
    expect(right).toBeGreaterThan(200)
  })

  test('统一社会信用代码', () => {
    const body = fc.string({ unit: fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(body, fc.option(fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY')), (text, last) => {
        const whole = `91210100${text}`
        const value = whole + (last ?? checkCharacters.uscc(whole)!)
        expect(uscc!.flaw(value) === undefined, value).toBe(checkUscc(value) === undefined)
      }),
      { numRuns: 2000, seed: 8 }
    )
  })
})

const SPECS: Record<string, string> = {
  'person.yaml': `
kind: entity
id: person
name: 自然人
elements:
  idType: {name: 证件类型, type: code, options: {"111": 居民身份证, "414": 普通护照}}
  idNumber: {name: 证件号码, type: text, maxLength: 30, derives: {birth: birth-date-of}, derivesWhen: {idType: "111"}}
  birth: {name: 出生日期, type: date}
  spouseId: {name: 配偶身份证号, type: text, format: resident-id}
`,
  'firm.yaml': `
kind: entity
id: firm
name: 企业
elements:
  code: {name: 统一社会信用代码, type: text, format: uscc}
`,
  'item.yaml': `
kind: item
id: item
name: 某事项
owner: office
roles: {one: person, staff: {entity: person, many: {min: 0, max: 5}}, firm: firm}
form:
  - {element: one.idType, required: true}
  - {element: one.idNumber, required: true}
  - {element: one.spouseId}
  - {element: staff.idNumber, required: true}
  - {element: firm.code}
`,
  'office.yaml': `
kind: organization
id: office
name: 某局
`,
  'service.yaml': `
kind: service
id: numbers
name: 某事
subjects: {one: {entity: person, name: 申请人}, staff: {entity: person, name: 职工, many: {min: 0, max: 5}}, firm: {entity: firm, name: 企业}}
items: {item: {use: item}}
`
}

describe('check', () => {
  const bundle = compileTexts(SPECS).bundles['numbers']!
  const plan = planFor(bundle)
  const flaws = (part: Row) =>
    check(plan, { one: { idType: '111', idNumber: '11010519491231002X' }, ...part }).map(({ code, facts, message }) => [
      code,
      ...facts,
      message
    ])

  test('a wrong check character, a day that does not exist, and what is no such number', () => {
    expect(flaws({})).toEqual([])
    expect(flaws({ one: { idType: '111', idNumber: '110105194912310021' } })).toEqual([
      ['number', 'one.idNumber', '校验码不对']
    ])
    expect(flaws({ one: { idType: '111', idNumber: '110105199002301231' } })).toEqual([
      ['number', 'one.idNumber', '号码里的出生日期不存在']
    ])
    expect(flaws({ one: { idType: '111', idNumber: 'E12345678' } })).toEqual([
      ['number', 'one.idNumber', '不是 18 位公民身份号码']
    ])
    expect(flaws({ firm: { code: '91210100MA0000001H' } })).toEqual([['number', 'firm.code', '校验码不对']])
  })

  test('a passport number is none of them', () => {
    expect(flaws({ one: { idType: '414', idNumber: '110105194912310021' } })).toEqual([])
  })

  test('where nobody is asked for the kind, only what looks like such a number is one', () => {
    expect(flaws({ staff: [{ idNumber: 'E12345678' }] })).toEqual([])
    expect(flaws({ staff: [{ idNumber: '11010519491231002X' }, { idNumber: '110105194912310021' }] })).toEqual([
      ['number', 'staff.idNumber', '校验码不对']
    ])
  })

  test('a small letter is meant as a capital one', () => {
    const typed: Row = {
      one: { idType: '111', idNumber: ' 11010519491231002x', spouseId: '11010519491231002x' },
      staff: [{ idNumber: '11010519491231002x' }, { idNumber: 'e1234567x' }],
      firm: { code: '91210100ma0000001g' }
    }
    expect(check(plan, typed)).toEqual([])
    expect(normalise(plan, typed)).toEqual({
      one: { idType: '111', idNumber: '11010519491231002X', spouseId: '11010519491231002X' },
      staff: [{ idNumber: '11010519491231002X' }, { idNumber: 'e1234567x' }],
      firm: { code: '91210100MA0000001G' }
    })
  })

  test('a file has the numbers that its service asks for, and no others', () => {
    const context = { template: (name: string) => readFileSync(`templates/${name}`, 'utf8') }
    const parts = (specs: Record<string, string>) => {
      const { text } = dispatchFile(compileTexts(specs).bundles['numbers']!, context)
      return [/function residentId/.test(text), /function uscc/.test(text)]
    }
    expect(parts(SPECS)).toEqual([true, true])
    expect(parts({ ...SPECS, 'firm.yaml': SPECS['firm.yaml']!.replace(', format: uscc', '') })).toEqual([true, false])
  })
})
