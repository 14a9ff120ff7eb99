/** The ledger as plain data for its templates: every text in Chinese, the same for HTML and Markdown. */
import type { Bundle } from '../../merge/bundle.js'
import type { Assumption, Burden, LedgerClass } from '../../merge/ledger-model.js'
import { clean, cssString, list, mapStrings } from '../guide/text.js'
import { comparisons, rangeOf, reductionText, type Comparison, type Range } from './figures.js'

const UNKNOWN = '未知'
/** A longer table is folded; a much longer one tells its classes by the items handled, and leaves them to spreadsheets. */
const [LONG, TOO_LONG] = [8, 60]
/** What a page has room for beside the situation; the rest is in the table for spreadsheets. */
const SHOWN = ['steps', 'days', 'materials', 'visits', 'fields', 'keystrokes', 'minutes']

export function ledgerView(bundle: Bundle) {
  const { ledger, service, status, name, digest } = bundle
  const rows = comparisons(bundle)
  const published = rows.filter(({ baseline, published }) => baseline !== null || published !== null)
  const shown = rows.filter(({ key }) => SHOWN.includes(key))
  const mark = status === 'draft' ? '草案' : ''
  const among = ledger.truncated ? '所列' : '各情形'
  const groups = ledger.classes.length > TOO_LONG ? byItems(bundle, shown) : undefined
  const view = {
    title: name,
    mark,
    weighting: weightingText(ledger.weighting.kind, ledger.classes.length),
    shares: ledger.weighting.kind === 'stated' ? sharesTexts(ledger.weighting) : [],
    hasOptional: bundle.questions.some(({ fact }) => fact.startsWith('choices.')),
    isPublished: published.length > 0,
    reductions: rows.slice(0, 4).map((row) => rowView(row, among)),
    others: rows.slice(4).map((row) => rowView(row, among)),
    parts: partsView(ledger.weighted.before.minutesBy, ledger.weighted.after.minutesBy),
    truncated: ledger.truncated,
    isGrouped: groups !== undefined,
    isLong: (groups ?? ledger.classes).length > LONG,
    count: ledger.classes.length,
    measures: shown.map(({ name, unit }) => `${name}（${unit}）`),
    classes: groups ?? ledger.classes.map((one) => classView(one.label, [one], shown)),
    published: published.map((row) => ({
      ...rowView(row, among),
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

/** Classes in which the same items are handled, as one row. */
function byItems({ ledger: { classes }, items }: Bundle, shown: readonly Comparison[]) {
  const groups = new Map<string, LedgerClass[]>()
  for (const one of classes) groups.set(one.items.join(), [...(groups.get(one.items.join()) ?? []), one])
  const always = items.filter(({ usage }) => classes.every((one) => one.items.includes(usage)))
  return [...groups.values()].map((own) => {
    const more = items.filter((item) => own[0]!.items.includes(item.usage) && !always.includes(item))
    const label = more.length === 0 ? '只办都要办的' : `另办${list(more.map(({ name }) => name))}`
    return classView(groups.size === 1 ? '全部情形' : label, own, shown)
  })
}

/** Classes as one row; from the least to the most of each measure, unknown where a class leaves it unknown. */
function classView(label: string, own: readonly LedgerClass[], shown: readonly Comparison[]) {
  const over = (values: (number | null)[]) => {
    const range = rangeOf(values)
    if (!range || range.least === range.most) return tenth(range?.least ?? null)
    return `${tenth(range.least)}～${tenth(range.most)}`
  }
  return {
    label,
    weight: percent(own.reduce((sum, { weight }) => sum + weight, 0)),
    changes: shown.map(({ key, name }) => ({
      name,
      before: over(own.map(({ before }) => before[key])),
      after: over(own.map(({ after }) => after[key]))
    }))
  }
}

function rowView(
  { key, name, unit, before, after, weighted, reduction, baseline, published }: Comparison,
  among: string
) {
  const side = (mean: number | null, range: Range | null) => ({
    mean: tenth(mean),
    range: range && range.least !== range.most ? `${among} ${tenth(range.least)} 至 ${tenth(range.most)}` : ''
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
  if (kind === 'equal') return '没有说明各种情形的比重：每个问题的各选项同等计，各问题当作互不相关。'
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
