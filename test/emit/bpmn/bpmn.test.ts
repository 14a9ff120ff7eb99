/** A small service as BPMN and DMN: as the schemas ask, without an error of the linter, and run by an engine in every class. */
import { createRequire } from 'node:module'
import BpmnModdle from 'bpmn-moddle'
import { describe, expect, it } from 'vitest'
import { emitBpmn } from '../../../src/emit/bpmn/index.js'
import { tablesOf } from '../../../src/emit/stubs/tables.js'
import { trialOf } from '../../../src/emit/trial/index.js'
import { equals, type Scalar } from '../../../src/condition/cond.js'
import { smallBundle } from '../small.js'
import { check } from '../../../src/testing/index.js'
import { decided, run, schemaErrors, submission } from './engine.js'

const bundle = smallBundle()
const [bpmn, dmn] = (await emitBpmn(bundle, { template: () => '' })).map(({ text }) => text) as [string, string]

async function lintErrors(text: string): Promise<string[]> {
  const require = createRequire(import.meta.url)
  const Linter = require('bpmnlint/lib/linter.js') as new (options: object) => {
    lint(root: unknown): Promise<Record<string, { category: string; id: string; message: string }[]>>
  }
  const Resolver = require('bpmnlint/lib/resolver/node-resolver.js') as new () => object
  const linter = new Linter({ config: { extends: 'bpmnlint:recommended' }, resolver: new Resolver() })
  const { rootElement, warnings } = await new BpmnModdle().fromXML(text)
  const found = Object.entries(await linter.lint(rootElement)).flatMap(([rule, list]) =>
    list.filter(({ category }) => category === 'error').map(({ id }) => `${rule} ${id}`)
  )
  return [...warnings.map((one) => (one as Error).message), ...found]
}

const CLASSES: Record<string, Scalar>[] = ['a', 'b'].flatMap((kind) =>
  [true, false].map((notice) => ({ 'situations.kind': kind, 'choices.notice': notice }))
)

it('calls operations that the contracts have, each on its own side', () => {
  const tables = tablesOf(bundle)
  const interfaces = [...bpmn.matchAll(/<interface id="interface_(\w+)"[^]*?<\/interface>/g)]
  expect(interfaces).toHaveLength(2)
  for (const [text, side] of interfaces) {
    const called = [...text.matchAll(/<operation id="\w+" name="(\w+)"/g)].map(([, name]) => name!)
    expect(called.filter((name) => !(name in tables[side as 'applicant' | 'department']))).toEqual([])
    expect(called.length).toBeGreaterThan(2)
  }
})

describe('a small service', () => {
  it('is as the schemas of the OMG ask', async () => {
    expect(await schemaErrors(bpmn, 'bpmn')).toEqual([])
    expect(await schemaErrors(dmn, 'dmn')).toEqual([])
    expect(await schemaErrors(bpmn.replace('isExecutable="true"', 'isExecutable="maybe"'), 'bpmn')).not.toEqual([])
  })

  it('has no error of the recommended rules', async () => {
    expect(await lintErrors(bpmn)).toEqual([])
    const unnamed = bpmn.replace(/(<(?:\w+:)?\w*Task[^>]*?) name="[^"]*"/, '$1')
    expect((await lintErrors(unnamed)).filter((error) => error.startsWith('label-required'))).toHaveLength(1)
  })

  it('carries its digest, and names of specs do nothing in it', () => {
    expect(bpmn).toContain(`lianban ${bundle.digest}`)
    expect(dmn).toContain(`lianban ${bundle.digest}`)
    expect(bpmn).toContain('1. 准予 [甲] &quot;类&quot; &lt;b&gt;#35;&lt;/b&gt;')
  })

  it.each(CLASSES)('runs as a trial says: %j', async (facts) => {
    const given = new Map(Object.entries(facts))
    const trial = trialOf(bundle, given)
    const found = await decided(dmn, submission(facts))
    expect(found['items']!.sort()).toEqual(trial.items.map(({ usage }) => usage).sort())
    const ran = await run(bpmn, found)
    expect(ran.completed).toBe(true)
    const handled = ran.begun.filter((id) => id.startsWith('handle_'))
    expect(handled.sort()).toEqual(trial.items.map(({ usage }) => `handle_${usage}`).sort())
    for (const { usage, after } of trial.items) {
      const before = ran.after[`check_${usage}`]!.filter((id) => id.startsWith('handle_')).map((id) =>
        id.slice('handle_'.length)
      )
      const names = before.map((id) => bundle.items.find((item) => item.usage === id)!.name)
      expect(names).toEqual(expect.arrayContaining(after))
    }
  })

  it('asks for a supplement as often as it takes, and ends an item that is refused', async () => {
    const found = await decided(dmn, submission({ 'situations.kind': 'b', 'choices.notice': true }))
    const ran = await run(bpmn, found, {
      card: ['supplement', 'supplement', 'accepted', 'denied'],
      notice: ['not-accepted']
    })
    expect(ran.begun.filter((id) => id.endsWith('_card'))).toEqual([
      ...['check_card', 'supplement_card', 'check_card', 'supplement_card', 'check_card', 'handle_card']
    ])
    expect(ran.begun.filter((id) => id.endsWith('_notice'))).toEqual(['check_notice'])
    expect(ran.completed).toBe(true)
  })

  it('is handed over by hand where there is no interface, and watches the limit', () => {
    expect(bpmn).toMatch(/<manualTask id="hand_end" name="人工转接：每日导出">/)
    expect(bpmn).toMatch(
      /<boundaryEvent id="late_end" name="满 5 个工作日" attachedToRef="handle_end" cancelActivity="false">/
    )
    expect(bpmn).toMatch(/<timeDuration xsi:type="tFormalExpression">P7D<\/timeDuration>/)
  })
})

/** Of which the order is made to hold in one situation only. */
const SOMETIMES = `
  kind: entity
  id: person
  name: 自然人
  elements: { name: { name: 姓名, type: text }, number: { name: 号码, type: text } }
  ---
  kind: item
  id: issue
  name: 发号
  roles: { holder: person }
  situations: { moves: { ask: 是否迁入, type: boolean } }
  form: [{ element: holder.name, required: true }]
  results: [{ name: 号, gives: [holder.number], when: { moves: true } }]
  ---
  kind: item
  id: use
  name: 用号
  roles: { holder: person }
  form: [{ element: holder.number, required: true }]
  ---
  kind: service
  id: numbers
  name: 号码“一件事”
  completion: separate
  subjects: { holder: { entity: person, name: 本人 } }
  situations: { moves: { ask: 是否迁入, type: boolean } }
  items: { issue: { use: issue }, use: { use: use } }
`

it('waits only where something flows, and says that no source states the order', async () => {
  const { numbers } = (await check(SOMETIMES)).bundles
  const edges = numbers!.process.edges.map((edge) => ({ ...edge, when: equals('situations.moves', true) }))
  const files = await emitBpmn({ ...numbers!, process: { ...numbers!.process, edges } }, { template: () => '' })
  const [process, decisions] = files.map(({ text }) => text) as [string, string]
  expect(await schemaErrors(process, 'bpmn')).toEqual([])
  expect(await lintErrors(process)).toEqual([])
  const waits = async (moves: boolean) => (await decided(decisions, submission({ 'situations.moves': moves })))['waits']
  expect([await waits(true), await waits(false)]).toEqual([['issue > use'], []])
  expect(process).toContain('list contains(waits, &quot;issue &gt; use&quot;)')
  expect(process).toContain('结果送达申请人')
})
