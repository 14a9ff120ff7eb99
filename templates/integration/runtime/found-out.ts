/** Facts that departments find out: given beside the submission, never taken from the applicant. */
import { drop, get, isRow, splitFact } from './read.js'
import type { Found, Plan, Row } from './types.js'

/** The submission with what is found out in the place of whatever the applicant may have said of it. */
export function withFound(plan: Plan, submission: Row, found: Found): Row {
  const open = plan.questions.filter(({ answeredBy }) => answeredBy)
  if (open.length === 0) return submission
  const known = get(submission, 'situations')
  const answers: Row = isRow(known) ? { ...known } : {}
  for (const { fact } of open) {
    const [, name] = splitFact(fact)
    const value = get(found, name)
    if (value === undefined) drop(answers, name)
    else answers[name] = value
  }
  const { situations: _, ...rest } = submission
  return Object.keys(answers).length > 0 ? { ...rest, situations: answers } : rest
}

/** The submission alone again. */
export function withoutFound(plan: Plan, submission: Row): Row {
  return withFound(plan, submission, {})
}

/** Answers of the applicant to what is not asked of him. */
export function presumed(plan: Plan, submission: Row): string[] {
  const answers = get(submission, 'situations')
  return plan.questions.flatMap(({ fact, answeredBy }) =>
    answeredBy && isRow(answers) && get(answers, splitFact(fact)[1]) !== undefined ? [fact] : []
  )
}
