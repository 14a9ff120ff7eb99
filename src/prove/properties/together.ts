/** 流程: of what is stated to be handled at the same time, none waits for another. */
import type { FormulaId } from '../../situations/formula.js'
import type { Obligation, Subject } from './index.js'
import { edgesBy } from './edges.js'

export function together({ model, f }: Subject): Obligation[] {
  const outOf = edgesBy(model.process.edges, ({ from }) => from)
  /** When edges that hold lead from the one to the other. */
  const waits = (from: string, to: string, seen: readonly string[], cond: FormulaId): FormulaId => {
    f.spend(outOf(from).length)
    return f.any(
      ...outOf(from).map((edge) => {
        const here = f.all(cond, edge.when)
        if (edge.to === to || here === 0) return here
        return seen.includes(edge.to) ? 0 : waits(edge.to, to, [...seen, edge.to], here)
      })
    )
  }
  const places = new Map(model.items.map(({ usage, at }) => [usage, at]))
  return model.process.parallel.flatMap((group) =>
    group.flatMap((a, index) =>
      group.slice(index + 1).map((b): Obligation => ({
        property: 'process',
        about: `parallel ${a}/${b}`,
        at: [places.get(a), places.get(b)],
        task: { kind: 'never', formula: f.any(waits(a, b, [a], 1), waits(b, a, [b], 1)) }
      }))
    )
  )
}
