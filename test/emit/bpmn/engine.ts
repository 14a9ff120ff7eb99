/** Processes run by somebody else's engine, and decisions by somebody else's FEEL. */
import { EventEmitter } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import * as elements from 'bpmn-elements'
import { Engine } from 'bpmn-engine'
import { DmnModdle } from 'dmn-moddle'
import { evaluate, unaryTest } from 'feelin'
import { validateXML } from 'xmllint-wasm'
import type { Value } from '../../../src/condition/evaluate.js'

/** Facts as a submission has them: `situations.kind` within `situations`. */
export function submission(facts: Readonly<Record<string, Value | null>>): Record<string, Record<string, Value>> {
  const whole: Record<string, Record<string, Value>> = {}
  for (const [fact, value] of Object.entries(facts)) {
    const [root, name] = fact.split('.') as [string, string]
    whole[root] ??= {}
    if (value !== null) whole[root][name] = value
  }
  return whole
}

interface Table {
  input: { inputExpression: { text: string } }[]
  rule: { inputEntry: { text: string }[]; outputEntry: { text: string }[] }[]
}

/** What each table of a DMN document collects. */
export async function decided(dmn: string, given: Record<string, unknown>): Promise<Record<string, string[]>> {
  const { rootElement, warnings } = await new DmnModdle().fromXML(dmn)
  if (warnings.length > 0) throw new Error(String(warnings[0]))
  const decisions = rootElement['drgElement'] as { id: string; decisionLogic?: Table }[]
  return Object.fromEntries(
    decisions.flatMap(({ id, decisionLogic: table }) => (table ? [[id, collected(table, given)] as const] : []))
  )
}

function collected({ input, rule = [] }: Table, given: Record<string, unknown>): string[] {
  const values = input.map(({ inputExpression }) => evaluate(inputExpression.text, given).value as unknown)
  const fires = (cells: { text: string }[]) =>
    cells.every(({ text }, index) => text === '-' || unaryTest(text, { ...given, '?': values[index] }).value === true)
  const found = rule.filter(({ inputEntry }) => fires(inputEntry))
  return [...new Set(found.map(({ outputEntry }) => evaluate(outputEntry[0]!.text).value as string))]
}

export interface Run {
  /** Ids of the tasks that somebody has to do, in the order in which they could be begun. */
  begun: string[]
  /** For each, those that were done before it could be begun. */
  after: Record<string, string[]>
  completed: boolean
  taken: string[]
}

interface Api {
  id: string
  type: string
  signal(): void
  environment: { variables: Record<string, unknown> }
}

/** @param outcomes by item, for what happens to it in turn; by default it is accepted and granted */
export async function run(
  bpmn: string,
  variables: Readonly<Record<string, unknown>>,
  outcomes: Readonly<Record<string, string[]>> = {}
): Promise<Run> {
  const found: Run = { begun: [], after: {}, completed: false, taken: [] }
  const done: string[] = []
  const state: Record<string, unknown> = { ...variables }
  const left = new Map(Object.entries(outcomes).map(([id, list]) => [id, [...list]]))
  const listener = new EventEmitter()
  const waiting: Api[] = []
  const periods: (() => void)[] = []
  listener.on('flow.take', ({ id }: { id: string }) => void found.taken.push(id))
  listener.on('activity.wait', (api: Api) => {
    found.begun.push(api.id)
    found.after[api.id] = [...done]
    waiting.push(api)
  })
  const scripts = {
    register: () => undefined,
    getScript: (_: string, { behaviour }: { behaviour: { conditionExpression?: { body: string } } }) => ({
      execute: (_context: unknown, next: (error: null, result: unknown) => void) =>
        next(null, evaluate(behaviour.conditionExpression!.body, state).value === true)
    })
  }
  // Limits do not run out, and what is waited for comes at once.
  const timers = {
    executing: [],
    register: (owner: { id?: string; activity?: { id: string } }) => ({
      setTimeout: (over: () => void) => {
        if (/^wait_/.test(owner.activity?.id ?? owner.id ?? '')) periods.push(over)
        return {}
      },
      clearTimeout: () => undefined
    }),
    setTimeout: () => ({}),
    clearTimeout: () => undefined
  }
  // Interfaces are for those who call them; to the engine they are nothing.
  const others = { Interface: elements.Dummy, Operation: elements.Dummy }
  const engine = new Engine({
    source: bpmn,
    scripts,
    timers,
    elements: others,
    settings: { enableDummyService: true }
  } as never)
  engine.once('end', () => (found.completed = true))
  await engine.execute({ listener } as never)
  for (let turns = 0; turns < 10_000; turns++) {
    const api = waiting.shift()
    if (!api) {
      const over = periods.shift()
      if (!over) break
      over()
      continue
    }
    const [, step, item] = /^(\w+?)_(.*)$/.exec(api.id)! as unknown as [string, string, string]
    if (step === 'check' || step === 'handle')
      state[`outcome_${item}`] = left.get(item)?.shift() ?? (step === 'check' ? 'accepted' : 'completed')
    done.push(api.id)
    api.signal()
  }
  return found
}

const XSD = {
  bpmn: { folder: 'node_modules/bpmn-moddle/resources/bpmn/xsd', main: 'BPMN20.xsd' },
  dmn: { folder: 'node_modules/dmn-moddle/resources/dmn/xsd', main: 'DMN13.xsd' }
}

/** What the schema of the OMG finds. */
export async function schemaErrors(text: string, kind: keyof typeof XSD): Promise<string[]> {
  const { folder, main } = XSD[kind]
  const read = (name: string) => ({ fileName: name, contents: readFileSync(`${folder}/${name}`, 'utf8') })
  const others = readdirSync(folder).filter((name) => name.endsWith('.xsd') && name !== main)
  const { errors } = await validateXML({
    xml: [{ fileName: `x.${kind}`, contents: text }],
    schema: [read(main)],
    preload: others.map(read)
  })
  return errors.map(({ message }) => message)
}
