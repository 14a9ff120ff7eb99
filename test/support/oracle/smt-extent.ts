/** Least and most of the ledger as questions to an SMT solver: no situation lies outside of them, and one at each end. */
import type { Program } from '../../../src/link/model.js'
import { standardOf } from '../../../src/link/standard.js'
import { bindUsage } from '../../../src/merge/binding/bind.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { preferHigher } from '../../../src/merge/interview/choices.js'
import { sumsOf, type Sums } from '../../../src/merge/ledger/figures.js'
import { condsOf } from '../../../src/merge/ledger/critical-path.js'
import { handledIn } from '../../../src/merge/ledger/index.js'
import { partsOf } from '../../../src/merge/ledger/burden-parts.js'
import { timeModelOf } from '../../../src/merge/ledger/time-model.js'
import { keptBy, testsOf } from './run.js'
import type { Question } from './smt-questions.js'
import { termsOf } from './smt.js'

const MEASURES = [
  'forms',
  'fields',
  'keystrokes',
  'materials',
  'copies',
  'visits',
  'steps',
  'departments',
  'days'
] as const

export function extentQuestions(program: Program, bundle: Bundle): { definitions: string[]; questions: Question[] } {
  const service = program.services.get(bundle.id)!
  const uses = preferHigher(
    [...service.usages.values()].map((usage) => bindUsage(usage, service)),
    service
  )
  const parts = partsOf(bundle, { uses, service }, timeModelOf(standardOf(service.doc, program), program.docs))
  const engine = bundle.situations.over([
    ...testsOf(program, bundle),
    ...[...parts.before, ...parts.after].flatMap((part) => ('flow' in part ? condsOf(part.flow) : part.conds))
  ])
  const { before, after } = { before: sumsOf(parts.before, engine), after: sumsOf(parts.after, engine) }
  const { facts, formulas } = engine.space
  const terms = termsOf(
    {
      facts: facts.map(({ name, reads, texts, valid }) => ({ name, reads, regions: texts, valid })),
      formulas: formulas.nodes
    },
    engine.space.of
  )
  const sum = ({ amounts }: Sums[keyof Sums]) =>
    `(+ 0 ${amounts.map(({ when, amount }) => `(ite ${terms.formula(when)} ${amount} 0)`).join(' ')})`
  const outside: string[] = []
  const ends: Question[] = []
  for (const [side, sums] of Object.entries({ before, after }) as ['before' | 'after', Sums][])
    for (const name of MEASURES) {
      const [least, most] = [bundle.ledger.least[side][name], bundle.ledger.most[side][name]]
      if (least === null || most === null) continue
      const per = name === 'days' ? 100 : 1
      const total = sum(sums[name])
      const [low, high] = [Math.round(least * per), Math.round(most * per)]
      outside.push(`(< ${total} ${low})`, `(> ${total} ${high})`)
      // All situations lie between: where the ends are one, any situation is at it.
      if (low === high) continue
      ends.push({ about: `least ${side} ${name}: ${least}`, expected: 'sat', term: `(= ${total} ${low})` })
      ends.push({ about: `most ${side} ${name}: ${most}`, expected: 'sat', term: `(= ${total} ${high})` })
    }
  // Ends are those of applications in which something is handled.
  const somebody = terms.formula(handledIn(bundle, engine))
  const kept = keptBy(program, bundle, terms)
  return {
    definitions: [...terms.lines(), `(assert ${terms.valid})`, `(assert ${kept})`, `(assert ${somebody})`],
    questions: [
      { about: 'below the least or above the most', expected: 'unsat', term: `(or ${outside.join(' ')} false)` },
      ...ends
    ]
  }
}
