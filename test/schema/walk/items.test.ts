/** Law 3 in items and what they rest on. */
import { expect, it } from 'vitest'
import { lawOf } from './law.js'
import { KINDS } from './paths.js'
import { rich } from './project.js'

lawOf('item', 'overlay', 'entity', 'material', 'resource', 'codelist')

it('is walked for each kind of document', () => {
  const walked = new Set([...rich.values()].map(({ kind }) => kind))
  expect([...walked].sort()).toEqual([...KINDS].sort())
})
