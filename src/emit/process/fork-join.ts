/** Where several items may begin, a fork; where several may end, a join. What comes before an item may be left out. */
import { all, any, not, type Cond } from '../../condition/cond.js'
import { isPossible } from '../../situations/index.js'
import type { Bundle } from '../../merge/bundle.js'
import { relationsOf, type Relation } from '../../merge/process/relations.js'
import { label } from './label.js'

interface Node {
  id: string
  items: string[]
}

export function gates(nodes: readonly Node[], bundle: Bundle): string[] {
  const starts = nodes.flatMap((node) => open(node, 'to', bundle))
  const ends = nodes.flatMap((node) => open(node, 'from', bundle))
  const isPlain = (ways: readonly Way[]) => ways.length === 1 && ways[0]!.isAlways
  const arrow = ({ isAlways }: Way) => (isAlways ? '-->' : '-.->')
  return [
    ...(isPlain(starts)
      ? []
      : [
          `fork{{${label([startText(starts, bundle)])}}}:::gate`,
          ...starts.map((way) => `fork ${arrow(way)} ${way.node.id}`)
        ]),
    ...(isPlain(ends)
      ? []
      : [`join{{${label(['全部办结'])}}}:::gate`, ...ends.map((way) => `${way.node.id} ${arrow(way)} join`)])
  ]
}

interface Way {
  node: Node
  /** Nothing else ever comes before (after) it. */
  isAlways: boolean
}

/** A node that in some situation has nothing before (after) it. */
function open(node: Node, side: 'from' | 'to', bundle: Bundle): Way[] {
  const other = side === 'to' ? 'from' : 'to'
  const { process } = bundle
  const edges = process.edges.filter((edge) => node.items.includes(edge[side]) && !node.items.includes(edge[other]))
  if (edges.length === 0) return [{ node, isAlways: true }]
  const whenOf = (item: string): Cond => process.tasks.find((task) => task.item === item)!.when
  const alone = node.items.map((item) =>
    all(whenOf(item), not(any(...edges.filter((edge) => edge[side] === item).map(({ when }) => when))))
  )
  const isAlone = alone.some((cond) => isPossible(cond, bundle.situations) !== false)
  return isAlone ? [{ node, isAlways: false }] : []
}

/** How what may begin stands to each other; what no source states is said to be so. */
function startText(starts: readonly Way[], bundle: Bundle): string {
  const relation = relationsOf(bundle.process, bundle.situations)
  const found = new Set<Relation>()
  for (const [index, a] of starts.entries())
    for (const b of starts.slice(index + 1))
      for (const one of a.node.items)
        for (const other of b.node.items) {
          found.add(relation(one, other))
          if (found.has('unknown')) return '先后来源没有写'
        }
  if (found.has('parallel')) return '可并联办理'
  return found.has('ordered') || found.size === 0 ? '按情形' : '按情形办其一'
}
