/** From the document tree of `yaml` to plain values and spans, with a look at every scalar on the way. */
import { isAlias, isMap, isPair, isScalar, isSeq, type Alias, type Node, type Pair, type Scalar } from 'yaml'
import { othersText } from '../../diagnostics/others.js'
import { lineNumber } from '../lines.js'
import { limits } from '../limits.js'
import { readNumber } from '../numbers.js'
import { keepOrder, noteKey, type KeyOrder } from '../order.js'
import { isNull, plainWord } from '../scalars.js'
import { closeRow, countRows, openRow, type Rows } from '../spans.js'
import { plainTrap, type Place } from '../traps.js'
import type { Problem, Range } from '../types.js'
import { tooDeep, tooMany } from './watch.js'

export interface Walk {
  text: string
  rows: Rows
  problems: Problem[]
  anchors: Map<string, Node>
  /** Nodes on the way from the root: an alias to one of them would never end. */
  open: Set<Node>
  aliases: number
  /** True inside an alias: what is there has been looked at where its anchor is. */
  repeated: boolean
  stopped: boolean
}

/** The range of the key (-1 in a list and at the root), where the value stands, and its level. */
interface Slot {
  keyStart: number
  keyEnd: number
  place: Place
  depth: number
}

export function newWalk(text: string, rows: Rows): Walk {
  const state = { problems: [], anchors: new Map(), open: new Set<Node>(), aliases: 0, repeated: false, stopped: false }
  return { text, rows, ...state }
}

export function walkRoot(walk: Walk, root: Node): unknown {
  return walkNode(walk, root, { keyStart: -1, keyEnd: -1, place: 'lone-key', depth: 1 }).value
}

interface Result {
  value: unknown
  end: number
}

function walkNode(walk: Walk, node: Node, slot: Slot): Result {
  const range = rangeOf(walk.text, node)
  const row = openRow(walk.rows, slot.keyStart, slot.keyEnd, range.start)
  if (!walk.stopped && countRows(walk.rows) > limits.nodes) stop(walk, tooMany(range))
  if (!walk.stopped && slot.depth > limits.depth && (isMap(node) || isSeq(node))) stop(walk, tooDeep(opening(range)))
  const result = walk.stopped ? { value: null, end: range.end } : contents(walk, node, slot, range)
  closeRow(walk.rows, row, result.end)
  return result
}

function stop(walk: Walk, problem: Problem): void {
  walk.stopped = true
  walk.problems.push(problem)
}

function opening({ start }: Range): Range {
  return { start, end: start + 1 }
}

function contents(walk: Walk, node: Node, slot: Slot, range: Range): Result {
  if (isAlias(node)) return { value: walkAlias(walk, node, slot, range), end: range.end }
  if (node.anchor) walk.anchors.set(node.anchor, node)
  if (isScalar(node)) return { value: walkScalar(walk, node, slot.place, range), end: range.end }
  walk.open.add(node)
  let result: Result = { value: null, end: range.end }
  if (isMap(node)) result = walkMap(walk, node.items as Pair<Node, Node | null>[], slot.depth, range, !!node.flow)
  else if (isSeq(node)) result = walkList(walk, node.items as Node[], slot.depth, range, !!node.flow)
  walk.open.delete(node)
  return node.flow ? { value: result.value, end: range.end } : result
}

function walkMap(walk: Walk, pairs: Pair<Node, Node | null>[], depth: number, range: Range, flow: boolean): Result {
  const map: Record<string, unknown> = {}
  const order: KeyOrder = {}
  const seen = new Map<string, Range>()
  const twice: { key: string; first: Range; at: Range }[] = []
  let end = range.end
  for (const pair of pairs) {
    if (walk.stopped) break
    const key = keyOf(walk, pair.key)
    const at = rangeOf(walk.text, pair.key)
    if (key === undefined) continue
    const first = seen.get(key)
    if (first) {
      twice.push({ key, first, at })
      continue
    }
    seen.set(key, at)
    const slot = { keyStart: at.start, keyEnd: at.end, depth: depth + 1, place: placeBelow(walk.text, at, pair.value) }
    if (!pair.value) {
      report(walk, missingColon(walk.text, at))
      continue
    }
    const result = walkNode(walk, pair.value, flow ? { ...slot, place: 'inline' } : slot)
    noteKey(order, key, map)
    map[key] = result.value
    end = result.end
  }
  keepOrder(order, map)
  const others = othersText(twice.length - 1)
  for (const { key, first, at } of others.zh === '' ? twice : twice.slice(0, 1)) {
    const line = lineNumber(walk.text, first.start)
    report(walk, { code: 'LB1020', params: { key, line, others }, range: at })
  }
  return { value: map, end }
}

