/** Days of which no source says whether they are working days: every output says so, and counts them as the longest. */
import { expect, test } from 'vitest'
import { trialOf } from '../../src/emit/trial/index.js'
import { timeText, waitingTexts } from '../../src/emit/trial/words.js'
import { check } from '../../src/testing/index.js'

const specs = (unit: string) => `
kind: organization
id: office
name: 某局
---
kind: entity
id: person
name: 自然人
elements: {name: {name: 姓名, type: text}}
---
kind: item
id: card
name: 办卡
owner: office
limits: {promised: 20 ${unit}, statutory: 30 ${unit}, waiting: [{name: 公示, time: 7 ${unit}}]}
---
kind: service
id: cards
name: 办卡“一件事”
subjects: {person: {entity: person, name: 申请人}}
items: {card: {use: card}}
`
const files = (unit: string) =>
  Object.fromEntries(
    specs(unit)
      .split('---')
      .map((text, index) => [`${index}.yaml`, text])
  )

const targets = ['guide', 'ledger', 'process']
const OPEN = /是不是工作日/

test('no output calls them working days without saying so', async () => {
  const { outputs, bundles, diagnostics } = await check(files('日或工作日'), { targets })
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code, params }) => [code, params])).toEqual(
    []
  )
  const guide = outputs['cards/guide/guide.md']!
  expect(guide).toContain('20 日（是不是工作日，来源没有写）')
  for (const line of guide.split('\n').filter((line) => /\d 个工作日/.test(line))) expect(line).toMatch(OPEN)
  expect(outputs['cards/ledger/ledger.md']).toMatch(OPEN)
  expect(outputs['cards/process/process.json']).toContain('"unit": "either-day"')
  const trial = trialOf(bundles['cards']!, new Map())
  expect(timeText(trial, 'zh')).toBe('20 日（是不是工作日，来源没有写）')
  expect(waitingTexts(trial, 'zh')).toEqual(['另等 7 日（是不是工作日，来源没有写）（公示、公告）'])
})

test('a sum of both kinds names both', async () => {
  const mixed = files('日或工作日')
  mixed['4.yaml'] = 'kind: item\nid: record\nname: 备案\nowner: office\nlimits: {promised: 10 workdays}\n'
  mixed['3.yaml'] = mixed['3.yaml']!.replace(
    '{card: {use: card}}',
    '{card: {use: card}, record: {use: record, after: [card]}}'
  )
  const { bundles } = await check(mixed)
  const trial = trialOf(bundles['cards']!, new Map())
  expect(timeText(trial, 'zh')).toBe('30 个工作日（其中 20 日是不是工作日，来源没有写，按工作日算）')
  expect(trial.items.map(({ days, openDays }) => [days, openDays])).toEqual([
    [20, 20],
    [10, undefined]
  ])
})

test('nothing of the kind is said of working days', async () => {
  const { outputs } = await check(files('workdays'), { targets })
  expect(outputs['cards/guide/guide.md']).toContain('20 个工作日')
  for (const text of Object.values(outputs)) expect(text).not.toMatch(OPEN)
})
