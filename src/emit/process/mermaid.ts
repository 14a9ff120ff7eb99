/**
 * The process as a Mermaid flowchart. The stages run downwards; inside 审查办理 the items run from left to right, between
 * a fork and a join, so that what runs in parallel stands one below the other.
 */
import { all, facts, type Cond } from '../../condition/cond.js'
import { isFact } from '../../condition/fact.js'
import { durationText } from '../../vocabulary/duration.js'
import type { Bundle, BundleItem, Task } from '../../merge/bundle.js'
import { CHANNELS, STAGES } from '../../vocabulary/channels.js'
import { condText, type Words } from '../../wording/conditions.js'
import { wordsOf } from '../../wording/stated-condition.js'
import { arrowsOf, nodeId, type Arrow } from './arrows.js'
import { gates } from './fork-join.js'
import { choiceText, groupsOf, type Group } from './groups.js'
import { label, title, wrap } from './label.js'

/** Longer conditions are in process.json. */
const LONGEST_CONDITION = 32
/** Members of a group stand in rows of this length; a few stand one below the other. */
const ROW = 3
/** Mermaid itself breaks text on arrows at 200 pixels, anywhere. */
const ARROW_WIDTH = 10
/** What so many times as many members share as do not is said once, with who is excepted. */
const FEW = 4
/** A longer name of a period is said without what stands in its brackets. */
const LONGEST_NAME = 16
/** Ink on white and one deep blue; lines break where the labels say so. */
const CONFIG = `config:
  theme: base
  flowchart:
    wrappingWidth: 480
  themeVariables:
    primaryColor: "#ffffff"
    primaryTextColor: "#1a1a1a"
    primaryBorderColor: "#1d4f91"
    lineColor: "#555555"
    clusterBkg: "#f6f8fb"
    clusterBorder: "#c5ccd6"
    edgeLabelBackground: "#ffffff"`

export function mermaid(bundle: Bundle): string {
  const words = wordsOf(bundle)
  const groups = groupsOf(bundle)
  const draft = bundle.status === 'draft' ? '（草案）' : ''
  const lines = [
    '---',
    `title: ${title(`${bundle.name}办理流程${draft}`)}`,
    CONFIG,
    '---',
    `%% x-lianban-digest: ${bundle.digest}`,
    'flowchart TB',
    ...stageNode('accept', bundle),
    ...stageNode('transfer', bundle),
    `  subgraph review[${label([STAGES.review])}]`,
    '    direction LR',
    ...tasksOf(bundle, groups, words).map((line) => `    ${line}`),
    '  end',
    ...stageNode('feedback', bundle),
    ...stageNode('deliver', bundle),
    '  accept --> transfer --> review --> feedback --> deliver',
    '  classDef optional stroke-dasharray:6 4',
    '  classDef gate stroke:#555',
    '  classDef common fill:none,stroke:none'
  ]
  return lines.join('\n') + '\n'
}

function stageNode(stage: keyof typeof STAGES, { process }: Bundle): string[] {
  const responsible = process.responsibilities
    .filter((entry) => entry.stage === stage)
    .map(({ channel, name }) => `${(CHANNELS as Record<string, string>)[channel] ?? channel}：${name}`)
  return [`  ${stage}(${label([STAGES[stage], ...responsible])})`]
}

function tasksOf(bundle: Bundle, groups: Group[], words: Words): string[] {
  const { items, process } = bundle
  const arrows = arrowsOf(process, groups)
  const boxes = groups.map((group) => process.tasks.filter(({ item }) => group.items.includes(item)))
  const alone = process.tasks.filter((task) => !boxes.some((box) => box.includes(task)))
  return [
    ...alone.map((task) =>
      taskNode(
        task,
        items.find(({ usage }) => usage === task.item)!,
        words
      )
    ),
    ...boxes.flatMap((box, index) => groupBox(index, groups[index]!, box, items, words)),
    ...gates(
      [
        ...alone.map(({ item }) => ({ id: nodeId(item), items: [item] })),
        ...boxes.map((box, index) => ({ id: `group_${index}`, items: box.map(({ item }) => item) }))
      ],
      bundle
    ),
    ...arrows.map(arrowLine)
  ]
}