function walkList(walk: Walk, items: Node[], depth: number, range: Range, flow: boolean): Result {
  const list: unknown[] = []
  let end = range.end
  for (const item of items) {
    if (walk.stopped) break
    const place = flow ? 'flow-item' : 'item'
    const node = isPair(item) ? (item as Pair<Node, Node>).key : item
    const result = walkNode(walk, node, { keyStart: -1, keyEnd: -1, depth: depth + 1, place })
    list.push(result.value)
    end = result.end
  }
  return { value: list, end }
}

function placeBelow(text: string, key: Range, value: Node | null): Place {
  const start = value?.range?.[0] ?? key.end
  return text.slice(key.end, start).includes('\n') ? 'line' : 'inline'
}

/** The name of a key, or undefined with a problem when it cannot be one. */
function keyOf(walk: Walk, node: Node): string | undefined {
  const range = rangeOf(walk.text, node)
  if (!isScalar(node)) {
    report(walk, { code: 'LB1022', params: {}, range: { start: range.start, end: firstLineEnd(walk.text, range) } })
    return undefined
  }
  if (node.anchor) walk.anchors.set(node.anchor, node)
  const isPlain = node.type === 'PLAIN'
  const name = isPlain ? (node.source ?? '') : String(node.value)
  const problem = keyProblem(walk.text, name, range, isPlain)
  if (problem) report(walk, problem)
  return problem && problem.code !== 'LB1031' && problem.code !== 'LB1035' ? undefined : name
}

function keyProblem(text: string, name: string, range: Range, isPlain: boolean): Problem | undefined {
  if (isPlain && isNull(name)) {
    const end = name === '' ? Math.min(range.end + 1, text.length) : range.end
    return { code: 'LB1021', params: { key: name || ':' }, range: { start: range.start, end } }
  }
  if (isPlain && name === '<<') return { code: 'LB1013', params: {}, range }
  if (name === '__proto__') return { code: 'LB1023', params: { key: name }, range }
  return isPlain ? plainTrap(name, range.start, 'key') : undefined
}

export function missingColon(text: string, range: Range): Problem {
  const source = text.slice(range.start, range.end)
  return plainTrap(source, range.start, 'lone-key') ?? { code: 'LB1039', params: { text: source }, range }
}

function walkScalar(walk: Walk, node: Scalar, place: Place, range: Range): unknown {
  const source = node.source ?? ''
  if (node.type !== 'PLAIN' || node.tag) return String(node.value)
  const problem = plainTrap(walk.text.slice(range.start, range.end), range.start, place)
  if (problem) report(walk, problem)
  const number = readNumber(source)
  if (number === undefined) return plainWord(source)
  if (typeof number === 'number') return number
  report(walk, { code: number.code, params: number.params, range })
  return number.value
}

function walkAlias(walk: Walk, alias: Alias, slot: Slot, range: Range): unknown {
  const name = alias.source
  const target = walk.anchors.get(name)
  if (!target || walk.open.has(target)) {
    report(walk, { code: target ? 'LB1016' : 'LB1014', params: { name }, range })
    return null
  }
  if (++walk.aliases > limits.aliases) {
    stop(walk, { code: 'LB1015', params: { limit: limits.aliases }, range })
    return null
  }
  const outer = walk.repeated
  walk.repeated = true
  const { value } = contents(walk, target, slot, rangeOf(walk.text, target))
  walk.repeated = outer
  return value
}

function report(walk: Walk, problem: Problem): void {
  if (!walk.repeated) walk.problems.push(problem)
}

/** The range of a node by the convention of `Spans`; that of a block collection still ends where `yaml` ends it. */
function rangeOf(text: string, node: Node): Range {
  const [start, valueEnd] = node.range ?? [0, 0]
  if (isMap(node) && !node.flow && node.items[0]) {
    const first = (node.items[0] as Pair<Node>).key.range
    return { start: first?.[0] ?? start, end: valueEnd }
  }
  if (start === valueEnd) {
    const at = trimmedEnd(text, 0, start)
    return { start: at, end: at }
  }
  return { start, end: trimmedEnd(text, start, valueEnd) }
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && ' \t\r\n'.includes(text[at - 1]!)) at--
  return at
}

function firstLineEnd(text: string, { start, end }: Range): number {
  const newline = text.indexOf('\n', start)
  return trimmedEnd(text, start, newline < 0 || newline > end ? end : newline)
}
