import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fix } from '../../src/api/fix.js'
import { tree } from '../source/tree.js'

const HEAD = 'kind: item\nid: a\nname: 甲\n'

async function mended(lines: string): Promise<string> {
  const cwd = tree({ 'specs/items/a.yaml': HEAD + lines })
  await fix({ cwd })
  const after = readFileSync(join(cwd, 'specs/items/a.yaml'), 'utf8')
  expect(after.startsWith(HEAD)).toBe(true)
  return after.slice(HEAD.length)
}

it.each([
  ['visits: 0次\n', 'visits: 0\n'],
  ['visits: 两次\n', 'visits: 2\n'],
  ['level: 市级\n', 'level: [市级]\n'],
  ['channels: 窗口\n', 'channels: [window]\n'],
  ['channels: [线上, 窗口]\n', 'channels: [online, window]\n'],
  ['handlingType: 承诺件\n', 'handlingType: promised\n'],
  ['results:\n  - material: card of me\n', 'results:\n  - material: card\n    of: me\n'],
  ['results: [{ material: card of me }]\n', 'results: [{ material: card, of: me }]\n'],
  [
    'materials:\n  - material: card\n    need: 原件1份，复印件2份\n    medium: 纸质或电子\n',
    'materials:\n  - material: card\n    need: original-and-copy\n    originals: 1\n    copies: 2\n    medium: paper-or-electronic\n'
  ],
  ['materials: [{ material: card, copies: 复印件2份 }]\n', 'materials: [{ material: card, need: copy, copies: 2 }]\n']
])('mends %j', async (before, after) => {
  expect(await mended(before)).toBe(after)
})

it.each([
  'visits: 1-2次\n',
  'visits: 2份\n',
  'materials: 无\n',
  'materials: 同上\n',
  'level: 市级、县级\n',
  'nature: 承诺件\n',
  'limits: { promised: 1-2个工作日 }\n',
  'materials: [{ material: card, copies: 1/份 }]\n',
  'materials: [{ material: card, copies: 1, need: "原件1份，复印件2份" }]\n',
  'results: [{ material: card of me, of: you }]\n'
])('leaves %j, which may mean several things', async (text) => {
  expect(await mended(text)).toBe(text)
})
