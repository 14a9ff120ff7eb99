import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnostics/catalogue.js'
import { count } from '../../src/diagnostics/count.js'
import { fold } from '../../src/diagnostics/fold.js'
import { sort } from '../../src/diagnostics/sort.js'
import type { Diagnostic } from '../../src/diagnostics/types.js'

const at = (file: string, start: number, path = 'p', end = start + 1) =>
  diagnose('LB8002', { path }, { file, start, end })
const ordered: Diagnostic[] = [
  diagnose('LB8002', { path: 'p' }),
  at('a', 2),
  diagnose('LB8004', { path: 'p' }, { file: 'a', start: 2, end: 2 }),
  at('a', 10),
  at('a', 10, 'q'),
  at('a', 10, 'p', 12),
  at('b', 0),
  at('中', 0)
]

describe('the order of findings', () => {
  it('is by file, start, code and what remains, from any order', () => {
    expect(sort([...ordered].reverse())).toEqual(ordered)
    expect(sort([...ordered.slice(3), ...ordered.slice(0, 3)])).toEqual(ordered)
  })
})

describe('identical findings', () => {
  it('are one, whatever the order of their parameters', () => {
    const span = { file: 'a', start: 0, end: 1 }
    const one = diagnose('LB8015', { path: 'a', reason: 'b' }, span)
    const same = diagnose('LB8015', { reason: 'b', path: 'a' }, { ...span })
    expect(fold([one, same, one])).toEqual([one])
  })

  it('differ by place, words, related places and severity', () => {
    const base = at('a', 2)
    const related = [{ span: base.span!, zh: '一', en: 'one' }]
    const different = [...ordered, { ...base, related }, { ...base, severity: 'info' as const }]
    expect(fold(different)).toEqual(different)
  })
})

describe('the summary', () => {
  it('counts an ignored finding as ignored only', () => {
    const ignored = { reason: 'r', span: { file: 'a', start: 0, end: 0 } }
    const list: Diagnostic[] = [at('a', 0), { ...at('a', 1), ignored }, { ...at('a', 2), severity: 'info' }]
    expect(count(list)).toEqual({ errors: 1, warnings: 0, infos: 1, ignored: 1, baselined: 0 })
  })
})
