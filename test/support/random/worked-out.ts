/** What is worked out from random facts: facts compared with each other, sums, ratios, ages and tables. */
import type { Tape } from '../oracle/tape.js'
import type { Data, Fact } from './conditions.js'

/** `values` of a document, and what its conditions can look at besides the facts themselves. */
export function workedOut(tape: Tape, from: readonly Fact[], percent: number): { values?: Data; looks: Fact[] } {
  if (!tape.chance(percent)) return { looks: [] }
  const known = [...new Map(from.map((one) => [one[0], one])).values()]
  const of = (...types: string[]) => known.filter(([, , type]) => types.includes(type))
  const numbers = of('integer')
  const days = of('date')
  const keys = of('boolean', 'code')
  const values: Data = {}
  const looks: Fact[] = []
  const value = (name: string, doc: Data, comparisons: unknown[]) => {
    values[name] = { name, ...doc }
    looks.push([name, comparisons, 'integer', []])
  }
  for (const type of ['boolean', 'code', 'date', 'region']) {
    const [a, b] = pair(tape, of(type))
    if (a && b) looks.push([a, [{ eq: { fact: b } }], type, []])
  }
  const [a, b] = pair(tape, numbers)
  if (a && b) looks.push([a, [{ gte: { fact: b } }, { lt: { fact: b, times: 2 } }, { eq: { fact: b } }], 'integer', []])
  if (a) {
    const part = b === undefined || tape.chance(30) ? { of: a, times: 2 } : { of: b, times: tape.pick([1, -1, 2]) }
    value('total', { sum: [a, part] }, [{ gte: 3 }, { lt: 3 }, 4, { gt: 6 }])
  }
  if (a && b && tape.chance(50)) value('share', { ratio: [a, b] }, [{ gte: 2 }, { lt: 2 }, { lt: 1 }])
  const [day, other] = pair(tape, days)
  if (day) {
    const at = other !== undefined && tape.chance(50) ? other : tape.pick(['2020-02-29', '2018-03-01'])
    value('age', { age: day, at }, [{ gte: 18 }, { lt: 18 }, { gt: 10 }])
  }
  const [key] = keys.length > 0 ? [tape.pick(keys)] : []
  if (key) {
    const [name, , type, codes] = key
    const cells = type === 'boolean' ? [true, false] : codes
    const rows = tape.some(cells as unknown[], 80, 1).map((cell, index) => [cell, 1 + index * 2])
    value('limit', { table: { by: [name], rows } }, [{ gte: 2 }, { lt: 2 }])
    if (a) looks.push([a, [{ lte: { fact: 'limit' } }, { gt: { fact: 'limit', times: 2 } }], 'integer', []])
  }
  return { ...(Object.keys(values).length > 0 && { values }), looks }
}

function pair(tape: Tape, facts: readonly Fact[]): [string?, string?] {
  const names = facts.map(([name]) => name)
  if (names.length === 0) return []
  const first = tape.pick(names)
  const others = names.filter((name) => name !== first)
  return others.length === 0 ? [first] : [first, tape.pick(others)]
}
