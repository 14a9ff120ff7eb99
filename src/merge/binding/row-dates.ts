/** A date is compared with one date: not with those of all rows of a subject that repeats. */
import { tests, type Cond, type Test } from '../../condition/cond.js'
import { inputsOf, isDerived } from '../../condition/derived.js'
import { splitElement } from '../../condition/fact.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import { below, spanOf } from '../../link/context.js'
import { listsAround } from '../../link/parts.js'
import type { BoundUsage, MergeContext } from '../context.js'

/** Of an item alone linking checks it; here a role of one may be played by a row of many. */
export function checkRows(context: MergeContext): void {
  for (const use of context.uses) checkUse(use, context)
}

/** The facts of which a comparison needs one value: the date that is compared with, all that a value is worked out from. */
function singles(test: Test): string[] {
  const compared = 'value' in test && typeof test.value === 'object' ? [test.value.fact] : []
  return isDerived(test.fact) ? [...inputsOf(test.fact), ...compared] : compared
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
      const other = singles(test)
        .map((fact) => splitElement(fact).owner)
        .find((owner) => listsAround(owner, item.roles).length === 0 && !said.has(owner))
      if (other === undefined) continue
      const starts = tests(bind(test)).flatMap(singles)
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
