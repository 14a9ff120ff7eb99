/** A number or a day that stands for many alike: between which bounds any other would do. */
import { facts, tests, TRUE, type Cond, type Scalar } from '../condition/cond.js'
import { isOrdered, isRelated, regionsOf, testHolds } from './fact-regions.js'
import type { Situations } from './index.js'

/**
 * @param cond in which the values are told apart, with the conditions under which its facts are asked
 * @returns in Chinese: “不晚于 2010-08-31”; undefined of what is no number or day, or is cut by nothing
 */
export function rangesIn(cond: Cond, { domains }: Situations): (fact: string, value: Scalar) => string | undefined {
  const looking = [cond, ...facts(cond).map((fact) => domains(fact).when ?? TRUE)].flatMap((one) => tests(one))
  return (fact, value) => {
    const own = looking.filter((test) => test.fact === fact && !isRelated(test))
    if (own.length === 0) return undefined
    const region = regionsOf(own, domains(fact)).find(({ sample }) =>
      own.every((test) => testHolds(test, sample) === testHolds(test, value))
    )
    return region && isOrdered(region) ? region.text : undefined
  }
}
