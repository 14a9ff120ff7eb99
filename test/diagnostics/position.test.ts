import { describe, expect, it } from 'vitest'
import { lineLookup, lineRange, lines, positionAt } from '../../src/diagnostics/position.js'

describe('positions', () => {
  const text = 'a\r\n字b\n\rc\r\n'
  const source = lines(text)

  it('break at CRLF, LF and a lone CR', () => {
    expect(source.starts).toEqual([0, 3, 6, 7, 10])
    const rows = source.starts.map((_, index) => lineRange(source, index + 1)!)
    expect(rows.map(({ start, end }) => text.slice(start, end))).toEqual(['a', '字b', '', 'c', ''])
    expect(lineRange(source, 6)).toBeUndefined()
    expect(lineRange(source, 0)).toBeUndefined()
  })

  it('agree with counting from the start', () => {
    for (let offset = 0; offset <= text.length; offset++) {
      const start = source.starts.findLast((each) => each <= offset)!
      const line = source.starts.indexOf(start) + 1
      expect(positionAt(source, offset)).toEqual({ line, column: offset - start + 1, offset })
    }
  })

  it('count UTF-16 code units', () => {
    expect(positionAt(lines('😀x'), 2)).toEqual({ line: 1, column: 3, offset: 2 })
  })

  it('stay inside the text', () => {
    expect(positionAt(source, 99)).toEqual({ line: 5, column: 1, offset: 10 })
    expect(positionAt(source, -1)).toEqual({ line: 1, column: 1, offset: 0 })
    expect(positionAt(lines(''), 3)).toEqual({ line: 1, column: 1, offset: 0 })
  })

  it('read each file once', () => {
    const asked: string[] = []
    const look = lineLookup((file) => (asked.push(file), file === 'a' ? 'x' : undefined))
    expect([look('a'), look('a'), look('b'), look('b')].map((each) => each?.text)).toEqual([
      'x',
      'x',
      undefined,
      undefined
    ])
    expect(asked).toEqual(['a', 'b'])
  })
})
