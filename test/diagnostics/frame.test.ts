import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { frame } from '../../src/diagnostics/frame.js'
import { lines } from '../../src/diagnostics/position.js'
import { visible } from '../../src/diagnostics/visible.js'
import { mark } from './mark.js'
import { runs } from '../support/effort.js'

function show(marked: string, width = 100, context = 1): string[] {
  const { text, span } = mark(marked)
  return frame(lines(text), span, { width, context })
}

/** The text that the carets stand under, found by display columns. */
function underlined(rows: string[]): string {
  const index = rows.findIndex((row) => /^ +\| +\^+$/.test(row))
  const carets = rows[index]!
  const from = carets.indexOf('^')
  let column = 0
  let found = ''
  for (const { segment } of new Intl.Segmenter('und').segment(rows[index - 1]!)) {
    if (column >= from && column < carets.length) found += segment
    column += stringWidth(segment)
  }
  return found
}

describe('a code frame', () => {
  it('shows the line before and after', () => {
    expect(show('a: 1\nb: «二»\nc: 3\nd: 4')).toEqual(['   1 | a: 1', '   2 | b: 二', '     |    ^^', '   3 | c: 3'])
    expect(show('«a»: 1')).toEqual(['   1 | a: 1', '     | ^'])
    expect(show('x\n\n«y»', 100, 2)).toEqual(['   1 | x', '   2 |', '   3 | y', '     | ^'])
  })

  it('reads CRLF', () => {
    expect(show('a: 1\r\nb: «2»\r\nc: 3\r\n')).toEqual(['   1 | a: 1', '   2 | b: 2', '     |    ^', '   3 | c: 3'])
  })

  it('widens the gutter for a long file', () => {
    const rows = show('\n'.repeat(9998) + 'x: «y»\nz')
    expect(rows).toEqual([' 9998 |', ' 9999 | x: y', '      |    ^', '10000 | z'])
  })

  it.each([
    ['名称: «出生医学证明» # 注', '出生医学证明'],
    ['\t\t名称:\t«出生»', '出生'],
    ['ﾊﾝｶｸ: «全角ＡＢ»x', '全角ＡＢ'],
    ['e\u0301té: «cafe\u0301» x', 'cafe\u0301'],
    ['👨‍👩‍👧 家庭: «👶🏽 新生儿»', '👶🏽 新生儿'],
    ['한국: «각»', '각']
  ])('puts the carets under %s', (marked, expected) => {
    expect(underlined(show(marked))).toBe(expected)
  })

  it('points between characters, and past the end of a line', () => {
    expect(show('字«»母')[1]).toBe('     |   ^')
    expect(show('字母«»\n下')[1]).toBe('     |     ^')
    expect(show('字母\n«»')[2]).toBe('     | ^')
  })

  it('underlines the first line of a span of several lines', () => {
    expect(show('a:\n  «- 一  \n  - 二»\n', 100, 0)).toEqual(['   2 |   - 一', '     |   ^^^^'])
    expect(show('a:«\n- b»', 100, 0)).toEqual(['   1 | a:', '     |   ^'])
  })

  it('makes hidden characters visible', () => {
    const rows = show('a: \u202E«b\u001B[2J»\u0000\n\u0085c\u2028')
    expect(rows.slice(0, 2)).toEqual(['   1 | a: <U+202E>b<U+001B>[2J<U+0000>', '     |            ^^^^^^^^^^^^'])
    expect(rows[2]).toBe('   2 | <U+0085>c<U+2028>')
  })

  it('cuts a long line around the span', () => {
    const rows = show('头: ' + '须知，'.repeat(100) + '«错在这里»' + '，后文'.repeat(100), 60)
    expect(rows).toEqual([
      '   1 | ...，须知，须知，错在这里，后文，后文，后文，后文 ...',
      '     |                  ^^^^^^^^'
    ])
    expect(underlined(rows)).toBe('错在这里')
  })

  it('cuts only at the right when the span is near the start', () => {
    expect(show('a: «b» ' + 'x'.repeat(200), 40)).toEqual([`   1 | a: b ${'x'.repeat(25)}...`, '     |    ^'])
    expect(show(`a: «${'x'.repeat(200)}»`, 40)[1]).toMatch(/^ {5}\| {4}\^{27}$/)
  })

  it('cuts the lines around it as well', () => {
    expect(show(`${'字'.repeat(100)}\n«b»`, 40)[0]).toBe(`   1 | ${'字'.repeat(15)}...`)
  })

  it('takes bounded time for a line of millions of characters', () => {
    const { text, span } = mark('字'.repeat(3_000_000) + '«错»' + '字'.repeat(3_000_000))
    const source = lines(text)
    const started = performance.now()
    expect(underlined(frame(source, span, { width: 80, context: 1 }))).toBe('错')
    expect(performance.now() - started).toBeLessThan(500)
  })

  it('shows any text at any span safely, inside the width, with carets at the visible width', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.string({
        unit: fc.constantFrom('字', 'a', '\t', '\u0301', '👶🏽', '\u200D', '\n', '\r', '\u202E', ' ', '한', '\uD83D')
      })
    )
    fc.assert(
      fc.property(texts, fc.nat(130), fc.nat(20), (text, start, length) => {
        const rows = frame(lines(text), { file: 'a', start, end: start + length }, { width: 60, context: 1 })
        for (const row of rows) {
          expect(visible(row)).toBe(row)
          expect(stringWidth(row)).toBeLessThanOrEqual(60)
        }
        expect(rows.filter((row) => /^ +\| +\^+$/.test(row)).length).toBe(1)
      }),
      { seed: 1, numRuns: runs(125, 500) }
    )
  })
})
