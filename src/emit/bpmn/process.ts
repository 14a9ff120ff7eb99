/** The whole: from the application over the items, each when what it waits for is done, to the results. */
import { all, any, FALSE } from '../../condition/cond.js'
import { implies } from '../../situations/index.js'
import type { Bundle, Edge, Task } from '../../merge/bundle.js'
import { hasUnknownOrder } from '../../merge/process/relations.js'
import type { Table } from './decisions.js'
import { node, type Flow, type Graph, type Node } from './graph.js'
import { INNER, itemGraph } from './item.js'
import { literal } from './feel.js'
import { idOf } from './xml.js'

export interface Lane {
  id: string
  name: string
  y: number
  height: number
  nodes: string[]
}

export interface Drawn extends Graph {
  lanes: Lane[]
  tables: Table[]
  width: number
  height: number
  /** What is not stated, beside the fork. */
  remark?: string
}

const HEAD = 60
const ROW = INNER.height + 40
/** An item with the gateways before and after it. */
const COLUMN = INNER.width + 230
const LEFT = 160

/** One order between two items; it holds whenever both are handled, or only sometimes. */
interface Order {
  from: string
  to: string
  /** Name in the table of waits, where it holds only sometimes. */
  sometimes?: string
  edges: Edge[]
}

export function processGraph(bundle: Bundle): Drawn {
  const { process, situations } = bundle
  const orders = ordersOf(bundle)
  const nodes: Node[] = []
  const flows: Flow[] = []
  const unknown = hasUnknownOrder(process, situations)
  const sometimes = orders.filter((one) => one.sometimes !== undefined)

  const levels = process.levels
  const office = { id: 'front', name: `${bundle.lead?.name ?? '受理'}（综合受理、统一出件）` }
  const owners = [...new Map(process.tasks.map(({ owner }) => [owner.id, owner])).values()]
  const lanes: Lane[] = []
  let y = 0
  const officeHeight = 200 + sometimes.length * 140
  lanes.push({ ...office, y, height: officeHeight, nodes: [] })
  y += officeHeight
  const rowOf = new Map<string, number>()
  for (const owner of owners) {
    const own = levels.map((level) => level.filter((item) => taskOf(process.tasks, item).owner.id === owner.id))
    const rows = Math.max(1, ...own.map((items) => items.length))
    for (const items of own) items.forEach((item, row) => rowOf.set(item, y + 20 + row * ROW + INNER.height / 2))
    lanes.push({
      id: `lane_${idOf(owner.id) || '_none'}`,
      name: owner.name || '实施机关来源没有写',
      y,
      height: rows * ROW,
      nodes: []
    })
    y += rows * ROW
  }
  const laneAt = (id: string, lane: Lane) => void lane.nodes.push(id)
  const add = (lane: Lane, one: Node) => {
    nodes.push(one)
    laneAt(one.id, lane)
    return one.id
  }
  const [head] = lanes as [Lane]
  const middle = 100
  add(head, node('startEvent', 'start', LEFT, middle, { name: '收到申请', operation: 'createSubmission' }))
  add(
    head,
    node('businessRuleTask', 'decide', LEFT + 90, middle, {
      name: '按情形定事项',
      doc: '由 decisions.dmn 的 items（和 waits）得出要办的事项，存为同名的变量'
    })
  )
  flows.push({ from: 'start', to: 'decide' })

  // Who waits for nothing begins at once; what nothing waits for ends the whole.
  const firm = orders.filter((one) => one.sometimes === undefined)
  const begins = process.tasks.map(({ item }) => item).filter((item) => !firm.some(({ to }) => to === item))
  const ends = process.tasks.map(({ item }) => item).filter((item) => !firm.some(({ from }) => from === item))
  const starts = begins.length + sometimes.length
  const relation = unknown ? '先后来源没有写' : process.parallel.length > 0 ? '可以同时办' : '各自开始'
  const fork =
    starts > 1 ? add(head, node('parallelGateway', 'fork', LEFT + 250, middle, { name: relation })) : 'decide'
  if (starts > 1) flows.push({ from: 'decide', to: 'fork' })
  const base = LEFT + 340

  for (const [level, items] of levels.entries())
    for (const item of items) {
      const task = taskOf(process.tasks, item)
      const lane = lanes[1 + owners.findIndex(({ id }) => id === task.owner.id)]!
      const x = base + level * COLUMN
      const row = rowOf.get(item)!
      const id = idOf(item)
      const channel = row - INNER.height / 2 - 10
      const incoming = orders.filter(({ to }) => to === item).length + (begins.includes(item) ? 1 : 0)
      const outgoing = orders.filter(({ from }) => from === item).length + (ends.includes(item) ? 1 : 0)
      const own = bundle.items.find(({ usage }) => usage === item)!
      add(lane, {
        ...node('subProcess', `item_${id}`, x + 85, row, { ...INNER, name: own.name, channel }),
        doc: docOf(task),
        inner: itemGraph(task, own, bundle.service.completion === 'separate')
      })
      if (incoming > 1) {
        add(lane, node('parallelGateway', `join_${id}`, x + 15, row, { name: '前面的都办完' }))
        flows.push({ from: `join_${id}`, to: `item_${id}` })
      }
      if (outgoing > 1) {
        add(lane, node('parallelGateway', `fork_${id}`, x + INNER.width + 105, row, { name: '办完以后', channel }))
        flows.push({ from: `item_${id}`, to: `fork_${id}` })
      }
    }
  const has = new Set(nodes.map(({ id }) => id))
  const into = (item: string) => ['join_', 'item_'].map((name) => name + idOf(item)).find((id) => has.has(id))!
  const outOf = (item: string) => ['fork_', 'item_'].map((name) => name + idOf(item)).find((id) => has.has(id))!
  for (const item of begins) flows.push({ from: fork, to: into(item) })
  for (const one of firm) flows.push({ from: outOf(one.from), to: into(one.to), ...said(one) })

  // An order that holds only sometimes: where it does not, the later one begins without the earlier.
  for (const [index, one] of sometimes.entries()) {
    const row = 230 + index * 140
    const level = levels.findIndex((items) => items.includes(one.from))
    const x = base + level * COLUMN
    const waits = `list contains(waits, ${literal(one.sometimes!)})`
    const after = x + INNER.width + 170
    add(head, node('exclusiveGateway', `early_${index}`, x, row, { name: '要等前面的办完？' }))
    add(head, node('endEvent', `wait_${index}`, x + 110, row + 60, { name: '等前面的' }))
    add(head, node('exclusiveGateway', `late_${index}`, after - 110, row, { name: '在等这一项？' }))
    add(head, node('endEvent', `idle_${index}`, after - 103, row + 60, { name: '没有等它的' }))
    add(head, node('exclusiveGateway', `ready_${index}`, after, row))
    flows.push(
      { from: fork, to: `early_${index}` },
      { from: `early_${index}`, to: `wait_${index}`, name: '要等', condition: waits },
      { from: `early_${index}`, to: `ready_${index}`, name: '不用等' },
      { from: outOf(one.from), to: `late_${index}` },
      { from: `late_${index}`, to: `ready_${index}`, name: '在等', condition: waits },
      { from: `late_${index}`, to: `idle_${index}`, name: '没有' },
      { from: `ready_${index}`, to: into(one.to), ...said(one) }
    )
  }

  const right = base + levels.length * COLUMN
  let last = ''
  if (ends.length > 1) last = add(head, node('parallelGateway', 'join', right, middle, { name: '全部办结' }))
  for (const item of ends) flows.push({ from: outOf(item), to: last === '' ? finale(bundle) : last })
  if (bundle.service.completion !== 'separate') {
    const doc = bundle.service.completion === 'unified' ? '统一办结' : '办结方式来源没有写，这里画作全部办完一起送达'
    add(head, node('sendTask', 'send', right + 90, middle, { name: '结果送达申请人', operation: 'getResults', doc }))
    if (last !== '') flows.push({ from: last, to: 'send' })
    last = 'send'
  }
  add(head, node('endEvent', 'end', right + 250, middle, { name: '办好' }))
  if (last !== '') flows.push({ from: last, to: 'end' })
  return {
    nodes,
    flows,
    lanes,
    tables: tablesOf(bundle, sometimes),
    width: right + 330 + HEAD,
    height: y,
    ...(unknown && { remark: '这些事项的先后来源没有写：分开只表示都可以开始，不表示可以同时办' })
  }
}

