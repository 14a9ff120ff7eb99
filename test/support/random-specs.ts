/**
 * Small but whole specs at random, as documents: persons and a house, up to four items with forms, materials, results and
 * time limits, and one service `s` with questions, optional items, choices among them, conditions of acceptance, and
 * persons who may be the same.
 */
import fc from 'fast-check'
import type { Document } from '../../src/schema/document.js'
import { tapeOf } from './oracle/tape.js'
import { documentOf, type World } from './random/conditions.js'
import { itemOf, rolesOf } from './random/item.js'
import { serviceOf } from './random/service.js'
import {
  branchesOf,
  districtsOf,
  houseOf,
  personOf,
  registerOf,
  situationsOf,
  standardOf
} from './random/vocabulary.js'

/** For a spec, and for what is done to its bundle afterwards. */
export const tapes = fc.tuple(
  fc.array(fc.nat(9999), { minLength: 500, maxLength: 500, size: 'max' }),
  fc.array(fc.nat(9999), { minLength: 60, maxLength: 60, size: 'max' })
)

export function specOf(numbers: readonly number[]): Document[] {
  const tape = tapeOf(numbers)
  const person = personOf(tape)
  const house = houseOf(tape)
  const situations = situationsOf(tape)
  const world: World = { tape, situations, elements: { person, house } }
  const items = Object.fromEntries(
    ['i0', 'i1', 'i2', 'i3'].slice(0, 2 + tape.below(tape.chance(30) ? 3 : 1)).map((id) => [id, rolesOf(tape)] as const)
  )
  return [
    documentOf('entity', 'person', { login: tape.some(['name', 'idNumber'], 60), elements: person }),
    documentOf('entity', 'house', { elements: house }),
    branchesOf(),
    districtsOf(tape),
    documentOf('organization', 'org', {}),
    documentOf('organization', 'bureau', {}),
    ...(tape.chance(30) ? [standardOf(tape)] : []),
    documentOf('material', 'paper', {
      entity: 'person',
      ...(tape.chance(35) && { partOf: tape.pick(['card', 'licence']) })
    }),
    documentOf('material', 'photo', {}),
    documentOf('material', 'licence', { entity: 'person' }),
    documentOf('material', 'form', { origin: tape.pick(['generated', 'on-site']) }),
    documentOf('material', 'card', {
      entity: 'person',
      proves: ['name'],
      certificate: {
        status: tape.pick(['available', 'unavailable']),
        reads: ['name', ...Object.keys(person).filter((name) => name === 'sex')],
        holderKey: 'idNumber'
      }
    }),
    ...(tape.chance(25) ? [registerOf(world)] : []),
    ...Object.entries(items).map(([id, roles]) => itemOf(id, roles, world)),
    serviceOf(items, world)
  ]
}
