/** What a form can say of conditions that turn on facts which are found out and are not in it. */
import { all, any, FALSE, mapTests, tests, TRUE, type Cond, type Scalar, type Test } from '../../condition/cond.js'
import { holds } from '../../condition/evaluate.js'
import { bound } from './bound.js'
import type { FoundOut } from './model.js'

/** More answers than this together are not gone through: then each test is taken for whatever it may be. */
const MAX_WAYS = 64

export function readsFoundOut(cond: Cond, facts: FoundOut): boolean {
  return tests(cond).some((test) => isFoundOut(test, facts))
}

function isFoundOut(test: Test, facts: FoundOut): boolean {
  const other = 'value' in test && typeof test.value === 'object' ? test.value.fact : undefined
  return facts.has(test.fact) || (other !== undefined && facts.has(other))
}

/** Holds where the condition holds whatever is found out; or, when `wider`, where something found out could make it hold. */
export function whateverIsFound(cond: Cond, facts: FoundOut, wider: boolean): Cond {
  const read = [...new Set(tests(cond).flatMap(({ fact }) => (facts.has(fact) ? [fact] : [])))]
  let ways: Map<string, Scalar | undefined>[] = [new Map()]
  for (const fact of read) {
    const values = facts.get(fact)
    ways = values ? ways.flatMap((way) => values.map((value) => new Map(way).set(fact, value))) : []
    if (ways.length === 0 || ways.length > MAX_WAYS) return bound(cond, (test) => isFoundOut(test, facts), wider)
  }
  const each = ways.map((way) =>
    mapTests(cond, (test) => (way.has(test.fact) ? (holds(test, () => way.get(test.fact)) ? TRUE : FALSE) : test))
  )
  return bound((wider ? any : all)(...each), (test) => isFoundOut(test, facts), wider)
}
