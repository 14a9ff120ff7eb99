import { describe, expect, it } from 'vitest'
import { TINY } from '../prove/tiny.js'
import { check, dedent, expectDiagnostics, filesOf, project } from '../../src/testing/index.js'

describe('a project', () => {
  it('has the files of a text, named by kind and id, without indentation and markers', () => {
    const { files, places } = project(`
      kind: organization
      id: office
      name: ‹name›某局
      ---
      kind: item
      id: a
      name: 甲
      owner: ‹owner›office
    `)
    expect(files).toEqual({
      'organizations/office.yaml': 'kind: organization\nid: office\nname: 某局\n',
      'items/a.yaml': 'kind: item\nid: a\nname: 甲\nowner: office\n'
    })
    expect(places).toEqual({
      name: { file: 'organizations/office.yaml', offset: 'kind: organization\nid: office\nname: '.length },
      owner: { file: 'items/a.yaml', offset: 'kind: item\nid: a\nname: 甲\nowner: '.length }
    })
  })

  it('has files that are named, in a text or one by one', () => {
    const files = { 'x.yaml': 'a: 1\n', 'y/z.yaml': 'b: 2\n' }
    expect(filesOf('# --- x.yaml\na: 1\n# --- y/z.yaml\nb: 2\n')).toEqual(files)
    expect(project(files).files).toEqual(files)
  })

  it('refuses what nobody meant', () => {
    expect(() => project('a: 1\n')).toThrow('without a kind and an id')
    expect(() => project('a: 1\n# --- x.yaml\nb: 2\n')).toThrow('does not start with the name of a file')
    expect(() => project({ 'a.yaml': 'a: ‹x›1\nb: ‹x›2\n' })).toThrow('‹x›')
  })

  it('keeps inner indentation', () => {
    expect(dedent('\n    a:\n\n      b: |\n        c\n    ')).toBe('a:\n\n  b: |\n    c\n')
    expect(dedent('a: 1\n  b')).toBe('a: 1\n  b')
  })
})

describe('what is found', () => {
  const wrong = () =>
    check(`
      kind: item
      id: a
      name: 甲
      owner: ‹owner›nobody
    `)

  it('is exactly what is expected', async () => {
    const checked = await wrong()
    const codes = checked.diagnostics.map(({ code }) => code)
    expect(codes).toContain('LB3002')
    const expected = codes.map((code) =>
      code === 'LB3002'
        ? { code, at: 'owner', marks: 'nobody', severity: 'error' as const, message: 'nobody', ignored: false }
        : code
    )
    expectDiagnostics(checked, expected)
    expect(() => expectDiagnostics(checked, [])).toThrow(
      /expected:\n {2}nothing\nfound:\n[^]*LB3002 error items\/a\.yaml:4:8/
    )
    for (const other of [{ marks: 'office' }, { severity: 'info' as const }, { message: /^x/ }, { ignored: true }]) {
      const changed = codes.map((code) => (code === 'LB3002' ? { code, ...other } : code))
      expect(() => expectDiagnostics(checked, changed), JSON.stringify(other)).toThrow('LB3002')
    }
    expect(() =>
      expectDiagnostics(
        checked,
        codes.map((code) => ({ code, at: 'nowhere' }))
      )
    ).toThrow('‹nowhere›')
  })

  it('goes with what is built', async () => {
    const { bundles, diagnostics, outputs } = await check(TINY, { targets: ['guide'] })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(Object.keys(bundles)).toEqual(['tiny'])
    expect(outputs['tiny/guide/guide.md']).toContain('小事')
    await expect(check(TINY, { targets: ['poster'] })).rejects.toThrow('no target poster')
  })
})