const finale = ({ service }: Bundle) => (service.completion === 'separate' ? 'end' : 'send')

function said({ edges }: Order): { name?: string } {
  const what = [...new Set(edges.flatMap((edge) => edge.what ?? []))]
  return what.length === 0
    ? {}
    : { name: what.length > 2 ? `${what.slice(0, 2).join('、')}等 ${what.length} 样` : what.join('、') }
}

function ordersOf({ process, situations }: Bundle): Order[] {
  const found = new Map<string, Edge[]>()
  for (const edge of process.edges) {
    const id = `${edge.from} > ${edge.to}`
    found.set(id, [...(found.get(id) ?? []), edge])
  }
  return [...found].map(([id, edges]) => {
    const { from, to } = edges[0]!
    const both = all(taskOf(process.tasks, from).when, taskOf(process.tasks, to).when)
    const isAlways = implies(both, any(FALSE, ...edges.map(({ when }) => when)), situations)
    return { from, to, edges, ...(!isAlways && { sometimes: id }) }
  })
}

function tablesOf({ process, items }: Bundle, sometimes: readonly Order[]): Table[] {
  const nameOf = (usage: string) => items.find((item) => item.usage === usage)!.name
  return [
    {
      id: 'items',
      name: '要办的事项',
      outcomes: process.tasks.map(({ item, when }) => ({ value: item, name: nameOf(item), when }))
    },
    ...(sometimes.length > 0
      ? [
          {
            id: 'waits',
            name: '要等的先后',
            outcomes: sometimes.map(({ from, to, edges, sometimes: value }) => ({
              value: value!,
              name: `${nameOf(to)}等${nameOf(from)}`,
              when: any(FALSE, ...edges.map(({ when }) => when))
            }))
          }
        ]
      : [])
  ]
}

function taskOf(tasks: readonly Task[], item: string): Task {
  return tasks.find((task) => task.item === item)!
}

function docOf({ owner, bridge }: Task): string {
  const at = owner.at ? `；管辖按${owner.at.map(({ fact }) => fact).join('、')}确定` : ''
  const by = owner.id === '' ? '实施机关来源没有写' : `由${owner.name}办理${at}`
  return `${by}${bridge ? '；没有接口，人工转接' : ''}`
}
