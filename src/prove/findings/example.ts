/** The situation of a finding as an example that can be pasted into the service: it fails until the finding is mended. */
import type { Scalar } from '../../condition/cond.js'
import type { Finding } from '../prove.js'
import type { Space } from '../../situations/space.js'

/** YAML for the `examples:` of the service; undefined where the situation cannot be written as answers. */
export function exampleOf(finding: Finding, name: string, { facts }: Space): string | undefined {
  if (!finding.situation) return undefined
  const given = new Map<string, Scalar>()
  for (const [fact, region] of Object.entries(finding.situation)) {
    const found = facts.find((one) => one.name === fact)
    const value = found?.regions[region]
    const place = found?.reads[0]
    // A comparison of two dates does not say which dates.
    if (!found || value === undefined || value === null || place === undefined || found.reads.length > 1)
      return undefined
    const [, code] = fact.split('∋')
    // An example gives one value of each fact.
    if (given.has(place)) return undefined
    given.set(place, code ?? value)
  }
  const lines = [...given].map(
    ([place, value]) => `    ${place.replace(/^situations\./, '')}: ${JSON.stringify(value)}`
  )
  return [
    `- name: ${JSON.stringify(name)}`,
    ...(lines.length > 0 ? ['  given:', ...lines] : ['  given: {}']),
    '  expect:',
    `    holds: [${finding.property}]`,
    ''
  ].join('\n')
}
