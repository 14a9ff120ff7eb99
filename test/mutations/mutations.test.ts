/** One defect at a time in the shipped specs: each is found with its code, and nothing else is. A quarter of them here, all of them in conformance. */
import { describe, expect, it } from 'vitest'
import { sample } from '../support/effort.js'
import { conditions } from './operators/conditions.js'
import { coding } from './operators/coding.js'
import { elements } from './operators/elements.js'
import { guide } from './operators/guide.js'
import { links, merging, schema } from './operators/link.js'
import { materials } from './operators/materials.js'
import { naming } from './operators/naming.js'
import { overlays } from './operators/overlays.js'
import { privacy } from './operators/privacy.js'
import { process } from './operators/process.js'
import { fees, results } from './operators/results.js'
import { sharing } from './operators/sharing.js'
import { versions } from './operators/versions.js'
import { mutants, outcome, type Outcome } from './plant.js'
import { compiled, shipped, wordsOf } from './project.js'

const families = {
  ...{ naming, coding, elements, materials, conditions, process, sharing, guide, fees, results, overlays, privacy },
  ...{ versions, link: links, schema, merge: merging }
}
const planted = Object.entries(families).map(([family, operators]) => ({
  family,
  operators: operators.map((operator) => ({ name: operator.name, operator, plants: [...mutants(operator)] }))
}))
const counts = planted.map(({ operators }) => operators.reduce((sum, { plants }) => sum + plants.length, 0))

it(`plants at least 200 defects, some in each family (${counts.join(' + ')})`, () => {
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(200)
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(3)
})

it('judges the shipped specs as compile does', async () => {
  expect([...shipped.findings]).toEqual([...wordsOf(await compiled(shipped))])
}, 30_000)

describe.each(planted)('$family', ({ operators }) => {
  it.each(operators)(
    '$name',
    ({ operator, plants }) => {
      expect(
        sample(plants, 4)
          .map((plant) => outcome(operator, plant))
          .flatMap(flaws)
      ).toEqual([])
      expect(plants.length).toBeGreaterThan(0)
    },
    30_000
  )
})

/** What is wrong with the findings about a mutant. */
function flaws({ where, isFound, unexpected }: Outcome): string[] {
  return [...(isFound ? [] : [`not found: ${where}`]), ...unexpected.map((one) => `${one} after ${where}`)]
}
