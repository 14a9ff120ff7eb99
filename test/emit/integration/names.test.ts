import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { build } from '../../../src/api/build.js'
import { TINY } from '../../prove/tiny.js'
import { tree } from '../../source/tree.js'

it('has a type for an element that is called like a method of every object', async () => {
  const named = (text: string) => text.replaceAll('birthDate', 'hasOwnProperty')
  const files = Object.entries(TINY).map(([file, text]) => [`specs/${file}`, named(text)])
  const cwd = tree(Object.fromEntries(files) as Record<string, string>)
  expect((await build({ cwd, targets: ['form', 'integration'] })).diagnostics).toEqual([])
  expect(readFileSync(join(cwd, 'out/tiny/integration/types.ts'), 'utf8')).toMatch(/^ +hasOwnProperty\??: string$/m)
})
