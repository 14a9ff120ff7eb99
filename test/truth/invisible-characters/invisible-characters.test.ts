import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fix } from '../../../src/api/fix.js'
import { filesIn } from '../../../src/testing/index.js'
import { said } from '../../support/said.js'
import { tree } from '../../source/tree.js'

const files = filesIn(`${import.meta.dirname}/specs`)
const codes = (text: string) => ({ ...files, 'k.yaml': `kind: codelist\nid: kind\nname: 户别\ncodes:\n${text}` })

it('characters that nobody sees are found in a label, codes that are not plain ASCII are refused', async () => {
  const found = await said(files, 'LB6107', 'LB6221')
  expect(found.filter((text) => text.startsWith('LB6107'))).toEqual([
    'LB6107 “姓名”里有 2 个看不见或形似的字符：U+00A0、U+200B'
  ])
  expect(found.filter((text) => !text.startsWith('LB6107'))).toHaveLength(3)
})

it.each(['"男": 一', '"１": 一', '"1\\u200b": 一', '"é": 一', "'①': 一"])('the code %s', async (line) => {
  expect(await said(codes(`  ${line}\n`), 'LB6221')).toHaveLength(1)
})

it.each(['"01": 一', 'A-1: 一', '"1.2/x": 一', 'a_b: 一'])('the code %s is one', async (line) => {
  expect(await said(codes(`  ${line}\n`), 'LB6221')).toEqual([])
})

it.each([
  ['a direction mark', '"某\\u202e局"', '某局'],
  ['a soft hyphen', '"某\\xad局"', '某局'],
  ['a radical of a PDF', '"⼈民政府"', '人民政府'],
  ['a compatibility ideograph', '"\\uf967动产登记"', '不动产登记'],
  ['an odd space', '某\u2003局', '某 局']
])('%s is found and mended', async (_, written, meant) => {
  const spec = `kind: organization\nid: dept\nname: ${written}\n`
  expect(await said({ 'o.yaml': spec }, 'LB6107')).toHaveLength(1)
  const cwd = tree({ 'specs/o.yaml': spec })
  await fix({ cwd })
  expect(readFileSync(join(cwd, 'specs/o.yaml'), 'utf8')).toMatch(new RegExp(`^name: "?${meant}"?$`, 'm'))
})

it.each(['某　局', '辽宁省①', '㎡ ℃ Ⅲ', '朱﨑', '葛󠄀城', '“引号”—破折号…'])('%s is as it should be', async (name) => {
  expect(await said({ 'o.yaml': `kind: organization\nid: dept\nname: ${name}\n` }, 'LB6107')).toEqual([])
})

it('a code is mended when it is certain what it is', async () => {
  const cwd = tree(
    Object.fromEntries(
      Object.entries(codes('  "1\\u200b": 一\n  "２": 二\n')).map(([name, text]) => [`specs/${name}`, text])
    )
  )
  await fix({ cwd })
  expect(readFileSync(join(cwd, 'specs/k.yaml'), 'utf8')).toContain('  "1": 一\n  "2": 二\n')
})
