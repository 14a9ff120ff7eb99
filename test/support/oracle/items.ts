/** What each item of a service asks, of whom and when: read anew from docs/language.md and the linked documents. */
import { equals, type Cond, type Test } from '../../../src/condition/cond.js'
import { withInputs } from '../../../src/condition/derived.js'
import { holds } from '../../../src/condition/evaluate.js'
import type {
  Duty,
  ItemField,
  LinkedService,
  MaterialUse,
  Need,
  Program,
  Terms,
  Usage
} from '../../../src/link/model.js'
import { said, type Logic } from './logic.js'
import { lookedAt, restOf } from './looked-at.js'
import { strictest, type Accepted } from './values.js'

export interface Player<T> {
  subject: string
  when: T
  /** One row of a list. */
  row?: boolean
}

export interface Use<T> {
  item: string
  /** `role.element` */
  ref: string
  key: string
  /** U and R of docs/proof.md. */
  when: T
  required: T
  accepts: Accepted
}

export interface FieldOf<T> {
  ref: string
  to: string
  map: ItemField['map']
  when: T
  uses: Use<T>[]
}

export interface NeedOf<T> {
  when: T
  duty: Duty
  options: { key: string; when: T; terms: Terms }[][]
}

export interface ItemOf<T> {
  usage: Usage
  applies: T
  players(role: string): Player<T>[]
  bound(cond: Cond): T
  questions: { name: string; fact: string; when: T }[]
  fields: FieldOf<T>[]
  needs: NeedOf<T>[]
}

/** Whoever wants materials: an item, the service for one of its items, or the service for none of them yet. */
export interface AskerOf<T> {
  /** Of the item, empty where nobody has decided which. */
  name: string
  item?: ItemOf<T>
  /** As they are written. */
  written: readonly Need[]
  needs: NeedOf<T>[]
  players(role: string): Player<T>[]
}

/** Each item with its own materials, then with those that the service lists for it; what is undecided comes last. */
export function askersOf<T>(service: LinkedService, items: readonly ItemOf<T>[], logic: Logic<T>): AskerOf<T>[] {
  const players = (subject: string) => persons(subject, logic.all(), service, logic)
  const bound = (cond: Cond) => said(cond, logic)
  const listed = (name: string, item: ItemOf<T> | undefined, needs: readonly Need[]): AskerOf<T>[] =>
    needs.length === 0
      ? []
      : [
          {
            name,
            ...(item && { item }),
            written: needs,
            needs: needs.map((need) => needOf(need, item?.applies ?? logic.all(), players, bound, logic)),
            players
          }
        ]
  return [
    ...items.flatMap((item): AskerOf<T>[] => {
      const { usage, needs } = item
      const theirs = service.needs.filter((one) => one.items.includes(usage.name)).map(({ need }) => need)
      return [
        { name: usage.name, item, written: usage.item.needs, needs, players: item.players },
        ...listed(usage.name, item, theirs)
      ]
    }),
    ...listed(
      '',
      undefined,
      service.needs.filter((one) => one.items.length === 0).map(({ need }) => need)
    )
  ]
}

function needOf<T>(
  need: Need,
  applies: T,
  players: (role: string) => Player<T>[],
  bound: (cond: Cond) => T,
  { all }: Logic<T>
): NeedOf<T> {
  const members = (uses: MaterialUse[]) =>
    uses.flatMap(({ material, of, when, ...terms }) =>
      of === undefined
        ? [{ key: material, when: bound(when), terms }]
        : players(of).map((one) => ({ key: `${material} of ${one.subject}`, when: all(one.when, bound(when)), terms }))
    )
  return need.kind === 'one'
    ? { when: applies, duty: need.use.duty, options: [members([need.use])] }
    : { when: all(applies, bound(need.when)), duty: need.duty, options: need.options.map(members) }
}

export function itemsOf<T>(program: Program, service: LinkedService, logic: Logic<T>): ItemOf<T>[] {
  const taken = new Map(
    [...service.usages.values()].map((usage) => {
      const own = said(usage.when, logic)
      return [usage.name, usage.optional ? logic.all(own, said(equals(`choices.${usage.name}`, true), logic)) : own]
    })
  )
  // 择高: whoever stands before it and is handled takes its place.
  for (const { prefer = [] } of service.data.choose ?? []) {
    const before = new Map(taken)
    for (const [rank, name] of prefer.entries()) {
      const better = prefer.slice(0, rank).map((one) => before.get(one)!)
      taken.set(name, logic.all(before.get(name)!, logic.not(logic.any(...better))))
    }
  }
  return [...service.usages.values()].map((usage) => itemOf(usage, taken.get(usage.name)!, program, service, logic))
}

