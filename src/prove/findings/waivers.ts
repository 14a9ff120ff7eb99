/**
 * Findings that the specs answer for: what is asked although it could be had (`ask`, with a reason, an owner and an expiry),
 * and a promise that its own source contradicts (an ignored LB5003).
 */
import type { Text } from '../../diagnostics/entry.js'
import type { NormalForm, Waiver } from '../normal-form/model.js'
import type { Finding } from '../prove.js'

export function waiverOf(
  { property, about }: Pick<Finding, 'property' | 'about'>,
  { waivers }: Pick<NormalForm, 'waivers'>
): Omit<Waiver, 'property' | 'about' | 'at'> | undefined {
  const found = waivers.find((waiver) => waiver.property === property && waiver.about === about)
  if (!found) return undefined
  const { property: _, about: __, at: ___, ...waiver } = found
  return waiver
}

/** What a waiver lacks; `asOf` is a date, without which nothing expires. */
export function waiverFlaw(
  { owner, until }: Pick<Waiver, 'owner' | 'until'>,
  asOf: string | undefined
): Text | undefined {
  if (owner === undefined) return { zh: '没有写明负责人（owner）', en: 'names nobody responsible (owner)' }
  if (until === undefined) return { zh: '没有写明期限（until）', en: 'has no expiry (until)' }
  if (asOf !== undefined && until < asOf) return { zh: `已于 ${until} 到期`, en: `expired on ${until}` }
  return undefined
}
