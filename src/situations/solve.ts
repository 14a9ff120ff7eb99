/**
 * Decisions over all situations, exact: is there one, which, how many, and if there is none, a refutation that a small
 * program can check. Splits on one fact at a time; what is left of a formula exists once, so each rest is decided once;
 * parts that share no fact are decided apart.
 */
import { connected, prerequisitesFirst } from './cone-of-influence.js'
import type { FormulaId } from './formula.js'
import type { ResidualId } from './cofactor.js'
import type { Space } from './space.js'

/** Fact → region, for the facts that matter. Of the facts of the cone that it leaves open, any value will do. */
export type Assignment = Map<number, number>

/**
 * Shows that a goal holds in no situation. Meant is the conjunction W of the goal and of `possible` of every fact in its
 * cone: the facts of the goal, the facts of their `possible`, of the `valid` of these, and so on.
 *
 * `nodes[n]` is `[fact, child of region 0, child of region 1, …]`, one child for each region of the fact. A child is the
 * place of a node, or -1: “W is already false here”. `root` is such a child too: -1 when W is false with nothing known.
 *
 * To check, walk from `root` with a partial assignment, empty at first. At a node, its fact must not be assigned yet; for
 * each region assign the fact that region and walk the child, then take the assignment back. At -1, W must be false in
 * Kleene's three-valued logic with unassigned facts unknown: a conjunction is false when a part is false, a disjunction
 * when all its parts are, a test when its fact is assigned a region that it does not name. Nothing else is concluded; in
 * particular two tests of one unassigned fact that exclude each other are not false.
 *
 * Nodes are shared, so this is a directed graph without cycles (a child has a lower number than its node). A shared node
 * is sound for every path into it: whatever path leads there, its facts are unassigned and its leaves are false. It
 * need not be walked once for each path if the checker remembers, for a node, what was left of W: a node that refutes a
 * rest (W with constants propagated) refutes every equal rest, and every conjunction of which it is a part.
 */
export interface Refutation {
  root: number
  nodes: number[][]
}

export interface Solver {
  satisfying(formula: FormulaId): Assignment | undefined
  /** Whether all of them hold in some situation; cheaper than making one formula of them, when no assignment is asked for. */
  together(formulas: readonly FormulaId[]): boolean
  /** Whether the formula holds in some situation in which these facts lie in these regions, facts of the cone of `of`. */
  within(
    cube: Iterable<readonly [fact: number, regions: readonly number[]]>,
    formula: FormulaId,
    of: FormulaId
  ): boolean
  /** Undefined when there is a situation in which the formula holds. */
  refute(formula: FormulaId): Refutation | undefined
  /** The situations, over all facts of the space, in which the formula and the validity of all facts hold. */
  count(formula: FormulaId): bigint
  /** The least that can be said: as few answers as are found, the same ones each time. */
  minimal(formula: FormulaId): Assignment | undefined
  /** The same, with what all facts of the space are then: a fact that is left out is not answered, and need not be. */
  whole(formula: FormulaId): Assignment | undefined
}

/** Decided rests: the node that refutes them, or what leads to a situation. */
type Decided =
  { unsat: number } | { unsat?: undefined; fact: number; region: number } | { unsat?: undefined; parts: ResidualId[] }

