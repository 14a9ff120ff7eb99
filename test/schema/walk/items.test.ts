/** Law 3 in items and what they rest on. */
import { expect, it } from 'vitest'
import { lawOf } from './law.js'
import { KINDS } from './paths.js'
import { made, rich } from './project.js'

lawOf('item', 'overlay', 'entity', 'material', 'resource', 'codelist')

it('rests on a project without an error', async () => {
  const { findings } = await made(rich)
  expect(findings.filter(({ words }) => / error /.test(words))).toEqual([])
})

it('is walked for each kind of document', () => {
  const walked = new Set([...rich.values()].map(({ kind }) => kind))
  expect([...walked].sort()).toEqual([...KINDS].sort())
})
