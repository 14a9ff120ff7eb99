import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/diagnostics/catalogue.js'
import { github } from '../../../src/diagnostics/reporters/github.js'
import { gitlab } from '../../../src/diagnostics/reporters/gitlab.js'
import { markdown } from '../../../src/diagnostics/reporters/markdown.js'
import { run } from './run.js'

const nasty = (path: string) => ({
  ...run,
  diagnostics: [diagnose('LB8002', { path }, { file: `${path}.yaml`, start: 0, end: 0 })]
})

describe('the GitHub annotations', () => {
  it.each(['zh', 'en'] as const)('in %s', async (lang) => {
    await expect(github({ ...run, lang }, { showNotes: true })).toMatchFileSnapshot(`__snapshots__/github.${lang}.txt`)
  })

  it('are one line each, with every mark that would end a part escaped', () => {
    const [first, ...rest] = github(nasty('a,b:c%\n::error::x')).split('\n')
    expect(first).toMatch(/^::error file=a%2Cb%3Ac%25\\n%3A%3Aerror%3A%3Ax\.yaml,title=LB8002 [^:,]*::/)
    expect(rest.filter((line) => line.startsWith('::'))).toEqual([])
  })

  it('leave out notes, and what is ignored or in the baseline', () => {
    const [warning, note] = [nasty('a').diagnostics[0]!, diagnose('LB8021', { path: 'b', count: 1, findings: [] })]
    const text = github({ ...run, diagnostics: [note, { ...warning, baselined: true }] })
    expect(text).not.toContain('::')
    expect(text).toContain('1 条提示、1 条已在基线')
  })
})

describe('the GitLab report', () => {
  it('has what GitLab asks of an issue, each with a fingerprint of its own', () => {
    const issues = JSON.parse(gitlab(run)) as Record<string, unknown>[]
    expect(issues).toHaveLength(6)
    for (const issue of issues)
      expect(issue).toEqual({
        description: expect.stringMatching(/./),
        check_name: expect.stringMatching(/^LB\d{4}$/),
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}(:\d+)?$/),
        severity: expect.stringMatching(/^(info|minor|major|critical|blocker)$/),
        location: { path: expect.stringMatching(/^[^/]/), lines: { begin: expect.any(Number) } }
      })
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
  })
})

describe('the Markdown summary', () => {
  it.each(['zh', 'en'] as const)('in %s', async (lang) => {
    await expect(markdown({ ...run, lang })).toMatchFileSnapshot(`__snapshots__/summary.${lang}.txt`)
  })

  it('lets no text of a spec out of its cell', () => {
    const text = markdown(nasty('a | b\n\n# x <img src=x> [y](http://z) @everyone #1 `c` **d** www.e.cn &amp;'))
    const row = text.split('\n').find((line) => line.includes('LB8002'))!
    expect(row.match(/ \| /g)).toHaveLength(3)
    expect(row.replace(/&#\d+;/g, '')).not.toMatch(/[<>[\]@#`*&:]|www\./)
  })

  it('stays short', () => {
    const many = Array.from({ length: 5000 }, (_, start) =>
      diagnose('LB8002', { path: 'b'.repeat(500) }, { file: 'b.yaml', start, end: start })
    )
    const text = markdown({ ...run, diagnostics: many })
    expect(text).toContain('还有 4900 条没有列出')
    const marks = many.map(({ span }) =>
      diagnose('LB8002', { path: '#'.repeat(500) }, { ...span!, file: '&'.repeat(900) })
    )
    expect(markdown({ ...run, diagnostics: marks }).length).toBeLessThan(60_000)
  })
})
