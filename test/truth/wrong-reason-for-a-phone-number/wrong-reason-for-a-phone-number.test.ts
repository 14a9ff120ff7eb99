import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fix } from '../../../src/api/fix.js'
import { telHref } from '../../../src/base/text.js'
import { filesIn } from '../../../src/testing/index.js'
import { said } from '../../support/said.js'
import { tree } from '../../source/tree.js'

const files = filesIn(`${import.meta.dirname}/specs`)
const calling = (phone: string) => ({
  ...files,
  's.yaml': files['s.yaml']!.replace('consult: 0731－ 84683836', `consult: "${phone}"`)
})

it('says what is wrong with it: it has its area code', async () => {
  expect(await said(files, 'LB6803')).toEqual([
    'LB6803 电话“0731－ 84683836”连字符是全角的，中间有空格，手机上点了打不通，应是“0731-84683836”'
  ])
})

it('--fix mends it', async () => {
  const cwd = tree(Object.fromEntries(Object.entries(files).map(([name, text]) => [`specs/${name}`, text])))
  await fix({ cwd })
  expect(readFileSync(join(cwd, 'specs/s.yaml'), 'utf8')).toContain('{consult: 0731-84683836, complaint: 0731-12345}')
})

it.each([
  ['０２４－２２８３３４５６', '024-22833456'],
  ['024 22833456', '024-22833456'],
  ['024—22833456', '024-22833456'],
  ['138 0000 0000', '13800000000']
])('%s is dialled as %s', async (written, number) => {
  expect(await said(calling(written), 'LB6803')).toHaveLength(1)
  expect(telHref(written)).toBe(`tel:${number}`)
})

it.each(['024-22833456', '024-22833456-801', '13800000000', '12345', '024-22833456、024-22833457', '400-800-1234'])(
  '%s is as it should be',
  async (phone) => {
    expect(await said(calling(phone), 'LB6803')).toEqual([])
  }
)

it('a number without area code is still told so', async () => {
  expect(await said(calling('84683836'), 'LB6803')).toEqual(['LB6803 电话“84683836”没有区号'])
})
