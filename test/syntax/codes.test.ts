/** Each code on its mistake, at its exact place: `«` and `»` stand around the range and are no part of the text. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { syntax, type SyntaxCode } from '../../src/diagnostics/codes/syntax.js'
import { decode, parse, type Problem } from '../../src/syntax/index.js'

const TEN = '*a, '.repeat(10)
const MISTAKES: [SyntaxCode, string][] = [
  ['LB1003', '«\ufeff»a: 1\n'],
  ['LB1004', 'a: x«\0»y\n'],
  ['LB1004', 'a: x«\u2028»y\n'],
  ['LB1004', 'a: x«\r»y\n'],
  ['LB1006', `a: ${'x'.repeat(99_997)}«yz»\n`],
  ['LB1007', `a: ${'['.repeat(64)}«[»${']'.repeat(65)}\n`],
  ['LB1007', `a:\n${'- '.repeat(64)}«-» x\n`],
  ['LB1009', '«»'],
  ['LB1009', '«»# nothing yet\n\n'],
  ['LB1010', 'a: 1\n«---»\nb: 2\n'],
  ['LB1010', 'a: 1\n...\n«b: 2»\n'],
  ['LB1011', '«%YAML 1.2»\n---\na: 1\n'],
  ['LB1012', 'a: «!foo» b\n'],
  ['LB1012', 'a: «!!js/function» "x"\n'],
  ['LB1012', 'a: «!!int» "1"\nb: 2\n'],
  ['LB1013', 'a: &d {b: 1}\nc:\n  «<<»: *d\n'],
  ['LB1014', 'a: «*重点*»\n'],
  ['LB1015', `a: &a 1\nb: [${TEN.repeat(5)}«*a»]\n`],
  ['LB1016', 'a: &x\n  - «*x»\n'],
  ['LB1020', 'a: 1\nb: 2\n«a»: 3\n'],
  ['LB1020', 'a: {b: 1, c: 2, «"b"»: 3}\n'],
  ['LB1021', '«:» a\n'],
  ['LB1021', 'a: 1\n«null»: a\n'],
  ['LB1022', '«[a]»: b\n'],
  ['LB1022', '? «{a: 1}»\n: b\n'],
  ['LB1023', 'a:\n  «__proto__»: {x: 1}\n'],
  ['LB1023', '{«"__proto__"»: {x: 1}}\n'],
  ['LB1029', 'a:\n  «-»b\n  -c\n'],
  ['LB1029', '- a\n«-»b\n- c\n'],
  ['LB1030', 'a:\n«\t»b: 1\n\tc: 2\n'],
  ['LB1030', 'a:\n  - b\n«\t»- c\n'],
  ['LB1031', 'a:\n«　　»b: 1\n'],
  ['LB1031', 'a:\n«\u00a0\u00a0»b: c\nd: e\n'],
  ['LB1032', 'a:\n    b: 1\n«  »c: 2\nd: 3\n'],
  ['LB1032', 'a: 1\n«  »b: 2\n'],
  ['LB1032', 'a:\n  - x\n« »- y\n'],
  ['LB1032', 'a: b\n«-» c\n'],
  ['LB1033', 'name«:»新生儿\n'],
  ['LB1033', 'id: a\nname«:»新生儿\nlead: b\n'],
  ['LB1033', 'x:\n  - name«:»新生儿\n'],
  ['LB1033', 'a: {name«:»新生儿}\n'],
  ['LB1034', 'id: a\nname«：»新生儿\nlead: b\n'],
  ['LB1034', 'x:\n  name«：»新生儿\n  sex：男\n'],
  ['LB1034', 'x:\n  - name«：»新生儿\n    sex: 男\n'],
  ['LB1034', 'x: {name«：»新生儿, sex: 男}\n'],
  ['LB1034', 'name: 新生儿\n  sex«：»男\n'],
  ['LB1035', 'a: «｛»name: b｝\n'],
  ['LB1035', 'a: «［»b, c］\n'],
  ['LB1035', 'a: {name: b«，»sex: c}\n'],
  ['LB1035', '«“»id”: a\n'],
  ['LB1035', 'a:\n  «－» b\n'],
  ['LB1036', 'a: [b«，»c]\n'],
  ['LB1037', 'a: «"»abc\nb: "def"\nc: 1\n'],
  ['LB1037', "a: «'»abc\nb: c\n"],
  ['LB1038', 'a: «[»b, c\nd: e\n'],
  ['LB1038', 'a: {b: «[»c, d}\ne: f\n'],
  ['LB1039', 'a: 1\n«这里»\nc: 1\n'],
  ['LB1039', 'a: {«b», c: 1}\n'],
  ['LB1039', '«hello»\n'],
  ['LB1040', 'a: "1«\\d»"\nb: 2\n'],
  ['LB1041', 'a: «@»x\nb: 1\n'],
  ['LB1041', 'a: «-» b\n'],
  ['LB1041', 'a:\n  «&»b:\n  c: d\n'],
  ['LB1041', 'a: «&»\n'],
  ['LB1042', 'a: [b,«,»c]\n'],
  ['LB1042', 'a: {b: «1» "c": 2}\n'],
  ['LB1043', 'a: «办理: 见下»\nb: 1\n'],
  ['LB1044', 'a: "x" «y»\nb: 1\n'],
  ['LB1045', 'a: &x «&y b»\n'],
  ['LB1046', 'a: "x"«#»c\n'],
  ['LB1047', `«${'x'.repeat(1025)}»: 1\n`],
  ['LB1048', 'a: |«x»\n  y\n'],
  ['LB1048', 'a: |\n    \n  «y»\n'],
  ['LB1049', 'a: «]»\nb: 1\n'],
  ['LB1050', 'a: «000709105001»\n'],
  ['LB1050', 'a: [«001», 12]\n'],
  ['LB1051', 'a: {b: «912101001234567890»}\n'],
  ['LB1051', 'a: «1234567890.1234567»\n'],
  ['LB1052', 'a: «1e5»\n'],
  ['LB1052', '- «0x1f»\n'],
  ['LB1052', 'a: «0o17»\n'],
  ['LB1052', 'a: «1_000»\n'],
  ['LB1052', 'a: «+8613800000»\n'],
  ['LB1052', 'a: «.inf»\n'],
  ['LB1053', 'a: «1.10»\n']
]

/** Text that looks like a mistake and is none. */
const FINE = [
  'a: 123456789012345\nb: -1.25\nc: 0\nd: 0.5\n',
  'a: 2024-01-01\nb: 12:30\nc: 1.2.3\nd: 3个\ne: 0123x\n',
  'a: 注意：请携带原件，逾期不候\n',
  'a:\n  注意：请携带原件\n',
  '- 受理：当场办结\n- http://example.gov.cn\n',
  'a: “一件事”办理\nb: （一）\n',
  'a: &x {b: 1}\nc: *x\n',
  '---\na: 1\n',
  'a: |\n  「name：x」\n  \ttab\n',
  'yes: no\non: 是\n'
]

