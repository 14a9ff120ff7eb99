/** The shares of situations that a service states: they must name what exists and make 1. */
import { tests, type Scalar } from '../../condition/cond.js'
import { isFact } from '../../condition/fact.js'
import { decimal, plus, ZERO } from '../../base/fraction.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import type { Condition } from '../../language/generated/types.js'
import { entriesOf } from '../../syntax/index.js'
import { spanOf, type LinkContext } from '../context.js'
import type { At, LinkedService } from '../model.js'
import { reportUnknownName } from '../parts.js'
import { conditionParser, type Names } from '../condition/scope.js'

const SITUATION = { zh: '情形', en: 'situation' }

export function linkWeights(service: LinkedService, names: Names, context: LinkContext): LinkedService['weights'] {
  const { weights } = service.data
  if (!weights) return undefined
  const parse = conditionParser(context, names)
  const weighed = new Map<string, Map<Scalar, number>>()
  // The ledger does not split on the choice of optional items, and a number has no list of values to share.
  const known = [...names.facts].filter(
    ([name, { type }]) => !isFact('choice', name) && ['boolean', 'code'].includes(type)
  )
  for (const [name, shares] of Object.entries(weights.shares)) {
    const at: At = { doc: service.doc, path: ['weights', 'shares', name] }
    const info = known.find(([one]) => one === name)?.[1]
    if (!info) {
      reportUnknownName(
        name,
        SITUATION,
        known.map(([one]) => one),
        at,
        context.report,
        'key'
      )
      continue
    }
    const values = new Map<Scalar, number>()
    for (const [code, share] of entriesOf(shares)) {
      const value = info.type === 'boolean' && ['true', 'false'].includes(code) ? code === 'true' : code
      // Checked like the condition `fact: value`.
      for (const test of tests(parse({ [name]: value } as Condition, at)))
        if (test.is === 'in') values.set(test.values[0]!, share)
    }
    const sum = [...values.values()].map(decimal).reduce(plus, ZERO)
    if (values.size === Object.keys(shares).length && (sum.n !== 1n || sum.d !== 1n))
      context.report(diagnose('LB3042', { name, sum: Number(sum.n) / Number(sum.d) }, spanOf(at, 'key')))
    weighed.set(info.fact, values)
  }
  return weighed
}
