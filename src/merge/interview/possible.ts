/** What the situations of a service keep to, and the conditions that merging will ask about. */
import { all, any, not, TRUE, type Cond } from '../../condition/cond.js'
import { below, spanOf } from '../../link/context.js'
import { isPossible, situationsOf, type Constraint, type Situations } from '../../situations/index.js'
import type { Eligibility, LinkedService, Need, Program } from '../../link/model.js'
import type { Gate, Question } from '../bundle.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import type { BoundUsage, MergeContext } from '../context.js'
import { domainsOf } from './questions.js'

/** The situations that can occur: no choice of items and no gate of the service is broken in them. */
export function possibleSituations(
  questions: Question[],
  service: LinkedService,
  uses: BoundUsage[],
  program: Program
): Situations {
  const constraints = [
    ...choicesKept(service, uses),
    ...gatesOf(service, uses).map(({ must }) => ({ of: [must], min: 1, max: 1 }))
  ]
  return situationsOf(domainsOf(questions, service, program), constraints, conditionsOf(uses, service, questions))
}

/** “几个中选几个”, where optional items leave the number to the applicant; the others are decided already. */
function choicesKept({ data }: LinkedService, uses: BoundUsage[]): Constraint[] {
  return (data.choose ?? []).flatMap(({ of, min = 0, max = of.length }) => {
    const own = of.flatMap((name) => uses.find(({ usage }) => usage.name === name) ?? [])
    return own.some(({ usage }) => usage.optional) ? [{ of: own.map(({ applies }) => applies), min, max }] : []
  })
}

/** Conditions of acceptance, of the service and of the items that apply; those of one channel are only said. */
export function gatesOf(
  service: LinkedService,
  uses: readonly BoundUsage[],
  concerned = (use: BoundUsage): Cond => use.applies
): Gate[] {
  const own = (entries: readonly Eligibility[], whom: Cond, bind: (cond: Cond) => Cond, item?: string): Gate[] =>
    entries.flatMap(({ text, when, must, channel, at }) =>
      must === undefined || channel !== undefined
        ? []
        : [
            {
              text,
              must: any(not(all(whom, bind(when))), bind(must)),
              ...(item !== undefined && { item }),
              origin: spanOf(below(at, 'when'))
            }
          ]
    )
  return [
    ...own(service.eligibility, TRUE, (cond) => cond),
    ...uses.flatMap((use) => own(use.usage.item.eligibility, concerned(use), use.bind, use.usage.name))
  ]
}

/** A condition of acceptance that refuses nobody. Of an item it counts where the service does not see to it already. */
export function checkGates({ questions, service, uses, program, report }: MergeContext): void {
  const gates = gatesOf(service, uses, () => TRUE)
  if (gates.length === 0) return
  const open = situationsOf(
    domainsOf(questions, service, program),
    choicesKept(service, uses),
    gates.map(({ must }) => must)
  )
  for (const { text, must, origin } of gates)
    if (isPossible(not(must), open) === false) report(diagnose('LB4013', { text }, origin))
}

/** Known before merging begins, so that the space of situations is cut once. */
function conditionsOf(uses: BoundUsage[], service: LinkedService, questions: Question[]): Cond[] {
  const asked = questions.flatMap(({ when, options = [] }) => [
    when,
    ...options.flatMap((option) => (option.when ? [option.when] : []))
  ])
  const bound = uses.flatMap(({ usage: { item }, applies, roles, bind }) => {
    const own = [
      ...item.fields.flatMap(({ when, required }) => [when, required]),
      ...item.needs.flatMap(condsOfNeed),
      ...item.results.map(({ when }) => when),
      ...item.presence.map(({ cond }) => cond)
    ]
    return [applies, ...[...roles.values()].flat().map(({ when }) => when), ...own.map(bind)]
  })
  return [...asked, ...bound, ...service.needs.flatMap(({ need }) => condsOfNeed(need))]
}

function condsOfNeed(need: Need): Cond[] {
  return need.kind === 'one' ? [need.use.when] : [need.when, ...need.options.flat().map((use) => use.when)]
}
