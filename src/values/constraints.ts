/** The meet of constraints: what satisfies all of them. */
import type { Text } from '../diagnostics/entry.js'
import { FORMATS } from '../vocabulary/formats.js'
import type { Constraints } from '../link/model.js'

export function meet(a: Constraints, b: Constraints): Constraints {
  const met: Constraints = { ...a, ...b }
  const pick = <K extends 'minLength' | 'maxLength' | 'minimum' | 'maximum' | 'maxItems'>(
    key: K,
    choose: (x: number, y: number) => number
  ) => {
    const [x, y] = [a[key], b[key]]
    if (x !== undefined && y !== undefined) met[key] = choose(x, y)
  }
  pick('minLength', Math.max)
  pick('maxLength', Math.min)
  pick('minimum', Math.max)
  pick('maximum', Math.min)
  pick('maxItems', Math.min)
  if (a.earliest !== undefined && b.earliest !== undefined)
    met.earliest = a.earliest > b.earliest ? a.earliest : b.earliest
  if (a.latest !== undefined && b.latest !== undefined) met.latest = a.latest < b.latest ? a.latest : b.latest
  for (const key of ['patterns', 'formats'] as const)
    if (a[key] && b[key]) met[key] = [...new Set([...a[key], ...b[key]])]
  if (a.options && b.options) met.options = a.options.filter((code) => b.options!.includes(code))
  return met
}

/** Why nothing can satisfy the constraints; undefined when something may. */
export function contradiction(constraints: Constraints): Text | undefined {
  const lengths = (constraints.formats ?? [])
    .map((format) => FORMATS[format]?.length)
    .filter((range) => range !== undefined)
  const low = Math.max(constraints.minLength ?? 0, ...lengths.map(([min]) => min))
  const high = Math.min(constraints.maxLength ?? Infinity, ...lengths.map(([, max]) => max))
  if (low > high) return { zh: `至少 ${low} 字又至多 ${high} 字`, en: `at least ${low} and at most ${high} characters` }
  const { minimum, maximum, earliest, latest, options } = constraints
  if (minimum !== undefined && maximum !== undefined && minimum > maximum)
    return { zh: `不小于 ${minimum} 又不大于 ${maximum}`, en: `at least ${minimum} and at most ${maximum}` }
  if (earliest !== undefined && latest !== undefined && earliest > latest)
    return { zh: `不早于 ${earliest} 又不晚于 ${latest}`, en: `not before ${earliest} and not after ${latest}` }
  if (options?.length === 0) return { zh: '没有共同的选项', en: 'no option in common' }
  return undefined
}
