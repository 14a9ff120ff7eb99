/** One change at a time of the shipped specs: what it means is found, and nothing else is. */
import { expect, it } from 'vitest'
import { plants } from './plants.js'
import { compare, edited, shipped, shippedSide, side } from './project.js'

const before = shippedSide()

it('plants at least 25 changes', () => {
  expect(plants.length).toBeGreaterThanOrEqual(25)
  expect(new Set(plants.map(({ name }) => name)).size).toBe(plants.length)
})

it.each(plants)(
  '$name',
  ({ edits, services, level, heavier = false, changes, following = 0 }) => {
    const diff = compare(before, side(edited(shipped, edits)))
    expect(diff.services.map(({ id }) => id)).toEqual(services)
    const [first] = diff.services
    const own = first?.changes.filter(({ because }) => because.length === 0) ?? []
    expect(own.map(({ id }) => id).sort()).toEqual([...changes].sort())
    expect(first?.changes.length ?? 0).toBe(changes.length + following)
    expect({ level: diff.level, heavier: diff.heavier }).toEqual({ level, heavier })
  },
  30_000
)
