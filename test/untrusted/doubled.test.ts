/** Materials pasted twice: that a line is there twice is told, what is wrong with the line is told once. */
import { expect, it } from 'vitest'
import { check } from '../../src/api/check.js'
import { message } from '../../src/diagnostics/words.js'
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

it('tells of a list of materials that was pasted twice once', { timeout: 60_000 }, async () => {
  const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
  const lines = names.map((name) => `  - ${name} of holder\n`).join('')
  const cwd = tree({
    'thing.yaml': 'kind: entity\nid: thing\nname: 对象\nelements:\n  n: { name: 名, type: text }\n',
    ...Object.fromEntries(names.map((id) => [`${id}.yaml`, `kind: material\nid: ${id}\nname: 材料${id}\n`])),
    'a.yaml': `kind: item\nid: a\nname: 甲\nroles: { holder: thing }\nmaterials:\n${lines}${lines}`
  })
  const { diagnostics } = await check({ cwd, cacheDir: false })
  const found = diagnostics.filter(({ code }) => code === 'LB6408')
  expect(found.map((one) => message(one, 'zh'))).toEqual([
    `“${names.map((name) => `材料${name}`).join('、')}”在这个事项里已经列过`
  ])
})
