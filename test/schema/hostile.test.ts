import { describe, expect, it } from 'vitest'
import { validate } from '../../src/schema/validate.js'
import type { Parsed } from '../../src/syntax/index.js'
import { check, FILE, ITEM } from './run.js'

/** As many entries as a file may have. */
const MANY = 200_000
const spans = { value: () => ({ start: 0, end: 1 }), key: () => ({ start: 0, end: 1 }), pathOf: () => [] }
const parsed = (value: unknown): Parsed => ({ value, spans, problems: [] })
const list = <T>(make: (index: number) => T) => Array.from({ length: MANY }, (_, index) => make(index))
const item = (rest: object) => ({ kind: 'item', id: 'a', name: '甲', ...rest })

const documents: [string, unknown][] = [
  ['unknown keys', item(Object.fromEntries(list((index) => [`key${index}`, 1])))],
  ['unknown keys of a map', item({ roles: Object.fromEntries(list((index) => [`角色${index}`, 1])) })],
  ['bad items', item({ form: list((index) => `甲${index}`) })],
  ['bad maps', item({ form: list(() => ({ a: 1, b: 2 })) })],
  ['unique items', { kind: 'entity', id: 'a', name: '甲', login: list((index) => `a${index}`) }],
  ['a long text', item({ limits: { promised: '1'.repeat(2_000_000) } })],
  ['a long key', item({ ['a'.repeat(2_000_000)]: 1 })]
]

describe('validate', () => {
  it.each(documents)('ends soon with %s', (_, value) => {
    const start = performance.now()
    const { diagnostics } = validate(FILE, parsed(value))
    expect(performance.now() - start).toBeLessThan(3000)
    expect(diagnostics.length).toBeGreaterThan(0)
    expect(diagnostics.length).toBeLessThanOrEqual(51)
  })

  it('lists 50 findings and counts the rest', () => {
    const bad = (count: number) => ITEM + 'form:\n' + '  - 甲\n'.repeat(count)
    expect(check(bad(50)).length).toBe(50)
    const found = check(bad(53))
    expect(found.length).toBe(51)
    expect(found.at(-1)).toMatchObject({ code: 'LB2026', severity: 'info', params: { count: 3 } })
    const keys = ITEM + Array.from({ length: 60 }, (_, index) => `键${index}: 1\n`).join('')
    expect(check(keys).at(-1)).toMatchObject({ code: 'LB2026', params: { count: 10 } })
  })

  it('takes names of Object.prototype for what they are', () => {
    expect(check(ITEM + 'constructor: 1\ntoString: 2').map(({ code }) => code)).toEqual(['LB2007', 'LB2007'])
    expect(check(ITEM + 'roles: {constructor: person}')).toEqual([])
  })
})
