import { expect, it } from 'vitest'
import { diagnose } from '../../src/diagnostics/catalogue.js'
import { relocate } from '../../src/source/relocate.js'

const span = (file: string) => ({ file, start: 0, end: 1 })

it('moves every path of a diagnostic, and leaves the given one alone', () => {
  const related = [{ span: span('b'), zh: '乙', en: 'b' }]
  const placed = {
    ...diagnose('LB8002', { path: 'x' }, span('a'), { related }),
    ignored: { reason: '', span: span('c') }
  }
  const before = structuredClone(placed)
  const [moved, without] = relocate([placed, diagnose('LB8002', { path: 'x' })], 'specs/')
  expect(moved).toMatchObject({
    span: span('specs/a'),
    related: [{ span: span('specs/b'), zh: '乙' }],
    ignored: { span: span('specs/c') }
  })
  expect(placed).toEqual(before)
  expect(without).toEqual(diagnose('LB8002', { path: 'x' }))
})
