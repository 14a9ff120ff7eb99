/** What a flow chart shows of a service, before it is drawn: stages, lanes, boxes in columns, arrows. Words, no places. */
import { all, any, type Cond } from '../../condition/cond.js'
import { implies } from '../../situations/index.js'
import type { Bundle } from '../../merge/bundle.js'
import { hasUnknownOrder, relationsOf } from '../../merge/process/relations.js'
import { CHANNELS, STAGES } from '../../vocabulary/channels.js'
import { clean, list, mapStrings, unique } from '../../base/text.js'
import { flowView } from '../guide/flow.js'
import { sideOf, type Side } from '../guide/sequence.js'
import { boxesOf, type Box } from './boxes.js'

export interface Chart {
  title: string
  digest: string
  /** 申请受理, 材料流转 before the review; 信息反馈, 结果送达 after it. */
  before: ChartStage[]
  review: string
  after: ChartStage[]
  /** Departments in the order in which they appear. */
  lanes: string[]
  columns: Column[]
  arrows: Arrow[]
  /** What is said below the drawing. */
  notes: string[]
  /** The whole in sentences, for those who do not see it. */
  description: string
}

export interface ChartStage {
  name: string
  lines: string[]
}

/** Boxes on one step: each step is one arrow after the step before. The last may be of boxes that no arrow touches. */
export interface Column {
  boxes: Box[]
  /** How they stand to each other; absent of a single one. */
  side?: Side
  label: string
  /** No arrow touches these, though there are arrows. */
  apart: boolean
}

export interface Arrow {
  from: string
  to: string
  /** What flows. */
  what: string[]
  always: boolean
}

const SIDES: Record<Side, string> = {
  exclusive: '按情形办其一',
  parallel: '可以同时办',
  unknown: '谁先谁后、能不能同时办，来源没有写'
}
const APART = '和别的事项谁先谁后，来源没有写'
const UNSAID = '没有箭头相连的事项，谁先谁后、能不能同时办，来源没有写'

export function chartOf(bundle: Bundle): Chart {
  const { boxes, arrows } = graphOf(bundle)
  const columns = columnsOf(boxes, arrows, bundle)
  const isUnsaid = columns.length > 1 && hasUnknownOrder(bundle.process, bundle.situations)
  const mark = bundle.status === 'draft' ? '（草案）' : ''
  const { order, bridges } = flowView(bundle)
  const chart: Chart = {
    title: `${bundle.name}办理流程${mark}`,
    digest: bundle.digest,
    before: [stageOf('accept', bundle), stageOf('transfer', bundle)],
    review: STAGES.review,
    after: [stageOf('feedback', bundle), stageOf('deliver', bundle)],
    lanes: unique(columns.flatMap((column) => column.boxes.map(({ lane }) => lane))),
    columns,
    arrows,
    notes: [...silentStages(bundle), ...(isUnsaid ? [UNSAID] : []), ...parallelNotes(bundle, columns), ...bridges],
    description: [...boxes.map(sentence), ...order, ...(isUnsaid ? [UNSAID] : [])].join('。') + '。'
  }
  return mapStrings(chart, clean)
}

/** Boxes of several items; where these would make arrows run in a circle, each item has its own. */
function graphOf(bundle: Bundle): { boxes: Box[]; arrows: Arrow[] } {
  const grouped = boxesOf(bundle, true)
  const arrows = arrowsOf(grouped, bundle)
  if (levelsOf(grouped, arrows)) return { boxes: grouped, arrows }
  const single = boxesOf(bundle, false)
  return { boxes: single, arrows: arrowsOf(single, bundle) }
}

function arrowsOf(boxes: readonly Box[], { process, situations }: Bundle): Arrow[] {
  const boxOf = new Map(boxes.flatMap((box) => box.items.map((item) => [item, box] as const)))
  const whens = new Map(process.tasks.map(({ item, when }) => [item, when]))
  const whenOf = ({ items }: Box) => any(...items.flatMap((item) => whens.get(item) ?? []))
  const found = new Map<string, { from: Box; to: Box; what: string[]; when: Cond[] }>()
  for (const { from, to, what, when } of process.edges) {
    const [first, then] = [boxOf.get(from), boxOf.get(to)]
    if (!first || !then || first === then) continue
    const id = `${first.id} ${then.id}`
    const arrow = found.get(id) ?? { from: first, to: then, what: [], when: [] }
    if (what !== undefined) arrow.what.push(what)
    arrow.when.push(when)
    found.set(id, arrow)
  }
  return [...found.values()].map(({ from, to, what, when }) => ({
    from: from.id,
    to: to.id,
    what: unique(what.flatMap((names) => names.split('、'))),
    always: implies(all(whenOf(from), whenOf(to)), any(...when), situations)
  }))
}

