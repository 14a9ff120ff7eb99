import { describe, expect, test } from 'vitest'
import { csv } from '../../../src/base/csv.js'
import { comparisons, reductionText } from '../../../src/emit/ledger/figures.js'
import { emitLedger } from '../../../src/emit/ledger/index.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { shippedBundles } from '../../support/specs.js'
import { context, smallService } from '../guide/support.js'

async function ledger(bundle: Bundle) {
  const files = new Map(
    (await emitLedger(bundle, context)).map(({ path, text }) => [path.slice('ledger/'.length), text])
  )
  return {
    json: JSON.parse(files.get('ledger.json')!),
    html: files.get('ledger.html')!,
    md: files.get('ledger.md')!,
    csv: files.get('ledger.csv')!,
    reductions: files.get('reductions.csv')!
  }
}

test('cells are quoted, formulas are text, lines end as spreadsheets expect', () => {
  expect(csv([['a"b', 'c,d', 'e\nf', 1, null]])).toBe('\ufeff"a""b","c,d","e\nf",1,\r\n')
  for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1'])
    expect(csv([[formula]])).toContain(`'${formula}`)
  expect(csv([['一-二']])).toBe('\ufeff一-二\r\n')
})

test('figures of the source stand beside the computed ones, differences in words', () => {
  const byKey = new Map(comparisons(smallService()).map((row) => [row.key, row]))
  expect(byKey.get('days')).toMatchObject({
    before: { least: 5, most: 8 },
    after: { least: 5, most: 8 },
    baseline: null
  })
  expect(byKey.get('materials')).toMatchObject({ baseline: 9, published: 2 })
  expect(byKey.get('materials')!.differences[0]).toMatch(/^整合前来源公布 9 样，按规范算得 \d( 至 \d)? 样$/)
  expect(byKey.get('materials')!.reasons).toContain('来源只公布一个数，没有说是哪种情形；这里各种情形分开算')
  expect(byKey.get('steps')!.differences).toEqual([])
  expect(byKey.get('steps')!.reasons).toEqual([])
})

test('the fall is that of the weighted figures', () => {
  const byKey = new Map(comparisons(smallService()).map((row) => [row.key, row]))
  expect(byKey.get('steps')).toMatchObject({ weighted: { before: 1.5, after: 1 }, reduction: 33.3 })
  expect(byKey.get('visits')).toMatchObject({ weighted: { after: null }, reduction: null })
})

test('a fall, a rise, no change, and what cannot be said', () => {
  expect([12.5, -3, 0, null].map(reductionText)).toEqual(['减少 12.5%', '增加 3%', '不变', ''])
})

test('what a source calls itself cannot become markup', async () => {
  const hostile = (plain: string) => `<img src=x onerror=alert(1)>=1+1 ${plain}`
  const { html, md, csv: table, reductions } = await ledger(smallService(hostile))
  for (const text of [html, md]) expect(text).not.toContain('<img')
  expect(html).toContain('&lt;img')
  for (const text of [table, reductions]) expect(text).not.toMatch(/(^|[,"\n])=1/)
})

test('the Markdown of a small service', async () => {
  const bundle = smallService()
  const { md } = await ledger(bundle)
  await expect(md.replaceAll(bundle.digest, 'DIGEST')).toMatchFileSnapshot('__snapshots__/ledger.md')
})

describe.each(Object.entries(shippedBundles()))('%s', (_, bundle) => {
  test('one row for each class in every format', async () => {
    const { json, html, md, csv: table, reductions } = await ledger(bundle)
    const published = bundle.ledger.baseline || bundle.ledger.published ? 1 : 0
    expect(json.classes).toHaveLength(bundle.ledger.classes.length)
    const { classes, groups } = bundle.ledger
    const listed = [...classes, ...groups.flatMap((group) => group.rows)]
    expect(table.trim().split('\r\n')).toHaveLength(2 + listed.length + published)
    expect(json.reductions.map(({ name }: { name: string }) => name)).toEqual(['环节', '时限', '材料', '跑动'])
    expect(reductions.trim().split('\r\n')).toHaveLength(5)
    const cells = classes.length > 0 ? 8 : 3
    expect(md.split('\n').filter((line) => line.startsWith('| ') && line.split('→').length === cells)).toHaveLength(
      listed.length
    )
    for (const rows of classes.length > 0 ? [classes] : groups.map((group) => group.rows))
      if (rows.length > 0) expect(rows.reduce((sum, one) => sum + one.weight, 0)).toBeCloseTo(1, 4)
    for (const text of [html, md, table, reductions]) {
      expect(text).not.toMatch(/undefined|null|\[object/)
      expect(text).toContain(bundle.digest)
    }
  })
})
