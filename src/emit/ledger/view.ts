/** The ledger as plain data for its templates: every text in Chinese, the same for HTML and Markdown. */
import type { Assumption, Bundle, Burden } from '../../merge/bundle.js'
import { clean, cssString, mapStrings } from '../guide/text.js'
import { comparisons, reductionText, type Comparison, type Range } from './figures.js'

const UNKNOWN = '未知'
/** A longer table is folded. */
const LONG = 8
/** What a page has room for beside the situation; the rest is in the table for spreadsheets. */
const SHOWN = ['steps', 'days', 'materials', 'visits', 'fields', 'keystrokes', 'minutes']

export function ledgerView(bundle: Bundle) {
  const { ledger, service, status, name, digest } = bundle
  const rows = comparisons(bundle)
  const published = rows.filter(({ baseline, published }) => baseline !== null || published !== null)
  const shown = rows.filter(({ key }) => SHOWN.includes(key))
  const mark = status === 'draft' ? '草案' : ''
  const view = {
    title: name,
    mark,
    weighting: weightingText(ledger.weighting.kind, ledger.classes.length),
    shares: ledger.weighting.kind === 'stated' ? sharesTexts(ledger.weighting) : [],
    hasOptional: bundle.questions.some(({ fact }) => fact.startsWith('choices.')),
    isPublished: published.length > 0,
    reductions: rows.slice(0, 4).map((row) => rowView(row, ledger.truncated)),
    others: rows.slice(4).map((row) => rowView(row, ledger.truncated)),
    parts: partsView(ledger.weighted.before.minutesBy, ledger.weighted.after.minutesBy),
    truncated: ledger.truncated,
    isLong: ledger.classes.length > LONG,
    count: ledger.classes.length,
    measures: shown.map(({ name, unit }) => `${name}（${unit}）`),
    classes: ledger.classes.map(({ label, weight, before, after }) => ({
      label,
      weight: percent(weight),
      changes: shown.map(({ key, name }) => ({ name, before: tenth(before[key]), after: tenth(after[key]) }))
    })),
    published: published.map((row) => ({
      ...rowView(row, ledger.truncated),
      differences: row.differences,
      reasons: row.reasons,
      agreement: agreement(row)
    })),
    notes: [
      ...(service.baseline?.note === undefined ? [] : [`整合前：${service.baseline.note}`]),
      ...(service.published?.note === undefined ? [] : [`整合后：${service.published.note}`])
    ],
    model: ledger.model
      ? {
          name: ledger.model.name,
          standard: ledger.model.standard,
          note: ledger.model.note ?? '',
          estimated: ledger.model.assumptions.filter(({ estimated }) => estimated).length,
          assumptions: ledger.model.assumptions.map(assumptionView)
        }
      : null,
    digest,
    shortDigest: digest.slice(0, 12)
  }
  const cleaned = mapStrings(view, clean)
  return { ...cleaned, cssHeader: cssString([mark, `${name} 减负台账`].filter((text) => text !== '').join(' · ')) }
}

/** Of classes of which only one situation each was counted, the range is not that of all situations. */
function rowView(
  { key, name, unit, before, after, weighted, reduction, baseline, published }: Comparison,
  truncated: boolean
) {
  const which = truncated ? '所列' : '各情形'
  const side = (mean: number | null, range: Range | null) => ({
    mean: tenth(mean),
    range: range && range.least !== range.most ? `${which} ${tenth(range.least)} 至 ${tenth(range.most)}` : ''
  })
  return {
    key,
    name,
    unit,
    before: side(weighted.before, before),
    after: side(weighted.after, after),
    reduction: reductionText(reduction),
    stated: baseline === null && published === null ? '' : `${baseline ?? '未公布'} → ${published ?? '未公布'}`
  }
}

/** In words; empty when the published and the computed figures differ. */
function agreement({ before, after, baseline, published, differences }: Comparison): string {
  if (differences.length > 0) return ''
  const compared = [...(baseline === null ? [] : [before]), ...(published === null ? [] : [after])]
  return compared.every((range) => range?.least === range?.most) ? '与算得的数相同' : '在算得的范围之内'
}

/** People read no hundredths. A number stays one, so that Markdown does not take it for text to escape. */
function tenth(value: number | null): number | string {
  return value === null ? UNKNOWN : Math.round(value * 10) / 10
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`
}

function weightingText(kind: 'equal' | 'stated', count: number): string {
  if (count === 1) return '只有一类情形。'
  if (kind === 'equal') return `未说明比重，按各类情形同等计（${count} 类）。`
  return '按规范说明的比重计；没有说明比重的情形，各选项同等计；各情形当作互不相关。'
}

function sharesTexts({ shares, source, note }: Extract<Bundle['ledger']['weighting'], { kind: 'stated' }>): string[] {
  return [
    ...shares.map(
      ({ ask, options }) => `${ask}：${options.map(({ name, share }) => `${name} ${percent(share)}`).join('、')}`
    ),
    `比重的来源：${source}${note === undefined ? '' : `（${note}）`}`
  ]
}

const PARTS = { typing: '填写', materials: '备材料', copies: '复印', visits: '跑动' } as const

function partsView(before: Burden['minutesBy'], after: Burden['minutesBy']) {
  return Object.entries(PARTS).map(([key, name]) => ({
    name,
    before: tenth(before[key as keyof typeof PARTS]),
    after: tenth(after[key as keyof typeof PARTS])
  }))
}

const UNITS = { second: '秒', minute: '分钟', keystroke: '键', copy: '份' } as const

function assumptionView({ name, value, unit, source, note, estimated }: Assumption) {
  return { name, value, unit: UNITS[unit], source, note: note ?? '', estimated }
}
