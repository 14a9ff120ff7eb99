/** One page of the ledger for a leader: four pairs of bars, three sentences, one caveat. */
import { clean, cssString, list, mapStrings } from '../../base/text.js'
import type { Bundle } from '../../merge/bundle.js'
import { comparisons, type Comparison } from '../ledger/figures.js'
import { meanText, shareText } from './figures.js'

export interface SummaryView {
  title: string
  mark: string
  region: string
  bars: {
    name: string
    unit: string
    change: string
    /** Computed before and after, then published where a source does. `width` is a share of the longest in hundredths. */
    rows: { label: string; text: string; width: number; isPublished: boolean; isAfter: boolean }[]
  }[]
  sentences: string[]
  caveat: string
  version: string
  digest: string
  shortDigest: string
  cssHeader: string
}

export function summaryView(bundle: Bundle): SummaryView {
  const { name, status, items, service, digest, region } = bundle
  const rows = comparisons(bundle).slice(0, 4)
  const mark = status === 'draft' ? '草案' : ''
  const view = {
    title: `${name}减负成效`,
    mark,
    region: region?.name ?? '',
    bars: rows.map(barOf),
    sentences: [
      `${items.length} 个事项合成一件事，申请一次，填一张表，交一套材料。`,
      changeText(rows),
      publishedText(rows)
    ],
    caveat: caveatOf(rows),
    version: service.version ?? '',
    digest,
    shortDigest: digest.slice(0, 12)
  }
  const cleaned = mapStrings(view, clean)
  return { ...cleaned, cssHeader: cssString([mark, view.title].filter((text) => text !== '').join(' · ')) }
}

function barOf({ name, unit, before, after, weighted, incomplete, reduction, baseline, published }: Comparison) {
  const longest = Math.max(weighted.before ?? 0, weighted.after ?? 0, baseline ?? 0, published ?? 0)
  const width = (value: number | null) => (value === null || longest === 0 ? 0 : Math.round((value / longest) * 100))
  const stated = (label: string, value: number | null, isAfter: boolean) =>
    value === null ? [] : [{ label, text: String(Math.round(value)), width: width(value), isPublished: true, isAfter }]
  return {
    name,
    unit,
    change: shareText(reduction),
    rows: [
      {
        label: '整合前',
        text: meanText(weighted.before, before, incomplete.before),
        width: width(weighted.before),
        isPublished: false,
        isAfter: false
      },
      {
        label: '整合后',
        text: meanText(weighted.after, after, incomplete.after),
        width: width(weighted.after),
        isPublished: false,
        isAfter: true
      },
      ...stated('公布的整合前', baseline, false),
      ...stated('公布的整合后', published, true)
    ]
  }
}

function changeText(rows: readonly Comparison[]): string {
  const known = rows.filter(({ weighted }) => weighted.before !== null && weighted.after !== null)
  const told = known.map(
    ({ name, unit, before, after, weighted, incomplete }) =>
      `${name}从${apart(meanText(weighted.before, before, incomplete.before))} ${unit}到${apart(meanText(weighted.after, after, incomplete.after))} ${unit}`
  )
  const unknown = rows.filter((one) => !known.includes(one)).map(({ name }) => name)
  const rest = unknown.length > 0 ? `${list(unknown)}，来源没有写全，算不出` : ''
  return `${[told.join('，'), rest].filter((text) => text !== '').join('；')}。`
}

/** A number stands apart from the word before it. */
function apart(text: string): string {
  return /^\d/.test(text) ? ` ${text}` : text
}

function publishedText(rows: readonly Comparison[]): string {
  const stated = rows.filter(({ baseline, published }) => baseline !== null || published !== null)
  if (stated.length === 0) return '来源没有公布整合前后的数，无从比较。'
  const other = stated.filter(({ differences }) => differences.length > 0).map(({ name }) => name)
  return other.length === 0
    ? '来源公布的数与算得的相合。'
    : `来源公布的${list(other)}与算得的不同，原因在减负台账里逐条写明。`
}

function caveatOf(rows: readonly Comparison[]): string {
  const least = rows.filter(({ incomplete }) => incomplete.before || incomplete.after).map(({ name }) => name)
  return least.length > 0
    ? `数由规范算出，是各种情形的平均，不是实测；${list(least)}有的没有写，写“至少”的还会更多。`
    : '数由规范算出，是各种情形的平均，不是实测。'
}
