import { describe, expect, test } from 'vitest'
import { csv } from '../../../src/emit/csv.js'
import { comparisons } from '../../../src/emit/ledger/figures.js'
import { emitLedger } from '../../../src/emit/ledger/index.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { shippedBundles } from '../../support/specs.js'
import { context, smallService } from '../guide/support.js'

async function ledger(bundle: Bundle) {
  const [json, md, table] = await emitLedger(bundle, context)
  return { json: JSON.parse(json!.text), md: md!.text, csv: table!.text }
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
  expect(byKey.get('steps')!.differences).toEqual([])
})

test('the Markdown of a small service', async () => {
  const bundle = smallService()
  const { md } = await ledger(bundle)
  await expect(md.replaceAll(bundle.digest, 'DIGEST')).toMatchFileSnapshot('__snapshots__/ledger.md')
})

describe.each(Object.entries(shippedBundles()))('%s', (_, bundle) => {
  test('one row for each class in every format', async () => {
    const { json, md, csv: table } = await ledger(bundle)
    const published = bundle.ledger.baseline || bundle.ledger.published ? 1 : 0
    expect(json.classes).toHaveLength(bundle.ledger.classes.length)
    expect(table.trim().split('\r\n')).toHaveLength(1 + bundle.ledger.classes.length + published)
    expect(md.match(/→/g)?.length).toBe(bundle.ledger.classes.length * 6)
    for (const text of [md, table]) {
      expect(text).not.toMatch(/undefined|null|\[object/)
      expect(text).toContain(bundle.digest)
    }
  })
})
