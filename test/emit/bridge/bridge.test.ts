/** A sheet to hand over by hand; its codes, drawn and read by somebody else's scanner, give the portion. */
import { expect, it } from 'vitest'
import { emitBridge, readPortion, transferSheet } from '../../../src/emit/bridge/index.js'
import { QR_CAPACITY, qrCode } from '../../../src/base/qr.js'
import { packaged } from '../../../src/base/packaged.js'
import { dispatch } from '../../../templates/integration/runtime/dispatch.js'
import { drawnIn, scanned } from '../../support/scanner.js'
import { planFor } from '../../support/submissions.js'
import { smallBundle } from '../small.js'

const bundle = smallBundle()
const context = { template: (name: string) => packaged(`templates/${name}`) }
const html = (files: { path: string; text: string }[]) => files.find(({ path }) => path.endsWith('.html'))!.text
const csv = (files: { path: string; text: string }[]) => files.find(({ path }) => path.endsWith('.csv'))!.text

it('makes a blank sheet for what is handed over by hand, and for nothing else', async () => {
  const files = await emitBridge(bundle, context)
  expect(files.map(({ path }) => path)).toEqual(['bridge/end.html', 'bridge/end.csv'])
  expect(html(files)).toContain('每日导出')
  expect(html(files)).toContain('1 个工作日以内')
  expect(html(files)).toContain('每周对账')
  expect(html(files)).not.toContain('<svg')
  expect(html(files)).toContain(bundle.digest)
  expect(
    csv(files)
      .split('\r\n')
      .slice(0, 3)
      .map((row) => row.split(',').slice(0, 3).join())
  ).toEqual(['\ufeff序号,对象,对方系统的栏目', '1,自然人,name', '2,自然人,sex'])
  expect(() => transferSheet(bundle, 'card', undefined, context)).toThrow(/hands no item card over/)
})

it('is filled with the portion, and its codes scanned back are the portion', () => {
  const submission = {
    situations: { kind: 'a' },
    choices: { notice: false },
    applicant: { name: `王${'芳'.repeat(400)}"<b>`, sex: '2' },
    sharers: [{ name: '甲' }]
  }
  const portion = dispatch(planFor(bundle), submission, 'end') as Record<string, unknown>
  const files = transferSheet(bundle, 'end', portion, context)
  expect(csv(files)).toContain('2,自然人,sex,性别,男，女；是否必填来源没有写,女,')
  const codes = [...html(files).matchAll(/<svg.*?<\/svg>/gs)].map(([svg]) => drawnIn(svg))
  expect(codes.length).toBeGreaterThan(1)
  const texts = codes.map((code) => scanned(code)!)
  expect(readPortion(texts.toReversed())).toEqual({
    service: 'small',
    item: 'end',
    digest: bundle.digest,
    form: portion
  })
  expect(readPortion(texts.slice(1))).toBeUndefined()
  expect(readPortion(texts.map((text) => text.replace('芳', '方')))).toBeUndefined()
  expect(html(files)).toContain('&quot;&lt;b&gt;')
})

it.each([1, 14, 15, 62, 213, 666, 1200, QR_CAPACITY])('draws a code of %i bytes that a scanner reads', (length) => {
  const text = '联'.repeat(Math.floor(length / 6)) + 'x'.repeat(length - 3 * Math.floor(length / 6))
  expect(scanned(qrCode(text))).toBe(text)
  expect(() => qrCode('x'.repeat(QR_CAPACITY + 1))).toThrow(RangeError)
})
