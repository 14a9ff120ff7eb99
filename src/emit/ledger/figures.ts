/** The burden ledger as rows: before → after for each class, and beside it what the source publishes. */
import type { Bundle, Burden } from '../../merge/bundle.js'

export type Measure = Exclude<keyof Burden, 'minutesBy'>

/** The four reductions first, then what one fills in. What each counts is stated in docs/outputs.md. */
export const MEASURES: { key: Measure; name: string; unit: string }[] = [
  { key: 'steps', name: '环节', unit: '个' },
  { key: 'days', name: '时限', unit: '个工作日' },
  { key: 'materials', name: '材料', unit: '样' },
  { key: 'visits', name: '跑动', unit: '次' },
  { key: 'forms', name: '表单', unit: '张' },
  { key: 'fields', name: '填写项', unit: '项' },
  { key: 'keystrokes', name: '键数', unit: '键' },
  { key: 'copies', name: '份数', unit: '份' },
  { key: 'departments', name: '部门', unit: '个' },
  { key: 'minutes', name: '用时', unit: '分钟' }
]

export interface Range {
  least: number
  most: number
}

export interface Comparison {
  key: Measure
  name: string
  unit: string
  /** Over all classes; null when some class leaves it unknown. */
  before: Range | null
  after: Range | null
  /** What the source publishes; null when it does not say. */
  baseline: number | null
  published: number | null
  /** How the source's figures differ from these; empty when they agree or there is nothing to compare. */
  differences: string[]
}

export function comparisons({ ledger }: Bundle): Comparison[] {
  return MEASURES.map(({ key, name, unit }) => {
    const before = rangeOf(ledger.classes.map((one) => one.before[key]))
    const after = rangeOf(ledger.classes.map((one) => one.after[key]))
    const baseline = ledger.baseline?.[key] ?? null
    const published = ledger.published?.[key] ?? null
    return {
      key,
      name,
      unit,
      before,
      after,
      baseline,
      published,
      differences: [...difference('整合前', before, baseline, unit), ...difference('整合后', after, published, unit)]
    }
  })
}

function rangeOf(values: (number | null)[]): Range | null {
  const numbers = values.filter((value) => value !== null)
  if (numbers.length === 0 || numbers.length < values.length) return null
  return { least: Math.min(...numbers), most: Math.max(...numbers) }
}

function difference(when: string, computed: Range | null, stated: number | null, unit: string): string[] {
  if (!computed || stated === null || (stated >= computed.least && stated <= computed.most)) return []
  return [`${when}来源公布 ${stated} ${unit}，按规范算得 ${rangeText(computed)} ${unit}`]
}

export function rangeText({ least, most }: Range): string {
  return least === most ? String(most) : `${least} 至 ${most}`
}

/** “7 → 1”; “未知” where the sources leave it open. */
export function change(before: number | null, after: number | null): string {
  return `${before ?? '未知'} → ${after ?? '未知'}`
}
