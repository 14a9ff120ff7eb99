import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { pretty } from '../../../src/diagnostics/reporters/pretty.js'
import { run } from './run.js'

describe('the report for a terminal', () => {
  it('in Chinese', async () => {
    await expect(pretty(run, { showNotes: true })).toMatchFileSnapshot('__snapshots__/pretty.zh.txt')
  })

  it('in English', async () => {
    await expect(pretty({ ...run, lang: 'en' }, { showNotes: true })).toMatchFileSnapshot('__snapshots__/pretty.en.txt')
  })

  it('counts notes by code unless they are asked for', () => {
    expect(pretty(run)).toMatch(/提示：LB8012 文件已经存在 ×1。加 --show-notes 逐条列出\n$/)
    expect(pretty({ ...run, lang: 'en' })).toMatch(/Notes: LB8012 .* ×1\. List them with --show-notes\n$/)
  })

  it('lists ignored findings when asked', async () => {
    await expect(pretty(run, { showIgnored: true, showNotes: true })).toMatchFileSnapshot(
      '__snapshots__/pretty.ignored.txt'
    )
  })

  it('is the same from any order of the findings', () => {
    expect(pretty({ ...run, diagnostics: [...run.diagnostics].reverse() })).toBe(pretty(run))
  })

  it('adds colour and nothing else', () => {
    const colored = pretty({ ...run, color: true })
    expect(colored).not.toBe(pretty(run))
    expect(stripVTControlCharacters(colored)).toBe(pretty(run))
  })

  it('prints no character that steers a terminal', () => {
    expect(pretty(run, { showIgnored: true })).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E]/u)
  })

  it.each([
    ['zh', 2, '检查了 2 个文件：没有发现问题\n'],
    ['en', 1, 'Checked 1 file: no problems\n'],
    ['zh', undefined, '没有发现问题\n']
  ] as const)('says in %s that nothing was found in %s files', (lang, files, expected) => {
    expect(pretty({ lang, diagnostics: [], sources: () => undefined, ...(files && { files }) })).toBe(expected)
  })
})
