/** A date goes down to days: what cannot be added to it is refused, not taken as nothing. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findings, markedBy, type Files } from '../../../src/testing/index.js'

const folder = import.meta.dirname
const texts: Files = Object.fromEntries(
  readdirSync(`${folder}/specs`).map((name) => [name, readFileSync(`${folder}/specs/${name}`, 'utf8')])
)
const errors = async (files: Files) =>
  (await findings(files))
    .filter(({ severity }) => severity === 'error')
    .map((found) => `${found.code} ${markedBy(files, found)}`)
const withPlus = (plus: string) => ({ ...texts, 'i.yaml': texts['i.yaml']!.replace('48 小时', plus) })

test('hours', async () => {
  expect(await errors(texts)).toEqual(['LB3052 48 小时'])
})

test.each(['30 分钟', '0.5 日', '1.5 个月', '1.3 years', '2.5 个工作日'])('%s', async (plus) => {
  expect(await errors(withPlus(plus))).toEqual([`LB3052 ${plus}`])
})

test.each(['2 日', '1 个月', '1.5 年', '0 小时', '即办'])('%s has a day', async (plus) => {
  expect(await errors(withPlus(plus))).toEqual([])
})

test('a parameter that is no length of time', async () => {
  const files = withPlus('{param: limit}')
  const parameter = (type: string, value: string) => ({
    ...files,
    'i.yaml': `${files['i.yaml']}parameters: {limit: {name: 期限, type: ${type}, default: ${value}}}\n`
  })
  expect(await errors(parameter('integer', '3'))).toEqual(['LB3052 {param: limit}'])
  expect(await errors(parameter('duration', '48 hours'))).toEqual(['LB3052 {param: limit}'])
  expect(await errors(parameter('duration', '3 个月'))).toEqual([])
  expect(await errors(files)).toEqual(['LB3010 limit'])
})
