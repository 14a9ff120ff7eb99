/** 流程: whoever comes after another by declaration, or takes what another gives, waits for it. */
import type { FormulaId } from '../../situations/formula.js'
import type { Item } from '../normal-form/model.js'
import type { Obligation, Subject } from './index.js'
import { edgesBy } from './edges.js'

export function sequence({ model, f, uses, without }: Subject): Obligation[] {
  const between = edgesBy(model.process.edges, ({ from, to }) => `${from} ${to}`)
  const waits = (from: string, to: string) => f.any(...between(`${from} ${to}`).map(({ when }) => when))
  const applies = new Map(model.items.map(({ usage, applies }) => [usage, applies]))
  const late = (about: string, from: string, item: Item, when: FormulaId): Obligation => ({
    property: 'process',
    about: `${about}/${item.usage}`,
    at: [item.at],
    task: { kind: 'never', formula: without(when, waits(from, item.usage)) }
  })
  return [
    ...model.items.flatMap((item) =>
      item.after.map((from) => late(`after ${from}`, from, item, f.all(applies.get(from) ?? 0, item.applies)))
    ),
    ...model.form.flatMap(({ key, sources }) =>
      sources.flatMap(({ kind, from = '', when }, index) =>
        kind === 'earlier'
          ? model.items.flatMap((item) => {
              const own = uses.filter((use) => use.item === item && use.player.key === key)
              const takes = f.all(when, f.any(...own.map((use) => use.when)))
              return own.length > 0 ? [late(`given ${key}/${index}`, from, item, takes)] : []
            })
          : []
      )
    ),
    ...model.materials.flatMap(({ key, dropped }) =>
      dropped.flatMap(({ reason, by, when }, index) =>
        reason === 'earlier'
          ? model.items.flatMap((item) => {
              const own = item.needs.flatMap((need) =>
                need.options.flat().flatMap((member) => (member.key === key ? [f.all(need.when, member.when)] : []))
              )
              return own.length > 0 ? [late(`dropped ${key}/${index}`, by, item, f.all(when, f.any(...own)))] : []
            })
          : []
      )
    )
  ]
}
