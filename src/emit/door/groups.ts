/** Services by whom they are for and by the stage of a life or of a business, in the order of the standard. */
import { clean } from '../../base/text.js'
import type { Bundle } from '../../merge/bundle.js'

export interface Audience<T> {
  id: string
  name: string
  stages: { id: string; name: string; services: T[] }[]
}

const AUDIENCES = { person: '个人办事', business: '企业和其他经营主体办事', both: '个人和企业都能办' } as const
const NO_AUDIENCE = '为谁办，来源没有写'
const NO_STAGE = '属于哪个阶段，来源没有写'

export function grouped<T>(bundles: readonly Bundle[], entry: (bundle: Bundle) => T): Audience<T>[] {
  const names: [key: string | undefined, name: string][] = [...Object.entries(AUDIENCES), [undefined, NO_AUDIENCE]]
  return names.flatMap(([key, name], at) => {
    const own = bundles.filter(({ service }) => service.audience === key)
    if (own.length === 0) return []
    const stages = [...new Set(own.map(({ service }) => service.stage))].sort((a, b) => place(a, own) - place(b, own))
    return {
      id: `audience-${at + 1}`,
      name,
      stages: stages.map((stage, index) => ({
        id: `stage-${at + 1}-${index + 1}`,
        name: clean(stage ?? NO_STAGE),
        services: own.filter(({ service }) => service.stage === stage).map(entry)
      }))
    }
  })
}

/** Stages that the standard does not know come after those that it knows, those that nobody states last. */
function place(stage: string | undefined, bundles: readonly Bundle[]): number {
  if (stage === undefined) return Infinity
  const known = Math.max(...bundles.map(({ stages }) => stages.indexOf(stage)))
  if (known >= 0) return known
  const longest = Math.max(...bundles.map(({ stages }) => stages.length))
  return longest + bundles.findIndex(({ service }) => service.stage === stage)
}
