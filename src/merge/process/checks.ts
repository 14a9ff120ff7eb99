/** What is stated of time and order, held against itself. */
import { all, TRUE, type Cond } from '../../condition/cond.js'
import { isPossible } from '../../situations/index.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import { below, spanOf } from '../../link/context.js'
import type { Process } from '../bundle.js'
import type { MergeContext } from '../context.js'

/** Of what is stated to be handled at the same time, none waits for another. */
export function checkParallel({ edges, tasks }: Process, { service, situations, report }: MergeContext): void {
  const names = new Map(tasks.map(({ item, name }) => [item, name]))
  const waits = (from: string, to: string, cond: Cond, seen: readonly string[]): boolean =>
    edges.some((edge) => {
      if (edge.from !== from || seen.includes(edge.to)) return false
      const both = all(cond, edge.when)
      if (isPossible(both, situations) === false) return false
      return edge.to === to || waits(edge.to, to, both, [...seen, edge.to])
    })
  for (const { of, at } of service.parallel)
    for (const [index, a] of of.entries())
      for (const b of of.slice(index + 1)) {
        const [from, to] = waits(a, b, TRUE, [a]) ? [a, b] : waits(b, a, TRUE, [b]) ? [b, a] : []
        if (from !== undefined && to !== undefined)
          report(
            diagnose('LB5006', { first: names.get(from) ?? from, second: names.get(to) ?? to }, spanOf(below(at, 'of')))
          )
      }
}
