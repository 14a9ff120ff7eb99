/** A random item: form, materials, results, time limits. */
import type { Document } from '../../../src/schema/document.js'
import type { Tape } from '../oracle/tape.js'
import { workedOut } from './worked-out.js'
import {
  condition,
  datesOf,
  documentOf,
  elementFacts,
  facts,
  gatesOf,
  limitsOf,
  presenceOf,
  terms,
  type Data,
  type Fact,
  type World
} from './conditions.js'

export type Roles = Record<string, keyof World['elements']>

export function rolesOf(tape: Tape): Roles {
  return { who: 'person', ...(tape.chance(40) && { other: 'person' }), ...(tape.chance(50) && { it: 'house' }) }
}

export function itemOf(id: string, roles: Roles, { tape, situations, elements }: World): Document {
  const kept = tape.some(Object.keys(situations), 40)
  const asked = Object.fromEntries(
    kept.map((name) => {
      const { under, ...rest } = plain(situations[name]!)
      // The one above it may be asked by the service alone: then any of its options can be chosen here.
      return [name, { ...rest, ...(kept.includes(under as string) && { under }) }]
    })
  )
  const own: Record<string, Data> = {
    ...asked,
    ...(tape.chance(15) && { x: { ask: '另问', type: 'boolean' } })
  }
  const names = Object.entries(roles).map(
    ([role, entity]) => [role, entity, tape.some(Object.keys(elements[entity]), 35, 1)] as const
  )
  const seen = names.flatMap(([role, entity, kept]) =>
    elementFacts(role, Object.fromEntries(kept.map((name) => [name, elements[entity][name]!])))
  )
  const plainly = [...facts(own), ...facts(own), ...tape.some(seen, 12)]
  const { values, looks: more } = workedOut(tape, [...plainly, ...seen], 16)
  const looks = [...plainly, ...more]
  const when = (percent: number) => looks.length > 0 && tape.chance(percent) && { when: condition(tape, looks) }
  const form = names.flatMap(([role, entity, kept]) =>
    kept.map((name) => ({
      element: `${role}.${name}`,
      ...when(35),
      ...requirement(tape, looks),
      ...fieldLimits(tape, elements[entity][name]!)
    }))
  )
  const people = Object.keys(roles).filter((role) => roles[role] === 'person')
  const needs = needsOf(tape, people, looks)
  const given = tape.some(Object.keys(elements.person), 30, 1).map((name) => `who.${name}`)
  const promised = 1 + tape.below(6)
  return documentOf('item', id, {
    ...(tape.chance(90) && { owner: tape.pick(['org', 'org', 'bureau']) }),
    ...(tape.chance(8) && { nature: 'verification' }),
    ...(tape.chance(20) && { visits: tape.below(3) }),
    ...presenceOf(tape, looks, people, 20),
    ...gatesOf(tape, looks, 15),
    roles: Object.fromEntries(
      Object.entries(roles).map(([role, entity]) => [role, role === 'other' ? { entity, optional: true } : entity])
    ),
    ...(Object.keys(own).length > 0 && { situations: own }),
    ...(values && { values }),
    form,
    ...(tape.chance(95) && { materials: needs }),
    ...(tape.chance(30) && {
      results: [{ name: '结果', gives: given, ...(tape.chance(50) && { material: 'licence', of: 'who' }), ...when(30) }]
    }),
    ...(tape.chance(35) && {
      limits: { promised: terms(tape, promised, looks), statutory: terms(tape, promised - 1 + tape.below(4), looks) }
    })
  })
}

/** A question as an item has it: the service alone says when it is asked. */
export function plain({ when: _, options, ...rest }: Data): Data {
  if (!options) return rest
  return { ...rest, options: Object.fromEntries(Object.keys(options).map((code) => [code, code])) }
}

export function requirement(tape: Tape, looks: readonly Fact[]): Data {
  if (looks.length > 0 && tape.chance(25)) return { required: condition(tape, looks) }
  return tape.chance(50) ? { required: true } : {}
}

export function fieldLimits(tape: Tape, { type, options }: Data): Data {
  if (tape.chance(4)) return { filledBy: 'office' }
  if (type === 'codes')
    return {
      ...(tape.chance(25) && { maxItems: 1 + tape.below(2) }),
      ...(tape.chance(12) && { options: tape.some(Object.keys(options as Data), 60, 1) })
    }
  if (type === 'code') {
    const codes = Object.keys((options ?? { d1: '', d2: '' }) as Data)
    const recode = Object.fromEntries(codes.map((code, n) => [code, tape.chance(8) ? 'k0' : `k${n}`]))
    if (tape.chance(8)) return { map: { const: codes[0] } }
    return {
      ...(tape.chance(25) && { options: tape.some(codes, 60, 1) }),
      ...(tape.chance(25) && { map: { recode } })
    }
  }
  if (type === 'integer' && tape.chance(8)) return { map: { const: tape.below(6) } }
  if (type === 'integer') return limitsOf(tape, 'minimum', 'maximum', 30)
  if (type === 'date') return datesOf(tape, 30)
  return type === 'text' ? limitsOf(tape, 'minLength', 'maxLength', 30) : {}
}

/** What is to be handed in, of one of these people or of nobody. */
export function needsOf(tape: Tape, people: readonly string[], looks: readonly Fact[], most = 3): Data[] {
  const when = (percent: number) => looks.length > 0 && tape.chance(percent) && { when: condition(tape, looks) }
  const papers = [
    ...people.flatMap((role) => [`paper of ${role}`, `card of ${role}`, `licence of ${role}`]),
    'photo',
    'form'
  ]
  const material = () => {
    const [name = '', of] = tape.pick(papers).split(' of ')
    return { material: name, ...(of !== undefined && { of }), ...when(30), ...amounts(20) }
  }
  const amounts = (percent: number) => ({
    ...(tape.chance(percent) && {
      need: tape.pick(['original', 'copy', 'original-and-copy', 'inspect', 'electronic'])
    }),
    ...(tape.chance(percent) && { copies: 1 + tape.below(3) }),
    ...(tape.chance(percent / 4) && { originals: 1 + tape.below(2) }),
    ...(tape.chance(percent / 2) && { medium: tape.pick(['paper', 'electronic', 'paper-or-electronic']) }),
    ...(tape.chance(percent) && { exemption: tape.pick(['certificate', 'certificate', 'none']) })
  })
  const necessity = () => ({
    ...(tape.chance(25) && { necessary: tape.pick([true, false, 'optional']) }),
    ...(tape.chance(10) && { onlyIfSharingFails: true })
  })
  return Array.from({ length: tape.below(most + 1) }, () =>
    tape.chance(35)
      ? {
          anyOf: [[material()], tape.chance(40) ? [material(), material()] : [material()]],
          ...when(40),
          ...amounts(10),
          ...necessity()
        }
      : { ...material(), ...necessity() }
  )
}
