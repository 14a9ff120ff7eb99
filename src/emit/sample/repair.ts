/** Relations between fields of a submission in the making. */
import { splitElement } from '../../condition/fact.js'
import { holds as holdsIn } from '../../../templates/integration/runtime/condition.js'
import { read, scopesOf } from '../../../templates/integration/runtime/read.js'
import type { Row } from '../../../templates/integration/runtime/types.js'
import type { Maker } from './maker.js'

type Place = ReturnType<typeof splitElement>

/** Relations between fields, put right one by one. */
export function repair({ plan }: Maker, submission: Row): void {
  for (const { when, ordered, equal, sum } of plan.checks) {
    const pair = ordered ?? equal
    if (pair) {
      const [a, b] = pair.map(splitElement) as [Place, Place]
      for (const scope of scopesOf(plan, submission, a.owner, {})) {
        if (!holdsIn(plan, submission, when, scope)) continue
        const [x, y] = pair.map((key) => read(plan, submission, key, scope))
        const [other] = scopesOf(plan, submission, b.owner, scope)
        if (x === undefined || y === undefined || !other) continue
        if (equal || x! > y!) other[b.owner]![b.element] = x
      }
    }
    if (sum?.equals !== undefined && holdsIn(plan, submission, when)) {
      const { owner: subject, element } = splitElement(sum.of)
      const rows = scopesOf(plan, submission, subject, {})
        .map((scope) => scope[subject]!)
        .filter((row) => Object.hasOwn(row, element))
      const each = Math.floor(sum.equals / rows.length)
      rows.forEach((row, index) => (row[element] = index > 0 ? each : sum.equals! - each * (rows.length - 1)))
    }
  }
}
