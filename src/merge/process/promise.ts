/** What a service promises as a whole, held against what its items take one after the other. */
import { workdays } from '../../vocabulary/duration.js'
import type { Term } from '../../link/model.js'
import type { Situations } from '../../situations/index.js'
import type { Process } from '../bundle.js'
import { longestChain, type Chain } from './longest-chain.js'

/** Where a chain of items takes longer than the promise, the chain is what is true. */
export interface Promised extends Term {
  broken?: Chain
}

export function promisesOf(
  terms: readonly Term[],
  { tasks, edges }: Pick<Process, 'tasks' | 'edges'>,
  situations: Situations
): Promised[] {
  return terms.map((term) => {
    const chain = longestChain(tasks, edges, { situations, within: term.when })
    return chain && chain.days > workdays(term.time) ? { ...term, broken: chain } : term
  })
}
