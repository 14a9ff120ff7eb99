/** Published texts that contradict each other: nobody is told one of them as a fact that nobody has decided on. */
import { expect, test } from 'vitest'
import { trialOf } from '../../src/emit/trial/index.js'
import { check } from '../../src/testing/index.js'

const files = (chosen: boolean) => ({
  'office.yaml': 'kind: organization\nid: office\nname: 某局\n',
  'person.yaml': 'kind: entity\nid: person\nname: 自然人\nelements: {name: {name: 姓名, type: text}}\n',
  'card.yaml': `
kind: item
id: card
name: 办卡
owner: office
${chosen ? 'limits: {promised: 15 workdays}' : ''}
disputed:
  - about: limits.promised
    values:
      - {says: 十五个工作日, source: 单事项指南${chosen ? ', chosen: true' : ''}}
      - {says: 十个工作日, source: 一件事页面}
    reason: 取单事项指南
`,
  'cards.yaml': `
kind: service
id: cards
name: 办卡“一件事”
subjects: {person: {entity: person, name: 申请人}}
items: {card: {use: card}}
disputed:
  - about: fee
    values: [{says: 不收费, source: 指南}, {says: 收 5 元, source: 窗口公示}]
`
})

const DISPUTED = '承诺时限：十五个工作日、十个工作日，几处的说法不同，办之前请先问清'

test('the applicant hears both while nobody has decided', async () => {
  const { outputs, bundles } = await check(files(false), { targets: ['guide', 'catalogue'] })
  const guide = outputs['cards/guide/guide.md']!
  expect(guide).toContain(DISPUTED)
  expect(guide).toContain('- **多久**：来源没有写')
  expect(guide).toContain('- **费用**：不收费、收 5 元，几处的说法不同，办之前请先问清')
  expect(guide).not.toContain('收费，来源没有写')
  expect(trialOf(bundles['cards']!, new Map()).disputed).toHaveLength(2)
  expect(outputs['cards/catalogue/catalogue.json']).toContain('窗口公示')
})

test('and the one that was chosen, where somebody has', async () => {
  const { outputs, bundles } = await check(files(true), { targets: ['guide'] })
  expect(outputs['cards/guide/guide.md']).not.toContain('十个工作日')
  expect(outputs['cards/guide/guide.md']).toContain('15 个工作日')
  expect(trialOf(bundles['cards']!, new Map()).disputed).toHaveLength(1)
})
