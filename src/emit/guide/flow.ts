/** 怎么办：steps, the plain flow chart, what must come before what, waiting periods, who answers for which stage. */
import { any, FALSE, type Cond } from '../../condition/cond.js'
import { durationText } from '../../vocabulary/duration.js'
import type { Bundle, Task, Timed } from '../../merge/bundle.js'
import { CHANNELS, STAGES } from '../../vocabulary/channels.js'
import type { Term } from '../../link/model.js'
import { lexiconOf, type Lexicon } from '../../wording/lexicon.js'
import type { Conditional } from './rows.js'
import { levelsOf, sentencesOf, type Level, type Side, type Unit } from './sequence.js'
import { list, unique } from '../../base/text.js'

export interface FlowView {
  steps: { name: string; actor: string; when: string; more: string }[]
  levels: { boxes: FlowBox[]; label: string }[]
  order: string[]
  bridges: string[]
}

const SIDES: Record<Side, string> = {
  exclusive: '按情形办其一',
  parallel: '可以同时办',
  unknown: '谁先谁后、能不能同时办，来源没有写'
}

interface FlowBox extends Unit, Conditional {
  owner: string
  notes: string[]
  /** Items of which one is handled; empty for a single item. */
  oneOf: string[]
}

export interface DutyView {
  rows: { stage: string; channel: string; organization: string }[]
}

export function flowView(bundle: Bundle): FlowView {
  const { when, itemName } = lexiconOf(bundle)
  const boxOf = boxes(bundle)
  const levels = levelsOf(bundle, boxOf)
  return {
    steps: bundle.steps.flatMap(({ name, actor = '', when: cond, items = [], channels = [] }) => {
      const only = when(cond)
      const way = channels.length === 0 ? [] : [`${list(channels.map((channel) => CHANNELS[channel]))}办`]
      const more = [...way, ...(items.length === 0 ? [] : [`包括${list(items.map(itemName))}`])].join('，')
      return only === undefined ? [] : [{ name, actor, when: only, more }]
    }),
    levels: levels.map(({ boxes, relation }) => ({
      boxes: together(boxes).map((box) => ({ ...box, cond: whenOf(box, bundle) })),
      label: relation ? SIDES[relation] : ''
    })),
    order: [...firstOf(bundle), ...sentencesOf(bundle, boxOf), ...parallelTexts(bundle, levels)],
    bridges: bundle.process.tasks.flatMap(({ name, bridge }) =>
      bridge
        ? [
            `“${name}”用线下方式转办：${bridge.handoff}；${bridge.responsible}负责${bridge.deadline === undefined ? '' : `，${bridge.deadline}内`}；${bridge.reconcile}`
          ]
        : []
    )
  }
}

/** When any of its items is handled. */
function whenOf({ items }: FlowBox, { items: all }: Bundle): Cond {
  return any(FALSE, ...all.filter(({ usage }) => items.includes(usage)).map(({ when }) => when))
}

/** What a source states is said, though of others on the same step nobody knows. */
function parallelTexts(bundle: Bundle, levels: readonly Level<FlowBox>[]): string[] {
  const { itemName } = lexiconOf(bundle)
  const isSaid = (of: readonly string[]) =>
    levels.some(
      ({ boxes, relation }) =>
        relation === 'parallel' && of.every((item) => boxes.some(({ items }) => items.includes(item)))
    )
  return bundle.process.parallel
    .filter(({ of }) => !isSaid(of))
    .map(({ of }) => `${of.map((item) => `“${itemName(item)}”`).join('')}可以同时办`)
}

/** What has to be had of other services before this one. */
function firstOf(bundle: Bundle): string[] {
  const { when } = lexiconOf(bundle)
  return bundle.first.flatMap(({ name, when: cond }) => {
    const only = when(cond)
    return only === undefined
      ? []
      : [`${only === '' ? '' : `${only}时，`}须先办好${name.includes('“') ? name : `“${name}”`}，再办这件事`]
  })
}

