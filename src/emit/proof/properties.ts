/** The proved properties: how many claims of each, and what was not proved. */
import { PROPERTIES } from '../../prove/properties/names.js'
import type { Property } from '../../prove/properties/index.js'
import type { Found } from '../../prove/findings/worded-finding.js'
import type { ForSummary } from './index.js'
import type { Properties } from './model.js'

/** @param counts claims that were proved, by property */
export function propertiesOf(counts: ForSummary['counts'], findings: readonly Found[]): Properties {
  const rows = (Object.keys(PROPERTIES) as Property[]).map((property) => {
    const own = findings.filter((finding) => finding.property === property)
    const waived = own.filter((finding) => finding.waived).length
    const { name, code, says } = PROPERTIES[property]
    return {
      property,
      name: name.zh,
      says,
      code,
      claims: counts[property] ?? 0,
      findings: own.length - waived,
      waived
    }
  })
  return {
    rows,
    claims: rows.reduce((sum, { claims }) => sum + claims, 0),
    findings: findings.filter(({ waived }) => !waived),
    waived: findings.filter(({ waived }) => waived)
  }
}
