/** Z3 as a judge. Its texts are read synchronously: what its asynchronous functions are given may be gone before they look. */
import { init, killThreads, Z3_lbool } from 'z3-solver'

export interface Solver {
  /** For each term whether it can be true together with the definitions. */
  answers(definitions: readonly string[], terms: readonly string[]): Promise<('sat' | 'unsat' | 'unknown')[]>
  /** Its threads would keep the process alive. */
  stop(): void
}

/** Commands that it reads at once: more do not fit on its stack. */
const MOST = 200

export async function startSolver(): Promise<Solver> {
  const { Z3, em } = await init()
  return {
    async answers(definitions, terms) {
      const context = Z3.mk_context(Z3.mk_config())
      const parser = Z3.mk_parser_context(context)
      Z3.parser_context_inc_ref(context, parser)
      const solver = Z3.mk_simple_solver(context)
      Z3.solver_inc_ref(context, solver)
      const put = (text: string) => {
        const asserted = Z3.parser_context_from_string(context, parser, text)
        Z3.ast_vector_inc_ref(context, asserted)
        for (let n = 0; n < Z3.ast_vector_size(context, asserted); n++)
          Z3.solver_assert(context, solver, Z3.ast_vector_get(context, asserted, n))
        Z3.ast_vector_dec_ref(context, asserted)
      }
      for (let from = 0; from < definitions.length; from += MOST) put(definitions.slice(from, from + MOST).join('\n'))
      const said: ('sat' | 'unsat' | 'unknown')[] = []
      for (const term of terms) {
        Z3.solver_push(context, solver)
        put(`(assert ${term})`)
        const is = await Z3.solver_check(context, solver)
        said.push(is === Z3_lbool.Z3_L_TRUE ? 'sat' : is === Z3_lbool.Z3_L_FALSE ? 'unsat' : 'unknown')
        Z3.solver_pop(context, solver, 1)
      }
      Z3.del_context(context)
      return said
    },
    stop: () => killThreads(em)
  }
}
