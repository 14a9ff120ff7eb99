/** 减负台账: the reductions for each class of situations, as JSON, Markdown and CSV. */
import type { Bundle } from '../../merge/bundle.js'
import { render } from '../guide/render.js'
import { clean, mapStrings, markdown } from '../guide/text.js'
import type { Emitter } from '../index.js'
import { csv } from '../csv.js'
import { change, comparisons, MEASURES, rangeText, type Range } from './figures.js'

export const emitLedger: Emitter = (bundle, { template }) => [
  { path: 'ledger/ledger.json', text: JSON.stringify(ledgerJson(bundle), null, 2) + '\n' },
  {
    path: 'ledger/ledger.md',
    text: render(template('ledger/ledger.md.hbs'), mapStrings(markdownView(bundle), markdown), false)
  },
  { path: 'ledger/ledger.csv', text: ledgerCsv(bundle) }
]

function ledgerJson(bundle: Bundle) {
  const { id, name, status, digest, ledger } = bundle
  return {
    $comment: `lianban ${digest}`,
    service: id,
    name,
    status,
    truncated: ledger.truncated,
    summary: comparisons(bundle),
    classes: ledger.classes
  }
}

function markdownView(bundle: Bundle) {
  const { ledger, service } = bundle
  const range = (value: Range | null) => (value ? rangeText(value) : '未知')
  const rows = comparisons(bundle)
  const view = {
    title: bundle.name,
    mark: bundle.status === 'draft' ? '草案' : '',
    truncated: ledger.truncated,
    isPublished: ledger.baseline !== undefined || ledger.published !== undefined,
    rows: rows.map(({ name, unit, before, after, baseline, published }) => ({
      name: `${name}（${unit}）`,
      before: range(before),
      after: range(after),
      baseline: baseline === null ? '未公布' : String(baseline),
      published: published === null ? '未公布' : String(published)
    })),
    differences: rows.flatMap(({ name, differences }) => differences.map((text) => `${name}：${text}`)),
    notes: [service.baseline?.note, service.published?.note].filter((note) => note !== undefined),
    measures: MEASURES.map(({ name }) => name),
    classes: ledger.classes.map(({ label, before, after }) => ({
      label,
      changes: MEASURES.map(({ key }) => change(before[key], after[key]))
    })),
    digest: bundle.digest
  }
  return mapStrings(view, clean)
}

function ledgerCsv(bundle: Bundle): string {
  const { name, ledger, digest } = bundle
  const heads = MEASURES.flatMap((measure) => [`${measure.name}（整合前）`, `${measure.name}（整合后）`])
  const stated = MEASURES.flatMap(({ key }) => [ledger.baseline?.[key] ?? null, ledger.published?.[key] ?? null])
  const mark = bundle.status === 'draft' ? '草案' : ''
  return csv([
    ['一件事', '情形', ...heads, '状态', '同源标识'],
    ...ledger.classes.map(({ label, before, after }) => [
      clean(name),
      clean(label),
      ...MEASURES.flatMap(({ key }) => [before[key], after[key]]),
      mark,
      digest
    ]),
    ...(ledger.baseline || ledger.published ? [[clean(name), '来源公布的数', ...stated, mark, digest]] : [])
  ])
}
