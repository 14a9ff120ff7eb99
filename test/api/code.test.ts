import { describe, expect, it } from 'vitest'
import { code } from '../../src/api/code.js'
import { main } from '../../src/cli/main.js'
import { tree } from '../source/tree.js'

describe('code', () => {
  it('knows what a text is without a project', async () => {
    const result = await code({ text: '11370800MB28559184', cwd: tree({}) })
    expect(result).toMatchObject({ valid: true, diagnostics: [], readings: [{ id: 'uscc' }] })
  })

  it('names the kinds that there are (LB8018)', async () => {
    const { diagnostics, readings } = await code({ text: '1', as: 'usc', cwd: tree({}) })
    expect(diagnostics).toMatchObject([{ code: 'LB8018', suggestion: 'uscc' }])
    expect(readings).toEqual([])
  })

  it('follows the standard of the project and no other', async () => {
    const text = '11370800MB285591843370117002011'
    const standard = 'kind: standard\nid: a\nname: 甲\n'
    const narrow =
      standard +
      'codes: {itemCatalog: {name: 基本编码, segments: [{id: region, name: 区划, length: 2, values: {"21": 辽宁省}}, {id: rest, name: 其余, length: 10}]}}\n'
    expect((await code({ text, cwd: tree({ 'specs/a.yaml': standard }) })).valid).toBe(true)
    const { valid, readings } = await code({ text, cwd: tree({ 'specs/a.yaml': narrow }) })
    expect(valid).toBe(false)
    expect(readings[0]?.flaws).toMatchObject([{ kind: 'value', segment: 'catalog.region' }])
    const both = tree({ 'specs/a.yaml': narrow, 'specs/b.yaml': standard.replace('id: a', 'id: b') })
    expect((await code({ text, cwd: both })).valid).toBe(true)
  })

  it('reads codes in a project that has no specs yet, and says when its configuration is invalid', async () => {
    expect(await code({ text: '210102', cwd: tree({ 'lianban.yaml': 'lang: zh\n' }) })).toMatchObject({
      valid: true,
      diagnostics: []
    })
    expect(await code({ text: '210102', cwd: tree({ 'lianban.yaml': 'lang: 1\n' }) })).toMatchObject({
      valid: false,
      diagnostics: [{ code: 'LB8006' }]
    })
  })

  it('looks at no text that is longer than any code', async () => {
    expect(await code({ text: '1'.repeat(1_000_000), cwd: tree({}) })).toMatchObject({ valid: false, readings: [] })
  })
})

it('prints nothing that steers a terminal', async () => {
  for (const text of ['2101\n2', '2101\u001B[31m2', '2101\u202E2', '\n\n\n\n\n\n', '1\u2028\u2028\u2028\u20281']) {
    let out = ''
    const sink = { write: (more: string) => (out += more) }
    const exit = await main(['code', text, '--as', 'region'], { cwd: tree({}), env: {}, stdout: sink, stderr: sink })
    expect(exit).toBe(1)
    expect(out).toMatch(/错误：/)
    // eslint-disable-next-line no-control-regex
    expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u2028\u202E]/)
  }
})
