/** Kinds of values, in elements of other domains: what loses something, does not exist, or is not to be had. */
import { describe, expect, test } from 'vitest'
import { submissionSchema } from '../../src/emit/form/index.js'
import { check } from '../../templates/integration/runtime/check.js'
import { dispatch } from '../../templates/integration/runtime/dispatch.js'
import type { Row } from '../../templates/integration/runtime/types.js'
import { between } from '../diff/folders.js'
import { said } from '../support/said.js'
import { planFor } from '../support/submissions.js'
import { tell } from '../support/truth.js'
import { bothValidators } from '../support/validators.js'
import { specs } from './spec.js'

/** A boat with elements of its own, in a form. */
const files = (elements: string, form: string, more = '', of = '{entity: boat, name: 渔船}') =>
  specs(`kind: entity
id: boat
name: 渔船
elements:
${elements.trim().replace(/^ */gm, '  ')}
---
kind: item
id: moor
name: 停泊登记
owner: bureau
roles: {boat: ${of === '{entity: boat, name: 渔船}' ? 'boat' : of}, grower: person}
form:
${form.trim().replace(/^ */gm, '  ')}
${more}---
kind: service
id: s
name: 渔港“一件事”
subjects: {boat: ${of}, grower: {entity: person, name: 船主}}
items: {moor: {use: moor}}
`)
const bundleOf = async (texts: Record<string, string>) => (await tell(texts)).bundles['s']!
const errors = async (texts: Record<string, string>) =>
  (await tell(texts)).diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)

describe('mappings that lose something', () => {
  const CODES = (a: string, b: string) => `
    port: {name: 港, type: code, options: {${a}}, privacy: none}
    berth: {name: 泊位, type: code, options: {${b}}, privacy: none}`
  const joined = (sep: string) => `
    - {element: boat.port, as: place, map: {join: {of: [boat.port, boat.berth], with: "${sep}"}}}
    - boat.berth`

  test.each([
    ['a separator inside a code', '"1-a": 东, "1": 西', '"a-b": 一, b: 二', '-', ['LB4002']],
    ['another separator', '"1-a": 东, "1": 西', '"a-b": 一, b: 二', '/', []],
    ['codes of one length need none', '"01": 东, "02": 西', '"11": 一, "12": 二', '-', []]
  ])('join: %s', async (_, a, b, sep, found) => {
    expect((await errors(files(CODES(a, b), joined(sep)))).filter((code) => code === 'LB4002')).toEqual(found)
  })

  test('recode: two codes of which the department has one', async () => {
    const recode = (to: string) => `- {element: boat.port, map: {recode: {${to}}}}`
    const codes = 'port: {name: 港, type: code, options: {e: 东, w: 西, n: 北}, privacy: none}'
    expect(await errors(files(codes, recode('e: "1", w: "2", n: "2"')))).toContain('LB4002')
    expect(await errors(files(codes, recode('e: "1", w: "2", n: "3"')))).toEqual([])
  })
})

test('an example, a limit and a default that the element itself refuses', async () => {
  const elements = `
    built: {name: 建造日期, type: date, example: 2023-02-29, privacy: none}
    length: {name: 船长, type: decimal, decimals: 1, minimum: 1, example: 0.5, privacy: none}
    number: {name: 船号, type: text, pattern: "[A-Z]{2}[0-9]{4}", example: 湘渔001, privacy: none}
    right: {name: 马力, type: integer, minimum: 0, example: 120, privacy: none}`
  expect(await said(files(elements, '- boat.right'), 'LB6314')).toHaveLength(3)
  expect(await errors(files('x: {name: 到期, type: date, earliest: 2025-11-31, privacy: none}', '- boat.x'))).toContain(
    'LB2016'
  )
})

test('a code that ceased, also for the department that recodes it: not offered, not accepted, and diff says so', async () => {
  const codes = (ceased: string) =>
    files(
      'gear: {name: 渔具, type: code, list: gear, privacy: none}',
      '- {element: boat.gear, map: {recode: {net: "1", trawl: "2", pot: "3"}}}',
      `---\nkind: codelist\nid: gear\nname: 渔具\ncodes: {net: 刺网, trawl: {name: 拖网${ceased}}, pot: 笼壶}\n`
    )
  const bundle = await bundleOf(codes(', deprecated: true'))
  const flaws = bothValidators(submissionSchema(bundle))
  expect(flaws({ boat: { gear: 'pot' } })).toEqual([])
  expect(flaws({ boat: { gear: 'trawl' } })).not.toEqual([])
  const found = between(codes(''), codes(', deprecated: true'))
  expect(found.level).toBe('major')
  expect(found.text).toContain('不再可选 拖网')
})

