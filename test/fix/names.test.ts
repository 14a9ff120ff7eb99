import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fix } from '../../src/api/fix.js'
import { findings } from '../../src/testing/index.js'
import { tree } from '../source/tree.js'

const organization = (id: string, name: string) => ({
  [`organizations/${id}.yaml`]: `kind: organization\nid: ${id}\nname: ${name}\n`
})
const item = (lines: string) => ({ 'items/a.yaml': `kind: item\nid: a\nname: 甲\n${lines}\n` })
const card = { 'materials/id-card.yaml': 'kind: material\nid: id-card\nname: 居民身份证\n' }

async function named(files: Record<string, string>) {
  const found = (await findings(files)).filter(({ code }) => code === 'LB2027')
  return found.map(({ suggestion, params }) => ({ suggestion, found: (params as { found: { zh: string } }).found.zh }))
}

it('offers the id of the thing with the name', async () => {
  const files = { ...item('owner: 医保部门'), ...organization('medical-insurance', '医保部门') }
  expect(await named(files)).toEqual([{ suggestion: 'medical-insurance', found: '它的标识是 medical-insurance' }])
})

it('shows all of that name, and those of a similar one, and suggests none of them', async () => {
  const two = { ...organization('north', '医保部门'), ...organization('south', '医保部门') }
  expect(await named({ ...item('owner: 医保部门'), ...two })).toEqual([
    { suggestion: undefined, found: '叫这个名称的不止一个：north（医保部门）、south（医保部门）' }
  ])
  const similar = organization('medical', '医疗保障部门')
  expect(await named({ ...item('owner: 医保部门'), ...similar })).toEqual([
    { suggestion: undefined, found: '名称相近的有：medical（医疗保障部门）' }
  ])
  expect((await named(item('owner: 某某部门')))[0]!.found).toContain('lianban list organization')
})

it('knows the names of files that have errors of their own', async () => {
  const files = {
    ...item('owner: 医保部门'),
    'organizations/m.yaml': 'kind: organization\nid: m\nname: 医保部门\nlevel: 1\n'
  }
  expect((await named(files))[0]!.suggestion).toBe('m')
})

it('finds a material with the role that it is of, by key or by name', async () => {
  const roles = 'roles:\n  mother: { entity: person, name: 母亲 }\nmaterials:\n'
  for (const of of ['mother', '母亲'])
    expect((await named({ ...item(`${roles}  - 居民身份证 of ${of}`), ...card }))[0]!.suggestion).toBe(
      'id-card of mother'
    )
  expect((await named({ ...item(`${roles}  - 居民身份证 of 父亲`), ...card }))[0]!.suggestion).toBeUndefined()
})

it('is mended, also when the thing is of the library', async () => {
  const text =
    'kind: item\nid: a\nname: 甲\nowner: 医保部门\nroles:\n  insured: 自然人\nmaterials:\n  - 居民身份证 of insured\n'
  const cwd = tree({ 'lianban.yaml': 'library: [lianban]\nspecs: specs\n', 'specs/items/a.yaml': text })
  await fix({ cwd })
  expect(readFileSync(join(cwd, 'specs/items/a.yaml'), 'utf8')).toBe(
    text.replace('医保部门', 'medical-insurance').replace('自然人', 'person').replace('居民身份证', 'id-card')
  )
})