export function solver(space: Space): Solver {
  const sizes = space.facts.map(({ regions }) => regions.length)
  const { rest, cones } = space
  const decisions = new Map<ResidualId, Decided>([
    [0, { unsat: -1 }],
    [1, { parts: [] }]
  ])
  const counts = new Map<ResidualId, bigint>([
    [0, 0n],
    [1, 1n]
  ])
  const nodes: number[][] = []
  const nodeIds = new Map<string, number>()

  const withValidity = (formula: FormulaId, facts: readonly number[]) =>
    rest.all([formula, ...facts.map((fact) => space.facts[fact]!.possible)].map(rest.load))

  const componentsOf = (id: ResidualId): ResidualId[] => {
    const parts = rest.conjuncts(id)
    if (parts.length === 1) return [id]
    const groups = connected(parts.map(rest.factsOf))
    return groups.length === 1 ? [id] : groups.map((group) => rest.all(group.map((index) => parts[index]!)))
  }

  /** A fact with the fewest regions left by a single test; else the first in the order of the question. */
  const nextFact = (id: ResidualId, rank: readonly number[]): number => {
    let best: { fact: number; regions: number } | undefined
    for (const part of rest.conjuncts(id)) {
      const test = rest.testOf(part)
      if (test && (!best || test.regions < best.regions)) best = test
    }
    if (best) return best.fact
    const facts = rest.factsOf(id)
    return facts.reduce((least, fact) => (rank[fact]! < rank[least]! ? fact : least), facts[0]!)
  }

  const node = (fact: number, children: number[]): number => {
    const id = `${fact},${children.join(',')}`
    let place = nodeIds.get(id)
    if (place === undefined) {
      nodeIds.set(id, (place = nodes.length))
      nodes.push([fact, ...children])
    }
    return place
  }

  const decide = (id: ResidualId, rank: readonly number[]): Decided => {
    let decided = decisions.get(id)
    if (!decided) decisions.set(id, (decided = search(id, rank)))
    return decided
  }
  const search = (id: ResidualId, rank: readonly number[]): Decided => {
    const parts = componentsOf(id)
    if (parts.length > 1) {
      for (const part of parts) {
        const { unsat } = decide(part, rank)
        if (unsat !== undefined) return { unsat }
      }
      return { parts }
    }
    const fact = nextFact(id, rank)
    const children: number[] = []
    for (let region = 0; region < sizes[fact]!; region++) {
      const { unsat } = decide(rest.assign(id, fact, region), rank)
      if (unsat === undefined) return { fact, region }
      children.push(unsat)
    }
    return { unsat: node(fact, children) }
  }

  const assignmentOf = (id: ResidualId, assignment: Assignment): Assignment => {
    const decided = decisions.get(id)!
    if ('parts' in decided) decided.parts.forEach((part) => assignmentOf(part, assignment))
    else if (decided.unsat === undefined) {
      assignment.set(decided.fact, decided.region)
      assignmentOf(rest.assign(id, decided.fact, decided.region), assignment)
    }
    return assignment
  }

  /** Only over the facts that the rest waits for. */
  const countRest = (id: ResidualId, rank: readonly number[]): bigint => {
    let count = counts.get(id)
    if (count === undefined) counts.set(id, (count = sum(id, rank)))
    return count
  }
  const sum = (id: ResidualId, rank: readonly number[]): bigint => {
    const parts = componentsOf(id)
    if (parts.length > 1) return parts.reduce((product, part) => product * countRest(part, rank), 1n)
    const facts = rest.factsOf(id)
    const fact = nextFact(id, rank)
    let total = 0n
    for (let region = 0; region < sizes[fact]!; region++) {
      const left = rest.assign(id, fact, region)
      const count = countRest(left, rank)
      if (count !== 0n) total += count * freedom(facts, rest.factsOf(left), fact)
    }
    return total
  }
  /** The combinations of facts that no longer matter. */
  const freedom = (before: readonly number[], after: readonly number[], chosen: number): bigint => {
    const waiting = new Set(after)
    return before.reduce(
      (product, fact) => (fact === chosen || waiting.has(fact) ? product : product * BigInt(sizes[fact]!)),
      1n
    )
  }

  const ranks = (order: readonly number[]): number[] => {
    const rank = sizes.map(() => sizes.length)
    order.forEach((fact, index) => (rank[fact] = index))
    return rank
  }
  const everything = space.facts.map((_, fact) => fact)
  // Deciding the facts on which others depend first makes the others independent of each other.
  const everyRank = ranks(prerequisitesFirst(everything, cones.direct))

  const starts = new Map<FormulaId, { id: ResidualId; cone: number[] }>()
  const start = (formula: FormulaId) => {
    let known = starts.get(formula)
    if (!known) {
      const cone = cones.of(formula)
      starts.set(formula, (known = { id: withValidity(formula, cone), cone }))
    }
    return known
  }
  const decideFrom = ({ id, cone }: ReturnType<typeof start>) => decisions.get(id) ?? decide(id, ranks(cone))
  const isPossible = (id: ResidualId, cone: () => readonly number[]) =>
    (decisions.get(id) ?? decide(id, ranks(cone()))).unsat === undefined
  /** That all facts of the cone of a formula are valid, and of all facts that there are. */
  const validities = new Map<FormulaId, ResidualId>()
  const validIn = (formula: FormulaId): ResidualId => {
    let valid = validities.get(formula)
    if (valid === undefined) validities.set(formula, (valid = withValidity(1, cones.of(formula))))
    return valid
  }
  let allValid: ResidualId | undefined
  const withAll = (formula: FormulaId) => rest.all([rest.load(formula), (allValid ??= withValidity(1, everything))])

  /** How many facts each needs, made when it is first asked for. */
  let needs: number[] | undefined
  const least = (id: ResidualId, rank: readonly number[], cone: readonly number[]): Assignment | undefined => {
    if (decide(id, rank).unsat !== undefined) return undefined
    const assignment: Assignment = new Map()
    let left = id
    const needed = (needs ??= space.facts.map(({ possible }) => cones.of(possible).length))
    // Facts that need many others first: without them, these are not needed either.
    const order = [...cone].sort((a, b) => needed[b]! - needed[a]! || b - a)
    const take = (fact: number, region: number): boolean => {
      const next = rest.assign(left, fact, region)
      if (decide(next, rank).unsat !== undefined) return false
      left = next
      assignment.set(fact, region)
      return true
    }
    const matters = (fact: number) => rest.factsOf(left).includes(fact)
    const answered = order.filter((fact) => matters(fact) && !take(fact, 0)).sort((a, b) => a - b)
    for (const fact of answered)
      for (let region = 1; region < sizes[fact]! && matters(fact); region++) if (take(fact, region)) break
    return assignment
  }
  return {
    satisfying: (formula) => {
      const from = start(formula)
      return decideFrom(from).unsat === undefined ? assignmentOf(from.id, new Map()) : undefined
    },
    together: (formulas) => {
      const parts = formulas.map(start)
      const id = rest.all(parts.map((part) => part.id))
      return isPossible(id, () => [...new Set(parts.flatMap(({ cone }) => cone))])
    },
    within: (cube, formula, of) => {
      let left = rest.all([rest.load(formula), validIn(of)])
      for (const [fact, regions] of cube)
        left =
          regions.length === 1
            ? rest.assign(left, fact, regions[0]!)
            : rest.all([left, rest.load(space.formulas.is(fact, regions))])
      return isPossible(left, () => cones.of(of))
    },
    refute: (formula) => {
      const { unsat } = decideFrom(start(formula))
      return unsat === undefined ? undefined : extracted(nodes, unsat)
    },
    count: (formula) => {
      const id = withAll(formula)
      return countRest(id, everyRank) * freedom(everything, rest.factsOf(id), -1)
    },
    minimal: (formula) => {
      const { id, cone } = start(formula)
      return least(id, ranks(cone), cone)
    },
    whole: (formula) => least(withAll(formula), everyRank, everything)
  }
}

/** Only the nodes that a root reaches, renumbered in their order. */
function extracted(nodes: readonly (readonly number[])[], root: number): Refutation {
  const reached = new Set<number>()
  const open = [root]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id < 0 || reached.has(id)) continue
    reached.add(id)
    open.push(...nodes[id]!.slice(1))
  }
  const order = [...reached].sort((a, b) => a - b)
  const places = new Map(order.map((id, index) => [id, index]))
  const moved = (id: number) => (id < 0 ? -1 : places.get(id)!)
  return { root: moved(root), nodes: order.map((id) => [nodes[id]![0]!, ...nodes[id]!.slice(1).map(moved)]) }
}
