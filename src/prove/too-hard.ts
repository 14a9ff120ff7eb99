/** What is said when a proof takes more than its allowance. */
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { spanOf } from '../link/context.js'
import type { Program } from '../link/model.js'
import type { Bundle } from '../merge/bundle.js'
import { TooMuchWork } from '../situations/work-limit.js'

/** Undefined when it took too much work; other errors go on. */
export function unlessTooHard<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    if (error instanceof TooMuchWork) return undefined
    throw error
  }
}

/** LB4116, at the service. */
export function tooHard(program: Program, { id, name }: Bundle): Diagnostic {
  const doc = program.services.get(id)!.doc
  return diagnose('LB4116', { service: name }, spanOf({ doc, path: ['id'] }))
}
