import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFiles, writeFile, writePrivate } from '../../../src/source/files/write.js'
import { tree } from '../tree.js'

const code = (expected: string) => expect.objectContaining({ code: expected })
const text = (path: string) => readFileSync(path, 'utf8')

describe('writeFile', () => {
  it('makes folders, replaces, and leaves nothing beside', () => {
    const root = tree({})
    for (const content of ['1', '2']) writeFile(join(root, 'a/b/c'), content, root)
    expect(text(join(root, 'a/b/c'))).toBe('2')
    expect(readdirSync(join(root, 'a/b'))).toEqual(['c'])
  })

  it('writes through no link out of its root', () => {
    const outside = tree({ mine: 'mine' })
    const root = tree({})
    symlinkSync(join(outside, 'mine'), join(root, 'file'))
    symlinkSync(outside, join(root, 'folder'))
    symlinkSync(join(outside, 'new'), join(root, 'broken'))
    expect(() => writeFile(join(root, 'file'), '', root)).toThrow(code('OUTSIDE'))
    expect(() => writeFile(join(root, 'folder/x/y'), '', root)).toThrow(code('OUTSIDE'))
    expect(() => writeFile(join(root, 'broken'), '', root)).toThrow()
    expect(readdirSync(outside)).toEqual(['mine'])
    expect(text(join(outside, 'mine'))).toBe('mine')
  })

  it('keeps a link that stays within', () => {
    const root = tree({ real: '1' })
    symlinkSync('real', join(root, 'link'))
    writeFile(join(root, 'link'), '2', root)
    expect(text(join(root, 'real'))).toBe('2')
  })

  it('waits for no pipe of the project', () => {
    const root = tree({})
    execFileSync('mkfifo', [join(root, 'pipe')])
    expect(() => writeFile(join(root, 'pipe'), 'x', root)).toThrow(code('NOT_REGULAR'))
  })

  it('touches nothing that has the name of a temporary file', () => {
    const root = tree({ [`a.${process.pid}.new`]: 'mine' })
    writeFile(join(root, 'a'), '1', root)
    expect(text(join(root, `a.${process.pid}.new`))).toBe('mine')
  })
})

it('writePrivate is for the user alone', () => {
  const path = join(tree({}), 'cache/a')
  writePrivate(path, '1')
  expect([statSync(path).mode & 0o777, statSync(join(path, '..')).mode & 0o777]).toEqual([0o600, 0o700])
})

describe('createFiles', () => {
  it('writes all or none, and leaves what was there', () => {
    const root = tree({ 'b/c': 'mine' })
    const files = new Map(['a/x', 'd', 'b/c'].map((path) => [join(root, path), 'new']))
    expect(() => createFiles(files, root)).toThrow(code('EEXIST'))
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(['b', 'b/c'])
    expect(text(join(root, 'b/c'))).toBe('mine')
  })

  it('goes through no link out of its root', () => {
    const outside = tree({})
    const root = tree({})
    symlinkSync(outside, join(root, 'specs'))
    expect(() => createFiles(new Map([[join(root, 'specs/a.yaml'), '']]), root)).toThrow(code('OUTSIDE'))
    mkdirSync(join(root, 'b'))
    writeFileSync(join(root, 'b/x'), '')
    expect(readdirSync(outside)).toEqual([])
  })
})
