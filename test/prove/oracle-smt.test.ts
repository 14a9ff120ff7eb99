/** The prover against an SMT solver: what is claimed never to be has no solution, what is found or witnessed has one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { init, killThreads } from 'z3-solver'
import { normalForm } from '../../src/prove/normal.js'
import { prove } from '../../src/prove/prove.js'
import { ask, FULL, IS_FULL, situationsFor, testsOf } from '../support/oracle/run.js'
import { questionsFor, type Question } from '../support/oracle/smt-questions.js'

const RUNS = IS_FULL ? FULL : 600
const BATCH = 50
/** Characters that the solver takes at once: more do not fit on its stack. */
const MOST = 20_000
/** To find out which claims are wrong. */
const IS_EACH = process.env['LIANBAN_ORACLE'] === 'each'

let solver: Awaited<ReturnType<typeof init>>

beforeAll(async () => {
  solver = await init()
}, 60_000)

/** Its threads would keep the process alive. */
afterAll(() => killThreads(solver.em))

async function answers(text: string): Promise<string[]> {
  const context = solver.Z3.mk_context(solver.Z3.mk_config())
  const said: string[] = []
  let piece: string[] = []
  let size = 0
  for (const line of [...text.split('\n'), undefined]) {
    if (line === undefined || size + line.length > MOST) {
      said.push(await solver.Z3.eval_smtlib2_string(context, piece.join('\n')))
      piece = []
      size = 0
    }
    piece.push(line ?? '')
    size += (line?.length ?? 0) + 1
  }
  solver.Z3.del_context(context)
  return said.join('\n').trim().split(/\s+/)
}

describe('an SMT solver', () => {
  it(`agrees with the certificates of ${RUNS} random specs`, { timeout: 1_200_000 }, async () => {
    const specs: { text: string; questions: Question[] }[] = []
    const linked = ask(RUNS, 20260403, (program, bundle) => {
      if (!situationsFor(program, bundle)) return []
      // Told apart as finely as the definitions look at them.
      const normal = normalForm(program, bundle, testsOf(program, bundle))
      specs.push(questionsFor(program, bundle, normal, prove(normal), IS_EACH))
      return []
    })
    const wrong: string[] = []
    let asked = 0
    for (let start = 0; start < specs.length; start += BATCH) {
      const batch = specs.slice(start, start + BATCH)
      const said = await answers(batch.map(({ text }) => text).join('\n'))
      const questions = batch.flatMap((one) => one.questions)
      if (said.length !== questions.length) throw new Error(said.filter((one) => !/sat$/.test(one)).join(' '))
      questions.forEach(({ about, expected }, index) => {
        if (said[index] !== expected) wrong.push(`${about}: ${said[index]}, not ${expected}`)
      })
      asked += questions.length
    }
    if (IS_FULL) console.log({ linked, asked })
    expect(wrong).toEqual([])
    expect(linked).toBe(RUNS)
  })
})
