import { execFileSync } from 'node:child_process'
import { existsSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFile, readReal } from '../../../src/source/files/read.js'
import { tree } from '../tree.js'

const code = (expected: string) => expect.objectContaining({ code: expected })

describe('readFile', () => {
  const text = '一件事'.repeat(500_000)
  const size = Buffer.byteLength(text)

  it.each([text, ''])('reads a file whole', (content) => {
    expect(readFile(join(tree({ a: content }), 'a'), size).toString('utf8')).toBe(content)
  })

  it('refuses what is larger', () => {
    const path = join(tree({ a: text }), 'a')
    expect(() => readFile(path, size - 1)).toThrow(code('EFBIG'))
  })

  it.skipIf(!existsSync('/proc/self/status'))('reads files that have no size', () => {
    expect(readFile('/proc/self/status', 1 << 20).toString('utf8')).toMatch(/^Name:.*\n/)
    expect(() => readFile('/proc/self/status', 10)).toThrow(code('EFBIG'))
  })

  it.skipIf(!existsSync('/dev/zero'))('waits for no pipe, and reads no device and no folder', () => {
    const root = tree({})
    execFileSync('mkfifo', [join(root, 'pipe')])
    for (const path of [join(root, 'pipe'), '/dev/zero', root])
      expect(() => readFile(path, 1000)).toThrow(code('NOT_REGULAR'))
  })

  it('follows links within its root only', () => {
    const outside = tree({ secret: 'x' })
    const root = tree({ 'a/b': '1' })
    symlinkSync('a/b', join(root, 'inside'))
    symlinkSync(join(outside, 'secret'), join(root, 'link'))
    symlinkSync(outside, join(root, 'folder'))
    expect(readFile(join(root, 'inside'), 10, root).toString()).toBe('1')
    for (const path of ['link', 'folder/secret', '../' + outside.split('/').at(-1)! + '/secret'])
      expect(() => readFile(join(root, path), 10, root)).toThrow(code('OUTSIDE'))
    expect(readFile(join(root, 'link'), 10).toString()).toBe('x')
    expect(() => readReal(join(root, 'inside'), 10)).toThrow(code('ELOOP'))
  })
})
