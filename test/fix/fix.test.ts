import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/api/check.js'
import { fix } from '../../src/api/fix.js'
import { rewrite } from '../../src/api/rewrite.js'
import { tree } from '../source/tree.js'

const BASE = {
  'specs/codelists/item-type.yaml': 'kind: codelist\nid: item-type\nname: 事项类型\ncodes:\n  "05": 行政给付\n',
  'specs/standard/province.yaml':
    'kind: standard\nid: province\nname: 省级标准\ntables: {itemType: item-type}\nnaming:\n' +
    '  - {of: service, pattern: "^[^“”]+“一件事”$", message: 名称写作 XX“一件事”, example: 出生“一件事”}\n',
  'specs/entities/person.yaml':
    'kind: entity\nid: person\nname: 自然人\nelements:\n  name: {name: 姓名, type: text, privacy: personal}\n' +
    '  sex: {name: 性别, type: code, options: {"1": 男, "2": 女}, privacy: personal}\n',
  'specs/items/benefit.yaml':
    'kind: item\nid: benefit\nname: 生育津贴\ntype: 行政给付\nroles:\n  holder: {entity: person, name: 本人}\n' +
    'form:\n  - {element: holder.name, required: true}\n  - {element: holder.sex, required: true}\n',
  'specs/services/benefit.yaml':
    'kind: service\nid: benefit\nname: 生育津贴“一件事”\nsubjects:\n  mother: {entity: person, name: 母亲}\n' +
    'items:\n  benefit: {use: benefit, bind: {holder: mother}}\n'
}
const ITEM = 'specs/items/benefit.yaml'
const SERVICE = 'specs/services/benefit.yaml'
const ENTITY = 'specs/entities/person.yaml'

/** Writes the base project with one file changed, mends it, and gives that file. */
async function mended(path: keyof typeof BASE, change: (text: string) => string) {
  const before = change(BASE[path])
  expect(before).not.toBe(BASE[path])
  const cwd = tree({ ...BASE, [path]: before })
  const result = await fix({ cwd })
  return {
    after: readFileSync(join(cwd, path), 'utf8'),
    before,
    codes: result.mended.flatMap(({ codes }) => codes),
    cwd
  }
}

const swap = (from: string, to: string) => (text: string) => text.replace(from, to)

describe('what is mended back to what it was', () => {
  it.each<[string, keyof typeof BASE, string, string]>([
    ['LB1003', ITEM, 'kind: item', '\ufeffkind: item'],
    ['LB1030', ENTITY, '  sex:', '\tsex:'],
    ['LB1031', ENTITY, '  sex:', '　sex:'],
    ['LB1031', ITEM, 'name: 生育津贴', 'name: 　生育津贴'],
    ['LB1033', ITEM, 'name: 生育津贴', 'name:生育津贴'],
    ['LB1034', ITEM, 'name: 生育津贴', 'name：生育津贴'],
    ['LB1035', ITEM, '{element: holder.name, required: true}', '{element: holder.name，required: true}'],
    ['LB2007', ITEM, 'name: 生育津贴', 'nme: 生育津贴'],
    ['LB2007', ITEM, 'name: 生育津贴', 'naem: 生育津贴'],
    ['LB2008', ITEM, 'name: 生育津贴', '名称: 生育津贴'],
    ['LB2008', ITEM, 'kind: item', '种类: item'],
    ['LB2009', ITEM, 'holder.name, required: true', 'holder.name, required: 是'],
    ['LB2017', ITEM, 'id: benefit', 'id: ｂｅｎｅｆｉｔ'],
    ['LB6002', SERVICE, '生育津贴“一件事”', '“生育津贴一件事”'],
    ['LB6002', SERVICE, '生育津贴“一件事”', '生育津贴一件事'],
    ['LB6002', SERVICE, '生育津贴“一件事”', '生育津贴”一件事”']
  ])('%s in %s: %s', async (code, path, right, wrong) => {
    const { after, codes } = await mended(path, swap(right, wrong))
    expect(after).toBe(BASE[path])
    expect(codes).toEqual([code])
  })
})

