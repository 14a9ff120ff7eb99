/**
 * The burden ledger: items taken one by one (before) against the merged service (after), over all possible applications,
 * exactly. What the figures count is stated in docs/outputs.md.
 */
import { any, TRUE, type Cond } from '../../condition/cond.js'
import { choiceFact, isFact } from '../../condition/fact.js'
import { rounded, type Fraction } from '../../base/fraction.js'
import { cubesOf, descriptionText } from '../../situations/describe.js'
import { bare } from '../../wording/lexicon.js'
import type { FormulaId } from '../../situations/formula.js'
import { decided, situationOf, type Engine } from '../../situations/index.js'
import { weights, type Weights } from '../../situations/weight.js'
import { standardOf } from '../../link/standard.js'
import type { MergeContext } from '../context.js'
import type { Words } from '../../wording/conditions.js'
import { timeModelOf, type TimeModel } from './time-model.js'
import { differencesOf, differentIn, type Row, type Rows } from './distinct-applications.js'
import {
  burdenOf,
  extentsOf,
  figuresWithin,
  incompleteOf,
  meansOf,
  reductionsOf,
  sumsOf,
  type Exact,
  type Sums
} from './figures.js'
import { condsOf } from './critical-path.js'
import type { Ledger, LedgerClass, LedgerGroup, Sides } from './model.js'
import { MEASURES, partsOf, type Counted, type Part } from './burden-parts.js'
import { sharesOf, weightingOf } from './weighting.js'

interface Counting {
  bundle: Counted
  words: Words
  engine: Engine
  weights: Weights
  before: Sums
  after: Sums
}

export function ledgerOf(bundle: Counted, context: MergeContext, words: Words): Ledger {
  const { service, program } = context
  const model = timeModelOf(standardOf(service.doc, program), program.docs)
  const { baseline, published } = bundle.service
  return {
    ...(decided(TRUE, context.situations, () => counted(bundle, context, words, model)) ?? uncounted()),
    weighting: weightingOf(service, bundle.questions),
    ...(model && { model: model.stated }),
    ...(baseline && { baseline: figures(baseline) }),
    ...(published && { published: figures(published) })
  }
}

type Figures = Omit<Ledger, 'weighting' | 'model' | 'baseline' | 'published'>

/** What a service comes to whose situations are too hard to look at. */
function uncounted(): Figures {
  const nothing = Object.fromEntries(MEASURES.map((name) => [name, null])) as unknown as Exact
  const unknown: Sides = { before: burdenOf(nothing), after: burdenOf(nothing) }
  const all = incompleteOf(MEASURES)
  return {
    different: null,
    classes: [],
    groups: [],
    weighted: unknown,
    least: unknown,
    most: unknown,
    incomplete: { before: all, after: all },
    tooHard: all,
    reductions: Object.fromEntries(all.map((name) => [name, null])) as Figures['reductions']
  }
}

function counted(bundle: Counted, context: MergeContext, words: Words, model: TimeModel | undefined): Figures {
  const { service, situations } = context
  const parts = partsOf(bundle, context, model)
  const engine = situations.over([...differencesOf(bundle), ...[...parts.before, ...parts.after].flatMap(condsIn)])
  const before = sumsOf(parts.before, engine)
  const after = sumsOf(parts.after, engine)
  const counting = { bundle, words, engine, weights: weights(engine.space, sharesOf(service)), before, after }
  const [old, made] = [meansOf(before, counting.weights), meansOf(after, counting.weights)]
  const some = handledIn(bundle, engine)
  const [ends, newEnds] = [extentsOf(before, engine, some), extentsOf(after, engine, some)]
  const different = differentIn(bundle, engine)
  return {
    different: different.count === undefined ? null : String(different.count),
    classes: inOrder(different.whole ?? [], engine).map((row) => classOf(row, counting)),
    groups: different.whole ? [] : different.groups.map((group) => groupOf(group, counting)),
    weighted: { before: burdenOf(old.mean), after: burdenOf(made.mean) },
    least: { before: burdenOf(ends.least), after: burdenOf(newEnds.least) },
    most: { before: burdenOf(ends.most), after: burdenOf(newEnds.most) },
    incomplete: { before: incompleteOf(old.incomplete), after: incompleteOf(made.incomplete) },
    tooHard: [...new Set(incompleteOf([...ends.tooHard, ...newEnds.tooHard]))],
    reductions: reductionsOf(old, made)
  }
}

/**
 * Where some item is handled, or the applicant is asked whether one shall be: to choose nothing is left to him. The constant
 * where that is everywhere, so that what is apart stays apart.
 */
