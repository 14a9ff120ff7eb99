/** What is done with one item: left where the situation does not want it, else handed over, accepted or supplemented or refused, handled within its limit, answered. */
import { UNSTATED } from '../../wording/unstated.js'
import type { BundleItem, Task, Timed } from '../../merge/bundle.js'
import type { Term } from '../../link/model.js'
import { onlyTime } from '../../link/terms.js'
import { durationText, type Duration } from '../../vocabulary/duration.js'
import { node, type Flow, type Graph, type Node } from './graph.js'
import { literal } from './feel.js'
import { deliveryOf } from './operations.js'
import { idOf } from './xml.js'

export const INNER = { width: 1340, height: 470 }
const ROW = 180

/**
 * Whether it is wanted is asked inside, so that what waits for it waits for one flow, be the item handled or not.
 *
 * @param delivers whether what came of the item goes to the applicant by itself (各事项分别办结) */
export function itemGraph(task: Task, item: BundleItem, delivers: boolean): Graph {
  const id = idOf(task.item)
  const of = (name: string) => `${name}_${id}`
  const outcome = `outcome_${id}`
  const { bridge } = task
  const handOver: Node = bridge
    ? node('manualTask', of('hand'), 190, ROW, {
        name: `人工转接：${bridge.handoff}`,
        doc: `一事一策，没有接口。由${bridge.responsible}负责；期限${bridge.deadline ?? UNSTATED}；对账：${bridge.reconcile}`
      })
    : node('serviceTask', of('hand'), 190, ROW, { name: '派件', operation: deliveryOf(task.item) })
  const nodes: Node[] = [
    node('startEvent', of('begin'), 25, ROW, { name: '轮到本事项' }),
    ...(task.when.op === 'true'
      ? []
      : [
          node('exclusiveGateway', of('wanted'), 95, ROW, { name: '要办？' }),
          node('endEvent', of('skipped'), 102, 315, { name: '这种情形不办' })
        ]),
    handOver,
    node('exclusiveGateway', of('again'), 325, ROW),
    node('userTask', of('check'), 400, ROW, {
      name: '受理审查',
      doc: `把结果写在变量 ${outcome}：accepted、supplement 或 not-accepted`
    }),
    node('exclusiveGateway', of('accepts'), 540, ROW, { name: '受理？' }),
    node('serviceTask', of('accept'), 630, ROW, { name: '受理', operation: 'acceptCase' }),
    node('userTask', of('handle'), 780, ROW, { name: `办理${item.name}`, doc: limitText(task, outcome) }),
    node('exclusiveGateway', of('decides'), 925, ROW, { name: '准予？' }),
    node('serviceTask', of('ask'), 510, 315, { name: '要求补正', operation: 'requestSupplement' }),
    node('receiveTask', of('supplement'), 295, 315, {
      name: '等申请人补正',
      operation: 'createSupplement',
      doc: '补正期限来源没有写，这里不计时'
    }),
    node('serviceTask', of('refuse'), 630, 82, { name: '告知不予受理', operation: 'rejectCase' }),
    node('endEvent', of('refused'), 790, 82, { name: '不予受理' }),
    node('serviceTask', of('deny'), 895, 315, { name: '告知不予办理', operation: 'rejectCase' }),
    node('endEvent', of('denied'), 1055, 315, { name: '不予办理' })
  ]
  const flows: Flow[] = [
    ...(task.when.op === 'true'
      ? [{ from: of('begin'), to: of('hand') }]
      : [
          { from: of('begin'), to: of('wanted') },
          { from: of('wanted'), to: of('hand'), name: '办', condition: `list contains(items, ${literal(task.item)})` },
          { from: of('wanted'), to: of('skipped'), name: '不办' }
        ]),
    { from: of('hand'), to: of('again') },
    { from: of('again'), to: of('check') },
    { from: of('check'), to: of('accepts') },
    { from: of('accepts'), to: of('accept'), name: '受理' },
    { from: of('accepts'), to: of('ask'), name: '补正', condition: `${outcome} = "supplement"` },
    { from: of('accepts'), to: of('refuse'), name: '不予受理', condition: `${outcome} = "not-accepted"` },
    { from: of('ask'), to: of('supplement') },
    { from: of('supplement'), to: of('again') },
    { from: of('refuse'), to: of('refused') },
    { from: of('accept'), to: of('handle') },
    { from: of('handle'), to: of('decides') },
    { from: of('decides'), to: of('deny'), name: '不予办理', condition: `${outcome} = "denied"` },
    { from: of('deny'), to: of('denied') }
  ]
  const tail = [
    ...waits(task.waiting, of),
    node('serviceTask', of('answer'), 0, ROW, { name: '交回结果', operation: 'returnResult' })
  ]
  if (delivers) tail.push(node('sendTask', of('send'), 0, ROW, { name: '结果送达申请人', operation: 'getResults' }))
  tail.push(node('endEvent', of('done'), 0, ROW, { name: '办结' }))
  let last = of('decides')
  let x = 1005
  for (const one of tail) {
    nodes.push({ ...one, x })
    flows.push({ from: last, to: one.id, ...(last === of('decides') && { name: '准予' }) })
    last = one.id
    x += one.width + 45
  }
  const limit = onlyTime(task.promised) ?? onlyTime(task.statutory)
  if (limit && limit.amount > 0) {
    const handle = nodes.find((one) => one.id === of('handle'))!
    nodes.push(
      {
        ...node('boundary', of('late'), handle.x + 15, handle.y + handle.height, {
          attachedTo: handle.id,
          duration: iso(limit)
        }),
        name: `满 ${durationText(limit)}`,
        doc: isWorkdays(limit) ? '工作日按每 7 日 5 个折算；引擎有工作日历的，用工作日历' : '日历日'
      },
      node('serviceTask', of('remind'), 758, 415, { name: '提醒超期', operation: 'reportProgress' }),
      node('endEvent', of('reminded'), 913, 415, { name: '已提醒' })
    )
    flows.push({ from: of('late'), to: of('remind') }, { from: of('remind'), to: of('reminded') })
  }
  return { nodes, flows }
}

