/** Figures of the ledger as officials read them: whole numbers, 约 for means, 至少 where a part is unknown. Nothing is counted here. */
import { UNSTATED } from '../guide/rows.js'
import type { Range } from '../ledger/figures.js'

/** Over all applications. */
export function rangeText(range: Range | null, isLeast: boolean): string {
  if (range === null) return UNSTATED
  const [least, most] = [Math.round(range.least), Math.round(range.most)]
  const text = least === most ? `${least}` : `${least} 至 ${most}`
  return isLeast ? `至少 ${text}` : text
}

/** Of a mean: about, unless it is the same for everybody. */
export function meanText(mean: number | null, range: Range | null, isLeast: boolean): string {
  if (mean === null) return '算不出'
  const isMean = range === null || range.least !== range.most || !Number.isInteger(mean)
  return `${isLeast ? '至少 ' : isMean ? '约 ' : ''}${Math.round(mean)}`
}

/** “约减 71%” */
export function shareText(percent: number | null): string {
  if (percent === null) return '算不出'
  const whole = Math.round(Math.abs(percent))
  if (whole === 0) return '不变'
  return `${Number.isInteger(percent) ? '' : '约'}${percent > 0 ? '减' : '增'} ${whole}%`
}
