/** Where what is said of the fee of the whole contradicts what is said of its items: guides say so, a rule tells the office. */
import type { Bundle, BundleItem } from './bundle.js'

/** The items that contradict the whole; empty where they agree, or where no source says anything of either. */
export function feesAtOdds({ service, items, charges }: Pick<Bundle, 'service' | 'items' | 'charges'>): BundleItem[] {
  const { fee } = service
  // Charges of the whole stand beside items that are free.
  if (!fee || (fee.charged && charges.length > 0)) return []
  const others = items.filter((item) => item.fee && item.fee.charged !== fee.charged)
  return fee.charged && others.length < items.length ? [] : others
}