export function handledIn(
  { items, questions }: Pick<Counted, 'items' | 'questions'>,
  { space, solver }: Engine
): FormulaId {
  const choices = questions.filter(({ fact }) => isFact('choice', fact))
  const some = space.of(any(...[...items, ...choices].map(({ when }) => when)))
  return solver.satisfying(space.formulas.not(some)) && solver.satisfying(some) ? some : 1
}

/** As the answers come: the first option of the first question first. */
function inOrder(rows: readonly Row[], { space, solver }: Engine): Row[] {
  const answers = (row: Row): number[] => {
    const model = solver.minimal(row.formula) ?? new Map<number, number>()
    // What is not answered comes last.
    return space.facts.map((_, fact) => model.get(fact) || Infinity)
  }
  const placed = rows.map((row) => ({ row, answers: answers(row) }))
  const compare = (a: number[], b: number[]) => {
    const at = a.findIndex((region, fact) => region !== b[fact])
    return at < 0 ? 0 : a[at]! - b[at]!
  }
  return placed.sort((a, b) => compare(a.answers, b.answers)).map(({ row }) => row)
}

function condsIn(part: Part): readonly Cond[] {
  return 'flow' in part ? condsOf(part.flow) : part.conds
}

function classOf(row: Row, counting: Counting): LedgerClass {
  const { bundle, words, engine, weights } = counting
  const { space, solver } = engine
  const [before, after] = [counting.before, counting.after].map((sums) =>
    figuresWithin(sums, engine, row.formula, row.known)
  ) as [ReturnType<typeof figuresWithin>, ReturnType<typeof figuresWithin>]
  const most: Sides = { before: burdenOf(before.most), after: burdenOf(after.most) }
  const least: Sides = { before: burdenOf(before.least), after: burdenOf(after.least) }
  const incomplete = { before: incompleteOf(before.incomplete), after: incompleteOf(after.incomplete) }
  return {
    label: labelOf(row.formula, bundle, words, engine),
    situation: Object.fromEntries(situationOf(solver.minimal(row.formula) ?? new Map(), space)),
    weight: shareText(weights.of(row.formula)),
    items: bundle.items.flatMap(({ usage, when }) => {
      const id = space.of(when)
      return (id < 2 ? id === 1 : row.known.get(id)) ? [usage] : []
    }),
    ...least,
    ...(JSON.stringify(most) !== JSON.stringify(least) && { most }),
    ...(incomplete.before.length + incomplete.after.length > 0 && { incomplete })
  }
}

/** Only the amounts that depend on nothing but the facts of the group. */
function groupOf({ facts, count, rows, coarse }: Rows, counting: Counting): LedgerGroup {
  const { engine, words, bundle } = counting
  const { cones } = engine.space
  const own = new Set(facts)
  const isOwn = (id: FormulaId) => id > 1 && cones.of(id).every((fact) => own.has(fact))
  const within = (sums: Sums) =>
    Object.fromEntries(
      MEASURES.map((name) => {
        const { amounts, unknown } = sums[name]
        return [name, { amounts: amounts.filter(({ when }) => isOwn(when)), unknown: isOwn(unknown) ? unknown : 0 }]
      })
    ) as Sums
  const local = { ...counting, before: within(counting.before), after: within(counting.after) }
  return {
    questions: [...new Set(facts.flatMap((fact) => engine.space.facts[fact]!.reads))].map((name) =>
      nameOf(name, bundle, words)
    ),
    different: count === undefined ? null : String(count),
    coarse,
    rows: inOrder(rows, engine).map((row) => classOf(row, local))
  }
}

/** What tells a row from the others, in so many cases at most. */
const MAX_CASES = 4

function labelOf(formula: FormulaId, bundle: Counted, words: Words, { space, solver }: Engine): string {
  return descriptionText(cubesOf(space, solver, formula, MAX_CASES), space, ({ reads }) =>
    reads.map((name) => nameOf(name, bundle, words)).join('、')
  )
}

function nameOf(fact: string, { questions, items }: Counted, words: Words): string {
  const optional = items.find(({ usage }) => choiceFact(usage) === fact)
  if (optional) return `办“${optional.name}”`
  const question = questions.find((one) => one.fact === fact)
  if (!question) return words.fieldName(fact)
  return `${bare(question.ask)}${question.answeredBy ? '（部门核查）' : ''}`
}

function shareText({ n, d }: Fraction): number {
  return rounded(n, d, 6)
}

function figures(stated: Record<string, unknown>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(stated).filter((entry): entry is [string, number] => typeof entry[1] === 'number')
  )
}
