/** Counterexamples pasted into the service that they are of, as its author would. */
import { exampleOf } from '../../../src/prove/findings/example.js'
import { normalForm } from '../../../src/prove/normal-form/index.js'
import { prove } from '../../../src/prove/prove.js'
import type { Program } from '../../../src/link/model.js'
import type { Bundle } from '../../../src/merge/index.js'

export interface Counterexample {
  property: string
  about: string
  yaml: string
}

/** Of all findings that have a situation which can be written down. */
export function counterexamples(program: Program, bundle: Bundle): Counterexample[] {
  const normal = normalForm(program, bundle)
  return prove(normal).findings.flatMap((finding) => {
    const yaml = exampleOf(finding, `${finding.property} ${finding.about}`, normal.space)
    return yaml === undefined ? [] : [{ property: finding.property, about: finding.about, yaml }]
  })
}

/** The text of a service with more examples; it has none of its own, or they are its last entry. */
export function pasted(service: string, examples: readonly string[]): string {
  const head = service.includes('\nexamples:\n') ? '' : 'examples:\n'
  const indent = (text: string) => text.replace(/^(?=.)/gm, '  ')
  return `${service.trimEnd()}\n${head}${examples.map(indent).join('')}`
}
