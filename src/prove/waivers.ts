/** Findings that the specs answer for: asked although it could be had, with a reason, an owner and an expiry. */
import type { Text } from '../diagnostics/entry.js'
import type { Model, Waiver } from './model.js'
import type { Finding } from './prove.js'

export function waiverOf({ property, about }: Finding, { waivers }: Model): Omit<Waiver, 'key' | 'at'> | undefined {
  if (property !== 'obtain') return undefined
  const found = waivers.find(({ key }) => about === `asked ${key}`)
  if (!found) return undefined
  const { key: _, at: __, ...waiver } = found
  return waiver
}

/** What a waiver lacks; `asOf` is a date, without which nothing expires. */
export function waiverFlaw({ owner, until }: Pick<Waiver, 'owner' | 'until'>, asOf: string | undefined): Text | undefined {
  if (owner === undefined) return { zh: '没有写明负责人（owner）', en: 'names nobody responsible (owner)' }
  if (until === undefined) return { zh: '没有写明期限（until）', en: 'has no expiry (until)' }
  if (asOf !== undefined && until < asOf) return { zh: `已于 ${until} 到期`, en: `expired on ${until}` }
  return undefined
}
