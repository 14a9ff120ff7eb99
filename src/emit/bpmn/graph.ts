/** What a diagram is made of before it is XML: nodes with a place, flows with a way. */

export type NodeKind =
  | 'startEvent'
  | 'endEvent'
  | 'exclusiveGateway'
  | 'parallelGateway'
  | 'serviceTask'
  | 'userTask'
  | 'manualTask'
  | 'sendTask'
  | 'receiveTask'
  | 'businessRuleTask'
  | 'subProcess'
  | 'timer'
  | 'boundary'

export interface Node {
  id: string
  kind: NodeKind
  name?: string
  /** Said in the documentation of the element. */
  doc?: string
  /** Of the contract: the operation that a service task calls, or whose message is sent or awaited. */
  operation?: string
  /** ISO 8601, of a timer. */
  duration?: string
  /** Of a boundary event, the task that it watches without interrupting it. */
  attachedTo?: string
  inner?: Graph
  x: number
  y: number
  width: number
  height: number
  lane?: string
}

export interface Flow {
  from: string
  to: string
  name?: string
  /** FEEL; of the flows of a gateway the one without is the default. */
  condition?: string
}

export interface Graph {
  nodes: Node[]
  flows: Flow[]
}

export const TASK = { width: 110, height: 80 }
export const GATEWAY = { width: 50, height: 50 }
export const EVENT = { width: 36, height: 36 }

export function sizeOf(kind: NodeKind): { width: number; height: number } {
  if (kind.endsWith('Gateway')) return GATEWAY
  return kind.endsWith('Event') || kind === 'timer' || kind === 'boundary' ? EVENT : TASK
}

/** A node whose middle is at a height, and whose left side is at `x`. */
export function node(kind: NodeKind, id: string, x: number, middle: number, rest: Partial<Node> = {}): Node {
  const size = { ...sizeOf(kind), ...rest }
  return { id, kind, x, y: middle - size.height / 2, ...size }
}

/** From side to side, square; into what is above or below, from there. */
export function way(from: Node, to: Node): [number, number][] {
  const [fromX, fromY, toY] = [from.x + from.width, from.y + from.height / 2, to.y + to.height / 2]
  if (to.x < from.x + from.width) {
    // Back: under or over everything between.
    const [a, b] = [from.x + from.width / 2, to.x + to.width / 2]
    if (Math.abs(a - b) < 1)
      return [
        [a, to.y > from.y ? from.y + from.height : from.y],
        [b, to.y > from.y ? to.y : to.y + to.height]
      ]
    return from.y > to.y
      ? [
          [from.x, fromY],
          [b, fromY],
          [b, to.y + to.height]
        ]
      : [
          [from.x, fromY],
          [b, fromY],
          [b, to.y]
        ]
  }
  if (Math.abs(fromY - toY) < 1)
    return [
      [fromX, fromY],
      [to.x, toY]
    ]
  // One to many leaves at once; many to one meets at the end.
  const turn = from.kind.endsWith('Gateway') ? fromX + 15 : to.x - 20
  return [
    [fromX, fromY],
    [turn, fromY],
    [turn, toY],
    [to.x, toY]
  ]
}
