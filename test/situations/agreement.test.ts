/** The decider of merging, the prover, the old search, going through all situations and an SMT solver, on random specs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tests } from '../../src/condition/cond.js'
import { compared, pairsOf } from '../support/oracle/agreement.js'
import { IS_FULL, runs } from '../support/effort.js'
import { FULL, merged, situationsFor, testsOf } from '../support/oracle/run.js'
import { factsOf } from '../support/oracle/situations.js'
import { extentQuestions } from '../support/oracle/smt-extent.js'
import type { Question } from '../support/oracle/smt-questions.js'
import { startSolver, type Solver } from '../support/oracle/solver.js'

const RUNS = runs(40, FULL)

let solver: Solver

beforeAll(async () => {
  solver = await startSolver()
}, 60_000)

afterAll(() => solver.stop())

interface Case {
  definitions: string[]
  questions: Question[]
}

async function refused(cases: readonly Case[]): Promise<string[]> {
  const wrong: string[] = []
  for (const { definitions, questions } of cases) {
    const said = await solver.answers(
      definitions,
      questions.map(({ term }) => term)
    )
    questions.forEach(({ about, expected }, index) => {
      if (said[index] !== expected) wrong.push(`${about}: ${said[index]}, not ${expected}`)
    })
  }
  return wrong
}

describe('all who decide about situations', () => {
  it(`agree on what is possible, follows and excludes, in ${RUNS} random specs`, { timeout: 14_400_000 }, async () => {
    const cases: Case[] = []
    const seen = { possible: 0, impossible: 0, everySituation: 0 }
    const linked = merged(RUNS, 20260405, (program, bundle, _codes, numbers) => {
      const pairs = pairsOf(bundle, numbers, 3)
      if (pairs.length === 0) return []
      const heard = [...pairs.flat().flatMap(tests), ...testsOf(program, bundle)]
      const situations = situationsFor(program, bundle, factsOf(program, bundle, heard))
      if (!situations) return []
      const { wrong, ...questions } = compared(program, bundle, situations, pairs)
      seen.everySituation++
      seen.possible += questions.questions.length - 1
      seen.impossible += 2 * pairs.length - questions.questions.length + 1
      cases.push(questions)
      return wrong
    })
    if (IS_FULL) console.log({ linked, ...seen })
    expect(await refused(cases)).toEqual([])
    expect(linked).toBe(RUNS)
    expect(Math.min(seen.possible, seen.impossible, seen.everySituation)).toBeGreaterThan(RUNS / 2)
  })

  it(`agree on the least and the most of the ledger, in ${RUNS} random specs`, { timeout: 14_400_000 }, async () => {
    const cases: Case[] = []
    let asked = 0
    merged(RUNS, 20260406, (program, bundle) => {
      if (!situationsFor(program, bundle)) return []
      cases.push(extentQuestions(program, bundle))
      asked += cases.at(-1)!.questions.length
      return []
    })
    if (IS_FULL) console.log({ specs: cases.length, asked })
    expect(await refused(cases)).toEqual([])
    expect(asked).toBeGreaterThan(3 * RUNS)
  })
})
