import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { formatText } from '../../src/format/index.js'

const format = (source: string) => formatText(source).text

describe('layout', () => {
  it('puts what a document is first, and leaves the rest in the order of its author', () => {
    expect(format('name: 甲\nnote: 乙\nkind: item\nid: a\nextends: b\n')).toBe(
      'kind: item\nid: a\nname: 甲\nnote: 乙\nextends: b\n'
    )
  })

  it('leaves the order alone where a comment would move', () => {
    const source = 'kind: item\nname: 甲\n# 标识\nid: a\n'
    expect(format(source)).toBe(source)
  })

  it('keeps the order of what the author names', () => {
    const source = 'kind: codelist\nid: a\nname: 甲\ncodes:\n  "2": 乙\n  "1": 丙\n'
    expect(format(source)).toBe(source)
  })

  it('takes quotes away only where every reader sees text', () => {
    expect(format('a: \'甲\'\nb: "yes"\nc: "01"\nd: \'02\'\ne: "甲: 乙"\nf: \'"\'\ng: "a\\tb"\n"h": 1\n')).toBe(
      'a: 甲\nb: "yes"\nc: "01"\nd: "02"\ne: "甲: 乙"\nf: \'"\'\ng: "a\\tb"\n"h": 1\n'
    )
  })

  it('keeps brackets that fit 120 columns, a Chinese character taking two', () => {
    const row = (count: number) => `a: {b: ${'字'.repeat(count)}, c: 1}\n`
    expect(stringWidth(row(53).trimEnd())).toBe(120)
    expect(format(row(53))).toBe(row(53))
    expect(format(row(54))).toBe(`a:\n  b: ${'字'.repeat(54)}\n  c: 1\n`)
    expect(format(row(60))).toBe(row(60))
    expect(format(row(60).replace(', c', ',\n  c'))).toBe(`a:\n  b: ${'字'.repeat(60)}\n  c: 1\n`)
    expect(format('a:\n  b: 1\n')).toBe('a:\n  b: 1\n')
    expect(format('a: [b: 1]\n')).toBe('a: [{b: 1}]\n')
    expect(format('a: { b: 1,\n  c: [ 1,2 ] }\n')).toBe('a: {b: 1, c: [1, 2]}\n')
  })

  it('keeps comments with what they are about', () => {
    const source = [
      '# yaml-language-server: $schema=x.json',
      '# 抄自',
      'kind: x # 种类',
      '',
      '# 列表',
      'list: # 下面',
      '  # 一',
      '  - a # 甲',
      '  # 末尾',
      '# 另一',
      'map:',
      '  - # 头',
      '    b: 1',
      '    c: | # 文',
      '      # 不是注释',
      '# 最后',
      ''
    ]
    expect(format(source.join('\n'))).toBe(source.join('\n'))
    expect(format('a: {b: 1, # 甲\n  # 乙\n  c: 2} # 丙\nd: 3\n')).toBe('a: # 丙\n  b: 1 # 甲\n  # 乙\n  c: 2\nd: 3\n')
  })

  it('moves the line for editors to the top', () => {
    expect(format('# 甲\n# yaml-language-server: $schema=x.json\na: 1\n')).toBe(
      '# yaml-language-server: $schema=x.json\n# 甲\na: 1\n'
    )
  })

  it('keeps one of several blank lines, and none below a key', () => {
    expect(format('\n\na:\n\n  b: 1\n\n\n\n  c: 2\n\n')).toBe('a:\n  b: 1\n\n  c: 2\n')
  })

  it('keeps texts over several lines', () => {
    expect(format('a:\n    b: |+\n        甲\n          乙\n\n    c: 丙\n       丁\n    d: >2\n        戊\n')).toBe(
      'a:\n  b: |+\n    甲\n      乙\n\n  c: 丙\n    丁\n  d: >2\n      戊\n'
    )
  })

  it('keeps an ignore on the line that it is about', () => {
    const long = `{a: ${'字'.repeat(50)}, b: ${'字'.repeat(20)}}`
    expect(format(`x:\n  - ${long}\n`)).not.toContain(long)
    expect(format(`x:\n  # lianban-ignore LB5003: 已核实\n  - ${long}\n`)).toBe(
      `x:\n  # lianban-ignore LB5003: 已核实\n  - ${long}\n`
    )
  })

  it('keeps the line ends of the first line', () => {
    expect(format('a:   1\r\nb:   2\r\n')).toBe('a: 1\r\nb: 2\r\n')
  })

  it('formats anchors and aliases', () => {
    expect(format('a:   &x {b:   1}\nc: [ *x ]\n')).toBe('a: &x {b: 1}\nc: [*x]\n')
  })
})

describe('what is left alone', () => {
  it.each(['a:\n\tb: 1\n', 'a: 007\n', 'a: [1\n', ''])('%j, with its findings', (source) => {
    const { text: after, problems } = formatText(source)
    expect(after).toBe(source)
    expect(problems.length).toBeGreaterThan(0)
  })

  it.each(['---\na:   1\n', '{"a":   1}\n', '? a\n: 1\n', 'a:\n  # 中间\n  甲\n'])('%j', (source) => {
    expect(formatText(source).text).toBe(source)
  })
})
