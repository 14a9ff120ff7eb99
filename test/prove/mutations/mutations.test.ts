/** One defect at a time in what merging made: the proof finds it, by the property that it breaks, and finds nothing else. */
import { describe, expect, it } from 'vitest'
import { sample } from '../../support/effort.js'
import { form, sources } from './operators/form.js'
import { checks, limits } from './operators/limits.js'
import { alternatives, materials } from './operators/materials.js'
import { departments, dispatch } from './operators/dispatch.js'
import { process, questions } from './operators/questions.js'
import { flaws, planted } from './plant.js'

const families = { form, sources, limits, checks, materials, alternatives, dispatch, departments, questions, process }
const all = Object.entries(families).map(([family, operators]) => ({
  family,
  operators: operators.map((operator) => ({ name: operator.name, operator, plants: planted(operator) }))
}))
const counts = all.map(({ operators }) => operators.reduce((sum, { plants }) => sum + plants.length, 0))

it(`plants at least 150 defects, some in each family (${counts.join(' + ')})`, () => {
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(150)
})

describe.each(all)('$family', ({ operators }) => {
  it.each(operators)(
    '$name',
    ({ operator, plants }) => {
      expect(sample(plants, 2).flatMap((plant) => flaws(operator, plant))).toEqual([])
      expect(plants.length).toBeGreaterThan(0)
    },
    30_000
  )
})
