/** What a diagram is made of before it is XML: nodes with a place, flows with a way. */

import type { OperationId } from './operations.js'

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
  operation?: OperationId
  /** ISO 8601, of a timer. */
  duration?: string
  /** Of a boundary event, the task that it watches without interrupting it. */
  attachedTo?: string
  inner?: Graph
  /** A height at which nothing stands beside it, for long ways. */
  channel?: number
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

/** Farther than this, a way goes where nothing stands. */
const FAR = 300

/** From side to side, square; to what is above or below, straight. */
export function way(from: Node, to: Node): [number, number][] {
  const [fromX, fromY, toY] = [from.x + from.width, from.y + from.height / 2, to.y + to.height / 2]
  const [a, b] = [from.x + from.width / 2, to.x + to.width / 2]
  if (to.x < fromX) {
    const isDown = to.y > from.y
    const leaves = isDown ? from.y + from.height : from.y
    const enters = isDown ? to.y : to.y + to.height
    // prettier-ignore
    if (Math.abs(fromY - toY) < 1) return [[from.x, fromY], [to.x + to.width, toY]]
    // prettier-ignore
    return Math.abs(a - b) < 1 ? [[a, leaves], [b, enters]] : [[a, leaves], [a, toY], [to.x + (a < b ? 0 : to.width), toY]]
  }
  // prettier-ignore
  if (from.channel !== undefined && to.x - fromX > FAR)
    return [[fromX, fromY], [fromX + 15, fromY], [fromX + 15, from.channel], [to.x - 20, from.channel], [to.x - 20, toY], [to.x, toY]]
  // prettier-ignore
  if (Math.abs(fromY - toY) < 1) return [[fromX, fromY], [to.x, toY]]
  // One to many leaves at once; many to one meets at the end.
  const turn = from.kind.endsWith('Gateway') ? fromX + 15 : to.x - 20
  // prettier-ignore
  return [[fromX, fromY], [turn, fromY], [turn, toY], [to.x, toY]]
}
