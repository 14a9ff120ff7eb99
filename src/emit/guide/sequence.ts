/** 各事项的先后: what stands together, and what has to be done before what. What no source states is said to be so. */
import { any } from '../../condition/cond.js'
import { implies } from '../../situations/index.js'
import type { Bundle } from '../../merge/bundle.js'
import { relationsOf, type Relation } from '../../merge/process/relations.js'
import { lexiconOf } from '../../wording/lexicon.js'
import { list } from '../../base/text.js'

/** Something that is shown once: an item, or items of which one is handled. */
export interface Unit {
  name: string
  items: string[]
}

export interface Level<U extends Unit> {
  boxes: U[]
  /** How they stand to each other; of a single one, and of an order that is said in words, nothing. */
  relation?: Side
}

/** What may be said of items on one step. */
export type Side = Exclude<Relation, 'ordered'>

/** A group stands where the first of its members can begin; an order of single members is said in words. */
export function levelsOf<U extends Unit>(bundle: Bundle, unitOf: ReadonlyMap<string, U>): Level<U>[] {
  const shown = new Set<U>()
  const levels = bundle.process.levels.map((level) => {
    const boxes = [...new Set(level.flatMap((item) => unitOf.get(item) ?? []))].filter((box) => !shown.has(box))
    boxes.forEach((box) => shown.add(box))
    const relation = sideOf(boxes, bundle)
    return { boxes, ...(relation && { relation }) }
  })
  return levels.filter(({ boxes }) => boxes.length > 0)
}

/** How some stand to each other. Stops at the first two of which nothing is known. */
export function sideOf(boxes: readonly Unit[], { process, ...bundle }: Bundle): Side | undefined {
  if (boxes.length < 2) return undefined
  const relation = relationsOf(process, bundle.situations)
  const found = new Set<Relation>()
  for (const [index, a] of boxes.entries())
    for (const b of boxes.slice(index + 1))
      for (const one of a.items)
        for (const other of b.items) {
          found.add(relation(one, other))
          if (found.has('unknown')) return 'unknown'
        }
  if (found.has('parallel')) return 'parallel'
  return found.has('exclusive') ? 'exclusive' : undefined
}

interface Flow {
  from: Unit
  to: Unit
  /** The members that are concerned. */
  first: Set<string>
  then: Set<string>
  what: string[]
}

export function sentencesOf<U extends Unit>(bundle: Bundle, unitOf: ReadonlyMap<string, U>): string[] {
  const flows = new Map<string, Flow>()
  for (const { from, to, what } of bundle.process.edges) {
    const [first, then] = [unitOf.get(from), unitOf.get(to)]
    if (!first || !then || first === then) continue
    const id = JSON.stringify([first.items, then.items])
    const flow = flows.get(id) ?? { from: first, to: then, first: new Set(), then: new Set(), what: [] }
    flow.first.add(from)
    flow.then.add(to)
    if (what !== undefined && !flow.what.includes(what)) flow.what.push(what)
    flows.set(id, flow)
  }
  const sentences = new Map<string, { lead: string; to: string[]; why: string }>()
  for (const flow of flows.values()) {
    const lead = leadOf(flow, bundle)
    const why = flow.what.length > 0 ? `：后者要用前者给出的${list(flow.what)}` : ''
    const sentence = sentences.get(lead + why) ?? { lead, to: [], why }
    sentence.to.push(named(flow.to, flow.then, bundle))
    sentences.set(lead + why, sentence)
  }
  return [...sentences.values()].map(({ lead, to, why }) => `${lead}${to.join('')}${why}`)
}

/** Who does not have the first handled has nothing to wait for. */
function leadOf({ from, first, then }: Flow, bundle: Bundle): string {
  const whens = new Map(bundle.process.tasks.map(({ item, when }) => [item, when]))
  const whenOf = (items: ReadonlySet<string>) => any(...[...items].flatMap((item) => whens.get(item) ?? []))
  const name = named(from, first, bundle)
  if (implies(whenOf(then), whenOf(first), bundle.situations)) return `办完${name}，再办`
  const isChosen = [...first].every((item) => bundle.items.some(({ usage, optional }) => usage === item && optional))
  return `${isChosen ? '选办了' : '要办'}${name}的，办完再办`
}

const MOST_EXCEPTIONS = 2

/** “甲”, “某组”, “某组”中的“甲”“乙”, “某组”（“丙”除外） */
function named({ name, items }: Unit, concerned: ReadonlySet<string>, bundle: Bundle): string {
  const { itemName } = lexiconOf(bundle)
  if (items.length === concerned.size) return `“${name}”`
  const quoted = (some: string[]) => some.map((item) => `“${itemName(item)}”`).join('')
  const others = items.filter((item) => !concerned.has(item))
  return others.length <= MOST_EXCEPTIONS && concerned.size > others.length
    ? `“${name}”（${quoted(others)}除外）`
    : `“${name}”中的${quoted([...concerned])}`
}
