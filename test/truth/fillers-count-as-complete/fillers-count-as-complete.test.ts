import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { build, report } from '../../../src/index.js'
import { filesIn, findings, markedBy, type Files } from '../../../src/testing/index.js'
import { said } from '../../support/said.js'

const files = filesIn(`${import.meta.dirname}/specs`)
const scratch = mkdtempSync(join(tmpdir(), 'lianban-'))
afterAll(() => rmSync(scratch, { recursive: true }))

/** A project with the specs of the case, after changes. */
function projectWith(name: string, changed: Files): string {
  const folder = join(scratch, name)
  cpSync(import.meta.dirname, folder, { recursive: true })
  for (const [file, text] of Object.entries(changed)) writeFileSync(join(folder, 'specs', file), text)
  return folder
}

const FILLERS = ['暂无', '无', '政策规定', '无', '无', '暂无', '无', '无', '暂无', '见流程图', '无', '无']

it('finds every filler, once, and asks for nothing else in its place', async () => {
  const found = (await findings(files)).filter(({ span }) => span?.file === 'i.yaml')
  expect(found.filter(({ code }) => code === 'LB6812').map((each) => markedBy(files, each))).toEqual(FILLERS)
  expect(found.filter(({ code }) => code === 'LB6001' || code === 'LB6801' || code === 'LB6811')).toEqual([])
})

it('counts none of them as written', async () => {
  const { report: state } = await report({ cwd: import.meta.dirname })
  const item = state!.incomplete.find(({ id }) => id === 'card')!
  expect(item.missing).toEqual(['设定依据', 'eligibility', 'results', '咨询电话', 'contact.complaint', 'steps'])
})

it('shows none of them to the public', async () => {
  const folder = projectWith('draft', { 'i.yaml': files['i.yaml']!.replace('status: published', 'status: draft') })
  const { diagnostics } = await build({ cwd: folder })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const guide = readFileSync(join(folder, 'out/one/guide/guide.md'), 'utf8')
  expect(guide).not.toMatch(/暂无|见流程图|政策规定/)
  expect(guide).toContain('就业证明')
})

const item = (fact: string) => ({
  'p.yaml': files['p.yaml']!,
  'm.yaml': files['m.yaml']!,
  'n.yaml': files['m.yaml']!.replace('id: m', 'id: n').replace('就业', '失业'),
  'i.yaml': `kind: item\nid: i\nname: 某证申领\nroles: { holder: person }\n${fact}\n`
})

it.each([
  ['contact: { consult: / }', ['/']],
  ['contact: { consult: "——" }', ['——']],
  ['eligibility: [{ text: 材料齐全、符合要求。 }]', ['材料齐全、符合要求。']],
  ['eligibility: [按规定, 年满 18 周岁]', ['按规定']],
  ['materials: [{ anyOf: [[{ material: m, of: holder, standard: 同上 }], [{ material: n, of: holder }]] }]', ['同上']],
  ['presence: [{ reason: 业务需要 }]', ['业务需要']],
  ['fee: { charged: true, items: [{ name: 工本费, standard: 暂无, basis: 按有关规定 }] }', ['暂无', '按有关规定']],
  ['places: [{ name: 政务服务中心, hours: 详见办事指南, phone: N/A }]', ['详见办事指南', 'N/A']],
  ['faq: [{ question: 怎么办, answer: 见流程图 }, { question: 收费吗, answer: 没有 }]', ['见流程图']]
])('%s', async (fact, texts) => {
  const found = await said(item(fact), 'LB6812', 'LB6801', 'LB6811')
  expect(found).toEqual(texts.map((text) => `LB6812 “${text}”没有说出事实，是占位的文字`))
})

it.each([
  'eligibility: [无犯罪记录, 符合《居住证暂行条例》第二条]',
  'steps: [{ name: 受理, criteria: 材料齐全、符合法定形式 }]',
  'results: [{ name: 无房证明 }]',
  'situations: { has: { ask: 有没有, type: choice, options: { none: 无, some: 有 } } }'
])('%s states a fact', async (fact) => {
  expect(await said(item(fact), 'LB6812')).toEqual([])
})

it('a province adds its own', async () => {
  const fact = item('contact: { consult: 见大厅电子屏 }')
  const standard = (phrases: string) => ({ 's.yaml': `kind: standard\nid: s\nname: 标准\n${phrases}` })
  expect(await said({ ...fact, ...standard('') }, 'LB6812')).toEqual([])
  expect(await said({ ...fact, ...standard('phrases: { fillers: [见大厅电子屏] }\n') }, 'LB6812')).toHaveLength(1)
})