function itemOf<T>(usage: Usage, applies: T, program: Program, service: LinkedService, logic: Logic<T>): ItemOf<T> {
  const { item } = usage
  const { all, any } = logic
  const players = (role: string): Player<T>[] =>
    (usage.bind.get(role) ?? []).flatMap(({ subject, when }) => persons(subject, said(when, logic), service, logic))
  /** What the service calls a fact of the item, and when. */
  const places = (fact: string): { fact: string; when: T }[] => {
    const [role = '', element = ''] = fact.split('.')
    if (role === 'situations') return [{ fact: `situations.${usage.facts.get(element) ?? element}`, when: all() }]
    return players(role).map(({ subject, when }) => ({ fact: `${subject}.${element}`, when }))
  }
  const fixedIn = (fact: string) => item.fields.find((one) => `${one.role}.${one.element}` === fact)?.map?.const
  const bound = (cond: Cond): T =>
    said(cond, logic, (test: Test) => {
      const { inputs } = lookedAt(test)
      if (inputs.length > 0) {
        const fixed = inputs.map(fixedIn)
        if (fixed.some((one) => one !== undefined))
          return all(
            ...inputs.map((input, n) =>
              fixed[n] === undefined ? all() : any(...places(input).map(({ when }) => when))
            ),
            bound(restOf(test, fixedIn))
          )
        const related = 'value' in test && typeof test.value === 'object' ? test.value : undefined
        const ways = inputs
          .map(places)
          .reduce<{ facts: string[]; when: T }[]>(
            (sofar, next) =>
              sofar.flatMap(({ facts, when }) =>
                next.map((one) => ({ facts: [...facts, one.fact], when: all(when, one.when) }))
              ),
            [{ facts: [], when: all() }]
          )
        return any(
          ...ways.map(({ facts, when }) => {
            const fact = related ? facts[0]! : withInputs(test.fact, facts)
            return all(
              when,
              logic.test({ ...test, fact, ...(related && { value: { ...related, fact: facts[1]! } }) } as Test)
            )
          })
        )
      }
      const [role = '', element = ''] = test.fact.split('.')
      if (role === 'situations')
        return logic.test({ ...test, fact: `situations.${usage.facts.get(element) ?? element}` })
      // Of a field that is always the same in this item's form, nobody is asked: it is known to be that.
      const fixed = fixedIn(test.fact)
      if (fixed !== undefined)
        return all(any(...players(role).map(({ when }) => when)), holds(test, () => fixed) ? all() : any())
      return any(
        ...players(role).map(({ subject, when }) => all(when, logic.test({ ...test, fact: `${subject}.${element}` })))
      )
    })
  const fields = item.fields
    .filter(({ byOffice }) => !byOffice)
    .map((field): FieldOf<T> => {
      const { role, element, map } = field
      const ref = `${role}.${element}`
      const when = all(applies, bound(field.when))
      const whole = elementAccepts(program, item.roles.get(role)!.entity, element)
      const accepts = { ...whole, constraints: strictest(whole.constraints, field.constraints) }
      const uses = map?.const === undefined ? players(role) : []
      return {
        ref,
        to: field.as,
        map,
        when,
        uses: uses.map((player) => {
          const both = all(when, player.when)
          const required = player.row ? any() : all(both, bound(field.required))
          return { item: usage.name, ref, key: `${player.subject}.${element}`, when: both, required, accepts }
        })
      }
    })
  return {
    usage,
    applies,
    players,
    bound,
    fields,
    questions: [...item.situations.values()].map(({ name, when }) => ({
      name,
      fact: `situations.${usage.facts.get(name) ?? name}`,
      when: all(applies, bound(when))
    })),
    needs: item.needs.map((need) => needOf(need, applies, players, bound, logic))
  }
}

/** Who may be somebody else is that other where it is said, else itself. */
function persons<T>(name: string, when: T, service: LinkedService, logic: Logic<T>): Player<T>[] {
  const subject = service.subjects.get(name)!
  const there = logic.all(when, said(subject.when, logic))
  if (subject.mayBe.length === 0) return [{ subject: name, when: there }]
  const is = (who: string) => logic.all(there, said(equals(`same.${name}`, who), logic))
  return [
    { subject: name, when: logic.all(there, logic.not(logic.any(...subject.mayBe.map(is)))) },
    // One row of a list: of nobody can it be said beforehand that something is required of all rows.
    ...subject.mayBe.flatMap((who) =>
      persons(who, is(who), service, logic).map((one) =>
        service.subjects.get(who)!.many ? { ...one, row: true } : one
      )
    )
  ]
}

/** What an element accepts, before any item limits it. */
export function elementAccepts(program: Program, entity: string, element: string): Accepted {
  const { type, options, list, under, ...doc } = program.docs.entity.get(entity)!.data.elements[element]!
  const codes = Object.entries(options ?? program.docs.codelist.get(list ?? '')?.data.codes ?? {})
  const stated = <K extends 'alone' | 'parent'>(key: K) =>
    codes.flatMap(([code, one]) => {
      const value = typeof one === 'object' ? (one as { alone?: true; parent?: string })[key] : undefined
      return value === undefined ? [] : [[code, value] as const]
    })
  return {
    type,
    ...(codes.length > 0 && { codes: codes.map(([code]) => code) }),
    alone: stated('alone').map(([code]) => code),
    ...(under !== undefined && {
      under: { element: under, parents: new Map<string, string>(stated('parent') as never) }
    }),
    constraints: strictest(doc as Accepted['constraints'])
  }
}
