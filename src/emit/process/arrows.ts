/** The edges of a process as arrows of a picture, with those of a whole group drawn once. */
import type { Bundle, Edge } from '../../merge/bundle.js'
import { all, key, type Cond } from '../../condition/cond.js'
import type { Group } from './groups.js'

/** One arrow of the picture. Several edges between the same two nodes are one arrow. */
export interface Arrow {
  from: string
  to: string
  /** What flows, in Chinese, a line each; none for a mere order. */
  text: string[]
  /** Holds whenever both ends apply. */
  always: boolean
}

/** Names of items are kebab-case; a prefix keeps them from being words of Mermaid, such as `end`. */
export function nodeId(item: string): string {
  return `item_${item.replaceAll('-', '_')}`
}

/** Edges that all members of a group have are drawn once, from or to the group. */
export function arrowsOf({ tasks, edges }: Bundle['process'], groups: Group[]): Arrow[] {
  const whens = new Map(tasks.map(({ item, when }) => [item, when]))
  const indexOf = new Map(groups.flatMap(({ items }, index) => items.map((item) => [item, index] as const)))
  const groupOf = (item: string) => groups[indexOf.get(item) ?? -1]
  const links = new Set(edges.map(({ from, to }) => `${from} ${to}`))
  /** The group stands for a member only where the edge is one of all its members; else the member stands for itself. */
  const end = (item: string, isAll: (other: string) => boolean) =>
    groupOf(item)?.items.every(isAll) === true ? `group_${indexOf.get(item)}` : nodeId(item)
  const arrows = new Map<string, { edges: Edge[]; from: string; to: string }>()
  for (const edge of edges) {
    // An order among the members of a group is left to process.json: only some of them apply.
    if (groupOf(edge.from) !== undefined && groupOf(edge.from) === groupOf(edge.to)) continue
    const to = end(edge.to, (other) => links.has(`${edge.from} ${other}`))
    const ends = to === nodeId(edge.to) ? [edge.to] : groupOf(edge.to)!.items
    const from = end(edge.from, (other) => ends.every((one) => links.has(`${other} ${one}`)))
    const arrow = arrows.get(`${from} ${to}`) ?? { edges: [], from, to }
    arrow.edges.push(edge)
    arrows.set(`${from} ${to}`, arrow)
  }
  return [...arrows.values()].map(({ edges: own, from, to }) => ({
    from,
    to,
    text: [...new Set(own.flatMap(({ what }) => what ?? []))].map(brief),
    always: own.some((edge) => implied(edge.when, all(whens.get(edge.from)!, whens.get(edge.to)!)))
  }))
}

const MOST = 4

/** A long list of fields is in process.json. */
function brief(what: string): string {
  const names = what.split('、')
  return names.length > MOST ? `${names.slice(0, MOST).join('、')}，共 ${names.length} 项` : what
}

/** Every part of the condition is a part of what is known already. */
function implied(cond: Cond, known: Cond): boolean {
  const parts = (one: Cond) => (one.op === 'all' ? one.of : one.op === 'true' ? [] : [one]).map(key)
  const given = new Set(parts(known))
  return parts(cond).every((part) => given.has(part))
}
