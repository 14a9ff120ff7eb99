/** What an SMT solver is asked about one certificate, as SMT-LIB: the never-formulas are those of the third opinion. */
import type { Program } from '../../../src/link/model.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import type { Normal } from '../../../src/prove/normal-form/index.js'
import type { Proved, Witness } from '../../../src/prove/prove.js'
import { dutiesOf } from '../judge.js'
import { keptBy, nameOf } from './run.js'
import { termsOf } from './smt.js'

export interface Question {
  about: string
  expected: 'sat' | 'unsat'
  /** The name of what is asserted. */
  term: string
}

/** All that never happens in one question; `isEach`: in one for each claim, to see which of them is wrong. */
export function questionsFor(
  program: Program,
  bundle: Bundle,
  { model, space }: Normal,
  { claims, findings }: Proved,
  isEach = false
): { definitions: string[]; questions: Question[] } {
  const terms = termsOf({ facts: model.facts, formulas: space.formulas.nodes }, space.of)
  const duties = dutiesOf(program, bundle, terms)
  const found = new Set(findings.map(nameOf))
  const refuted = new Set(claims.filter((claim) => claim.refuted !== undefined).map(nameOf))
  const impossible: { name: string; term: string }[] = []
  const broken = new Map<string, string[]>()
  const possible = new Map<string, string[]>()
  const enter = (map: Map<string, string[]>, name: string, term: string) =>
    void map.set(name, [...(map.get(name) ?? []), term])
  for (const duty of duties) {
    const name = nameOf(duty)
    const { is } = duty
    if ('ever' in is) {
      if (found.has(name)) impossible.push({ name, term: is.ever })
      else enter(possible, name, is.ever)
    } else if ('never' in is) {
      // Which sets of materials are the same depends on how conditions are written: no question for a solver.
      if (is.or !== undefined) continue
      if (found.has(name)) enter(broken, name, is.never)
      else if (refuted.has(name)) impossible.push({ name, term: is.never })
    }
  }
  const shown = new Map<string, { situation: Witness; names: string[]; terms: string[] }>()
  const show = (name: string, situation: Witness | undefined, all: string[] | undefined) => {
    if (!situation || !all) return
    const id = JSON.stringify(situation)
    const place = shown.get(id) ?? { situation, names: [], terms: [] }
    place.names.push(name)
    place.terms.push(terms.any(...all))
    shown.set(id, place)
  }
  for (const finding of findings) show(nameOf(finding), finding.situation, broken.get(nameOf(finding)))
  for (const claim of claims) show(nameOf(claim), claim.witness, possible.get(nameOf(claim)))

  const questions: Question[] = [
    ...(isEach
      ? impossible.map(({ name, term }) => ({ about: name, expected: 'unsat' as const, term }))
      : [
          {
            about: `never: ${impossible.length} claims`,
            expected: 'unsat' as const,
            term: terms.any(...impossible.map(({ term }) => term))
          }
        ]),
    ...[...shown.values()].map((one) => ({
      about: one.names.join(', '),
      expected: 'sat' as const,
      term: terms.all(terms.at(one.situation), ...one.terms)
    }))
  ]
  const kept = keptBy(program, bundle, terms)
  return { definitions: [...terms.lines(), `(assert ${terms.valid})`, `(assert ${kept})`], questions }
}
