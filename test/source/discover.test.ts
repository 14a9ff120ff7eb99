import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeOutput } from '../../src/emit/write.js'
import { discover, limits } from '../../src/source/discover.js'
import { tree } from './tree.js'

const found = (root: string, paths = [root], bounds = limits) => {
  const { files, diagnostics } = discover(paths, root, '', bounds)
  return { paths: files.map(({ path }) => path), diagnostics, codes: diagnostics.map(({ code }) => code) }
}

describe('discover', () => {
  it('reads .yaml and .yml files in the order of their paths, with their sums', () => {
    const root = tree({ 'b.yml': '2', 'a/z.YAML': '1', 'a.yaml': '甲', 'a/notes.txt': '', 'c.yaml.bak': '' })
    const { files, diagnostics } = discover([root], root)
    expect(diagnostics).toEqual([])
    expect(files.map(({ path }) => path)).toEqual(['a.yaml', 'a/z.YAML', 'b.yml'])
    expect(Buffer.from(files[0]!.bytes).toString()).toBe('甲')
    expect(files[0]!.sha256).toBe(createHash('sha256').update('甲').digest('hex'))
  })

  it('leaves out dot folders, node_modules and the configuration; outputs hold nothing that is called like a spec', () => {
    const root = tree({
      'a.yaml': '',
      '.git/b.yaml': '',
      '.hidden.yaml': '',
      'node_modules/x/c.yaml': '',
      'lianban.yaml': '',
      'app/manifest.json': '{"name": "not ours"}',
      'app/d.yaml': ''
    })
    writeOutput(join(root, 'out'), [{ path: 'openapi.json', text: '' }], {})
    expect(found(root)).toMatchObject({ paths: ['a.yaml', 'app/d.yaml'], codes: [] })
  })

  it('lets no manifest hide a folder of specs', () => {
    const root = tree({ 'a.yaml': '' })
    writeOutput(join(root, 'b'), [{ path: 'hidden.yaml', text: 'kind: item' }], {})
    expect(found(root)).toMatchObject({ paths: ['a.yaml', 'b/hidden.yaml'], codes: [] })
  })

  it('reads a named file whatever it is called, and a file named twice once', () => {
    const root = tree({ 'a/spec.txt': '', 'a/b.yaml': '' })
    expect(found(root, [join(root, 'a/spec.txt'), join(root, 'a/b.yaml'), join(root, 'a')]).paths).toEqual([
      'a/b.yaml',
      'a/spec.txt'
    ])
  })

  it('LB8004: does not follow links out of the project; links inside are read once, circles end', () => {
    const outside = tree({ 'secret.yaml': 'secret', 'folder/x.yaml': '' })
    const root = tree({ 'a/b.yaml': '' })
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'a/link.yaml'))
    symlinkSync(join(outside, 'folder'), join(root, 'folder'))
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'not-a-spec'))
    symlinkSync(root, join(root, 'a/circle'))
    symlinkSync('b.yaml', join(root, 'a/again.yaml'))
    const { paths, diagnostics } = found(root)
    expect(paths).toEqual(['a/b.yaml'])
    expect(diagnostics.map(({ code, params }) => [code, params])).toEqual([
      ['LB8004', { path: 'a/link.yaml' }],
      ['LB8004', { path: 'folder' }]
    ])
  })

  it('LB8015: reports links to nowhere, pipes, and what may not be read, and goes on', () => {
    const root = tree({ 'good.yaml': '', 'locked.yaml': '' })
    symlinkSync('nowhere', join(root, 'broken.yaml'))
    symlinkSync('nowhere', join(root, 'broken'))
    execFileSync('mkfifo', [join(root, 'pipe.yaml')])
    chmodSync(join(root, 'locked.yaml'), 0)
    const { paths, diagnostics } = found(root)
    expect(paths).toContain('good.yaml')
    const reported = diagnostics.map(({ code, params }) => `${code} ${(params as { path: string }).path}`)
    expect(reported).toEqual(expect.arrayContaining(['LB8015 broken.yaml', 'LB8015 pipe.yaml']))
    // The superuser may read everything.
    if (process.getuid?.() !== 0) expect(reported).toContain('LB8015 locked.yaml')
  })

  it('LB8002 and LB8005: reports a path that is not there, and a folder without specs', () => {
    const root = tree({ 'a/readme.md': '' })
    expect(found(root, [join(root, 'b')]).diagnostics).toMatchObject([{ code: 'LB8002', params: { path: 'b' } }])
    expect(found(root, [join(root, 'a')]).diagnostics).toMatchObject([{ code: 'LB8005', params: { path: ['a'] } }])
  })

  it('LB8013 and LB8014: stops at its limits', () => {
    const root = tree({ 'a.yaml': '123', 'b.yaml': '456', 'c.yaml': '789' })
    const files = found(root, [root], { ...limits, files: 2 })
    expect(files).toMatchObject({ codes: ['LB8013'], paths: ['a.yaml', 'b.yaml'] })
    expect(found(root, [root], { ...limits, entries: 2 }).codes).toEqual(['LB8013'])
    expect(found(root, [root], { ...limits, bytes: 6 })).toMatchObject({
      codes: ['LB8014'],
      paths: ['a.yaml', 'b.yaml']
    })
  })
})
