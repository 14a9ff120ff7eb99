import { expect, it } from 'vitest'
import { filesIn } from '../../../src/testing/index.js'
import { said } from '../../support/said.js'

const files = filesIn(`${import.meta.dirname}/specs`)

it('examples of a date, a number and a telephone number that nobody could fill in', async () => {
  expect(await said(files, 'LB6314')).toEqual([
    'LB6314 “出生日期”的示例“农历八月十五”自己就填不进去：不合类型 date 或它的上下限',
    'LB6314 “人数”的示例“很多”自己就填不进去：不合类型 integer 或它的上下限',
    'LB6314 “手机”的示例“138-0000-0000”自己就填不进去：格式是手机号码，如 13800000000'
  ])
})

const element = (stated: string) => ({
  'p.yaml': `kind: entity\nid: person\nname: 自然人\nelements:\n  it: {name: 某要素, privacy: none, ${stated}}\n`
})

it.each([
  'type: text, maxLength: 3, example: 太长的例子',
  'type: integer, minimum: 0, maximum: 9, example: 10',
  'type: integer, example: 1.5',
  'type: decimal, decimals: 2, example: 1.255',
  'type: boolean, example: 是',
  'type: code, options: {"1": 男, "2": 女}, example: 男',
  'type: date, example: 2026-02-30',
  'type: date, earliest: 2000-01-01, example: 1999-12-31',
  'type: text, pattern: "[A-Z]{2}", example: abc',
  'type: text, format: resident-id, example: 11010519491231002x',
  'type: text, format: resident-id, example: "110105194912310021"',
  'type: text, format: uscc, example: 91210100MA0000001X',
  'type: signature, example: 张三'
])('%s', async (stated) => {
  expect(await said(element(stated), 'LB6314')).toHaveLength(1)
})

it.each([
  'type: text, example: 12',
  'type: year, example: 2026',
  'type: date, example: 2026-02-28',
  'type: boolean, example: true',
  'type: code, options: {"1": 男}, example: "1"',
  'type: codes, options: {"1": 男, "2": 女}, example: "2"',
  'type: decimal, decimals: 2, example: 1.25',
  'type: text, format: resident-id, example: 11010519491231002X',
  'type: text, format: uscc, example: 91210100MA0000001G'
])('%s is one', async (stated) => {
  expect(await said(element(stated), 'LB6314')).toEqual([])
})
