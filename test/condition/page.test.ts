/** docs/conditions.md: every example compiles to what the page prints, is as the schema says, and holds when the page says so. */
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import type { Cond } from '../../src/condition/cond.js'
import { holds as holdsHere, type Value } from '../../src/condition/evaluate.js'
import { parse } from '../../src/syntax/index.js'
import { holds as holdsThere } from '../../templates/integration/runtime/condition.js'
import { compileTexts } from '../support/specs.js'
import { planFor } from '../support/submissions.js'
import { submission } from '../emit/bpmn/engine.js'

const page = readFileSync('docs/conditions.md', 'utf8')
const EXAMPLE = /```yaml\n([^`]*)```\s+```json\n([^`]*)```\s+```vectors\n([^`]*)```/g
const examples = [...page.matchAll(EXAMPLE)].map(([, yaml, json, vectors]) => ({
  when: (parse(yaml!).value as { when: unknown }).when,
  cond: JSON.parse(json!) as Cond,
  vectors: vectors!
    .trim()
    .split('\n')
    .map((line) => {
      const [, given, verdict] = /^(.*) (成立|不成立)$/.exec(line)!
      return { given: JSON.parse(given!) as Record<string, Value>, holds: verdict === '成立' }
    })
}))
const validate = new Ajv2020({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('schemas/outputs/condition.schema.json', 'utf8')) as object
)

const SPECS = {
  'item.yaml': `
kind: item
id: one
name: 一项
`,
  'service.yaml': `
kind: service
id: page
name: 例子
subjects: {}
situations:
  settle: {ask: 随谁, options: {mother: 随母亲, father: 随父亲}}
  lives: {ask: 和谁住, options: {mother: 母亲, father: 父亲}}
  amount: {ask: 多少, type: decimal}
  wage: {ask: 工资, type: decimal}
  place: {ask: 哪里, type: region}
  born: {ask: 哪天出生, type: date}
  asked: {ask: 哪天申请, type: date}
items:
  one: {use: one, when: WHEN}
`
}

test('the page has examples of every kind of test', () => {
  expect(examples.length).toBeGreaterThanOrEqual(8)
  const all = JSON.stringify(examples.map(({ cond }) => cond))
  for (const is of ['in', 'gt', 'gte', 'lte', 'within', 'known']) expect(all).toContain(`"is":"${is}"`)
  for (const op of ['all', 'any', 'not']) expect(all).toContain(`"op":"${op}"`)
})

test.each(examples)('$when', ({ when, cond, vectors }) => {
  const { bundles, codes } = compileTexts({
    ...SPECS,
    'service.yaml': SPECS['service.yaml'].replace('WHEN', JSON.stringify(when))
  })
  expect(codes).toEqual([])
  expect(bundles['page']!.items[0]!.when).toEqual(cond)
  expect([validate(cond), validate({ ...cond, extra: 1 })]).toEqual([true, false])
  for (const { given, holds } of vectors) {
    expect([given, holdsHere(cond, (fact) => given[fact])]).toEqual([given, holds])
    expect([given, holdsThere(planFor(bundles['page']!), submission(given), cond)]).toEqual([given, holds])
  }
})
