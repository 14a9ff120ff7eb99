/**
 * Contradictions in guides as published, each transcribed with both sides as they stand there. The head of a fixture
 * names its source, the codes of the rules that must catch it, what they mark, and edits (`old => new`, `\n` for a line
 * break) after which the two sides agree and the rules must be silent.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesOf, findings, markedBy, type Files } from '../../src/testing/index.js'
import { withBackground } from '../mistakes/project.js'

/** Contradictions that no rule catches, with the reason. */
const uncaught: Readonly<Record<string, string>> = {}

/** How many contradictions each source lists. */
const LISTED = {
  'canjiren-fuwu': 2,
  'geti-zhuan-qiye': 1,
  'jiehun-luohu': 3,
  'kaiban-canyindian': 1,
  'kaiban-chaoshi-bianlidian': 4,
  'kaiban-yunshu-qiye': 1,
  'qiye-gouzhi-budongchan': 1,
  'qiye-pochan-hecha': 1,
  'qiye-shangshi-hegui-hecha': 1,
  'qiye-zhuxiao': 2,
  'shehui-baozhangka': 1,
  'shuidianqiwang-baozhuang': 2,
  tuixiu: 1,
  'xinshenger-chusheng': 2,
  'xinyong-xiufu': 1,
  'yuangong-luyong': 1
}

interface Fixture {
  name: string
  says: string
  codes: string[]
  /** What one of the findings marks, or a part of it. */
  mark: string
  edits: [before: string, after: string][]
  body: string
}

function fixture(file: string): Fixture {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8')
  const start = text.indexOf('\n# --- ') + 1
  const head = Array.from(text.slice(0, start).matchAll(/^# (..)：(.*)$/gm), (match) => [match[1]!, match[2]!] as const)
  const value = (key: string) => head.find(([name]) => name === key)![1]
  const edits = head.filter(([name]) => name === '一致').map(([, edit]) => edit.replaceAll('\\n', '\n').split(' => '))
  return {
    name: file.replace('.yaml', ''),
    says: value('矛盾'),
    codes: value('查出').split(' '),
    mark: value('标出'),
    edits: edits as [string, string][],
    body: text.slice(start)
  }
}

const fixtures = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.yaml'))
  .map(fixture)

const project = (body: string): Files => withBackground(filesOf(body))

it('has a transcription of every contradiction that the sources list', () => {
  const expected = Object.entries(LISTED).flatMap(([source, count]) =>
    Array.from({ length: count }, (_, index) => `${source}-${index + 1}`)
  )
  expect([...fixtures.map(({ name }) => name), ...Object.keys(uncaught)].sort()).toEqual(expected.sort())
})

describe.each(fixtures)('$name $says', ({ codes, mark, edits, body }) => {
  it(`is caught: ${codes.join(' ')}`, async () => {
    const files = project(body)
    const found = await findings(files)
    expect(found.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([])
    const caught = found.filter(({ code }) => codes.includes(code))
    expect([...new Set(caught.map(({ code }) => code))].sort()).toEqual([...codes].sort())
    // What is found in several rows is one finding, with the others beside it.
    const places = caught.flatMap((each) => [each, ...(each.related ?? []).map(({ span }) => ({ ...each, span }))])
    expect(places.map((each) => markedBy(files, each)).join('\n')).toContain(mark)
  })

  it('is no finding where the two sides agree', async () => {
    const mended = edits.reduce((text, [before, after]) => {
      expect(text).toContain(before)
      return text.replaceAll(before, after)
    }, body)
    const found = await findings(project(mended))
    expect(found.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([])
    expect(found.filter(({ code }) => codes.includes(code))).toEqual([])
  })
})
