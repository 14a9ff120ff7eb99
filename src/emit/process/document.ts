/** process.json: the process as data for system teams. */
import { key } from '../../condition/cond.js'
import type { Bundle, BundleItem, Edge, Limits, Party, Question, Task, Timed } from '../../merge/bundle.js'
import { CHANNELS, STAGES } from '../../vocabulary/channels.js'
import type { Words } from '../../wording/conditions.js'
import { statedParty, type StatedParty } from '../department.js'
import { statedTerms, statedTime, type ConditionalTime, type PromisedTime, type StatedTime } from '../stated-times.js'
import { promisesOf } from '../../merge/process/promise.js'
import { stated, wordsOf, type StatedCondition } from '../../wording/stated-condition.js'
import { groupsOf, type Group } from './groups.js'

/** `process/process.json`. A `when` that is left out always holds. */
export interface ProcessDocument {
  'x-lianban-digest': string
  id: string
  name: string
  code?: string
  status: Bundle['status']
  region?: { code: string; name: string }
  lead?: Party
  partners: Party[]
  /** In order: each begins when the one before it has ended. */
  stages: Stage[]
  tasks: TaskEntry[]
  edges: EdgeEntry[]
  /** What is found out on the way, and by whom: conditions of tasks may turn on it. Left out: nothing. */
  foundOut?: FoundOutEntry[]
  /** “几选几”. */
  groups: Group[]
  /** Tasks by earliest possible order; of those in one list no order is stated. */
  levels: string[][]
  /** Tasks of which a source says that they are handled at the same time. Of others without an order, nobody says. */
  parallel: string[][]
  /** Services without whose result this one cannot be had. */
  first?: { service: string; name: string; when?: StatedCondition }[]
  /** Of the service as a whole. */
  limits: LimitsEntry
  /** Tasks that are handed to a vertical system by hand (一事一策). */
  manualBridges: string[]
}

export interface Stage {
  code: keyof typeof STAGES
  name: string
  /** Some of its tasks run in parallel, as a source says; null where none does and no order says otherwise. */
  parallel: boolean | null
  tasks: string[]
  /** 责任部门, one for each channel. */
  responsibilities: { channel: string; channelName: string; organization: string; name: string }[]
}

export interface TaskEntry {
  /** Its name within the service. */
  item: string
  id: string
  name: string
  owner?: StatedParty
  participants: StatedParty[]
  optional: boolean
  when?: StatedCondition
  /** Index into `levels`. */
  level: number
  limits: LimitsEntry
  results: (Omit<BundleItem['results'][number], 'when'> & { when?: StatedCondition })[]
  /** 办理步骤, as the item states them. */
  steps?: StepEntry[]
  system?: SystemEntry
  bridge?: NonNullable<Task['bridge']>
}

export interface StepEntry {
  name: string
  actor?: string
  time?: StatedTime
  criteria?: string
  when?: StatedCondition
}

/** The system in which the item is handled, and how it is connected. */
export interface SystemEntry {
  name?: string
  level?: 'national' | 'provincial' | 'municipal'
  transfer?: 'interface' | 'manual-bridge'
}

/** Times of four kinds: 法定、承诺、不计入（特别程序）、等待期. */
export interface LimitsEntry {
  statutory?: StatedTime
  promised?: PromisedTime
  /** Where they depend on the situation; where none of them applies, no source states one. */
  statutoryBy?: ConditionalTime[]
  promisedBy?: PromisedTime[]
  uncounted: TimedEntry[]
  waiting: TimedEntry[]
}

export interface TimedEntry {
  name: string
  time: StatedTime
  when?: StatedCondition
  basis?: string
}

export interface EdgeEntry {
  from: string
  to: string
  why: Edge['why']
  whyName: string
  what?: string
  when?: StatedCondition
}

export interface FoundOutEntry {
  fact: string
  ask: string
  answeredBy: NonNullable<Question['answeredBy']>
  options?: { code: string; name: string }[]
  when?: StatedCondition
}

const WHY = { declared: '规定的先后', material: '材料', field: '数据' } as const

