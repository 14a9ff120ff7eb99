import { describe, expect, it } from 'vitest'
import { reporters } from '../../../src/diagnostics/reporters/index.js'
import { json, type JsonReport } from '../../../src/diagnostics/reporters/json.js'
import { run } from './run.js'

describe('the JSON report', () => {
  it.each(['zh', 'en'] as const)('in %s', async (lang) => {
    await expect(json({ ...run, lang })).toMatchFileSnapshot(`__snapshots__/report.${lang}.json`)
  })

  it('has ranges that cut the very text of the finding', () => {
    const report = JSON.parse(json(run)) as JsonReport
    const finding = report.diagnostics.find(({ code }) => code === 'LB8009')!
    const { start, end } = finding.range!
    expect(run.sources(finding.file!)!.slice(start.offset, end.offset)).toBe('出生医学证名')
  })

  it('tells how to mend what can be mended, and that the others cannot', () => {
    const report = JSON.parse(json(run)) as JsonReport
    const [{ range, fix }] = report.diagnostics.filter((finding) => finding.fix !== null) as [
      JsonReport['diagnostics'][0]
    ]
    expect(fix).toEqual([{ range, text: '出生医学证明' }])
    expect(report.diagnostics.filter((finding) => finding.fix === null)).toHaveLength(report.diagnostics.length - 1)
  })

  it('always has every key', () => {
    const { diagnostics } = JSON.parse(json(run)) as JsonReport
    const keys = new Set(diagnostics.map((finding) => Object.keys(finding).join()))
    expect([...keys]).toEqual(['code,severity,message,hint,source,file,range,related,suggestion,fix,ignored,baselined'])
  })

  it('has no raw control or bidirectional character, and still the same values', () => {
    const file = 'a\u009B\u202E\u{E0001}.yaml'
    const text = json({ ...run, diagnostics: [{ ...run.diagnostics[0]!, span: { file, start: 0, end: 0 } }] })
    expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u)
    expect((JSON.parse(text) as JsonReport).diagnostics[0]!.file).toBe(file)
  })
})

describe('the registry', () => {
  it('names the formats', () => {
    expect(reporters).toMatchObject({ json: expect.any(Function), pretty: expect.any(Function) })
  })
})