/** What holds for most members is said once, in a box of its own; which member applies is the group's condition. */
function groupBox(index: number, group: Group, tasks: Task[], items: BundleItem[], words: Words): string[] {
  const details = tasks.map((task) => detailsOf(task, words))
  const names = tasks.map(({ item }) => items.find(({ usage }) => usage === item)!.name)
  const lines = [...new Set(details.flat())]
  const lacking = (line: string) => details.filter((own) => !own.includes(line)).length
  const shared = lines.filter((line) => lacking(line) * (FEW + 1) <= tasks.length)
  const common = shared.flatMap((line) => {
    const without = names.filter((_, at) => !details[at]!.includes(line))
    return [...wrap(line), ...(without.length > 0 ? wrap(`（${without.join('、')}除外）`) : [])]
  })
  const ids = tasks.map(({ item }) => nodeId(item))
  const rows = ids.flatMap((_, start) => (ids.length > ROW && start % ROW === 0 ? [ids.slice(start, start + ROW)] : []))
  const name = group.name.includes('选') ? group.name : `${group.name}（${choiceText(group)}）`
  return [
    `subgraph group_${index}[${label([name])}]`,
    '  direction LR',
    ...(common.length > 0 ? [`  common_${index}[${label(common)}]:::common`] : []),
    ...tasks.map((_, at) => {
      const own = details[at]!.filter((line) => !shared.includes(line))
      return `  ${ids[at]}[${label([names[at]!, ...own].flatMap((line) => wrap(line)))}]`
    }),
    ...rows.filter((row) => row.length > 1).map((row) => `  ${row.join(' ~~~ ')}`),
    'end',
    `style group_${index} fill:#fff,stroke:#1d4f91`
  ]
}

function taskNode(task: Task, item: BundleItem, words: Words): string {
  const marks = [...(item.optional ? ['可选'] : []), ...condition(task.when, words)]
  const lines = [item.name, ...detailsOf(task, words), ...marks.map((mark) => `（${mark}）`)]
  return `${nodeId(task.item)}[${label(lines.flatMap((line) => wrap(line)))}]${marks.length > 0 ? ':::optional' : ''}`
}

function detailsOf(task: Task, words: Words): string[] {
  return [
    task.owner.name,
    ...task.promised.map(({ time, when }) => {
      const only = brief(when, words)
      return `承诺 ${durationText(time)}${only === '' ? '' : `（${only}）`}`
    }),
    ...task.waiting.map(({ name, time, when }) => {
      const only = brief(when, words)
      return `${short(name)} ${durationText(time)}${only === '' ? '' : `（${only}）`}`
    }),
    ...(task.bridge ? [`人工转接：${task.bridge.responsible}`] : [])
  ].filter((line) => line !== '')
}

/** The applicant's own choice is said by “可选”. */
function condition(when: Cond, words: Words): string[] {
  const parts = when.op === 'all' ? when.of : [when]
  const others = parts.filter((part) => !facts(part).every((fact) => isFact('choice', fact)))
  return others.length === 0 ? [] : [brief(all(...others), words)]
}

/** Periods of one item differ by what stands outside the brackets, or by their time. */
function short(name: string): string {
  return name.length > LONGEST_NAME ? name.replace(/（[^（）]*）/g, '') : name
}

function brief(when: Cond, words: Words): string {
  const text = condText(when, words)
  return text.length > LONGEST_CONDITION ? '限部分情形' : text === '' ? '' : `${text}时`
}

function arrowLine({ from, to, text, always }: Arrow): string {
  const line = always ? '-->' : '-.->'
  return `${from} ${line}${text.length === 0 ? '' : `|${label(text.flatMap((what) => wrap(what, ARROW_WIDTH)))}|`} ${to}`
}
