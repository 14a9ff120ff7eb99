/** A condition without what goes without saying: for people, where the whole is too long to be read. */
import { all, any, FALSE, not, type Cond } from '../condition/cond.js'
import { disjoint, implies, type Situations } from '../situations/index.js'

/** Longer ones are left as they are. */
const MOST_PARTS = 80

/** Says the same in every situation: parts that the others imply are left out, and branches that they exclude. */
export function simplest(cond: Cond, situations: Situations): Cond {
  let parts = conjuncts(cond)
  if (parts.length > MOST_PARTS) return cond
  // Short parts first decide what is left of the long ones.
  for (let index = 0; index < parts.length; index++) {
    const others = all(...parts.filter((_, at) => at !== index))
    parts[index] = branches(parts[index]!, others, situations)
  }
  parts = conjuncts(all(...parts))
  for (const part of [...parts].sort((a, b) => size(b) - size(a))) {
    const others = parts.filter((one) => one !== part)
    if (implies(all(...others), part, situations)) parts = others
  }
  return all(...parts)
}

/** Without the branches that cannot hold beside the others. */
function branches(part: Cond, others: Cond, situations: Situations): Cond {
  if (part.op !== 'any' || part.of.length > MOST_PARTS) return part
  return any(FALSE, ...part.of.filter((branch) => !disjoint(branch, others, situations)))
}

/** What must all hold, with “not” drawn inwards. */
function conjuncts(cond: Cond): Cond[] {
  if (cond.op === 'all') return cond.of.flatMap(conjuncts)
  if (cond.op === 'not' && cond.of.op === 'any') return cond.of.of.flatMap((part) => conjuncts(not(part)))
  if (cond.op === 'not' && cond.of.op === 'all') return [any(...cond.of.of.map((part) => all(...conjuncts(not(part)))))]
  return cond.op === 'true' ? [] : [cond]
}

function size(cond: Cond): number {
  if (cond.op === 'not') return size(cond.of)
  return cond.op === 'all' || cond.op === 'any' ? cond.of.reduce((sum, part) => sum + size(part), 0) : 1
}