/** 等待期 that holds in every situation; others are told in the documentation of the task. */
function waits(waiting: readonly Timed[], of: (name: string) => string): Node[] {
  return waiting.flatMap(({ name, time, when }, index) =>
    when.op === 'true' && time.amount > 0
      ? [node('timer', of(`wait_${index}`), 0, ROW, { name: `${name} ${durationText(time)}`, duration: iso(time) })]
      : []
  )
}

function limitText({ promised, statutory, waiting, uncounted }: Task, outcome: string): string {
  const said = (name: string, terms: readonly Term[]) =>
    `${name}：${terms.length > 0 ? terms.map(({ time, when }) => durationText(time) + (when.op === 'true' ? '' : '（按情形）')).join('、') : UNSTATED}`
  const others = [...waiting.filter(({ when }) => when.op !== 'true'), ...uncounted]
  const beside = others.map(({ name, time }) => `${name} ${durationText(time)}`)
  return [
    `把结果写在变量 ${outcome}：completed 或 denied`,
    said('承诺办结时限', promised),
    said('法定办结时限', statutory),
    ...(beside.length > 0 ? [`不计入或按情形的：${beside.join('、')}`] : [])
  ].join('；')
}

const isWorkdays = ({ unit }: Duration) => unit === 'workday' || unit === 'either-day'

/** Working days as calendar days at 5 in 7, rounded up. */
function iso({ amount, unit }: Duration): string {
  switch (unit) {
    case 'workday':
    case 'either-day':
      return `P${Math.ceil((amount * 7) / 5)}D`
    case 'day':
      return `P${amount}D`
    case 'month':
      return `P${amount}M`
    case 'year':
      return `P${amount}Y`
    case 'hour':
      return `PT${amount}H`
    case 'minute':
      return `PT${amount}M`
  }
}
