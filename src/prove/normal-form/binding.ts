/**
 * An item in the terms of a service: who plays its roles, and its conditions over the service's facts. Written anew for the
 * proof, from docs/language.md and not from merging, which is what is to be proved.
 */
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
import { inputsOf, isDerived, withInputs } from '../../condition/derived.js'
import { withFixed } from '../../condition/partly-fixed.js'
import { choiceFact, elementFact, isFact, placeOfFact, sameFact } from '../../condition/fact.js'
import { askedAs } from '../../link/service/asked-as.js'
import type { LinkedService, Need, Usage } from '../../link/model.js'
import { UNDECIDED } from '../../vocabulary/undecided.js'

export interface Binding {
  usage: Usage
  applies: Cond
  players(role: string): Player[]
  bind(cond: Cond): Cond
}

export interface Player {
  subject: string
  when: Cond
  chosen?: true
}

/** All items of a service, 择高 worked in: of those named in `prefer`, an item gives way to each named before it. */
export function bindings(service: LinkedService): Binding[] {
  const bound = [...service.usages.values()].map((usage) => bindingOf(usage, service))
  for (const { prefer = [] } of service.data.choose ?? []) {
    const before = new Map(bound.map(({ usage, applies }) => [usage.name, applies]))
    prefer.forEach((name, rank) => {
      const own = bound.find(({ usage }) => usage.name === name)
      if (own)
        own.applies = all(own.applies, ...prefer.slice(0, rank).map((better) => not(before.get(better) ?? FALSE)))
    })
  }
  return bound
}

function bindingOf(usage: Usage, service: LinkedService): Binding {
  const roles = new Map<string, Player[]>()
  const players = (role: string): Player[] => {
    let found = roles.get(role)
    if (!found) {
      found = (usage.bind.get(role) ?? []).flatMap(({ subject, when }) => whoIs(subject, when, service, new Set()))
      roles.set(role, found)
    }
    return found
  }
  const constants = new Map<string, Scalar>()
  for (const { role, element, map } of usage.item.fields)
    if (map?.const !== undefined) constants.set(elementFact(role, element), map.const)

  const places = (fact: string): { fact: string; when: Cond }[] => {
    const { group, name } = placeOfFact(fact)
    if (isFact('situation', fact)) return [{ fact: askedAs(usage, name), when: TRUE }]
    return players(group).map(({ subject, when }) => ({ fact: elementFact(subject, name), when }))
  }
  const bindTest = (test: Test): Cond => {
    // Whoever plays the roles of what it is made of, all at once.
    if (isDerived(test.fact)) {
      const rest = withFixed(test, (fact) => constants.get(fact))
      const played = inputsOf(test.fact)
        .filter((fact) => constants.has(fact))
        .map((fact) => any(...places(fact).map(({ when }) => when)))
      if (rest !== test) return all(...played, mapTests(rest, bindTest))
      const bind = ([next, ...others]: string[], bound: string[], when: Cond): Cond =>
        next === undefined
          ? all(when, { ...test, fact: withInputs(test.fact, bound) })
          : any(...places(next).map((one) => bind(others, [...bound, one.fact], all(when, one.when))))
      return bind(inputsOf(test.fact), [], TRUE)
    }
    const constant = constants.get(test.fact)
    if (constant !== undefined && !holds(test, () => constant)) return FALSE
    return any(
      ...places(test.fact).map(({ fact, when }) => {
        if (constant !== undefined) return when
        const start = 'value' in test && typeof test.value === 'object' ? test.value : undefined
        if (!start) return all(when, { ...test, fact })
        return any(
          ...places(start.fact).map((other) =>
            all(when, other.when, { ...test, fact, value: { ...start, fact: other.fact } } as Test)
          )
        )
      })
    )
  }
  const known = new Map<Cond, Cond>()
  const bind = (cond: Cond): Cond => {
    let bound = known.get(cond)
    if (!bound) known.set(cond, (bound = mapTests(cond, bindTest)))
    return bound
  }
  const taken = usage.optional ? equals(choiceFact(usage.name), true) : TRUE
  return { usage, applies: all(usage.when, taken), players, bind }
}

/** Who asks for materials, in terms of the service: an item, or the service itself, for an item or for none of them yet. */
export interface Asker extends Pick<Binding, 'applies' | 'players' | 'bind'> {
  name: string
  needs: readonly Need[]
}

export function askersOf(items: readonly Binding[], service: LinkedService): Asker[] {
  const players = (subject: string) => whoIs(subject, TRUE, service, new Set())
  return [
    ...items.map((item) => ({ ...item, name: item.usage.name, needs: item.usage.item.needs })),
    ...service.needs.flatMap(({ need, items: named }) => {
      const own = { needs: [need], players, bind: (cond: Cond) => cond }
      if (named.length === 0) return [{ ...own, name: UNDECIDED, applies: TRUE }]
      return items
        .filter(({ usage }) => named.includes(usage.name))
        .map(({ usage, applies }) => ({ ...own, name: usage.name, applies }))
    })
  ]
}

/** A subject that may be another is itself unless `same` says that it is one of the others. */
function whoIs(name: string, when: Cond, service: LinkedService, seen: ReadonlySet<string>): Player[] {
  const subject = service.subjects.get(name)
  if (!subject || seen.has(name)) return [{ subject: name, when }]
  const there = all(when, subject.when)
  if (subject.chosenFrom !== undefined) return [{ subject: subject.chosenFrom, when: there, chosen: true }]
  const others = subject.mayBe.filter((other) => service.subjects.has(other))
  if (others.length === 0) return [{ subject: name, when: there }]
  const is = (code: string) => all(there, equals(sameFact(name), code))
  return [
    { subject: name, when: all(there, ...others.map((other) => not(equals(sameFact(name), other)))) },
    ...others.flatMap((other) =>
      service.subjects.get(other)!.many
        ? [{ subject: other, when: all(is(other), service.subjects.get(other)!.when), chosen: true as const }]
        : whoIs(other, is(other), service, new Set([...seen, name]))
    )
  ]
}