describe('what is mended', () => {
  const item = (from: string, to: string) => mended(ITEM, swap(from, to))

  it('codes get their quotes, comments and line ends stay', async () => {
    const line = 'codes: {catalog: 000709105001}   # 基本编码'
    const { after, before } = await mended(ITEM, (text) =>
      text.replace('type:', `${line}\ntype:`).replaceAll('\n', '\r\n')
    )
    expect(after).toBe(before.replace('000709105001', '"000709105001"'))
  })

  it('a number that is text: a version', async () => {
    const { after, codes } = await item('type:', 'version: 1.10\ntype:')
    expect(after).toContain('version: "1.10"\n')
    expect(codes).toEqual(['LB2012'])
  })

  it('an option by its name', async () => {
    const { after, codes } = await item(
      'holder.name, required: true',
      'holder.name, when: {holder.sex: 男}, required: true'
    )
    expect(after).toContain('when: {holder.sex: "1"}')
    expect(codes).toEqual(['LB3006'])
  })

  it('straight quotation marks in a name, also around 一件事', async () => {
    const { after, codes } = await item('name: 生育津贴', `name: '"生育"津贴、＂补贴＂'`)
    expect(after).toContain('\nname: "“生育”津贴、“补贴”"\n')
    expect(codes).toEqual(['LB6101'])
    const service = await mended(SERVICE, swap('生育津贴“一件事”', '生育津贴"一件事"'))
    expect(service.after).toBe(BASE[SERVICE])
  })

  it('a boolean in Chinese, and a date with other marks', async () => {
    const { after } = await item('type:', 'abstract: 否\neffective: {from: 2026年1月5日}\ntype:')
    expect(after).toContain('abstract: false\neffective: {from: 2026-01-05}\n')
  })

  it('what can be, beside what cannot', async () => {
    const { after, codes } = await item('type:', 'visits: {before: 007}\ncodes: {catalog: 000709105001}\ntype:')
    expect(codes).toEqual([])
    expect(after).toContain('007}')
    const other = await item('name: 生育津贴', '名称: 生育津贴\nabstract: 也许')
    expect(other.after).toContain('name: 生育津贴\nabstract: 也许\n')
  })

  it('several mistakes that hide each other', async () => {
    const { after, before, codes } = await mended(ENTITY, (text) =>
      text.replace('name: 自然人', '名称：自然人').replace('\n  name:', '\n\tname:').replace('\n  sex:', '\n\tsex:')
    )
    expect(before).toContain('\t')
    expect(after).toBe(BASE[ENTITY])
    expect(codes.sort()).toEqual(['LB1030', 'LB1030', 'LB1034', 'LB2008'])
  })

  it('the order of what a document is', async () => {
    const { after, cwd } = await item(
      'kind: item\nid: benefit\nname: 生育津贴\n',
      'name: 生育津贴 # 名\nkind: item\nid: benefit\n'
    )
    expect(after).toBe(BASE[ITEM].replace('生育津贴\n', '生育津贴 # 名\n'))
    expect((await fix({ cwd })).mended).toEqual([])
  })
})

