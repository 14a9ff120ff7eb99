/** 流程: the critical path of each class of situations with the four kinds of time, dead tasks, who answers for what. */
import { TRUE, type Cond } from '../../condition/cond.js'
import { workdays } from '../../vocabulary/duration.js'
import { isPossible } from '../../situations/index.js'
import type { Bundle, Edge, Task, Timed } from '../../merge/bundle.js'
import { longestChain } from '../../merge/process/longest-chain.js'
import { promisesOf } from '../../merge/process/promise.js'
import { longestWay } from '../../merge/process/critical-path.js'
import { CHANNELS, STAGES } from '../../vocabulary/channels.js'
import type { Term } from '../../link/model.js'
import { longestTerm } from '../../link/terms.js'
import { termTexts, timedText } from '../guide/flow.js'
import { timeTexts } from '../guide/time.js'
import { lexiconOf } from '../../wording/lexicon.js'
import {
  ANYWHERE,
  componentsOf,
  describe,
  grouped,
  type Component,
  type Leaf,
  type Part,
  type Prover
} from './classes.js'
import type { Process, ProcessRow } from './model.js'

/** A table longer than this is not read; the longest chain of all stands for it. */
const MAX_ROWS = 40

interface Piece extends Part {
  task?: Task
  edge?: Edge
}

export function processOf(bundle: Bundle, prover: Prover): Process {
  const { itemName } = lexiconOf(bundle)
  const { tasks, edges, levels } = bundle.process
  const { always, components } = componentsOf<Piece>(
    [
      ...tasks.map((task) => ({
        conds: [task.when, ...[...timesOf(task), ...task.promised, ...task.statutory].map(({ when }) => when)],
        links: [task.item],
        task
      })),
      ...edges.map((edge) => ({ conds: [edge.when], links: [edge.from, edge.to], edge }))
    ],
    bundle,
    prover
  )
  const { when } = lexiconOf(bundle)
  // An item without edges is a chain by itself, for which only its times are shown.
  const isChain = (parts: Piece[]) => parts.some(({ edge }) => edge) && parts.some(({ task }) => task)
  const fixed = isChain(always) ? [{ rows: [row(always, ANYWHERE, '任何情形', bundle)], isLongestOnly: false }] : []
  return {
    levels: levels.map((level) => level.map(itemName)),
    parallel: bundle.process.parallel.map(({ of }) => of.map(itemName)),
    components: [...fixed, ...components.filter(({ parts }) => isChain(parts)).map((one) => component(one, bundle))],
    time: timeTexts(bundle).join('；'),
    promised: promisedText(bundle),
    statutory: termTexts(bundle.limits.statutory, when).join('；'),
    limits: tasks.map((task) => ({
      item: itemName(task.item),
      statutory: termTexts(task.statutory, when).join('；'),
      promised: termTexts(task.promised, when).join('；'),
      waiting: task.waiting.flatMap((timed) => timedText(timed, when)),
      uncounted: task.uncounted.flatMap((timed) => timedText(timed, when))
    })),
    dead: tasks.filter(({ when }) => isPossible(when, bundle.situations) === false).map(({ item }) => itemName(item)),
    responsibilities: responsibilitiesOf(bundle)
  }
}

/** Each promise, and where it does not hold, what takes longer. */
function promisedText(bundle: Bundle): string {
  const { limits, process, situations } = bundle
  const { itemName, when } = lexiconOf(bundle)
  return promisesOf(limits.promised, process, situations)
    .flatMap((term) => {
      const { broken } = term
      const kept = broken ? `，但${broken.items.map(itemName).join(' → ')}要 ${broken.days} 个工作日` : ''
      return termTexts([term], when).map((text) => `${text}${kept}`)
    })
    .join('；')
}

function timesOf({ waiting, uncounted }: Task): Timed[] {
  return [...waiting, ...uncounted]
}

