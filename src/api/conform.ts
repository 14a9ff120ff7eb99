/** The verb `conform`: a running system, tested against the contract of a service. */
import { conformOf, type ConformReport, type Side } from '../conform/index.js'
import type { Result } from './session.js'
import { mergeOne, type TryOptions } from './try.js'

export interface ConformOptions extends TryOptions {
  /** Where the system is: http or https. Nobody else is called, and no answer leads elsewhere. */
  url: string
  /** Goes into `Authorization: Bearer`. */
  token?: string | undefined
  /** Which side of the contract the system offers; both when left out. */
  side?: Side | undefined
  /** Ids of the checks to try; all when left out. */
  only?: readonly string[] | undefined
  /** How many submissions are handed in; 20 by default. */
  count?: number | undefined
}

export interface ConformResult extends Result {
  /** Absent when the service cannot be merged. */
  report?: ConformReport
}

/**
 * Hands in made-up submissions and portions, spoils them, reports what becomes of them, and holds every answer against the
 * contract. It leaves cases behind, so it is for systems that are being connected, not for those that serve people.
 *
 * @example
 * const [service] = (await list({ kind: 'service' })).documents
 * const { served } = await mock({ service: service.id })
 * const { report } = await conform({ service: service.id, url: served.url, only: ['drafts'] })
 * report.failed // => 0
 * await served.close()
 */
export async function conform(options: ConformOptions): Promise<ConformResult> {
  const { bundle, result } = await mergeOne(options)
  if (!bundle) return result
  const { url: baseUrl, token, side = 'both', only = [], count = 20 } = options
  return { ...result, report: await conformOf(bundle, { baseUrl, token }, { side, only, count }) }
}