/** The longest way to each box; undefined where arrows run in a circle. */
function levelsOf(boxes: readonly Box[], arrows: readonly Arrow[]): Map<string, number> | undefined {
  const levels = new Map(boxes.map(({ id }) => [id, 0]))
  for (let round = 0; round <= boxes.length; round++) {
    const late = arrows.filter(({ from, to }) => levels.get(to)! <= levels.get(from)!)
    if (late.length === 0) return levels
    for (const { from, to } of late) levels.set(to, Math.max(levels.get(to)!, levels.get(from)! + 1))
  }
  return undefined
}

function columnsOf(boxes: readonly Box[], arrows: readonly Arrow[], bundle: Bundle): Column[] {
  const levels = levelsOf(boxes, arrows) ?? new Map<string, number>()
  const touched = new Set(arrows.flatMap(({ from, to }) => [from, to]))
  const steps = unique([...levels.values()]).sort((a, b) => a - b)
  const ordered = steps.map((step) => boxes.filter(({ id }) => touched.has(id) && levels.get(id) === step))
  const apart = boxes.filter(({ id }) => !touched.has(id))
  const column = (own: readonly Box[], isApart: boolean): Column[] => {
    if (own.length === 0) return []
    const side = sideOf(own, bundle)
    const others = isApart && isUnknown(own, boxes, bundle) ? [APART] : []
    const label = [...(side ? [SIDES[side]] : []), ...others].join('；')
    return [{ boxes: [...own], ...(side && { side }), label, apart: isApart }]
  }
  return [...ordered.flatMap((own) => column(own, false)), ...column(apart, arrows.length > 0)]
}

/** Nobody says how some of these stand to some of the others. */
function isUnknown(own: readonly Box[], all: readonly Box[], { process, situations }: Bundle): boolean {
  const relation = relationsOf(process, situations)
  const others = all.filter((box) => !own.includes(box)).flatMap(({ items }) => items)
  return own.some(({ items }) => items.some((a) => others.some((b) => relation(a, b) === 'unknown')))
}

/** What a source states of items that do not stand in one column. */
function parallelNotes({ process, items }: Bundle, columns: readonly Column[]): string[] {
  const isShown = (of: readonly string[]) =>
    columns.some(
      ({ boxes, side }) => side === 'parallel' && of.every((item) => boxes.some((box) => box.items.includes(item)))
    )
  const name = (item: string) => items.find(({ usage }) => usage === item)?.name ?? item
  return process.parallel.flatMap(({ of }) =>
    isShown(of) ? [] : [`${of.map((item) => `“${name(item)}”`).join('')}可以同时办`]
  )
}

const UNSAID_STAGE = '由谁负责，来源没有写'

function stageOf(stage: keyof typeof STAGES, bundle: Bundle): ChartStage {
  const { responsibilities } = bundle.process
  const own = responsibilities.filter((entry) => entry.stage === stage)
  const lines = own.map(({ channel, name }) => `${(CHANNELS as Record<string, string>)[channel] ?? channel}：${name}`)
  return { name: STAGES[stage], lines: lines.length > 0 || responsibilities.length === 0 ? lines : [UNSAID_STAGE] }
}

/** Where nothing is stated of any stage, it is said once. */
function silentStages({ process }: Bundle): string[] {
  const { accept, transfer, feedback, deliver } = STAGES
  return process.responsibilities.length > 0 ? [] : [`${list([accept, transfer, feedback, deliver])}，${UNSAID_STAGE}`]
}

function sentence({ lane, name, notes, options }: Box): string {
  const inside = options.map((option) => [option.name, ...option.notes].join('，'))
  return `${lane}：${[name, ...notes].join('，')}${inside.length > 0 ? `（${inside.join('；')}）` : ''}`
}