export function processDocument(bundle: Bundle): ProcessDocument {
  const words = wordsOf(bundle)
  const { tasks, edges, levels } = bundle.process
  const { code } = bundle.service
  return {
    'x-lianban-digest': bundle.digest,
    id: bundle.id,
    name: bundle.name,
    ...(code !== undefined && { code }),
    status: bundle.status,
    ...(bundle.region && { region: bundle.region }),
    ...(bundle.lead && { lead: bundle.lead }),
    partners: bundle.partners,
    stages: stagesOf(bundle),
    tasks: tasks.map((task) => taskEntry(task, bundle, words)),
    edges: edges.map(({ from, to, why, what, when }) => ({
      from,
      to,
      why,
      whyName: WHY[why],
      ...(what !== undefined && { what }),
      ...statedWhen(when, words)
    })),
    ...foundOut(bundle, words),
    groups: groupsOf(bundle),
    levels,
    ...(bundle.first.length > 0 && {
      first: bundle.first.map(({ when, ...other }) => ({ ...other, ...statedWhen(when, words) }))
    }),
    parallel: bundle.process.parallel.map(({ of }) => of),
    limits: limitsEntry(
      { ...bundle.limits, promised: promisesOf(bundle.limits.promised, bundle.process, bundle.situations) },
      words
    ),
    manualBridges: tasks.filter(({ bridge }) => bridge).map(({ item }) => item)
  }
}

function foundOut({ questions }: Bundle, words: Words): { foundOut?: FoundOutEntry[] } {
  const found = questions.flatMap(({ fact, ask, answeredBy, options, when }) =>
    answeredBy
      ? [
          {
            fact,
            ask,
            answeredBy,
            ...(options && { options: options.map(({ code, name }) => ({ code, name })) }),
            ...statedWhen(when, words)
          }
        ]
      : []
  )
  return found.length > 0 ? { foundOut: found } : {}
}

function stagesOf({ process }: Bundle): Stage[] {
  return (Object.keys(STAGES) as (keyof typeof STAGES)[]).map((code) => ({
    code,
    name: STAGES[code],
    parallel: code === 'review' ? isParallel(process) : false,
    tasks: code === 'review' ? process.tasks.map(({ item }) => item) : [],
    responsibilities: process.responsibilities
      .filter(({ stage }) => stage === code)
      .map(({ channel, organization, name }) => ({
        channel,
        channelName: (CHANNELS as Record<string, string>)[channel] ?? channel,
        organization,
        name
      }))
  }))
}

function isParallel({ parallel, levels }: Bundle['process']): boolean | null {
  if (parallel.length > 0) return true
  return levels.some((level) => level.length > 1) ? null : false
}

function taskEntry(task: Task, { items, process }: Bundle, words: Words): TaskEntry {
  const item = items.find(({ usage }) => usage === task.item)!
  return {
    item: task.item,
    id: item.id,
    name: item.name,
    ...(task.owner.id !== '' && { owner: statedParty(task.owner, words) }),
    participants: item.participants.map((one) => statedParty(one, words)),
    optional: item.optional,
    ...statedWhen(task.when, words),
    level: process.levels.findIndex((level) => level.includes(task.item)),
    limits: limitsEntry(task, words),
    results: item.results.map(resultEntry(item, words)),
    ...(item.steps.length > 0 && { steps: item.steps.map((step) => stepEntry(step, words)) }),
    ...systemOf(item),
    ...(task.bridge && { bridge: task.bridge })
  }
}

function stepEntry({ name, actor, time, criteria, when }: BundleItem['steps'][number], words: Words): StepEntry {
  return {
    name,
    ...(actor !== undefined && { actor }),
    ...(time && { time: statedTime(time) }),
    ...(criteria !== undefined && { criteria }),
    ...statedWhen(when, words)
  }
}

function systemOf({ doc }: BundleItem): { system?: SystemEntry } {
  const { name, level, transfer } = doc.system ?? {}
  const system = {
    ...(name !== undefined && { name }),
    ...(level !== undefined && { level }),
    ...(transfer !== undefined && { transfer })
  }
  return Object.keys(system).length > 0 ? { system } : {}
}

function resultEntry({ when: whole }: BundleItem, words: Words) {
  return ({ when, ...result }: BundleItem['results'][number]): TaskEntry['results'][number] => ({
    ...result,
    // The item's own condition is on the task.
    ...(key(when) !== key(whole) && statedWhen(when, words))
  })
}

function limitsEntry({ statutory, promised, uncounted, waiting }: Limits, words: Words): LimitsEntry {
  return {
    ...statedTerms('statutory', statutory, words),
    ...statedTerms('promised', promised, words),
    uncounted: uncounted.map((entry) => timedEntry(entry, words)),
    waiting: waiting.map((entry) => timedEntry(entry, words))
  }
}

function timedEntry({ name, time: length, when, basis }: Timed, words: Words): TimedEntry {
  return { name, time: statedTime(length), ...statedWhen(when, words), ...(basis !== undefined && { basis }) }
}

function statedWhen(when: Edge['when'], words: Words): { when?: StatedCondition } {
  const condition = stated(when, words)
  return condition ? { when: condition } : {}
}
