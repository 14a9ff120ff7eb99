import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { schema } from '../../src/diagnostics/codes/schema.js'
import { validate } from '../../src/schema/validate.js'
import { parse } from '../../src/syntax/index.js'
import { check, FILE, ITEM, marked, report } from './run.js'

const SERVICE = 'kind: service\nid: birth\nname: 出生\nsubjects: {child: {entity: person, name: 新生儿}}\n'
const CODES = 'kind: codelist\nid: sex\nname: 性别\n'

/** Text, then code, marked text and suggestion of each finding. */
const cases: [text: string, ...findings: [code: string, marked: string, suggestion?: string][]][] = [
  ['id: a', ['LB2001', 'id']],
  ['kid: item\nid: a', ['LB2001', 'kid', 'kind']],
  ['id: a\nsort: item', ['LB2001', 'sort', 'kind']],
  ['{}', ['LB2001', '{}']],
  ['kind: items\nid: a', ['LB2002', 'items', 'item']],
  ['kind: 事项\nid: a', ['LB2002', '事项', 'item']],
  ['kind: 一件事\nid: a', ['LB2002', '一件事', 'service']],
  ['kind: constructor', ['LB2002', 'constructor']],
  ['kind: [item]', ['LB2013', '[item]']],
  ['kind: definitions', ['LB2002', 'definitions']],
  ['kind:\nid: a', ['LB2010', 'kind']],
  ['种类: item', ['LB2008', '种类']],
  ['kind: ｉtem', ['LB2017', 'ｉtem']],
  ['- a', ['LB2005', '- a']],
  ['kind: item\nname: 甲', ['LB2003', 'item']],
  ['kind: item\nid: Birth_Registration\nname: 甲', ['LB2004', 'Birth_Registration', 'birth-registration']],
  ['kind: item\nid: 出生\nname: 甲', ['LB2004', '出生']],
  ['kind: item\nid: 12\nname: 甲', ['LB2004', '12']],
  ['kind: item\nid: a', ['LB2006', 'a']],
  [ITEM + 'fee: {}', ['LB2006', 'fee']],
  [ITEM + 'faq:\n  - {question: 甲}', ['LB2006', 'question']],
  [ITEM + 'limits: {promise: 10 日}', ['LB2007', 'promise', 'promised']],
  [ITEM + 'zzz: 1', ['LB2007', 'zzz']],
  ['kind: item\nid: a\n标题: 甲', ['LB2007', '标题', 'name']],
  ['kind: item\nid: a\n标题: [甲]', ['LB2007', '标题'], ['LB2006', 'a']],
  ['kind: item\nid: a\n名称: 甲', ['LB2008', '名称']],
  [ITEM + 'limits: {承诺办结时限: 3 日}', ['LB2008', '承诺办结时限']],
  [ITEM + 'limits: 3 日', ['LB2009', '3 日']],
  [ITEM + 'visits: "1"', ['LB2009', '"1"']],
  [ITEM + 'visits: 1.5', ['LB2009', '1.5']],
  [ITEM + 'note: {a: b}', ['LB2009', '{a: b}']],
  [ITEM + 'note:', ['LB2010', 'note']],
  [ITEM + 'note: ~', ['LB2010', '~']],
  [ITEM + 'abstract: 是', ['LB2011', '是', 'true']],
  [ITEM + 'abstract: no', ['LB2011', 'no', 'false']],
  [ITEM + 'abstract: "true"', ['LB2011', '"true"', 'true']],
  [ITEM + 'codes: {catalog: 100009001000}', ['LB2012', '100009001000']],
  [CODES + 'codes: {"1": true}', ['LB2012', 'true']],
  [ITEM + 'note: [a]', ['LB2013', '[a]']],
  [ITEM + 'channels: online', ['LB2014', 'online']],
  [ITEM + 'status: 草案', ['LB2015', '草案', 'draft']],
  [ITEM + 'status: 已发布', ['LB2015', '已发布', 'published']],
  [ITEM + 'status: Draft', ['LB2015', 'Draft', 'draft']],
  [ITEM + 'status: 1', ['LB2015', '1']],
  [ITEM + 'limits: {promised: 十天}', ['LB2016', '十天']],
  [ITEM + 'limits: {promised: 10}', ['LB2016', '10']],
  [ITEM + 'limits: {promised: 10个工作日内}', ['LB2016', '10个工作日内', '10个工作日']],
  [ITEM + 'effective: {from: 2026年1月5日}', ['LB2016', '2026年1月5日', '2026-01-05']],
  [ITEM + 'form: [ChildName]', ['LB2016', 'ChildName']],
  [ITEM + 'form: [child。name]', ['LB2017', 'child。name']],
  [ITEM + 'visits: １', ['LB2017', '１']],
  [ITEM + 'status: ｄraft', ['LB2017', 'ｄraft']],
  ['kind: item\nid: a\nｎame: 甲', ['LB2017', 'ｎame']],
  [ITEM + 'note: ""', ['LB2018', '""']],
  [ITEM + 'form: [""]', ['LB2016', '""']],
  [ITEM + 'channels: []', ['LB2019', 'channels']],
  [ITEM + 'checks: [{name: 甲, equal: [a.b, a.c, a.d]}]', ['LB2020', 'equal']],
  [ITEM + 'visits: -1', ['LB2021', '-1']],
  [ITEM + 'form: [{element: a.b, map: {scale: 0}}]', ['LB2021', '0']],
  [ITEM + 'channels: [online, mail, online]', ['LB2022', 'online']],
  [ITEM + 'checks: [{name: 甲}]', ['LB2023', 'name']],
  [ITEM + 'form: [{element: a.b, map: {}}]', ['LB2023', 'map']],
  [ITEM + 'form: [{element: a.b, map: {scale: 1, const: 2}}]', ['LB2024', 'map']],
  [ITEM + 'roles: {Child: person}', ['LB2025', 'Child', 'child']],
  [ITEM + 'roles: {申请人: person}', ['LB2025', '申请人']],
  [ITEM + 'form: [{when: {甲.乙: a}}]', ['LB2025', '甲.乙']],
  [SERVICE + 'items: [出生登记]', ['LB2028', '[出生登记]']],
  [SERVICE + 'items: [{birth: {use: a}}]', ['LB2028', '[{birth: {use: a}}]']],
  [ITEM + 'situations: {type: {ask: 哪种, options: [甲, 乙]}}', ['LB2028', '[甲, 乙]']],
  [ITEM + 'materials: [{material: a, need: "原件1份，复印件2份"}]', ['LB2029', '"原件1份，复印件2份"']],
  [ITEM + 'materials: [{material: a, copies: 复印件2份}]', ['LB2029', '复印件2份']],
  [ITEM + 'results: [{material: id-card of child}]', ['LB2029', 'id-card of child']],
  [ITEM + 'materials: 无', ['LB2030', '无']],
  [ITEM + 'materials: 同上', ['LB2030', '同上']],
  [ITEM + 'materials: [{material: a, copies: 1份}]', ['LB2009', '1份', '1']],
  [ITEM + 'materials: [{material: a, copies: 1次}]', ['LB2009', '1次']],
  [ITEM + 'materials: [{material: a, copies: 1/份}]', ['LB2009', '1/份']],
  [ITEM + 'visits: 0次', ['LB2009', '0次', '0']],
  [ITEM + 'limits: {promised: 1-2个工作日}', ['LB2016', '1-2个工作日']],
  [ITEM + 'limits: {promised: 同上}', ['LB2016', '同上']],
  [ITEM + 'nature: 承诺件', ['LB2015', '承诺件']],
  [ITEM + 'channels: [线上, 窗口]', ['LB2015', '线上', 'online'], ['LB2015', '窗口', 'window']],
  [ITEM + 'materials: [{material: a, medium: 纸质或电子}]', ['LB2015', '纸质或电子', 'paper-or-electronic']],
  ['kind: organization\nid: a\nname: 甲\nlevel: 市级', ['LB2015', '市级', 'municipal']],
  [SERVICE + 'items: {a: {use: a}}\naudience: 个人', ['LB2015', '个人', 'person']],
  [SERVICE + 'items: {a: {use: a}}\n编码: a', ['LB2007', '编码', 'code']],
  [SERVICE + 'items: {a: {use: a}}\nresponsibilities: {accept: {onlin: a}}', ['LB2007', 'onlin', 'online']]
]

