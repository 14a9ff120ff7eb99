/** Materials pasted twice: that a line is there twice is told, what is wrong with the line is told once. */
import { expect, it } from 'vitest'
import { check } from '../../src/api/check.js'
import { tree } from '../source/tree.js'

it('tells of a doubled material what is wrong with it once', { timeout: 60_000 }, async () => {
  const line = '  - { material: paper, of: one, necessary: false }\n'
  const item = `kind: item\nid: a\nname: 甲\nroles: { one: thing }\nmaterials:\n${line.repeat(2)}`
  const cwd = tree({
    'thing.yaml': 'kind: entity\nid: thing\nname: 对象\nelements:\n  n: { name: 名, type: text }\n',
    'paper.yaml': 'kind: material\nid: paper\nname: 申请书\n',
    'a.yaml': item
  })
  const { diagnostics } = await check({ cwd, cacheDir: false })
  const count = (code: string) => diagnostics.filter((one) => one.code === code).length
  expect([count('LB6408'), count('LB6424')]).toEqual([1, 1])
})
