/** One process: tasks, edges, parallel levels, responsibilities, and whether the promises agree. */
import type { Cond } from '../../condition/cond.js'
import { durationText, durationWords, parseDuration, type Duration } from '../../vocabulary/duration.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import { below, spanOf } from '../../link/context.js'
import type { At, LinkedLimits, Term, TimedLimit } from '../../link/model.js'
import type { Edge, Limits, Process, Task, Timed } from '../bundle.js'
import type { BoundUsage, MergeContext } from '../context.js'
import { checkParallel } from './checks.js'
import { promisesOf } from './promise.js'
import type { Order } from './order.js'
import { ownerOf, party } from '../binding/parties.js'
import { boundTerms } from '../../link/terms.js'

export function mergeProcess(context: MergeContext, order: Order): Process {
  const tasks = context.uses.map((bound) => taskOf(bound, context))
  const process: Process = {
    tasks,
    edges: order.edges,
    levels: levelsOf(
      tasks.map(({ item }) => item),
      order.edges
    ),
    parallel: context.service.parallel.map(({ of }) => ({ of })),
    responsibilities: responsibilities(context)
  }
  if (order.circular) return process
  checkPromise(process, context)
  checkParallel(process, context)
  return process
}

export function limitsOf(limits: LinkedLimits, bind: (cond: Cond) => Cond): Limits {
  const timed = ({ name, time, when, basis }: TimedLimit): Timed => ({
    name,
    time,
    when: bind(when),
    ...(basis !== undefined && { basis })
  })
  return {
    statutory: boundTerms(limits.statutory, bind),
    promised: boundTerms(limits.promised, bind),
    uncounted: limits.uncounted.map(timed),
    waiting: limits.waiting.map(timed)
  }
}

const NO_LIMITS: LinkedLimits = { statutory: [], promised: [], waiting: [], uncounted: [] }

function taskOf(bound: BoundUsage, context: MergeContext): Task {
  const { usage, applies, bind } = bound
  const limits = limitsOf(usage.item.limits, bind)
  const stated = context.service.limits
  const before = (kind: 'waiting' | 'uncounted') => ({
    ...NO_LIMITS,
    [kind]: stated[kind].filter((one) => one.before?.includes(usage.name))
  })
  const bridge = usage.item.data.system?.bridge
  const deadline = typeof bridge?.deadline === 'string' ? parseDuration(bridge.deadline) : undefined
  return {
    item: usage.name,
    name: usage.item.data.name,
    owner: ownerOf(bound, context),
    when: applies,
    promised: limits.promised,
    statutory: limits.statutory,
    waiting: [...limits.waiting, ...limitsOf(before('waiting'), (cond) => cond).waiting],
    uncounted: [...limits.uncounted, ...limitsOf(before('uncounted'), (cond) => cond).uncounted],
    ...(bridge && {
      bridge: {
        handoff: bridge.handoff,
        responsible: party(bridge.responsible, context).name,
        ...(deadline && { deadline: durationText(deadline) }),
        reconcile: bridge.reconcile
      }
    })
  }
}

/** Longest path from a start, in number of items. */
export function levelsOf(items: string[], edges: Edge[]): string[][] {
  const depth = new Map<string, number>()
  const depthOf = (item: string): number => {
    const known = depth.get(item)
    if (known !== undefined) return known
    depth.set(item, 0)
    const own = Math.max(0, ...edges.filter(({ to }) => to === item).map(({ from }) => depthOf(from) + 1))
    depth.set(item, own)
    return own
  }
  const levels: string[][] = []
  for (const item of items) (levels[depthOf(item)] ??= []).push(item)
  return levels
}

function responsibilities({ service, program }: MergeContext): Process['responsibilities'] {
  return Object.entries(service.data.responsibilities ?? {}).flatMap(([stage, channels]) =>
    Object.entries(channels ?? {}).map(([channel, organization]) => ({
      stage,
      channel,
      organization: String(organization),
      name: program.docs.organization.get(String(organization))?.data.name ?? String(organization)
    }))
  )
}

/** The service may not promise less time than the longest chain of its items needs in some situation. */
function checkPromise({ tasks, edges }: Process, context: MergeContext): void {
  const { service, situations } = context
  for (const { time: promised, broken: longest } of promisesOf(service.limits.promised, { tasks, edges }, situations)) {
    if (!longest) continue
    context.report(
      diagnose(
        'LB5003',
        {
          promised: durationWords(promised),
          path: longest.names.map((name) => `“${name}”`).join(' → '),
          needed: durationWords({ amount: longest.days, unit: 'workday' })
        },
        spanOf(termAt({ doc: service.doc, path: ['limits'] }, service.limits.promised, promised)),
        { related: longest.items.flatMap((item, index) => promiseOf(item, longest.times[index], context)) }
      )
    )
  }
}

function promiseOf(item: string, time: Duration | undefined, { uses }: MergeContext) {
  const usage = uses.find((use) => use.usage.name === item)?.usage
  if (!usage || !time) return []
  return [
    {
      span: spanOf(termAt(usage.item.limitsAt, usage.item.limits.promised, time)),
      zh: `事项承诺 ${durationText(time)}`,
      en: `the item promises ${durationWords(time).en}`
    }
  ]
}

/** Of a list of times the one that is meant; a single time has no number of its own. */
function termAt(at: At, terms: readonly Term[], { amount, unit }: Duration): At {
  const index = terms.findIndex(({ time }) => time.amount === amount && time.unit === unit)
  const row = below(at, 'promised', index)
  const stated = at.doc.elsewhere?.(row.path) ?? row
  return stated.doc.spans.value(stated.path) ? row : below(at, 'promised')
}
