/** Which questions are found out, and by whom, as the specs say: the service's own question goes before those of its items. */
import type { Answerer, LinkedService } from '../../../src/link/model.js'

export function statedAnswers({ situations, usages }: LinkedService): Map<string, Answerer> {
  const own = [...situations.values()].map((one) => [`situations.${one.name}`, one.answeredBy] as const)
  const theirs = [...usages.values()].flatMap(({ facts, item }) =>
    [...item.situations.values()].map(
      (one) => [`situations.${facts.get(one.name) ?? one.name}`, one.answeredBy] as const
    )
  )
  const met = new Map<string, Answerer | undefined>()
  for (const [fact, by] of [...own, ...theirs]) if (!met.has(fact)) met.set(fact, by)
  return new Map([...met].flatMap(([fact, by]) => (by ? [[fact, by] as const] : [])))
}
