/** How the answers of applicants weigh: as the service states it, and all alike where it says nothing. */
import type { Scalar } from '../../condition/cond.js'
import { decimal, ZERO } from '../../base/fraction.js'
import type { LinkedService } from '../../link/model.js'
import type { Shares } from '../../situations/weight.js'
import type { Question } from '../bundle.js'
import { cited } from './source-titles.js'
import type { Weighting } from './model.js'

/** The shares that a service states; undefined of a fact without them. */
export function sharesOf({ weights }: LinkedService): Shares {
  const stated = new Map(
    [...(weights ?? [])].map(([fact, shares]) => [fact, new Map([...shares].map(([code, n]) => [code, decimal(n)]))])
  )
  return (fact, value) => {
    const shares = stated.get(fact)
    return shares && (value === null ? ZERO : (shares.get(value) ?? ZERO))
  }
}

export function weightingOf({ data, weights }: LinkedService, questions: Question[]): Weighting {
  if (!data.weights || !weights) return { kind: 'equal' }
  const { source, note } = data.weights
  return {
    kind: 'stated',
    source: cited(source, data.sources).source,
    ...(note !== undefined && { note }),
    shares: [...weights].map(([fact, shares]) => {
      const question = questions.find((one) => one.fact === fact)
      const nameOf = (code: Scalar) =>
        code === true
          ? '是'
          : code === false
            ? '否'
            : (question?.options?.find((one) => one.code === code)?.name ?? code)
      return {
        fact,
        ask: question?.ask ?? fact,
        options: [...shares].map(([code, share]) => ({ code: String(code), name: String(nameOf(code)), share }))
      }
    })
  }
}
