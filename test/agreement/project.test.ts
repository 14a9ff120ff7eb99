/** What the commands say of the whole library is one count: the check, the report, the list, and the catalogues of the services. */
import { beforeAll, expect, test } from 'vitest'
import { check } from '../../src/api/check.js'
import { list } from '../../src/api/list.js'
import { report, type ReportResult } from '../../src/api/report.js'
import { identity } from '../../src/diagnostics/sort.js'
import { shippedCases } from '../emit/proof/support.js'

const paths = ['specs']
let reported: NonNullable<ReportResult['report']>
beforeAll(async () => {
  reported = (await report({ paths })).report!
}, 120_000)

test('findings: check and report, each once', async () => {
  const { diagnostics } = await check({ paths, cacheDir: false })
  expect(new Set(diagnostics.map(identity)).size).toBe(diagnostics.length)
  const open = (severity: string) => diagnostics.filter((one) => one.severity === severity && !one.ignored).length
  expect(reported.totals.findings).toEqual({
    error: open('error'),
    warning: open('warning'),
    info: open('info'),
    ignored: diagnostics.filter(({ ignored }) => ignored).length
  })
})

test('services: list and report', async () => {
  const { documents } = await list({ paths, kind: 'service' })
  expect(reported.services.map(({ id, name, status }) => ({ id, name, status }))).toEqual(
    documents.map(({ id, name, status }) => ({ id, name, status }))
  )
  expect(reported.totals.services).toBe(documents.length)
})

test('what is missing: report and catalogue', () => {
  const missing = new Map(reported.incomplete.map((one) => [`${one.kind}/${one.id}`, one.missing]))
  for (const { bundle } of Object.values(shippedCases()))
    for (const { document, elements } of bundle.missing)
      expect([document, elements]).toEqual([document, missing.get(document)])
})
