/** A date is compared with one date: not with those of all rows of a subject that repeats. */
import { tests, type Cond } from '../../condition/cond.js'
import { splitElement } from '../../condition/fact.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import { below, spanOf } from '../../link/context.js'
import { listsAround } from '../../link/parts.js'
import type { BoundUsage, MergeContext } from '../context.js'

/** Of an item alone linking checks it; here a role of one may be played by a row of many. */
export function checkRows(context: MergeContext): void {
  for (const use of context.uses) checkUse(use, context)
}

function checkUse({ usage, roles, bind }: BoundUsage, { service, report }: MergeContext): void {
  const { item } = usage
  const conds: { cond: Cond; role?: string | undefined }[] = [
    ...item.fields.flatMap(({ role, when, required, holds }) =>
      [when, required, ...(holds ? [holds] : [])].map((cond) => ({ cond, role }))
    ),
    ...item.needs.map((need) => ({
      cond: need.kind === 'one' ? need.use.when : need.when,
      role: need.kind === 'one' ? need.use.of : undefined
    })),
    ...[...item.situations.values()].map(({ when }) => ({ cond: when }))
  ]
  const said = new Set<string>()
  for (const { cond, role } of conds) {
    const players = role === undefined ? [undefined] : (roles.get(role) ?? []).map(({ subject }) => subject)
    for (const test of tests(cond)) {
      if (!('value' in test) || typeof test.value !== 'object') continue
      const other = splitElement(test.value.fact).owner
      if (listsAround(other, item.roles).length > 0 || said.has(other)) continue
      const starts = tests(bind(test)).flatMap((one) =>
        'value' in one && typeof one.value === 'object' ? one.value.fact : []
      )
      const fact = starts.find((start) => {
        const lists = listsAround(splitElement(start).owner, service.subjects)
        return players.some((player) => {
          const around = player === undefined ? [] : listsAround(player, service.subjects)
          return lists.some((list) => !around.includes(list))
        })
      })
      if (fact === undefined) continue
      said.add(other)
      report(diagnose('LB3053', { fact }, spanOf(below(usage.at, 'bind', other))))
    }
  }
}