describe('what is left alone', () => {
  it.each<[string, keyof typeof BASE, string, string]>([
    [
      'tabs that could mean two things',
      ITEM,
      'name: 生育津贴\n',
      'name: 生育津贴\nfee:\n  charged: true\n  items:\n  \t- name: 甲\n\t  amount: 1\n'
    ],
    ['a colon behind another word', ITEM, 'name: 生育津贴', 'name: 生育津贴\n注意：请携带原件'],
    ['a number where a number belongs', ITEM, 'name: 生育津贴', 'name: 生育津贴\nvisits: {before: 007}'],
    ['a key like two others', ITEM, 'type: 行政给付', 'form2: 行政给付'],
    ['yes where text belongs', ITEM, 'type: 行政给付', 'type: yes'],
    ['a name that fits no rule either way', SERVICE, '生育津贴“一件事”', '生育津贴“三减”一件事'],
    [
      'a file that does not parse afterwards',
      ITEM,
      'name: 生育津贴',
      'name: 生育津贴\ncodes: {catalog: 000709105001}\nnote: "甲'
    ],
    ['a straight mark without its pair', ITEM, 'name: 生育津贴', 'name: 屏幕3"以上的补贴'],
    ['a mark that turns text into a list', ITEM, 'name: 生育津贴', 'name: ［草案］'],
    ['an id, which others refer to', ITEM, 'id: benefit', 'id: Benefit']
  ])('%s', async (_, path, right, wrong) => {
    const { after, before, codes } = await mended(path, swap(right, wrong))
    expect(after).toBe(before)
    expect(codes).toEqual([])
  })

  it('everything, when it is a rehearsal', async () => {
    const before = BASE[ITEM].replace('name:', 'naem:')
    const cwd = tree({ ...BASE, [ITEM]: before })
    const { mended: lines } = await fix({ cwd, dryRun: true })
    expect(lines).toEqual([
      { file: ITEM, line: 3, codes: ['LB2007'], before: 'naem: 生育津贴', after: 'name: 生育津贴' }
    ])
    expect(readFileSync(join(cwd, ITEM), 'utf8')).toBe(before)
  })

  it('the base project, which has nothing to mend', async () => {
    const cwd = tree(BASE)
    expect((await check({ cwd, cacheDir: false })).diagnostics.filter(({ severity }) => severity === 'error')).toEqual(
      []
    )
    expect((await fix({ cwd })).mended).toEqual([])
  })

  it('what a link reaches outside of the project', async () => {
    const outside = tree({ 'x.yaml': 'kind: item\nid: x\n名称: 甲\n' })
    const cwd = tree(BASE)
    symlinkSync(join(outside, 'x.yaml'), join(cwd, 'specs', 'x.yaml'))
    expect((await fix({ cwd })).diagnostics.map(({ code }) => code)).toEqual(['LB8004'])
    expect(readFileSync(join(outside, 'x.yaml'), 'utf8')).toBe('kind: item\nid: x\n名称: 甲\n')
  })
})

describe('a file is written again', () => {
  const bytes = Buffer.from('甲')
  const codes = (found: { code: string }[]) => found.map(({ code }) => code)

  it('only when it is as it was read', () => {
    const path = join(tree({ a: '乙' }), 'a')
    expect(codes(rewrite(path, bytes, '丙', 'a'))).toEqual(['LB8017'])
    expect(readFileSync(path, 'utf8')).toBe('乙')
  })

  it('not through a link that has taken its place', () => {
    const cwd = tree({ a: '甲', b: '甲' })
    renameSync(join(cwd, 'a'), join(cwd, 'c'))
    symlinkSync(join(cwd, 'b'), join(cwd, 'a'))
    expect(codes(rewrite(join(cwd, 'a'), bytes, '丙', 'a'))).toEqual(['LB8017'])
    expect(readFileSync(join(cwd, 'b'), 'utf8')).toBe('甲')
  })

  it('whole, with its permissions', async () => {
    const { chmodSync, readdirSync, statSync } = await import('node:fs')
    const cwd = tree({ a: '甲' })
    chmodSync(join(cwd, 'a'), 0o600)
    expect(rewrite(join(cwd, 'a'), bytes, '丙', 'a')).toEqual([])
    expect(readFileSync(join(cwd, 'a'), 'utf8')).toBe('丙')
    expect(statSync(join(cwd, 'a')).mode & 0o777).toBe(0o600)
    expect(readdirSync(cwd)).toEqual(['a'])
  })

  it('or reported, where it cannot be', () => {
    const cwd = tree({})
    mkdirSync(join(cwd, 'a'))
    writeFileSync(join(cwd, 'a', 'b'), '')
    expect(codes(rewrite(join(cwd, 'a'), bytes, '丙', 'a'))).toEqual(['LB8017'])
  })
})