describe('validate', () => {
  it.each(cases)('%j', (text, ...findings) => {
    const found = check(text).map((each) => [each.code, marked(text, each), each.suggestion])
    expect(found).toEqual(findings.map(([code, mark, suggestion]) => [code, mark, suggestion]))
    expect(report(text)).toMatchSnapshot()
  })

  it('has a case for every code but the one for the rest and that for names of other files', () => {
    const seen = new Set(cases.flatMap(([, ...findings]) => findings.map(([code]) => code)))
    expect(Object.keys(schema).filter((code) => !seen.has(code))).toEqual(['LB2027', 'LB2026'])
  })

  it('reports each of several mistakes', () => {
    const text = 'kind: service\nid: a\nlimits: {promised: 十天, 说名: 甲}\nvisits: 两次'
    const codes = check(text).map(({ code }) => code)
    expect(codes.sort()).toEqual(['LB2006', 'LB2006', 'LB2006', 'LB2007', 'LB2009', 'LB2016'])
  })

  it('gives a document with the hash of its data alone', () => {
    const first = validate(FILE, parse(ITEM))
    expect(first).toMatchObject({
      document: { kind: 'item', id: 'birth-registration', file: FILE, data: { name: '出生登记' } },
      diagnostics: []
    })
    const hashes = [ITEM, '# 注\nid: "birth-registration"\nname: 出生登记\nkind:   item\n', ITEM + 'note: 甲\n'].map(
      (text) => validate(FILE, parse(text)).document?.hash
    )
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/)
    expect(hashes[1]).toBe(hashes[0])
    expect(hashes[2]).not.toBe(hashes[0])
  })

  it('does not repeat what follows from a syntax error', () => {
    expect(parse('kind: item\nid\nname: 甲').problems.length).toBe(1)
    expect(check('kind: item\nid\nname: 甲')).toEqual([])
    expect(check('')).toEqual([])
    expect(check('kind: item\nid\nname: 甲\nvisits: -1').map(({ code }) => code)).toEqual(['LB2021'])
    expect(check(ITEM + 'codes: {catalog: 0012}')).toEqual([])
  })
})

describe('specs/', () => {
  const root = join(import.meta.dirname, '../../specs')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'))
  it.each(files.sort())('%s is valid', (file) => {
    expect(report(readFileSync(join(root, file), 'utf8'))).toEqual([])
  })
})

describe('docs/diagnostics', () => {
  const pages = join(import.meta.dirname, '../../docs/diagnostics')
  // LB2027 knows the names of other files, which validation does not.
  const codes = Object.keys(schema).filter((code) => code !== 'LB2026' && code !== 'LB2027')
  it.each(codes)('%s has examples that fail and pass', (code) => {
    const page = readFileSync(join(pages, `${code}.md`), 'utf8').replaceAll('\r\n', '\n')
    const [failing, passing] = Array.from(page.matchAll(/```yaml\n([^]*?)\n```/g), (match) => match[1]!)
    expect(check(failing!).map((each) => each.code)).toEqual([code])
    expect(check(passing!)).toEqual([])
  })
})
