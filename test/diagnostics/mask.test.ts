import { expect, it } from 'vitest'
import { diagnose } from '../../src/diagnostics/catalogue.js'
import { unmasked } from '../../src/diagnostics/mask.js'
import type { Diagnostic, Span } from '../../src/diagnostics/types.js'

const at = (start: number, end = start + 5, file = 'a.yaml'): Span => ({ file, start, end })
const never = (span: Span) => diagnose('LB4009', { name: '甲' }, span)
const unreached = (span: Span) => diagnose('LB4111', { about: '甲' }, span)
const fewer = (span: Span) => diagnose('LB4014', {} as never, span)
const lost = (span: Span) => diagnose('LB4105', { about: '甲', situation: '' }, span)
const comma = (span: Span) => diagnose('LB1036', {}, span)
const value = (span: Span) => diagnose('LB2015', {} as never, span)
const ignored = (one: Diagnostic): Diagnostic => ({ ...one, ignored: { reason: '因为', span: at(90) } })
const codes = (found: Diagnostic[]) => unmasked(found).map(({ code, span }) => `${code} ${span?.start}`)

it('leaves out at the same place only', () => {
  expect(codes([never(at(3)), unreached(at(3, 20)), unreached(at(4))])).toEqual(['LB4009 3', 'LB4111 4'])
})

it('leaves out in the whole project', () => {
  const item = diagnose('LB4004', { item: '甲' }, at(3))
  expect(codes([unreached(at(3, 9, 'b.yaml')), item])).toEqual(['LB4004 3'])
})

it('leaves out in the files of the finding and of its related places', () => {
  const related = [{ span: at(1, 2, 'b.yaml'), zh: '', en: '' }]
  const found = [{ ...fewer(at(3)), related }, lost(at(7)), lost(at(8, 9, 'b.yaml')), lost(at(9, 10, 'c.yaml'))]
  expect(codes(found)).toEqual(['LB4014 3', 'LB4105 9'])
})

it('raises what stands for an error in a value around it', () => {
  const found = unmasked([comma(at(5, 6)), comma(at(30, 31)), value(at(2, 9)), value(at(10, 20))])
  expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'LB1036 error',
    'LB1036 warning',
    'LB2015 error'
  ])
})

it('hides nothing graver by what is ignored', () => {
  expect(codes([ignored(never(at(3))), unreached(at(3))])).toEqual(['LB4009 3'])
  expect(codes([ignored(fewer(at(3))), lost(at(7))])).toEqual(['LB4014 3', 'LB4105 7'])
})
