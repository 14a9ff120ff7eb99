/** Roles → subjects. Who may be the same person is a condition like any other: then the other's fields are used. */
import {
  all,
  any,
  equals,
  FALSE,
  mapTests,
  not,
  TRUE,
  type Cond,
  type Scalar,
  type Test
} from '../../condition/cond.js'
import { holds } from '../../condition/evaluate.js'
import { choiceFact, elementFact, isFact, placeOfFact, sameFact } from '../../condition/fact.js'
import { choices, inputsOf, isDerived, withInputs } from '../../condition/derived.js'
import { withFixed } from '../../condition/partly-fixed.js'
import { diagnose } from '../../diagnostics/catalogue.js'
import { below, spanOf } from '../../link/context.js'
import { askedAs } from '../../link/service/asked-as.js'
import type { LinkedService, Usage } from '../../link/model.js'
import type { BoundUsage, MergeContext, Player } from '../context.js'
import { isPossible, satisfying } from '../../situations/index.js'
import { situationText } from '../../wording/conditions.js'

export function bindUsage(usage: Usage, service: LinkedService): BoundUsage {
  const applies = usage.optional ? all(usage.when, equals(choiceFact(usage.name), true)) : usage.when
  const roles = new Map(
    [...usage.bind].map(([role, players]) => [role, players.flatMap((player) => persons(player, service, []))])
  )
  const fields = new Map<string, Scalar>(
    usage.item.fields.flatMap(({ role, element, map }) =>
      map?.const === undefined ? [] : [[elementFact(role, element), map.const] as const]
    )
  )
  /** The service's facts that one of the item's facts can be. */
  const places = (fact: string): { fact: string; when: Cond }[] => {
    const { group, name } = placeOfFact(fact)
    if (isFact('situation', fact)) return [{ fact: askedAs(usage, name), when: TRUE }]
    return (roles.get(group) ?? []).map(({ subject, when }) => ({ fact: elementFact(subject, name), when }))
  }
  const bound = new Map<Cond, Cond>()
  const isSomebody = (fact: string) => any(...places(fact).map(({ when }) => when))
  const bindTest = (test: Test): Cond => {
    // A field that the department fills with a constant is decided here: nobody answers it.
    const fixed = fields.get(test.fact)
    if (fixed !== undefined) return holds(test, () => fixed) ? isSomebody(test.fact) : FALSE
    if (isDerived(test.fact)) {
      const rest = withFixed(test, (fact) => fields.get(fact))
      const there = inputsOf(test.fact).filter((fact) => fields.has(fact))
      if (rest !== test) return all(...there.map(isSomebody), mapTests(rest, bindTest))
      return any(
        ...choices(inputsOf(test.fact).map(places)).map((some) => {
          const fact = withInputs(
            test.fact,
            some.map((one) => one.fact)
          )
          return all(...some.map(({ when }) => when), { ...test, fact })
        })
      )
    }
    const moments = 'value' in test && typeof test.value === 'object' ? places(test.value.fact) : undefined
    return any(
      ...places(test.fact).flatMap(({ fact, when }) =>
        moments
          ? moments.map((moment) => all(when, moment.when, atMoment({ ...test, fact }, moment.fact)))
          : [all(when, { ...test, fact })]
      )
    )
  }
  const bindAnew = (cond: Cond): Cond => mapTests(cond, bindTest)
  // The ledger binds the same conditions anew for each class of situations.
  const bind = (cond: Cond): Cond => {
    const known = bound.get(cond) ?? bindAnew(cond)
    bound.set(cond, known)
    return known
  }
  return { usage, applies, roles, bind }
}

/** The same comparison with a date of another fact. */
function atMoment(test: Test, fact: string): Test {
  return 'value' in test && typeof test.value === 'object' ? { ...test, value: { ...test.value, fact } } : test
}

/**
 * A subject that may be another: the other where `same` says so (who may in turn be a third), else itself – also where the
 * question is not asked, because none of the others exists.
 */
function persons(player: Player, service: LinkedService, seen: string[]): Player[] {
  const subject = service.subjects.get(player.subject)
  if (!subject || seen.includes(subject.name)) return [player]
  if (subject.chosenFrom !== undefined)
    return [{ subject: subject.chosenFrom, when: all(player.when, subject.when), chosen: subject.name }]
  const present = all(player.when, subject.when)
  const others = subject.mayBe.filter((name) => service.subjects.has(name))
  if (others.length === 0) return [{ ...player, when: present }]
  const fact = sameFact(subject.name)
  return [
    { subject: subject.name, when: all(present, not(equals(fact, ...others))) },
    ...others.flatMap((name) =>
      service.subjects.get(name)!.many
        ? [
            {
              subject: name,
              when: all(present, equals(fact, name), service.subjects.get(name)!.when),
              chosen: subject.name
            }
          ]
        : persons({ subject: name, when: all(present, equals(fact, name)) }, service, [...seen, subject.name])
    )
  ]
}

/** Who a subject of the service is, in its own terms. */
export function personsOf(subject: string, service: LinkedService): Player[] {
  return persons({ subject, when: TRUE }, service, [])
}

/** Every required role must have exactly one player whenever its item applies. */
export function checkPlayers(context: MergeContext): void {
  for (const { usage, applies, roles } of context.uses) {
    for (const [role, players] of roles) {
      const at = below(usage.at, 'bind', role)
      if (players.length === 1 && players[0]!.when === TRUE) continue
      players.forEach((player, index) => {
        const rival = players
          .slice(index + 1)
          .find((other) => isPossible(all(applies, player.when, other.when), context.situations))
        const situation = rival && satisfying(all(applies, player.when, rival.when), context.situations)
        if (rival && situation)
          context.report(
            diagnose(
              'LB4008',
              {
                item: usage.item.data.name,
                role,
                first: player.subject,
                second: rival.subject,
                situation: situationText(situation, context)
              },
              spanOf(at)
            )
          )
      })
      if (usage.item.roles.get(role)?.optional) continue
      const nobody = satisfying(all(applies, not(any(...players.map(({ when }) => when)))), context.situations)
      if (nobody)
        context.report(
          diagnose(
            'LB4010',
            { item: usage.item.data.name, role, situation: situationText(nobody, context) },
            spanOf(at)
          )
        )
    }
  }
}
