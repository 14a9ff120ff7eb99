/** The answers of a submission: those that are wanted, else any that is accepted. */
import { placeOfFact } from '../../condition/fact.js'
import { holds as holdsIn } from '../../../templates/integration/runtime/condition.js'
import { get, isRow, scopesOf } from '../../../templates/integration/runtime/read.js'
import type { Json, Row } from '../../../templates/integration/runtime/types.js'
import type { Maker } from './maker.js'
import { plainValue } from './values.js'

export function fillQuestions({ bundle, plan, wanted, random: { pick, int } }: Maker, submission: Row): void {
  for (const { fact, when, rowOf } of plan.questions) {
    const { group: space, name } = placeOfFact(fact)
    const answers = isRow(get(submission, space)) ? (submission[space] as Row) : {}
    if (Object.hasOwn(answers, name) || !holdsIn(plan, submission, when)) continue
    const question = bundle.questions.find((one) => one.fact === fact)
    const preset = wanted.get(fact)
    const options = (question?.options ?? []).filter((option) => holdsIn(plan, submission, option.when))
    const answer =
      rowOf !== undefined
        ? int(Math.max(1, scopesOf(plan, submission, rowOf, {}).length))
        : preset !== undefined && preset !== null
          ? preset
          : question?.type === 'boolean'
            ? pick([true, false])
            : question?.type === 'choice'
              ? pick(options).code
              : plainValue(question?.type ?? 'integer', question ?? {}, int)
    const others = question?.type === 'boolean' ? [true, false] : options.map(({ code }) => code)
    const refusals = (given: Json) =>
      plan.gates.filter(({ must }) => !holdsIn(plan, { ...submission, [space]: { ...answers, [name]: given } }, must))
        .length
    // Whoever is not accepted submits nothing.
    const accepted =
      preset === undefined && rowOf === undefined
        ? others.reduce<Json>((best, other) => (refusals(other) < refusals(best) ? other : best), answer)
        : answer
    submission[space] = { ...answers, [name]: accepted }
  }
}
