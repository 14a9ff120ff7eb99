/** Small files that would cost much. */
import { describe, expect, it } from 'vitest'
import { build } from '../../src/api/build.js'
import { check } from '../../src/api/check.js'
import { parse } from '../../src/syntax/index.js'
import { tree } from '../source/tree.js'

/** Milliseconds of processor time, and what was found. */
async function cost(files: Record<string, string>) {
  const before = process.cpuUsage()
  const { diagnostics } = await check({ cwd: tree(files), cacheDir: false })
  const { user } = process.cpuUsage(before)
  return { time: user / 1000, codes: [...new Set(diagnostics.map(({ code }) => code))], count: diagnostics.length }
}

const rows = (count: number, row: (index: number) => string) => Array.from({ length: count }, (_, i) => row(i)).join('')

describe('a check ends soon', () => {
  it('for an indentation by full-width spaces', { timeout: 120_000 }, async () => {
    const form = rows(60, (i) => `\u3000\u3000- field: f${i}\n\u3000\u3000\u3000\u3000label: 甲\n`)
    const { time, codes } = await cost({ 'a.yaml': `kind: item\nid: a\nname: 甲\nform:\n${form}` })
    expect(codes).toContain('LB1031')
    expect(time).toBeLessThan(10_000)
  })

  it('for a long chain of items: LB3062, told once', { timeout: 120_000 }, async () => {
    const files = Array.from({ length: 1500 }, (_, i) => [
      `i${i}.yaml`,
      `kind: item\nid: i${i}\nname: 事项${i}\n${i === 0 ? '' : `extends: i${i - 1}\n`}`
    ])
    const { time, codes, count } = await cost(Object.fromEntries(files) as Record<string, string>)
    expect({ codes, count }).toEqual({ codes: ['LB3062'], count: 1 })
    expect(time).toBeLessThan(10_000)
  })

  it.each([
    ['x: {', 'a', ' ，b: 1'],
    ['x: {a: 1 ', ' ', '，b: 1'],
    ['x: [', ':', '［'],
    ['x: {', '，', '：'],
    ['x: {', 'a：', '：［'],
    ['x: "', ' ', '］'],
    ['', '［', '\nx: {']
  ])('for a broken line: %j, %j many times, %j', (start, middle, end) => {
    const before = process.cpuUsage()
    const line = middle.repeat(90_000 / middle.length)
    const { problems } = parse(`a: 1\n${start}${line}${end}\n`)
    expect(problems.length).toBeGreaterThan(0)
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000)
  })
})

describe('alternatives that share materials', () => {
  const project = (materials: number, groups: number) => {
    let state = 1
    const pick = () => (state = (state * 48271) % 2147483647) % materials
    return {
      'office.yaml': 'kind: organization\nid: office\nname: 某局\n',
      'person.yaml': 'kind: entity\nid: person\nname: 自然人\nelements:\n  name: {name: 姓名, type: text}\n',
      ...Object.fromEntries(
        Array.from({ length: materials }, (_, i) => [`m${i}.yaml`, `kind: material\nid: m${i}\nname: 材料${i}\n`])
      ),
      'item.yaml': `kind: item\nid: item\nname: 事项\nowner: office\nroles: {holder: {entity: person, name: 本人}}\nmaterials:\n${rows(
        groups,
        () => `  - anyOf: [[m${pick()}, m${pick()}], [m${pick()}, m${pick()}], [m${pick()}, m${pick()}]]\n`
      )}`,
      'service.yaml':
        'kind: service\nid: one\nname: 一件事\nsubjects: {holder: {entity: person, name: 本人}}\nitems:\n  item: {use: item, bind: {holder: holder}}\n'
    }
  }
  const codes = async (materials: number, groups: number, target: string) => {
    const files = Object.entries(project(materials, groups)).map(([file, text]) => [`specs/${file}`, text])
    const before = process.cpuUsage()
    const { diagnostics } = await build({
      cwd: tree(Object.fromEntries(files) as Record<string, string>),
      targets: [target]
    })
    const found = diagnostics.map(({ code }) => code).filter((code) => code === 'LB4022' || code === 'LB4024')
    return { found, time: process.cpuUsage(before).user / 1000 }
  }

  it('are reckoned as long as that is no work', { timeout: 60_000 }, async () => {
    expect((await codes(9, 6, 'ledger')).found).toEqual([])
  })

  it.each([
    ['ledger', ['LB4022']],
    ['integration', ['LB4024', 'LB4022']]
  ])(
    'are unknown in the %s, or refused, where they would take years',
    { timeout: 60_000 },
    async (target, expected) => {
      const { found, time } = await codes(60, 110, target)
      expect(found).toEqual(expected)
      expect(time).toBeLessThan(20_000)
    }
  )
})
