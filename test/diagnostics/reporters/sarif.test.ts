import { Ajv } from 'ajv'
import addFormats, { type FormatsPlugin } from 'ajv-formats'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../src/diagnostics/catalogue.js'
import { sarif } from '../../../src/diagnostics/reporters/sarif.js'
import { run } from './run.js'

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../support/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')
) as Record<string, unknown>
// Draft 4 differs from later drafts in these two keys only, of what the schema uses. One of its patterns is none in Unicode mode.
const validator = (addFormats as unknown as FormatsPlugin)(
  new Ajv({ strict: false, unicodeRegExp: false, allErrors: true })
)
const accepts = validator.compile({ ...schema, $schema: undefined, id: undefined } as object)

interface Result {
  ruleId: string
  ruleIndex: number
  level: string
  message: { text: string }
  locations?: {
    physicalLocation: {
      artifactLocation: { uri: string }
      region?: { startLine: number; startColumn: number; endLine: number; endColumn: number }
    }
  }[]
  relatedLocations?: unknown[]
  fixes?: { artifactChanges: { artifactLocation: unknown; replacements: unknown[] }[] }[]
  partialFingerprints: { 'lianban/v1': string }
  suppressions: { kind: string; justification: string }[]
}

function parsed(of = run) {
  const log = JSON.parse(sarif(of)) as {
    runs: [{ tool: { driver: { rules: { id: string; help: { markdown: string } }[] } }; results: Result[] }]
  }
  return { log, results: log.runs[0].results, rules: log.runs[0].tool.driver.rules }
}

describe('the SARIF report', () => {
  it.each(['zh', 'en'] as const)('is valid SARIF 2.1.0 in %s', (lang) => {
    const valid = accepts(parsed({ ...run, lang }).log)
    expect(accepts.errors ?? []).toEqual([])
    expect(valid).toBe(true)
  })

  it('is judged by a schema that can say no', () => {
    const { log, results } = parsed()
    results[0]!.level = 'fatal'
    expect(accepts(log)).toBe(false)
  })

  it('has a rule with its page for each code, which results point to', () => {
    const { results, rules } = parsed()
    expect(results.length).toBe(7)
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]!.id).toBe(ruleId)
    for (const { id, help } of rules) expect(help.markdown).toContain(`# ${id} `)
    expect(rules.map(({ id }) => id)).toEqual([...new Set(results.map(({ ruleId }) => ruleId))].sort())
  })

  it('has the fix of what can be mended, at the place of the finding', () => {
    const [mendable, ...others] = parsed().results.filter(({ fixes }) => fixes !== undefined)
    expect(others).toEqual([])
    const { artifactLocation, region } = mendable!.locations![0]!.physicalLocation
    const replacements = [{ deletedRegion: region, insertedContent: { text: '出生医学证明' } }]
    expect(mendable!.fixes![0]!.artifactChanges).toEqual([{ artifactLocation, replacements }])
  })

  it('has regions that cut the very text of the finding, in UTF-16 code units', () => {
    const { locations, relatedLocations } = parsed().results.find(({ ruleId }) => ruleId === 'LB8009')!
    const { artifactLocation, region } = locations![0]!.physicalLocation
    const line = run.sources('specs/items/出生登记.yaml')!.split(/\r\n|\n|\r/)[region!.startLine - 1]!
    expect(line.slice(region!.startColumn - 1, region!.endColumn - 1)).toBe('出生医学证名')
    expect(artifactLocation.uri).toBe(`specs/items/${encodeURIComponent('出生登记')}.yaml`)
    expect(relatedLocations).toHaveLength(3)
  })

  it('keeps what is ignored or in the baseline as suppressed', () => {
    const known = { ...diagnose('LB8002', { path: 'b' }), baselined: true as const }
    const { results } = parsed({ ...run, diagnostics: [...run.diagnostics, known] })
    const kinds = results.flatMap(({ suppressions }) => suppressions.map(({ kind }) => kind))
    expect(kinds.sort()).toEqual(['external', 'inSource'])
  })

  it('tells equal findings apart by their fingerprints', () => {
    const at = (start: number) => ({
      ...diagnose('LB8002', { path: 'b' }, { file: 'b', start, end: start }),
      where: 'item/b'
    })
    const { results } = parsed({ ...run, diagnostics: [at(1), at(2)] })
    const [first, second] = results.map(({ partialFingerprints }) => partialFingerprints['lianban/v1'])
    expect(second).toBe(`${first}:2`)
  })

  it('takes names of files that are no URI', () => {
    const file = 'a b/100%#?:\uD800.yaml'
    const { results } = parsed({ ...run, diagnostics: [diagnose('LB8002', { path: 'b' }, { file, start: 0, end: 0 })] })
    const uri = results[0]!.locations![0]!.physicalLocation.artifactLocation.uri
    expect(decodeURIComponent(uri)).toBe('a b/100%#?:\uFFFD.yaml')
    expect(new URL(uri, 'file:///x/').pathname).toBe(`/x/${uri}`)
  })
})
