/** Every obligation of a service decided: a claim with its evidence, or a finding with the situation that breaks it. */
import type { FormulaId } from '../situations/formula.js'
import type { Text } from '../diagnostics/entry.js'
import { conflictOf } from './properties/conflict.js'
import type { Accepts, NormalForm } from './normal-form/model.js'
import type { Normal } from './normal-form/index.js'
import { obligations, type Obligation, type Property, type Task } from './properties/index.js'
import { ranksOf } from './properties/process.js'
import { stricter } from './properties/values.js'
import { readingOf } from '../situations/index.js'
import { TooMuchWork } from '../situations/work-limit.js'
import { solver, type Refutation, type Solver } from '../situations/solve.js'
import { included, jointly } from '../values/set.js'

/** Of a certificate: what is said, and what shows it (docs/proof.md, 证据). */
export interface Claim {
  property: Property
  about: string
  /** The node of `refutations` to start from. */
  refuted?: number
  witness?: Witness
  values?: { stricter: number[]; value: string | number | boolean }[]
}

/** The region of each fact that is answered. */
export type Witness = Record<string, number>

export interface Finding {
  property: Property
  about: string
  at: string[]
  /** Where it breaks; nowhere for what is never reached. */
  formula: FormulaId
  situation?: Witness
  /** A value that shows it, or what is wrong. */
  why?: string
  /** The same for people, where it takes more words. */
  told?: Text
}

export interface Proved {
  model: NormalForm
  order: string[]
  ranks: string[]
  claims: Claim[]
  refutations: number[][]
  findings: Finding[]
}

interface Proving {
  normal: Normal
  solver: Solver
  refutations: number[][]
  /** Nodes of one refutation in the certificate, found once for each formula. */
  roots: Map<FormulaId, number>
  compared: Map<string, ReturnType<typeof included>>
  /** What every application answers because a choice or a gate wants it, whatever else it answers. */
  wanted: ReadonlyMap<number, number>
}

/** With their evidence these fill some 0.9 GiB. A service of 5,000 items with forms and materials has 166,000. */
const MOST_OBLIGATIONS = 200_000

/** @throws TooMuchWork when there is more to show than `most` */
export function prove(normal: Normal, most = MOST_OBLIGATIONS): Proved {
  const { model, space, interview: order } = normal
  const ranks = ranksOf(model)
  const proving: Proving = {
    normal,
    solver: solver(space),
    refutations: [],
    roots: new Map(),
    compared: new Map(),
    wanted: new Map()
  }
  if (space.constraints.length > 0)
    proving.wanted = proving.solver.minimal(space.formulas.all(...space.constraints)) ?? new Map()
  const claims: Claim[] = []
  const findings: Finding[] = []
  const all = obligations(model, space.formulas, order, ranks)
  if (all.length > most) throw new TooMuchWork('too much to prove of one service')
  for (const obligation of all) {
    const result = decide(obligation, proving)
    if ('formula' in result) findings.push(result)
    else claims.push(result)
  }
  return { model, order, ranks, claims, refutations: proving.refutations, findings }
}

function decide({ property, about, at, task }: Obligation, proving: Proving): Claim | Finding {
  const places = [...new Set(at.filter((place) => place !== undefined && place !== ''))] as string[]
  const claim = { property, about }
  const finding = (formula: FormulaId, why?: string): Finding => {
    const assignment = proving.solver.minimal(formula)
    return {
      ...claim,
      at: places,
      formula,
      ...(assignment && { situation: witness(assignment, proving) }),
      ...(why !== undefined && { why })
    }
  }
  const never = (formula: FormulaId, why?: string) => {
    const refuted = refute(formula, proving)
    return refuted === undefined ? finding(formula, why) : { ...claim, refuted }
  }
  switch (task.kind) {
    case 'never':
      return never(task.formula, task.why)
    case 'ever': {
      const assignment = proving.solver.satisfying(task.formula)
      return assignment ? { ...claim, witness: witness(assignment, proving) } : { ...claim, at: places, formula: 0 }
    }
    case 'look':
      // A requirement that fails only in impossible situations is still a mistake in the specs.
      return task.flaw ? finding(task.flaw.when, task.flaw.why) : claim
    case 'limit': {
      const compared = compare(task.within, task.limit, proving)
      if (compared.holds === true) return { ...claim, refuted: -1 }
      const isWithin = (narrow: Accepts, limit: Accepts) => compare(narrow, limit, proving).holds === true
      return never(task.otherwise(isWithin), compared.holds === false ? String(compared.value) : compared.why)
    }
    case 'values':
      return consistent(claim, task, proving, never)
  }
}

