/** The ledger as plain data for its templates: every text in Chinese, the same for HTML and Markdown. */
import { isFact } from '../../condition/fact.js'
import type { Bundle } from '../../merge/bundle.js'
import type { Assumption, Burden, LedgerClass } from '../../merge/ledger/model.js'
import { bigText, openDaysText } from '../numbers.js'
import { clean, cssString, mapStrings } from '../../base/text.js'
import { comparisons, reductionText, type Comparison, type Range } from './figures.js'

const UNKNOWN = '未知'
/** A longer table is folded. */
const LONG = 8
/** What a page has room for beside the situation; the rest is in the table for spreadsheets. */
const SHOWN = ['steps', 'days', 'materials', 'visits', 'fields', 'keystrokes', 'minutes']

/** Of a group of questions, what depends on them alone can be told. */
const LOCAL = ['materials', 'fields']

export function ledgerView(bundle: Bundle) {
  const { ledger, service, status, name, digest } = bundle
  const rows = comparisons(bundle)
  const published = rows.filter(({ baseline, published }) => baseline !== null || published !== null)
  const shown = rows.filter(({ key }) => SHOWN.includes(key))
  const local = rows.filter(({ key }) => LOCAL.includes(key))
  const mark = status === 'draft' ? '草案' : ''
  const view = {
    title: name,
    mark,
    weighting: weightingText(ledger.weighting.kind, ledger.different === '1'),
    shares: ledger.weighting.kind === 'stated' ? sharesTexts(ledger.weighting) : [],
    hasOptional: bundle.questions.some(({ fact }) => isFact('choice', fact)),
    isPublished: published.length > 0,
    openDays: openDaysText(bundle),
    reductions: rows.slice(0, 4).map(rowView),
    others: rows.slice(4).map(rowView),
    parts: partsView(ledger.weighted.before.minutesBy, ledger.weighted.after.minutesBy),
    different: ledger.different === null ? '' : bigText(BigInt(ledger.different)),
    isLong: ledger.classes.length > LONG,
    measures: shown.map(({ name, unit }) => `${name}（${unit}）`),
    classes: ledger.classes.map((one) => classView(one, shown)),
    groups: ledger.groups.map(({ questions, different, coarse, rows }) => ({
      questions: questions.join('、'),
      different: different === null ? '太多，未数' : bigText(BigInt(different)),
      coarse,
      isLong: rows.length > LONG,
      rows: rows.map((one) => classView(one, local))
    })),
    localMeasures: local.map(({ name, unit }) => `${name}（${unit}）`),
    published: published.map((row) => ({
      ...rowView(row),
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
    version: service.version ?? '',
    digest,
    shortDigest: digest.slice(0, 12)
  }
  const cleaned = mapStrings(view, clean)
  return { ...cleaned, cssHeader: cssString([mark, `${name} 减负台账`].filter((text) => text !== '').join(' · ')) }
}

/** From the least to the most of each measure, where the applications of a row differ. */
function classView({ label, weight, before, after, most, incomplete }: LedgerClass, shown: readonly Comparison[]) {
  const said = (least: number | null, up: number | null, isLeast: boolean | undefined) => {
    const text = least === up || least === null ? tenth(least) : `${tenth(least)}～${tenth(up)}`
    return isLeast && least !== null ? `至少 ${text}` : text
  }
  return {
    label,
    weight: percent(weight),
    changes: shown.map(({ key, name }) => ({
      name,
      before: said(before[key], (most?.before ?? before)[key], incomplete?.before.includes(key)),
      after: said(after[key], (most?.after ?? after)[key], incomplete?.after.includes(key))
    }))
  }
}

function rowView({ key, name, unit, before, after, weighted, incomplete, reduction, baseline, published }: Comparison) {
  const side = (mean: number | null, range: Range | null, isLeast: boolean) => ({
    mean: isLeast && mean !== null ? `至少 ${tenth(mean)}` : tenth(mean),
    range: range && range.least !== range.most ? `各情形 ${tenth(range.least)} 至 ${tenth(range.most)}` : ''
  })
  return {
    key,
    name,
    unit,
    before: side(weighted.before, before, incomplete.before),
    after: side(weighted.after, after, incomplete.after),
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
  return value === null ? UNKNOWN : Math.round(value * 100) / 100
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`
}

function weightingText(kind: 'equal' | 'stated', isOne: boolean): string {
  if (isOne) return '只有一类情形。'
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
