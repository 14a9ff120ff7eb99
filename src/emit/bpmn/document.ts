/** BPMN 2.0 with its diagram, from a graph that has its places already. */
import type { Bundle } from '../../merge/bundle.js'
import { way, type Flow, type Graph, type Node } from './graph.js'
import { operationOf, type OperationId } from './operations.js'
import type { Drawn } from './process.js'
import { el, FEEL, idOf, text, type Xml } from './xml.js'

const NAMESPACES = {
  xmlns: 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
  'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
  'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
}
const OFFSET = { x: 80, y: 80 }
const LABEL = 30

export function bpmnXml(bundle: Bundle, drawn: Drawn): Xml {
  const used = [...new Set(operationsOf(drawn))].sort()
  const process = `process_${idOf(bundle.id)}`
  return el(
    'definitions',
    {
      ...NAMESPACES,
      id: `definitions_${idOf(bundle.id)}`,
      name: bundle.name,
      targetNamespace: `https://lianban.dev/bpmn/${bundle.id}`,
      expressionLanguage: FEEL,
      exporter: 'lianban'
    },
    ...used.map((name) => el('message', { id: `message_${name}`, name: operationOf(name).name })),
    ...(['applicant', 'department'] as const).flatMap((side) => {
      const own = used.filter((name) => operationOf(name).side === side)
      if (own.length === 0) return []
      const title = side === 'applicant' ? '申请人一侧的接口' : '部门一侧的接口'
      return el(
        'interface',
        { id: `interface_${side}`, name: title },
        ...own.map((name) =>
          el('operation', { id: `operation_${name}`, name }, el('inMessageRef', {}, `message_${name}`))
        )
      )
    }),
    el(
      'collaboration',
      { id: 'collaboration' },
      el('participant', { id: 'pool', name: bundle.name, processRef: process })
    ),
    el(
      'process',
      { id: process, name: bundle.name, isExecutable: true, processType: 'Private' },
      documentation(`${bundle.status === 'draft' ? '草案。' : ''}由规范编译，不要手改。lianban ${bundle.digest}`),
      el(
        'laneSet',
        { id: 'lanes' },
        ...drawn.lanes.map(({ id, name, nodes }) =>
          el('lane', { id, name }, ...nodes.map((one) => el('flowNodeRef', {}, one)))
        )
      ),
      ...elements(drawn),
      ...(drawn.remark === undefined
        ? []
        : [
            el('textAnnotation', { id: 'remark' }, el('text', {}, text(drawn.remark))),
            el('association', { id: 'remark_of', sourceRef: 'fork', targetRef: 'remark' })
          ])
    ),
    el(
      'bpmndi:BPMNDiagram',
      { id: 'diagram' },
      el('bpmndi:BPMNPlane', { id: 'plane', bpmnElement: 'collaboration' }, ...shapes(drawn))
    )
  )
}

function operationsOf({ nodes }: Graph): OperationId[] {
  return nodes.flatMap(({ operation, inner }) => [
    ...(operation === undefined ? [] : [operation]),
    ...(inner ? operationsOf(inner) : [])
  ])
}

function documentation(words: string | undefined): Xml | undefined {
  return words === undefined ? undefined : el('documentation', {}, text(words))
}

function elements({ nodes, flows }: Graph): Xml[] {
  const defaults = new Map(
    nodes.flatMap(({ id, kind }) => {
      const out = flows.filter(({ from }) => from === id)
      const plain = out.find(({ condition }) => condition === undefined)
      return kind === 'exclusiveGateway' && out.length > 1 && plain ? [[id, flowId(plain)] as const] : []
    })
  )
  return [...nodes.map((one) => element(one, flows, defaults.get(one.id))), ...flows.map(flowElement)]
}

const flowId = ({ from, to }: Flow) => `flow_${from}__${to}`

function flowElement(flow: Flow): Xml {
  const { from, to, name, condition } = flow
  return el(
    'sequenceFlow',
    { id: flowId(flow), name, sourceRef: from, targetRef: to },
    condition === undefined
      ? undefined
      : el('conditionExpression', { 'xsi:type': 'tFormalExpression', language: FEEL }, text(condition))
  )
}

