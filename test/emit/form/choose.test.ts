/** A choice that is not kept to is said with how many are to be taken, as the guide says it. */
import { expect, it } from 'vitest'
import { planOf } from '../../../src/emit/form/plan.js'
import { check } from '../../../templates/integration/runtime/check.js'
import type { Plan } from '../../../templates/integration/runtime/types.js'
import { clean, item, service } from '../../merge/small.js'

const planWith = (bounds: string): Plan =>
  planOf(
    clean({
      ...item('a', 'roles: { p: person }\nform: [p.name]\n'),
      ...item('b', 'roles: { p: person }\nform: [p.name]\n'),
      ...item('c', 'roles: { p: person }\nform: [p.name]\n'),
      ...service(
        `items:\n${['a', 'b', 'c'].map((id) => `  ${id}: { use: ${id}, bind: { p: mother }, optional: true }\n`).join('')}choose: [{ name: 一并办理的, of: [a, b, c], ${bounds} }]\n`
      )
    })
  )

it.each([
  ['min: 1, max: 2', '一并办理的：办 1 至 2 项'],
  ['min: 1', '一并办理的：至少办 1 项'],
  ['min: 2, max: 2', '一并办理的：办 2 项']
])('%s', (bounds, text) => {
  const found = check(planWith(bounds), {}).filter(({ facts }) => facts.includes('choices.a'))
  expect(found.map(({ message }) => message)).toContain(text)
})
