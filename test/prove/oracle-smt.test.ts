/** The prover against an SMT solver: what is claimed never to be has no solution, what is found or witnessed has one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { normalForm } from '../../src/prove/normal-form/index.js'
import { prove } from '../../src/prove/prove.js'
import { IS_FULL, runs } from '../support/effort.js'
import { ask, FULL, situationsFor, testsOf } from '../support/oracle/run.js'
import { questionsFor } from '../support/oracle/smt-questions.js'
import { startSolver, type Solver } from '../support/oracle/solver.js'

const RUNS = runs(30, FULL)
/** To find out which claims are wrong. */
const IS_EACH = process.env['LIANBAN_ORACLE'] === 'each'

let solver: Solver

beforeAll(async () => {
  solver = await startSolver()
}, 60_000)

afterAll(() => solver.stop())

describe('an SMT solver', () => {
  it(`agrees with the certificates of ${RUNS} random specs`, { timeout: 14_400_000 }, async () => {
    const specs: ReturnType<typeof questionsFor>[] = []
    const linked = ask(RUNS, 20260403, (program, bundle) => {
      if (!situationsFor(program, bundle)) return []
      // Told apart as finely as the definitions look at them.
      const normal = normalForm(program, bundle, testsOf(program, bundle))
      specs.push(questionsFor(program, bundle, normal, prove(normal), IS_EACH))
      return []
    })
    const wrong: string[] = []
    let asked = 0
    for (const { definitions, questions } of specs) {
      const said = await solver.answers(
        definitions,
        questions.map(({ term }) => term)
      )
      asked += questions.length
      questions.forEach(({ about, expected }, index) => {
        if (said[index] !== expected) wrong.push(`${about}: ${said[index]}, not ${expected}`)
      })
    }
    if (IS_FULL) console.log({ linked, specs: specs.length, asked })
    expect(wrong).toEqual([])
    expect(linked).toBe(RUNS)
  })
})