describe('days and blanks in a submission', () => {
  const ELEMENTS = `
    name: {name: 船名, type: text, maxLength: 20, privacy: none}
    built: {name: 建造日期, type: date, privacy: none}
    note: {name: 说明, type: text, maxLength: 20, privacy: none}`
  const LIST = '{entity: boat, name: 渔船, many: {min: 1, max: 3}}'

  test('in a row of a list: a day that does not exist, a name that nobody sees', async () => {
    const form = '- {element: boat.name, required: true}\n- {element: boat.built, required: true}'
    const bundle = await bundleOf(files(ELEMENTS, form, '', LIST))
    const plan = planFor(bundle)
    const boat = [
      { name: '湘渔一号', built: '2024-02-29' },
      { name: '\u3000\u200b', built: '2023-04-31' }
    ]
    const found = check(plan, { boat }).map(({ code, facts }) => `${code} ${facts.join()}`)
    expect(found.sort()).toEqual(['missing boat.name', 'no-such-day boat.built'])
    expect(bothValidators(submissionSchema(bundle))({ boat })).not.toEqual([])
  })

  test.each([
    ['72 小时', ['LB3052']],
    ['5 个工作日', ['LB3051']],
    ['18 个月', []]
  ])('a limit of %s after a day', async (plus, found) => {
    const form = `- {element: boat.built, required: true}
      - {element: grower.birthDate, required: true}
      - {element: boat.note, required: {boat.built: {after: {fact: grower.birthDate, plus: ${plus}}}}}`
    expect(await errors(files(ELEMENTS, form))).toEqual(found)
  })

  test('a day of a list on the right-hand side is refused, the day of the row itself is not', async () => {
    const form = (where: string) => `- boat.built
      - grower.birthDate
      - {element: ${where}, required: {grower.birthDate: {before: {fact: boat.built}}}}`
    expect(await errors(files(ELEMENTS, form('grower.name'), '', LIST))).toEqual(['LB3053'])
    expect(await errors(files(ELEMENTS, form('boat.note'), '', LIST))).toEqual([])
  })
})

test('names of people with rare characters and dots, in the department’s own form too', async () => {
  const bundle = await bundleOf(
    files(
      'n: {name: 数, type: integer, privacy: none}',
      '- {element: grower.name, required: true, format: chinese-name}'
    )
  )
  const flaws = bothValidators(submissionSchema(bundle))
  const isName = (name: string) => flaws({ grower: { name } }).length === 0
  expect(['𬱖𠅤', '古丽·𫍲', '〇〇'].map(isName)).toEqual([true, true, true])
  expect(['··', '·', '张·', 'Zhang'].map(isName)).toEqual([false, false, false, false])
})

test('an answer, a person and a list that no longer apply are not sent, whoever calls dispatch', async () => {
  const texts = specs(`kind: item
id: a
name: 事项a
owner: bureau
roles: {grower: person, helpers: {entity: person, many: {min: 1, max: 3}, optional: true}}
situations: {hired: {ask: 雇不雇人, type: boolean}}
form:
  - {element: grower.name, required: true}
  - {element: helpers.name, required: true}
---
kind: service
id: s
name: 养殖“一件事”
subjects:
  grower: {entity: person, name: 养殖户}
  helpers: {entity: person, name: 雇工, many: {min: 1, max: 3}, when: {hired: true}}
situations:
  big: {ask: 是不是规模养殖, type: boolean}
  hired: {ask: 雇不雇人, type: boolean}
items: {a: {use: a, when: {big: true}}}
`)
  const plan = planFor(await bundleOf(texts))
  const whole: Row = { situations: { big: true, hired: false }, grower: { name: '张三' }, helpers: [{ name: '李四' }] }
  expect(dispatch(plan, whole, 'a')).toEqual({ situations: { hired: false }, grower: { name: '张三' } })
  expect(dispatch(plan, { ...whole, situations: { big: false, hired: true } }, 'a')).toBeUndefined()
})