function unmark(marked: string): { text: string; range: Problem['range'] } {
  const start = marked.indexOf('«')
  const end = marked.indexOf('»') - 1
  return { text: marked.replace('«', '').replace('»', ''), range: { start, end } }
}

const page = (code: string) => join(import.meta.dirname, `../../docs/diagnostics/${code}.md`)
/** What these complain about cannot be written into a page. */
const NOT_ON_PAGE: readonly string[] = ['LB1001', 'LB1002', 'LB1005', 'LB1006', 'LB1008']

describe('each code', () => {
  it.each(MISTAKES)('%s, once and exactly there (%#)', (code, marked) => {
    const { text, range } = unmark(marked)
    const { problems } = parse(text)
    expect(problems.map((problem) => ({ code: problem.code, range: problem.range }))).toEqual([{ code, range }])
    const names = [...JSON.stringify(syntax[code]).matchAll(/\{(\w+)\}/g)].map((match) => match[1])
    for (const name of names) expect(problems[0]!.params).toHaveProperty(name!)
  })

  it.each(FINE)('none for what only looks like it (%#)', (text) => expect(parse(text).problems).toEqual([]))

  it.each(Object.keys(syntax))('%s has the examples of its page', (code) => {
    const blocks = [...readFileSync(page(code), 'utf8').matchAll(/```yaml\r?\n([^]*?)\r?\n```/g)]
    const [failing, passing] = blocks.map((match) => parse(match[1] + '\n').problems.map((problem) => problem.code))
    expect(failing).toEqual(NOT_ON_PAGE.includes(code) ? [] : [code])
    expect(passing).toEqual([])
  })
})

describe('several mistakes', () => {
  it('are all told, in the order of the text', () => {
    const { problems, value } = parse('a: 0123\nb: "\\q"\nc: 1.0\na: 1\nd: "\\w"\n')
    expect(problems.map(({ code }) => code)).toEqual(['LB1050', 'LB1040', 'LB1053', 'LB1020', 'LB1040'])
    expect(value).toMatchObject({ a: '0123', c: 1 })
  })

  it('are told up to the one that breaks the structure', () => {
    const { problems } = parse('a: 0123\nb: "x\nc: 007\n')
    expect(problems.map(({ code }) => code)).toEqual(['LB1050', 'LB1037'])
  })
})

describe('decode', () => {
  const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)))

  it('gives the text of UTF-8', () => {
    expect(decode(bytes('name: 新生儿\ufffd\n'))).toEqual({ text: 'name: 新生儿\ufffd\n', problems: [] })
  })

  it('LB1001: finds the first bytes that are not UTF-8', () => {
    const { problems } = decode(bytes('a: 新\ufffd\nname: ', [0xb3, 0xf6], '\n'))
    expect(problems).toEqual([{ code: 'LB1001', params: { byte: 17, line: 2 }, range: { start: 12, end: 13 } }])
  })

  it('LB1002: knows UTF-16 by its mark and by its zeros', () => {
    const text = Buffer.from('kind: item', 'utf16le')
    for (const input of [bytes([0xff, 0xfe], [...text]), text, Buffer.from(text).swap16()]) {
      expect(decode(input).problems).toEqual([{ code: 'LB1002', params: {}, range: { start: 0, end: 0 } }])
    }
  })

  it('LB1003: strips a byte order mark', () => {
    const { text, problems } = decode(bytes([0xef, 0xbb, 0xbf], 'a: 1\n'))
    expect(text).toBe('a: 1\n')
    expect(problems.map(({ code }) => code)).toEqual(['LB1003'])
  })

  it('LB1005: refuses big files, as bytes and as text', () => {
    const big = Buffer.alloc(2 * 1024 * 1024 + 1, '#')
    const expected = [{ code: 'LB1005', params: { limit: 2 }, range: { start: 0, end: 0 } }]
    expect(decode(big).problems).toEqual(expected)
    expect(parse(big.toString()).problems).toEqual(expected)
  })
})
