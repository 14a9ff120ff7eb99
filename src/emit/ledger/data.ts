/** The ledger for programs and spreadsheets. */
import type { Bundle } from '../../merge/bundle.js'
import type { LedgerClass } from '../../merge/ledger/model.js'
import { csv } from '../../base/csv.js'
import { clean } from '../../base/text.js'
import { comparisons, MEASURES, REDUCTIONS, type Range } from './figures.js'

export function ledgerJson(bundle: Bundle) {
  const { id, name, status, digest, ledger } = bundle
  const summary = comparisons(bundle)
  return {
    $comment: `lianban ${digest}`,
    service: id,
    name,
    status,
    different: ledger.different,
    reductions: summary.slice(0, REDUCTIONS.length),
    summary,
    weighting: ledger.weighting,
    weighted: ledger.weighted,
    model: ledger.model ?? null,
    least: ledger.least,
    most: ledger.most,
    incomplete: ledger.incomplete,
    classes: ledger.classes,
    groups: ledger.groups
  }
}

/** One row for each class, then the average, then what the source publishes. */
export function ledgerCsv({ name, status, ledger, digest }: Bundle): string {
  const heads = MEASURES.flatMap((measure) => [`${measure.name}（整合前）`, `${measure.name}（整合后）`])
  const stated = MEASURES.flatMap(({ key }) => [ledger.baseline?.[key] ?? null, ledger.published?.[key] ?? null])
  const mark = status === 'draft' ? '草案' : ''
  const title = clean(name)
  const { before, after } = ledger.weighted
  return csv([
    ['一件事', '情形', '比重', ...heads, '状态', '同源标识'],
    ...ledger.classes.map((one) => classRow(title, one, mark, digest)),
    ...ledger.groups.flatMap(({ questions, rows }) =>
      rows.map((one) => classRow(title, { ...one, label: `（${questions.join('、')}）${one.label}` }, mark, digest))
    ),
    [title, '加权平均', 1, ...MEASURES.flatMap(({ key }) => [before[key], after[key]]), mark, digest],
    ...(ledger.baseline || ledger.published ? [[title, '来源公布的数', null, ...stated, mark, digest]] : [])
  ])
}

function classRow(title: string, { label, weight, before, after, most }: LedgerClass, mark: string, digest: string) {
  const between = (least: number | null, up: number | null) => (least === up ? least : `${least}～${up}`)
  return [
    title,
    clean(label),
    weight,
    ...MEASURES.flatMap(({ key }) => [
      between(before[key], (most?.before ?? before)[key]),
      between(after[key], (most?.after ?? after)[key])
    ]),
    mark,
    digest
  ]
}

/** 四减, one row each. */
export function reductionsCsv(bundle: Bundle): string {
  const ends = (range: Range | null) => [range?.least ?? null, range?.most ?? null]
  const mark = bundle.status === 'draft' ? '草案' : ''
  const rows = comparisons(bundle).slice(0, REDUCTIONS.length)
  return csv([
    [
      ...['一件事', '指标', '单位', '整合前（平均）', '整合后（平均）', '减少（%）'],
      ...['整合前最少', '整合前最多', '整合后最少', '整合后最多', '整合前（来源公布）', '整合后（来源公布）'],
      ...['不同之处', '原因', '状态', '同源标识']
    ],
    ...rows.map(({ name, unit, before, after, weighted, reduction, baseline, published, differences, reasons }) => [
      clean(bundle.name),
      name,
      unit,
      weighted.before,
      weighted.after,
      reduction,
      ...ends(before),
      ...ends(after),
      baseline,
      published,
      clean(differences.join('；')),
      clean(reasons.join('；')),
      mark,
      bundle.digest
    ])
  ])
}
