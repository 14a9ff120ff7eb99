import { describe, expect, test } from 'vitest'
import { summaryFiles } from '../../../src/emit/proof/index.js'
import type { Summary } from '../../../src/emit/proof/model.js'
import type { Found } from '../../../src/prove/findings/worded-finding.js'
import { unbalanced } from '../guide/support.js'
import { shippedCases, small, summarize, template } from './support.js'

const FINDINGS: Found[] = [
  {
    property: 'lossless',
    about: 'field first/holder.name/name',
    code: 'LB4105',
    zh: '许可的“姓名”没有送到',
    en: 'The name is not delivered',
    situation: '房子是不是租的：是',
    example: '- name: "反例 1"\n  given:\n    rented: true\n  expect:\n    holds: [lossless]\n'
  },
  {
    property: 'obtain',
    about: 'asked applicant.name',
    code: 'LB4104',
    zh: '姓名由登录可得，仍在问',
    en: 'The name is asked',
    waived: { reason: '系统未接通', owner: '市数据局', until: '2027-01-01' }
  }
]

function files(summary: Summary): Record<string, string> {
  return Object.fromEntries(summaryFiles(summary, template).map(({ path, text }) => [path, text]))
}

const small1 = small((plain) => plain, FINDINGS)
const summary = summarize(small1)

test('a small service as Markdown, HTML and CSV', async () => {
  const out = files({ ...summary, digest: 'DIGEST' })
  const style = `${template('guide/guide.css')}\n${template('proof/proof.css')}`
  await expect(out['proof.md']).toMatchFileSnapshot('__snapshots__/small.md')
  await expect(out['proof.html']!.replace(style, '')).toMatchFileSnapshot('__snapshots__/small.html')
  const tables = ['situations.csv', 'materials.csv', 'matrix.csv'].map((name) => out[name]!)
  for (const table of tables) expect(table).toMatch(/^\ufeff[^\n]*\r\n/)
  await expect(tables.join('').replace(/\ufeff|\r/g, '')).toMatchFileSnapshot('__snapshots__/small.csv')
})

test('the example of a finding can be pasted as it is', () => {
  const { 'proof.html': html = '', 'proof.md': md = '' } = files(summary)
  expect(html).toContain(
    '<pre>- name: &quot;反例 1&quot;\n  given:\n    rented: true\n  expect:\n    holds: [lossless]</pre>'
  )
  expect(md).toContain('\n    - name: "反例 1"\n      given:\n        rented: true\n')
})

test('hostile texts stay texts', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '{{digest}}',
    'a|b',
    '`*_[x](javascript:alert(1))',
    '\u202Eabc\u202C',
    '"><img src=x onerror=y>',
    'x\n# 标题\n- 列表',
    '</style><b>'
  ].join(' ')
  const found = FINDINGS.map((one) => ({
    ...one,
    zh: one.zh + hostile,
    situation: hostile,
    example: `- name: x\n${hostile}`
  }))
  const out = files(summarize(small((plain) => plain + hostile, found)))
  const { 'proof.html': html = '', 'proof.md': md = '' } = out
  expect(unbalanced(html)).toBeUndefined()
  expect(html).not.toMatch(/<script|<img|<b>/)
  expect(html.match(/<\/style>/g)).toHaveLength(1)
  expect(html).toContain('{{digest}}')
  const outside = md.replace(/^ {4}.*$/gm, '')
  expect(outside).not.toMatch(/<(?!br>)/)
  expect(outside).not.toMatch(/^(# |- )?(标题|列表)/m)
  expect(outside).not.toMatch(/(?<!\\)[`*]_/)
  for (const text of Object.values(out)) expect(text).not.toMatch(/[\u202A-\u202E]/)
  const rows = outside.split('\n').filter((line) => line.startsWith('| 姓名'))
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(5)
  const formula = summarize(small((plain) => `=${plain}`))
  expect(files(formula)['matrix.csv']).toMatch(/'=姓名/)
  expect(files(formula)['matrix.csv']).not.toMatch(/(^|,)=/m)
})

describe.each(Object.entries(shippedCases()))('%s', (_, one) => {
  const whole = summarize(one)
  const out = files(whole)

  test('the page is well formed, whole and self-contained', () => {
    const html = out['proof.html']!
    expect(unbalanced(html)).toBeUndefined()
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|\sstyle=|\son\w+=/)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
    expect(html.includes('草案')).toBe(one.bundle.status === 'draft')
  })

  test('no value or code of the program leaks into the text', () => {
    for (const text of [out['proof.html']!, out['proof.md']!]) {
      expect(text).not.toMatch(/undefined|\[object|NaN|Infinity|\u{10FFFF}/u)
      expect(text).not.toMatch(/situations\.(?!csv)|choices\.|same\./)
      expect(text).toContain(one.bundle.digest)
    }
  })

  test('every field is either asked or comes from somewhere', () => {
    const { fields } = one.bundle
    const asked = fields.filter(({ sources }) => sources.some(({ kind }) => kind === 'asked'))
    expect(whole.why.asked.flatMap((subject) => subject.fields)).toHaveLength(asked.length)
    for (const { uses } of whole.why.asked.flatMap((subject) => subject.fields)) expect(uses.length).toBeGreaterThan(0)
    expect(whole.matrix.groups.flatMap(({ rows }) => rows)).toHaveLength(fields.length)
  })

  test('comes out the same twice', () => {
    const { situations, ...data } = one.bundle
    expect(files(summarize({ ...one, bundle: { ...structuredClone(data), situations } }))).toEqual(out)
  })
})
