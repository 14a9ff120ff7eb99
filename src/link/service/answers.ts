/** Questions that are found out, not asked: somebody must be there who can answer, and who needs the answer waits for it. */
import { facts } from '../../condition/cond.js'
import { situationFact } from '../../condition/fact.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import { below, spanOf, type LinkContext } from '../context.js'
import type { LinkedResource, SituationQuestion, Usage } from '../model.js'
import { askedAs } from './asked-as.js'

/** The service's questions by fact: its own, and those that only its items have. */
function questionsOf(own: Map<string, SituationQuestion>, usages: readonly Usage[]): Map<string, SituationQuestion> {
  const found = new Map([...own].map(([name, question]) => [situationFact(name), question]))
  for (const usage of usages)
    for (const question of usage.item.situations.values()) {
      const fact = askedAs(usage, question.name)
      if (!found.has(fact)) found.set(fact, question)
    }
  return found
}

export function linkAnswers(
  own: Map<string, SituationQuestion>,
  usages: readonly Usage[],
  resources: Map<string, LinkedResource>,
  { docs, report }: LinkContext
): void {
  for (const [fact, { ask, answeredBy, at }] of questionsOf(own, usages)) {
    if (!answeredBy) continue
    const { kind, id } = answeredBy
    const place = spanOf(below(at, 'answeredBy', kind))
    if (kind === 'resource' && resources.get(id)?.available === false)
      report(diagnose('LB3121', { ask, resource: resources.get(id)!.doc.data.name }, place))
    if (kind !== 'item') continue
    const answering = usages.filter(({ item }) => item.id === id)
    if (answering.length === 0 && docs.item.has(id))
      report(diagnose('LB3120', { ask, item: docs.item.get(id)!.data.name }, place))
    for (const usage of usages) {
      const isReading =
        facts(usage.when).includes(fact) ||
        [...usage.item.situations.keys()].some((name) => askedAs(usage, name) === fact)
      if (isReading && usage.item.id !== id) usage.awaits.push(...answering.map(({ name }) => ({ usage: name, ask })))
    }
  }
}
