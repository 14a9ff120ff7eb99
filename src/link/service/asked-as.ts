/** Questions of items in a service: the service may ask one under a name of its own. */
import { situationFact } from '../../condition/fact.js'
import type { Usage } from '../model.js'

/** The service's fact that answers this question of an item. */
export function askedAs({ facts }: Pick<Usage, 'facts'>, question: string): string {
  return situationFact(facts.get(question) ?? question)
}
