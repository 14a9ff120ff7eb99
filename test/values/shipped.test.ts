import { expect, test } from 'vitest'
import type { Field, FormField } from '../../src/merge/bundle.js'
import { meet } from '../../src/values/constraints.js'
import type { Accepts } from '../../src/values/accepts.js'
import { automaton } from '../support/automaton.js'
import { invertible } from '../../src/values/mapping.js'
import { included, jointly } from '../../src/values/set.js'
import { textsOf } from '../../src/values/texts.js'
import { shippedBundles } from '../support/specs.js'

function acceptsOf({ type, codes, decimals, constraints }: Field | FormField): Accepts {
  return {
    type,
    ...(codes && { codes: codes.map(({ code }) => code) }),
    ...(decimals !== undefined && { decimals }),
    constraints
  }
}

/** Each merged field with the field of each item that takes it. */
const pairs = Object.values(shippedBundles()).flatMap(({ fields, dispatch, items }) => {
  const merged = new Map(fields.map((field) => [field.key, field]))
  return dispatch.flatMap(({ item, roles }) =>
    roles.flatMap(({ role, subjects }) =>
      subjects.flatMap(({ subject }) =>
        items
          .find(({ usage }) => usage === item)!
          .form.fields.filter((field) => field.role === role)
          .flatMap((own) => {
            const field = merged.get(`${subject}.${own.element}`)
            return field ? [{ field, own }] : []
          })
      )
    )
  )
})

test('every pair of limits in the shipped services is decided', () => {
  const decidedBy: Record<string, number> = {}
  for (const { field, own } of pairs) {
    const limits = [field.constraints, ...field.stricter.map(({ constraints }) => meet(field.constraints, constraints))]
    for (const constraints of limits)
      for (const [narrow, wide] of [
        [{ ...acceptsOf(field), constraints }, acceptsOf(own)],
        [acceptsOf(own), { ...acceptsOf(field), constraints }]
      ] as const) {
        const compared = included(narrow, wide)
        const how = compared.holds === undefined ? compared.why : compared.holds ? compared.how : 'outside'
        decidedBy[how] = (decidedBy[how] ?? 0) + 1
      }
  }
  expect(Object.keys(decidedBy).sort()).toMatchInlineSnapshot(`
    [
      "automata",
      "codes",
      "lengths",
      "numbers",
      "outside",
      "same",
    ]
  `)
  expect(pairs.length).toBeGreaterThan(1000)
})

test('each of them accepts something, and has automata for a certificate', () => {
  for (const { field, own } of pairs) {
    expect(jointly([acceptsOf(field), acceptsOf(own)]), field.key).toHaveProperty('value')
    for (const pattern of textsOf(acceptsOf(own)).patterns) expect(automaton(pattern), pattern).toBeDefined()
  }
})

test('no mapping loses anything', () => {
  const mapped = pairs.filter(({ own }) => own.map)
  for (const { own } of mapped) expect(invertible(own.map!, acceptsOf(own)), own.label).toMatchObject({ holds: true })
  expect(mapped.length).toBeGreaterThan(0)
})