function refute(formula: FormulaId, { solver, refutations, roots }: Proving): number | undefined {
  if (formula === 0) return -1
  const known = roots.get(formula)
  if (known !== undefined) return known
  const refutation: Refutation | undefined = solver.refute(formula)
  if (!refutation) return undefined
  const start = refutations.length
  const moved = (node: number) => (node < 0 ? node : node + start)
  for (const [fact, ...children] of refutation.nodes) refutations.push([fact!, ...children.map(moved)])
  roots.set(formula, moved(refutation.root))
  return moved(refutation.root)
}

function witness(assignment: ReadonlyMap<number, number>, { normal, wanted }: Proving): Witness {
  const answered = [...new Map([...wanted, ...assignment])].filter(([, region]) => region !== 0)
  return Object.fromEntries(
    answered
      .map(([fact, region]) => [normal.space.facts[fact]!.name, region] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
  )
}

function compare(narrow: Accepts, limit: Accepts, { compared }: Proving): ReturnType<typeof included> {
  const id = JSON.stringify([narrow, limit.constraints])
  const result = compared.get(id) ?? included(narrow, limit)
  compared.set(id, result)
  return result
}

const NO_VALUE = '没有一个值合乎全部限制'

/** A value for each set of limits that can hold together; mostly one value satisfies all of them. */
function consistent(
  claim: Pick<Claim, 'property' | 'about'>,
  { field, uses }: Extract<Task, { kind: 'values' }>,
  { normal, solver }: Proving,
  never: (formula: FormulaId, why?: string) => Claim | Finding
): Claim | Finding {
  const { all, any } = normal.space.formulas
  const values: NonNullable<Claim['values']> = []
  /** Which departments are at odds, and over what, in the situation found. */
  const explained = (result: Claim | Finding): Claim | Finding => {
    const assignment = 'formula' in result ? solver.minimal(result.formula) : undefined
    const conflict =
      assignment &&
      conflictOf(
        uses.filter(({ when }) => holds(when, assignment, normal)),
        field
      )
    return conflict ? { ...result, at: conflict.at, told: conflict.why } : result
  }
  const open = [field.stricter.map((_, index) => index)]
  /** In the situations that are left, every set seen so far lacks one of the limits that hold. */
  const left = () =>
    all(
      field.when,
      ...values.map(({ stricter }) =>
        any(...field.stricter.flatMap(({ when }, index) => (stricter.includes(index) ? [] : [when])))
      )
    )
  for (const set of open) {
    const accepts = set.reduce((so, index) => stricter(so, field.stricter[index]!.constraints), field.accepts)
    const found = jointly([accepts])
    if ('value' in found) values.push({ stricter: set, value: found.value })
    const rest = left()
    if (rest === 0 || !solver.satisfying(rest)) break
    // The assignment covers the whole space, because limits may look at facts that the remaining formula does not.
    const assignment = solver.whole(rest)!
    const holding = field.stricter.flatMap(({ when }, index) => (holds(when, assignment, normal) ? [index] : []))
    const isNew = !open.some((known) => known.length === holding.length && known.every((one) => holding.includes(one)))
    // Tried before, without a value: wherever these hold together, there is none.
    if (!isNew)
      return explained(never(all(field.when, ...holding.map((index) => field.stricter[index]!.when)), NO_VALUE))
    open.push(holding)
  }
  const result = explained(never(left(), NO_VALUE))
  return 'formula' in result ? result : { ...claim, ...result, values }
}

function holds(formula: FormulaId, assignment: ReadonlyMap<number, number>, { space }: Normal): boolean {
  return readingOf(assignment, space)(formula)
}
