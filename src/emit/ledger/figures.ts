/** The burden ledger as rows: before → after over all classes, and beside it what the source publishes. */
import type { Bundle } from '../../merge/bundle.js'
import type { Burden } from '../../merge/ledger/model.js'
import { reasonsOf } from './reasons.js'

export type Measure = Exclude<keyof Burden, 'minutesBy'>

interface Named {
  key: Measure
  name: string
  unit: string
}

/** 四减. What each measure counts is stated in docs/outputs.md. */
export const REDUCTIONS: readonly Named[] = [
  { key: 'steps', name: '环节', unit: '个' },
  { key: 'days', name: '时限', unit: '个工作日' },
  { key: 'materials', name: '材料', unit: '样' },
  { key: 'visits', name: '跑动', unit: '次' }
]

/** The four reductions first, then what one fills in, whom one faces and how long it takes. */
export const MEASURES: readonly Named[] = [
  ...REDUCTIONS,
  { key: 'forms', name: '表单', unit: '张' },
  { key: 'fields', name: '填写项', unit: '项' },
  { key: 'keystrokes', name: '按键', unit: '键' },
  { key: 'copies', name: '材料份数', unit: '份' },
  { key: 'departments', name: '打交道的部门', unit: '个' },
  { key: 'minutes', name: '申请人用时', unit: '分钟' }
]

export interface Range {
  least: number
  most: number
}

export interface Comparison extends Named {
  /** Over all possible applications; null where it is unknown. */
  before: Range | null
  after: Range | null
  /** On average, by the weights of the classes; null where it is unknown. */
  weighted: { before: number | null; after: number | null }
  /** Whether some application leaves a part unknown, so that the figures are “at least so much”. */
  incomplete: { before: boolean; after: boolean }
  /** By how many percent the weighted figure falls, to one decimal; below zero where it rises. */
  reduction: number | null
  /** What the source publishes; null when it does not say. */
  baseline: number | null
  published: number | null
  /** How the source's figures differ from these, and why; empty when they agree or there is nothing to compare. */
  differences: string[]
  reasons: string[]
}

export function comparisons(bundle: Bundle): Comparison[] {
  const { ledger } = bundle
  return MEASURES.map(({ key, name, unit }) => {
    const before = rangeBetween(ledger.least.before[key], ledger.most.before[key])
    const after = rangeBetween(ledger.least.after[key], ledger.most.after[key])
    const weighted = { before: ledger.weighted.before[key], after: ledger.weighted.after[key] }
    const baseline = ledger.baseline?.[key] ?? null
    const published = ledger.published?.[key] ?? null
    const differs = {
      before: difference('整合前', before, baseline, unit),
      after: difference('整合后', after, published, unit)
    }
    return {
      key,
      name,
      unit,
      before,
      after,
      weighted,
      incomplete: {
        before: ledger.incomplete.before.includes(key),
        after: ledger.incomplete.after.includes(key)
      },
      reduction: ledger.reductions[key],
      baseline,
      published,
      differences: [...differs.before, ...differs.after],
      reasons: reasonsOf(bundle, key, {
        before: differs.before.length > 0 || (baseline !== null && before === null),
        after: differs.after.length > 0 || (published !== null && after === null),
        varies: [before, after].some((range) => range !== null && range.least !== range.most)
      })
    }
  })
}

function rangeBetween(least: number | null, most: number | null): Range | null {
  return least === null || most === null ? null : { least, most }
}

function difference(when: string, computed: Range | null, stated: number | null, unit: string): string[] {
  if (stated === null || (computed && stated >= computed.least && stated <= computed.most)) return []
  const own = computed ? `按规范算得 ${rangeText(computed)} ${unit}` : '按规范算不出'
  return [`${when}来源公布 ${stated} ${unit}，${own}`]
}

function rangeText({ least, most }: Range): string {
  return least === most ? String(most) : `${least} 至 ${most}`
}

/** “减少 71.4%”, “增加 3%”, “不变”; empty where it is unknown. */
export function reductionText(percent: number | null): string {
  if (percent === null) return ''
  if (percent === 0) return '不变'
  return percent > 0 ? `减少 ${percent}%` : `增加 ${-percent}%`
}
