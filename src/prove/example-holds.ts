/** `holds` of an example: the properties that must hold in every situation that agrees with what is given. */
import { equals } from '../condition/cond.js'
import { diagnose } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { below, spanOf } from '../link/context.js'
import type { Program } from '../link/model.js'
import type { Bundle } from '../merge/bundle.js'
import { PROPERTIES } from './properties/names.js'
import { normalForm } from './normal-form/index.js'
import { prove } from './prove.js'
import { solver } from '../situations/solve.js'
import { tooHard, unlessTooHard } from './too-hard.js'
import { waiverOf } from './findings/waivers.js'
import { aboutText } from './findings/words.js'

export function checkHolds(program: Program, bundle: Bundle): Diagnostic[] {
  return unlessTooHard(() => broken(program, bundle)) ?? [tooHard(program, bundle)]
}

function broken(program: Program, bundle: Bundle): Diagnostic[] {
  const examples = program.services.get(bundle.id)!.examples.filter(({ expect }) => expect.holds)
  const givens = examples.map(({ given }) => [...given].map(([fact, value]) => equals(fact, value)))
  const normal = normalForm(program, bundle, givens.flat())
  const { findings, model } = prove(normal)
  const { space } = normal
  const decide = solver(space)
  return examples.flatMap(({ name, expect, at }, index) => {
    const given = givens[index]!.map((cond) => space.of(cond))
    const wrong = findings.filter(
      (finding) =>
        (expect.holds as readonly string[]).includes(finding.property) &&
        !waiverOf(finding, model) &&
        decide.satisfying(space.formulas.all(finding.formula, ...given)) !== undefined
    )
    return wrong.map((finding) => {
      const property = PROPERTIES[finding.property].name
      return diagnose(
        'LB4006',
        {
          example: name,
          what: property,
          expected: { zh: '成立', en: 'holds' },
          actual: {
            zh: `“${aboutText(finding.about, model)}”不成立`,
            en: `not for “${aboutText(finding.about, model, 'en')}”`
          }
        },
        spanOf(below(at, 'expect', 'holds'))
      )
    })
  })
}
