import { describe, expect, it } from 'vitest'
import { diagnose } from '../../src/diagnostics/catalogue.js'
import type { Diagnostic } from '../../src/diagnostics/types.js'
import { hint, message, note, source } from '../../src/diagnostics/words.js'
import stringWidth from 'string-width'

const known = ['沈阳市', '大连市']
const all: Diagnostic[] = [
  diagnose('LB8001', { option: '--format', value: 'prety', known: ['json', 'pretty'] }, undefined, {
    suggestion: 'pretty'
  }),
  diagnose('LB8002', { path: 'spec' }),
  diagnose('LB8003', { path: '../a.yaml' }),
  diagnose('LB8004', { path: 'specs/a.yaml' }),
  diagnose('LB8005', { path: 'docs' }),
  diagnose('LB8006', { path: 'a.yaml', detail: { zh: '没有“输出”这一项', en: 'there is no key "out"' } }),
  diagnose('LB8007', { file: 'a', path: 'out' }),
  diagnose('LB8008', { name: '出身', known: ['出生'] }),
  diagnose('LB8009', { name: '沈阳事', known }, undefined, { suggestion: '沈阳市' }),
  diagnose('LB8010', { name: 'guid', known: ['guide'] }),
  diagnose('LB8011', { name: 'itm', known: ['item'] }),
  diagnose('LB8012', { path: 'a.yaml' }),
  diagnose('LB8013', { path: '/', limit: 100000 }),
  diagnose('LB8014', { path: 'a.yaml', limit: 1000 }),
  diagnose('LB8015', { path: 'a.yaml', reason: 'EACCES' }),
  diagnose('LB9001', { detail: 'x is not a function' })
]

describe('the words of workspace and internal codes', () => {
  it.each(['zh', 'en'] as const)('in %s', (lang) => {
    const lines = all.map((each) => `${each.code} ${message(each, lang)}\n       ${hint(each, lang)}`)
    expect(lines.join('\n')).toMatchSnapshot()
    expect(lines.join('\n')).not.toMatch(/[{}]|undefined/)
  })
})

describe('values inside a message', () => {
  const shown = (path: string) => message(diagnose('LB8002', { path }), 'en').match(/"([^]*)"/)![1]!

  it('are escaped', () => {
    expect(shown('a\u001B[31m\n\u202Eb\u009B\u200B\uD800')).toBe('a<U+001B>[31m\\n<U+202E>b<U+009B><U+200B><U+D800>')
  })

  it('keep the joiner of an emoji, and only there', () => {
    expect(shown('👩🏽‍⚕️ 👩‍👧')).toBe('👩🏽‍⚕️ 👩‍👧')
    expect(shown('a\u200Db')).toBe('a<U+200D>b')
  })

  it('are cut at 80 columns, at a whole character', () => {
    expect(shown('字'.repeat(40))).toBe('字'.repeat(40))
    expect(shown('字'.repeat(41))).toBe('字'.repeat(38) + '...')
    expect(shown('a'.repeat(81))).toBe('a'.repeat(77) + '...')
  })

  it('take bounded room and time however strange', () => {
    const accents = 'e' + '\u0301'.repeat(1_000_000)
    expect(shown(accents).length).toBeLessThan(1000)
    expect(stringWidth(shown('x'.repeat(5_000_000)))).toBe(80)
  })

  it('are not expanded a second time, and names of Object are no parameters', () => {
    expect(message(diagnose('LB8001', { option: '{value}', value: 'v', known: [] }), 'en')).toBe(
      '{value} does not know the value "v"'
    )
  })

  it('are joined as the language joins, at most twelve', () => {
    const many = Array.from({ length: 14 }, (_, index) => `n${index}`)
    const diagnostic = diagnose('LB8010', { name: 'x', known: many })
    expect(hint(diagnostic, 'zh')).toBe('可以用：n0、n1、n2、n3、n4、n5、n6、n7、n8、n9、n10、n11等 14 个。')
    expect(hint(diagnostic, 'en')).toBe('Use one of: n0, n1, n2, n3, n4, n5, n6, n7, n8, n9, n10, n11 and 2 more.')
  })
})

describe('source and related notes', () => {
  it('come from the diagnostic, escaped', () => {
    const diagnostic = diagnose('LB8002', { path: 'a' }, undefined, { source: '国办函〔2024〕53号\u001B' })
    expect(source(diagnostic)).toBe('国办函〔2024〕53号<U+001B>')
    expect(source(diagnose('LB8002', { path: 'a' }))).toBeUndefined()
    expect(note({ span: { file: 'a', start: 0, end: 0 }, zh: '这里\u0007', en: 'here' }, 'zh')).toBe('这里<U+0007>')
  })
})
