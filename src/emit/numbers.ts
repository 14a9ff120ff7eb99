/** Numbers as people read them; the same whatever the locale. */
import type { Bundle } from '../merge/bundle.js'
import type { Ledger, LedgerClass, Measured } from '../merge/ledger/model.js'

/** “1,728”; from a million million on “约 1.2 × 10^18”. */
export function bigText(number: bigint): string {
  const digits = number.toString()
  if (digits.length > 12) return `约 ${digits[0]}.${digits[1]} × 10^${digits.length - 1}`
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}

/** “5”, “5 至 9”; empty for nothing. */
export function rangeOf(numbers: readonly number[]): string {
  if (numbers.length === 0) return ''
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  return least === most ? String(least) : `${least} 至 ${most}`
}

/** What an application comes to, by the ledger: “3 至 12”; “未知” where it is too hard to say; empty where no source says. */
export function rangeAfter({ least, most, tooHard }: Ledger, key: Measured): string {
  const [from, to] = [least.after[key], most.after[key]]
  if (from === null || to === null) return tooHard.includes(key) ? '未知' : ''
  return rangeOf([from, to])
}

/** Said beside a sum of time limits of which some are in days of an open kind: they are counted as working days. */
export function openDaysText({ process, limits }: Bundle): string {
  const terms = [...limits.promised, ...process.tasks.flatMap(({ promised }) => promised)]
  return terms.some(({ time }) => time.unit === 'either-day') ? '（有的来源没有写是不是工作日，按工作日算）' : ''
}

/** What the applications of one row come to; “至少” where one of their parts is unknown, empty where no source says. */
export function classFigure({ after, most, incomplete }: LedgerClass, key: Measured): string {
  const [least, up] = [after[key], (most?.after ?? after)[key]]
  if (least === null || up === null) return ''
  return `${incomplete?.after.includes(key) ? '至少 ' : ''}${rangeOf([least, up])}`
}