function component({ parts, leaves = [] }: Component<Piece>, bundle: Bundle): Process['components'][number] {
  const conds = parts.flatMap((part) => part.conds)
  const alike = grouped(leaves, ({ is }) => conds.map((cond) => Number(is(cond))).join(''))
  const rows = merged(alike.map((group) => ({ ...group, row: row(parts, group.leaves[0]!, '', bundle) })))
  if (rows.length > 0 && rows.length <= MAX_ROWS)
    return {
      rows: rows.map(({ row, leaves }) => ({ ...row, label: describe(leaves, bundle) })),
      isLongestOnly: false
    }
  const tasks = parts.flatMap(({ task }) => task ?? [])
  const edges = parts.flatMap(({ edge }) => edge ?? [])
  const chain = longestChain(tasks, edges, bundle)
  const own = tasks.filter(({ item }) => chain?.items.includes(item))
  const everywhere: Leaf = { ...ANYWHERE, is: () => true }
  return {
    rows: [
      row(
        own.map((task) => ({ conds: [], task: timed(task, chain) })),
        everywhere,
        '最长的一串',
        bundle,
        (chain?.items ?? []).slice(1).map((to, index) => ({ from: chain!.items[index]!, to }))
      )
    ],
    isLongestOnly: true
  }
}

/** The task with the one promise that it has in the longest chain, and the longest time that the law allows. */
function timed(task: Task, chain: ReturnType<typeof longestChain>): Task {
  const time = chain?.times[chain.items.indexOf(task.item)]
  const law = longestTerm(task.statutory)
  return {
    ...task,
    promised: time ? [{ time, when: TRUE }] : [],
    statutory: law ? [{ ...law, when: TRUE }] : []
  }
}

/** Situations with the same chain and times are one row; those in which nothing is handled are none. */
function merged(groups: { row: ProcessRow; leaves: Leaf[] }[]): { row: ProcessRow; leaves: Leaf[] }[] {
  const found = new Map<string, { row: ProcessRow; leaves: Leaf[] }>()
  for (const { row, leaves } of groups) {
    const id = JSON.stringify(row)
    const same = found.get(id)
    if (same) same.leaves.push(...leaves)
    else if (row.chain.length > 0) found.set(id, { row, leaves: [...leaves] })
  }
  return [...found.values()]
}

function row(
  parts: Piece[],
  { is }: Leaf,
  label: string,
  bundle: Bundle,
  edges: { from: string; to: string }[] = parts.flatMap(({ edge }) => (edge && is(edge.when) ? [edge] : []))
): ProcessRow {
  const tasks = parts.flatMap(({ task }) => (task && is(task.when) ? [task] : []))
  const byItem = new Map(tasks.map((task) => [task.item, task]))
  const longest = (daysOf: (task: Task) => number | undefined) =>
    longestWay([...byItem.keys()], edges, (item) => daysOf(byItem.get(item)!) ?? 0)
  const daysOf = (terms: readonly Term[]) => {
    const term = terms.find(({ when }) => is(when))
    return term && workdays(term.time)
  }
  const promised = longest((task) => daysOf(task.promised))
  const { itemName } = lexiconOf(bundle)
  /** Along the chain of the row; where another takes longer, that is said with its name. Nothing is no period. */
  const along = (timeOf: (task: Task) => number | undefined, nothing?: 0): string => {
    const own = promised.items.map((item) => timeOf(byItem.get(item)!))
    const days = Math.round(own.reduce<number>((sum, one) => sum + (one ?? 0), 0) * 100) / 100
    const unknown = own.filter((one) => one === undefined).length
    const most = longest(timeOf)
    return [
      ...(unknown === own.length || days === nothing ? [] : [`${days}${unknown > 0 ? `（${unknown} 项未写明）` : ''}`]),
      ...(most.days > days ? [`${most.items.map(itemName).join(' → ')}：${most.days}`] : [])
    ].join('；')
  }
  return {
    label,
    chain: promised.items.map(itemName),
    promised: along((task) => daysOf(task.promised)),
    statutory: along((task) => daysOf(task.statutory)),
    waiting: along(({ waiting }) => together(waiting, is), 0),
    uncounted: along(({ uncounted }) => together(uncounted, is), 0)
  }
}

/** Waiting periods of one item run side by side. */
function together(times: Timed[], is: (cond: Cond) => boolean): number {
  return Math.max(0, ...times.filter(({ when }) => is(when)).map(({ time }) => workdays(time)))
}

/** Every stage that the standard names, so that a gap shows. */
function responsibilitiesOf({ process }: Bundle): Process['responsibilities'] {
  const names: Record<string, string> = CHANNELS
  return Object.entries(STAGES).flatMap(([stage, name]) => {
    const own = process.responsibilities.filter((one) => one.stage === stage)
    // 信息反馈 is not stated apart by every standard.
    if (own.length === 0 && stage === 'feedback') return []
    const channels = own.map((one) => ({ channel: names[one.channel] ?? one.channel, organization: one.name }))
    return [{ stage: name, channels, isMissing: own.length === 0 }]
  })
}
