/** The boxes of a flow chart: an item each, or items among which the situation or the applicant chooses. */
import type { Bundle, Party, Task } from '../../merge/bundle.js'
import { countText } from '../../wording/counts.js'
import { lexiconOf } from '../../wording/lexicon.js'
import { any } from '../../condition/cond.js'
import { list, unique } from '../../base/text.js'
import { departmentNames } from '../department.js'
import { termTexts, timedText } from '../guide/flow.js'

export interface Box {
  id: string
  /** The department, or departments of which the situation decides. */
  lane: string
  name: string
  items: string[]
  /** Conditions and times, a line each. */
  notes: string[]
  /** Of a choice; else empty. */
  options: { name: string; notes: string[] }[]
  /** Not everybody has it done. */
  sometimes: boolean
}

export function boxesOf(bundle: Bundle, grouped: boolean): Box[] {
  const { tasks } = bundle.process
  const laneOf = lanes(bundle)
  const done = new Set<string>()
  return tasks.flatMap((task) => {
    if (done.has(task.item)) return []
    const group = grouped ? groupOf(task, bundle) : undefined
    const members = group?.members ?? [task]
    members.forEach(({ item }) => done.add(item))
    return [group ? choice(group, bundle, laneOf) : single(task, bundle, laneOf)]
  })
}

interface Group {
  members: Task[]
  min: number
  max: number
}

/** Of several that may be taken together, only those of one department that do not wait for each other share a box. */
function groupOf(task: Task, { service, process }: Bundle): Group | undefined {
  const found = (service.choose ?? []).find(({ of }) => of.includes(task.item))
  if (!found) return undefined
  const members = found.of.flatMap((item) => process.tasks.filter((one) => one.item === item))
  const [min, max] = [found.min ?? 0, found.max ?? members.length]
  const isOfOne = members.every(({ owner }) => owner.id === task.owner.id)
  const waits = process.edges.some(({ from, to }) => found.of.includes(from) && found.of.includes(to))
  if (members.length < 2 || (max > 1 && (!isOfOne || waits))) return undefined
  return { members, min, max }
}

function lanes(bundle: Bundle): (owner: Party) => string {
  const { words } = lexiconOf(bundle)
  const id = ({ id, at }: Party) => JSON.stringify([id, at ?? null])
  const parties = new Map(bundle.process.tasks.map(({ owner }) => [id(owner), owner]))
  const names = departmentNames([...parties.values()], words)
  const known = new Map([...parties.keys()].map((key, index) => [key, names[index]!]))
  return (owner) => (owner.id === '' ? '实施机关来源没有写' : known.get(id(owner))!)
}

function single(task: Task, bundle: Bundle, laneOf: (owner: Party) => string): Box {
  const { when, within, itemName } = lexiconOf(bundle)
  const isOptional = bundle.items.some(({ usage, optional }) => usage === task.item && optional)
  const only = isOptional ? '' : when(task.when)
  return {
    id: task.item,
    lane: laneOf(task.owner),
    name: itemName(task.item),
    items: [task.item],
    notes: [
      ...(isOptional ? ['由您选择办不办'] : []),
      ...(only ? [`${only}时办`] : []),
      ...timesOf(task, within(task.when), bundle)
    ],
    options: [],
    sometimes: isOptional || task.when.op !== 'true'
  }
}

function choice({ members, min, max }: Group, bundle: Bundle, laneOf: (owner: Party) => string): Box {
  const { within, itemName, unitName } = lexiconOf(bundle)
  const isChosen = bundle.items.some(({ usage, optional }) => optional && members.some(({ item }) => item === usage))
  const some = any(...members.map(({ when }) => when))
  const own = members.map((task) => timesOf(task, within(task.when), bundle))
  const names = members.map(({ item }) => itemName(item))
  const shared = unique(own.flat()).filter((text) => lacking(own, text).length * (FEW + 1) <= members.length)
  const conds = members.map((task) => (isChosen ? '' : (within(some)(task.when) ?? '')))
  const { ask, rest } = askedOnce(conds)
  return {
    id: members[0]!.item,
    lane: unique(members.map(({ owner }) => laneOf(owner))).join('或'),
    name: max === 1 ? unitName(members[0]!.item) : groupName(members[0]!.item, bundle),
    items: members.map(({ item }) => item),
    notes: [
      `${isChosen ? '由您选择' : '按您的情形'}，${members.length} 项中${countText({ min, max }, members.length)}`,
      ...(ask === '' ? [] : [`看${ask}选什么`]),
      ...shared.map((text) => {
        const without = lacking(own, text).map((index) => names[index]!)
        return without.length === 0 ? text : `${text}（${list(without)}除外）`
      })
    ],
    options: members.map((_, index) => {
      const only = rest[index]!
      const times = own[index]!.filter((text) => !shared.includes(text))
      return { name: names[index]!, notes: [...(only === '' ? [] : [only]), ...times] }
    }),
    sometimes: min === 0
  }
}

/** What so many times as many options share as do not is said once, with which are excepted. */
const FEW = 4

function lacking(own: readonly string[][], text: string): number[] {
  return own.flatMap((texts, index) => (texts.includes(text) ? [] : [index]))
}

const CHOICE = /^(“[^“”]*”)选(“[^“”]*”(?:或“[^“”]*”)*)$/

/** Where one question decides among all options, it is named once, and each option by its answers. */
function askedOnce(conds: readonly string[]): { ask: string; rest: string[] } {
  const parts = conds.map((cond) => CHOICE.exec(cond))
  const asks = unique(parts.map((part) => part?.[1] ?? ''))
  if (asks.length === 1 && asks[0] !== '') return { ask: asks[0]!, rest: parts.map((part) => `选${part![2]}`) }
  return { ask: '', rest: conds.map((cond) => (cond === '' ? '' : `${cond}时`)) }
}

function groupName(item: string, { service }: Bundle): string {
  return (service.choose ?? []).find(({ of }) => of.includes(item))?.name ?? item
}

/** What it takes: the promise, else what the law allows, else that nobody says; waiting beside it. */
function timesOf(task: Task, when: (cond: Task['when']) => string | undefined, { process }: Bundle): string[] {
  const promised = termTexts(task.promised, when).map((text) => `承诺 ${text}`)
  const statutory = termTexts(task.statutory, when).map((text) => `法定 ${text}`)
  const times = promised.length > 0 ? promised : statutory
  const bridge = process.tasks.find(({ item }) => item === task.item)?.bridge
  return [
    ...(times.length > 0 ? times : ['要办多久，来源没有写']),
    ...task.waiting.flatMap((wait) => timedText(wait, when)).map((text) => `等待：${text}`),
    ...(bridge ? [`人工转接：${bridge.responsible}`] : [])
  ]
}