function element(one: Node, flows: readonly Flow[], byDefault: string | undefined): Xml {
  const { id, name, doc, kind, operation, inner, attachedTo } = one
  const ways = [
    ...flows.filter(({ to }) => to === id).map((flow) => el('incoming', {}, flowId(flow))),
    ...flows.filter(({ from }) => from === id).map((flow) => el('outgoing', {}, flowId(flow)))
  ]
  const head = [documentation(doc), ...ways]
  switch (kind) {
    case 'timer':
      return el('intermediateCatchEvent', { id, name }, ...head, timer(one))
    case 'boundary':
      return el('boundaryEvent', { id, name, attachedToRef: attachedTo, cancelActivity: false }, ...head, timer(one))
    case 'startEvent':
      return el(kind, { id, name }, ...head)
    case 'serviceTask':
      return el(kind, { id, name, operationRef: `operation_${operation}` }, ...head)
    case 'sendTask':
    case 'receiveTask': {
      const bound = { messageRef: `message_${operation}`, operationRef: `operation_${operation}` }
      return el(kind, { id, name, ...bound }, ...head)
    }
    case 'subProcess':
      return el(kind, { id, name }, ...head, ...elements(inner!))
    default:
      return el(kind, { id, name, default: byDefault }, ...head)
  }
}

function timer({ id, duration }: Node): Xml {
  return el(
    'timerEventDefinition',
    { id: `${id}_timer` },
    el('timeDuration', { 'xsi:type': 'tFormalExpression' }, duration)
  )
}

function shapes(drawn: Drawn): Xml[] {
  const { lanes, width, height, remark } = drawn
  const at = { x: OFFSET.x + LABEL, y: OFFSET.y }
  const fork = drawn.nodes.find(({ id }) => id === 'fork')
  return [
    shape('pool', OFFSET.x, OFFSET.y, width + LABEL, height, { isHorizontal: true }),
    ...lanes.map((lane) => shape(lane.id, at.x, at.y + lane.y, width, lane.height, { isHorizontal: true })),
    ...drawnIn(drawn, at),
    ...(remark !== undefined && fork
      ? [
          shape('remark', at.x + fork.x + 75, at.y + fork.y - 60, 260, 45),
          edge('remark_of', [
            [at.x + fork.x + 35, at.y + fork.y + 10],
            [at.x + fork.x + 75, at.y + fork.y - 30]
          ])
        ]
      : [])
  ]
}

interface At {
  x: number
  y: number
}

function drawnIn({ nodes, flows }: Graph, at: At): Xml[] {
  const byId = new Map(nodes.map((one) => [one.id, one]))
  return [
    ...nodes.flatMap((one) => {
      const { id, kind, x, y, width, height, inner } = one
      const place = { x: at.x + x, y: at.y + y }
      return [
        shape(
          id,
          place.x,
          place.y,
          width,
          height,
          {
            ...(kind === 'subProcess' && { isExpanded: true }),
            ...(kind === 'exclusiveGateway' && { isMarkerVisible: true })
          },
          labelled(one, at)
        ),
        ...(inner ? drawnIn(inner, place) : [])
      ]
    }),
    ...flows.map((flow) => {
      const [from, to] = [byId.get(flow.from)!, byId.get(flow.to)!]
      const points = way(from, to).map(([x, y]): [number, number] => [at.x + x, at.y + y])
      return edge(flowId(flow), points, flow.name)
    })
  ]
}

/** Names of events and gateways stand below them; a gateway's above, where nothing leaves it. */
function labelled({ kind, name, x, y, width, height }: Node, at: At): Xml | undefined {
  if (name === undefined || !/Event|Gateway|timer|boundary/.test(kind)) return undefined
  const wide = 90
  const isGateway = kind.endsWith('Gateway')
  const top = isGateway ? y - 32 : y + height + 4
  const left = kind === 'boundary' ? x + width + 2 : x + width / 2 - wide / 2
  return bounds('bpmndi:BPMNLabel', at.x + left, at.y + top, wide, 28)
}

function shape(
  id: string,
  x: number,
  y: number,
  width: number,
  height: number,
  more: Record<string, boolean> = {},
  label?: Xml
): Xml {
  return el(
    'bpmndi:BPMNShape',
    { id: `shape_${id}`, bpmnElement: id, ...more },
    el('dc:Bounds', { x, y, width, height }),
    label
  )
}

function bounds(name: string, x: number, y: number, width: number, height: number): Xml {
  return el(name, {}, el('dc:Bounds', { x, y, width, height }))
}

function edge(id: string, points: readonly (readonly [number, number])[], name?: string): Xml {
  const [first, second] = points as [readonly [number, number], readonly [number, number]]
  const last = points.at(-1)!
  const isDown = points.length === 2 && first[0] === last[0]
  const middle = (first[1] + last[1]) / 2 - 7
  const [x, y] = isDown
    ? [first[0] + 6, middle]
    : points.length > 2
      ? [second[0] + 5, (second[1] + points[2]![1]) / 2 - 7]
      : [(first[0] + last[0]) / 2 - 25, last[1] - 20]
  return el(
    'bpmndi:BPMNEdge',
    { id: `edge_${id}`, bpmnElement: id },
    ...points.map(([px, py]) => el('di:waypoint', { x: px, y: py })),
    name === undefined ? undefined : bounds('bpmndi:BPMNLabel', x, y, 60, 14)
  )
}
