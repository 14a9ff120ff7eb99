import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBounded } from '../../src/source/read-bounded.js'
import { tree } from './tree.js'

describe('readBounded', () => {
  const text = '一件事'.repeat(500_000)
  const size = Buffer.byteLength(text)
  const file = () => join(tree({ a: text }), 'a')

  it('reads a file whole', () => expect(readBounded(file(), size).toString('utf8')).toBe(text))

  it('refuses what is larger', () => {
    const path = file()
    expect(() => readBounded(path, size - 1)).toThrow(/more than/)
  })

  it.skipIf(!existsSync('/dev/zero'))('ends where a device does not', () => {
    expect(() => readBounded('/dev/zero', 1000)).toThrow(expect.objectContaining({ code: 'EFBIG' }))
  })
})