/** Items of which at most one is handled share a box: fifteen boxes for one step would mislead. */
function boxes(bundle: Bundle): Map<string, FlowBox> {
  const found = new Map<string, FlowBox>()
  const tasks = new Map(bundle.process.tasks.map((task) => [task.item, task]))
  for (const { of, min = 0, max } of bundle.service.choose ?? []) {
    const members = of.flatMap((item) => tasks.get(item) ?? [])
    if (max !== 1 || members.length < 2) continue
    const box: FlowBox = {
      name: lexiconOf(bundle).unitName(members[0]!.item),
      items: members.map(({ item }) => item),
      owner: list(unique(members.map(({ owner }) => owner.name))),
      notes: [oneOfText(members, min, bundle), ...sharedTime(members, bundle)],
      oneOf: members.map(({ item }) => lexiconOf(bundle).itemName(item))
    }
    members.forEach(({ item }) => found.set(item, box))
  }
  for (const task of tasks.values()) if (!found.has(task.item)) found.set(task.item, single(task, bundle))
  return found
}

/** What the situation decides, and what is left to the applicant, who may do without where the group lets him. */
function oneOfText(members: Task[], min: number, { items }: Bundle): string {
  const isChosen = items.some(({ usage, optional }) => optional && members.some(({ item }) => item === usage))
  return `${isChosen ? '由您选择，' : '按您的情形'}${min === 0 ? '至多' : ''}办 ${members.length} 项中的 1 项`
}

/** More boxes than this that say the same become one, with the list of them. */
const MOST_ALIKE = 8

function together(boxes: FlowBox[]): FlowBox[] {
  const noteOf = ({ notes, oneOf }: FlowBox) => (oneOf.length > 0 ? undefined : notes.join('；'))
  const alike = (box: FlowBox) => boxes.filter((other) => noteOf(box) !== undefined && noteOf(other) === noteOf(box))
  return boxes.flatMap((box) => {
    const same = alike(box)
    if (same.length <= MOST_ALIKE) return [box]
    if (same[0] !== box) return []
    const names = same.map(({ name }) => name)
    return [
      {
        ...box,
        items: same.flatMap(({ items }) => items),
        name: `${box.name}等 ${same.length} 项`,
        owner: '',
        oneOf: names
      }
    ]
  })
}

function sharedTime(members: Task[], bundle: Bundle): string[] {
  const times = unique(
    members.map((task) => promiseTexts(task.promised, lexiconOf(bundle).within(task.when)).join('；'))
  )
  return times.length === 1 && times[0] !== '' ? [times[0]!] : []
}

/** “承诺 10 个工作日”; where it depends, each time with its condition. */
function promiseTexts(terms: readonly Term[], when: Lexicon['when']): string[] {
  return termTexts(terms, when).map((text) => `承诺 ${text}`)
}

/** “10 个工作日”, “10 个工作日（…时）” */
export function termTexts(terms: readonly Term[], when: Lexicon['when']): string[] {
  return terms.flatMap(({ time, when: cond, basis }) => {
    const only = when(cond)
    if (only === undefined) return []
    const extra = [...(only === '' ? [] : [`${only}时`]), ...(basis === undefined ? [] : [`依据：${basis}`])]
    return [`${durationText(time)}${extra.length > 0 ? `（${extra.join('；')}）` : ''}`]
  })
}

function single(task: Task, bundle: Bundle): FlowBox {
  const { when, within, itemName } = lexiconOf(bundle)
  const own = within(task.when)
  const isOptional = bundle.items.some(({ usage, optional }) => usage === task.item && optional)
  const only = isOptional ? '' : when(task.when)
  return {
    name: itemName(task.item),
    items: [task.item],
    owner: task.owner.name,
    notes: [
      ...(isOptional ? ['可选'] : []),
      ...(only ? [`${only}时办`] : []),
      ...promiseTexts(task.promised, own),
      ...task.waiting.flatMap((wait) => timedText(wait, own)).map((text) => `等待：${text}`)
    ],
    oneOf: []
  }
}

/** “公告 45 日（…时）” */
export function timedText({ name, time, when: cond, basis }: Timed, when: Lexicon['when']): string[] {
  const only = when(cond)
  if (only === undefined) return []
  const extra = [...(only === '' ? [] : [`${only}时`]), ...(basis === undefined ? [] : [`依据：${basis}`])]
  return [`${name} ${durationText(time)}${extra.length > 0 ? `（${extra.join('；')}）` : ''}`]
}

export function dutyView({ process }: Bundle): DutyView {
  const names: Record<string, string> = { ...STAGES, ...CHANNELS }
  return {
    rows: process.responsibilities.map(({ stage, channel, name }) => ({
      stage: names[stage] ?? stage,
      channel: names[channel] ?? channel,
      organization: name
    }))
  }
}
