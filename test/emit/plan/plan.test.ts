/** 实施方案 and the page for a leader: from the specs alone, what is missing marked, figures those of the ledger. */
import { expect, it } from 'vitest'
import { emitters, defaultTargets } from '../../../src/emit/index.js'
import { summaryView } from '../../../src/emit/plan/summary.js'
import { planView } from '../../../src/emit/plan/view.js'
import { rangeText, shareText } from '../../../src/emit/plan/figures.js'
import { UNSTATED } from '../../../src/emit/guide/rows.js'
import { templates } from '../../../src/source/templates/index.js'
import { smallBundle } from '../small.js'

const template = templates(undefined, '')
const files = async (bundle = smallBundle()) =>
  new Map((await (await emitters['plan']!())(bundle, { template })).map(({ path, text }) => [path, text]))

it('is made only when it is named, with the digest on every page', async () => {
  expect(defaultTargets()).not.toContain('plan')
  const made = await files()
  expect([...made.keys()]).toEqual(['plan/plan.html', 'plan/plan.md', 'plan/summary.html'])
  for (const text of made.values()) expect(text).toContain(smallBundle().digest)
  for (const text of made.values()) expect(text).not.toMatch(/<b>|"政务"</)
})

it('marks what no source states in its place and at the end, and pads nothing', () => {
  const bare = { ...smallBundle(), places: [], channels: [] }
  const view = planView(bare)
  expect(view.milestones).toEqual([])
  expect(view.missing).toContain('进度安排：任务、责任部门、完成时限')
  const open = view.duties.filter(({ online }) => online === UNSTATED)
  expect(view.missing.some((text) => text.startsWith('责任部门：'))).toBe(open.length > 0)
  const told = planView({
    ...bare,
    service: {
      ...bare.service,
      milestones: [{ name: '上线', responsible: 'office', due: '2026-12-31' }, { name: '验收' }]
    }
  })
  expect(told.milestones).toMatchObject([
    { name: '上线', due: '2026-12-31' },
    { name: '验收', responsible: UNSTATED, due: UNSTATED }
  ])
  expect(told.missing.some((text) => text.startsWith('进度安排'))).toBe(false)
})

it('says how what comes in reaches a national system without an interface', () => {
  const bridged = planView(smallBundle()).systems.filter(({ bridge }) => bridge !== '')
  expect(bridged.length).toBeGreaterThan(0)
  expect(bridged[0]).toMatchObject({ name: '国垂', level: '国家垂直系统', transfer: '线下流转（一事一策）' })
  expect(bridged[0]!.bridge).toContain('对账：每周对账')
})

it('gives a leader four measures in whole numbers, three sentences and one caveat', () => {
  const view = summaryView(smallBundle())
  expect(view.bars.map(({ name }) => name)).toEqual(['环节', '时限', '材料', '跑动'])
  expect(view.sentences).toHaveLength(3)
  const numbers = view.bars.flatMap(({ rows }) => rows.map(({ text }) => text))
  for (const text of numbers) expect(text).toMatch(/^(?:约 |至少 )?\d+$|^算不出$/)
  for (const { rows } of view.bars) for (const { width } of rows) expect(width).toBeLessThanOrEqual(100)
  expect(view.sentences.join('')).not.toMatch(/\d\.\d/)
})

it.each([
  [rangeText({ least: 1, most: 1 }, false), '1'],
  [rangeText({ least: 1, most: 3.4 }, true), '至少 1 至 3'],
  [rangeText(null, false), UNSTATED],
  [shareText(71.4), '约减 71%'],
  [shareText(50), '减 50%'],
  [shareText(-3.2), '约增 3%'],
  [shareText(0.2), '不变'],
  [shareText(null), '算不出']
])('%s', (text, said) => expect(text).toBe(said))
