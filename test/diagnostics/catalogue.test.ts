import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue, diagnose, entry, isCode, type Code } from '../../src/diagnostics/catalogue.js'
import { contracts } from '../../src/diagnostics/codes/contracts.js'
import { days } from '../../src/diagnostics/codes/days.js'
import { internal } from '../../src/diagnostics/codes/internal.js'
import { link } from '../../src/diagnostics/codes/link.js'
import { materials } from '../../src/diagnostics/codes/materials.js'
import { merge } from '../../src/diagnostics/codes/merge.js'
import { overlay } from '../../src/diagnostics/codes/overlay.js'
import { ownPages } from '../../src/diagnostics/codes/own-pages.js'
import { process as processCodes } from '../../src/diagnostics/codes/process.js'
import { proof } from '../../src/diagnostics/codes/proof.js'
import { schema } from '../../src/diagnostics/codes/schema.js'
import { shared } from '../../src/diagnostics/codes/shared.js'
import { standard } from '../../src/diagnostics/codes/standard.js'
import { syntax } from '../../src/diagnostics/codes/syntax.js'
import { workspace } from '../../src/diagnostics/codes/workspace.js'
import { workedOut } from '../../src/diagnostics/codes/worked-out.js'
import { ruleWords } from '../../src/diagnostics/generated/rule-words.js'

const tables = {
  1: syntax,
  2: schema,
  3: { ...link, ...materials, ...days, ...shared, ...workedOut },
  4: merge,
  5: processCodes,
  6: standard,
  7: overlay,
  8: { ...workspace, ...ownPages, ...contracts },
  9: internal,
  // What is proved of a merged service.
  41: proof,
  // Rules are of the standard or of the process.
  '[56]': ruleWords
}
const codes = Object.keys(catalogue).sort() as Code[]
const pages = join(import.meta.dirname, '../../docs/diagnostics')

function placeholders(text = ''): string[] {
  return [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), (match) => match[1]!))].sort()
}

describe('the catalogue', () => {
  it('keeps each code in the table of its area, and each only once', () => {
    const strays = Object.entries(tables).flatMap(([digit, table]) =>
      Object.keys(table).filter((code) => !new RegExp(`^LB${digit}\\d+$`).test(code))
    )
    expect(strays).toEqual([])
    expect(codes.length).toBe(Object.values(tables).flatMap((table) => Object.keys(table)).length)
  })

  it.each(codes)('%s says the same in Chinese and English', (code) => {
    const { title, message, hint } = entry(code)
    for (const text of [title, message, ...(hint ? [hint] : [])]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u)
      expect(text.en).toMatch(/[a-z]/i)
      expect(text.en).not.toMatch(/\p{Script=Han}/u)
    }
    expect(placeholders(title.zh + title.en)).toEqual([])
    expect(placeholders(message.en)).toEqual(placeholders(message.zh))
    expect(placeholders(hint?.en)).toEqual(placeholders(hint?.zh))
  })

  it('asks for the parameters of the Chinese message and hint', () => {
    expect(diagnose('LB8002', { path: 'a' }).severity).toBe('error')
    // @ts-expect-error a parameter of the message is missing
    diagnose('LB8001', { option: '--format', known: [] })
    // @ts-expect-error a parameter of the hint is missing
    diagnose('LB8001', { option: '--format', value: 'x' })
    // @ts-expect-error no such parameter
    diagnose('LB8002', { path: 'a', file: 'b' })
    // @ts-expect-error no such code
    expect(() => diagnose('LB0000', {})).toThrow()
  })

  it('gives way to the severity of the caller', () => {
    const span = { file: 'a', start: 0, end: 1 }
    expect(diagnose('LB8002', { path: 'a' }, span, { severity: 'info', suggestion: 'b' })).toEqual({
      code: 'LB8002',
      severity: 'info',
      params: { path: 'a' },
      span,
      suggestion: 'b'
    })
  })
})

describe('docs/diagnostics', () => {
  const names = readdirSync(pages).filter((name) => name.endsWith('.md') && name !== 'README.md')

  it('has no page without a code', () => {
    expect(names.filter((name) => !codes.includes(name.slice(0, -3) as Code))).toEqual([])
  })

  it('has a page for every code', () => {
    expect(codes.filter((code) => !names.includes(`${code}.md`))).toEqual([])
  })

  it.each(names)('%s has a heading, both examples, and both languages', (name) => {
    const page = readFileSync(join(pages, name), 'utf8').replaceAll('\r\n', '\n')
    const example = (heading: string) =>
      page
        .split(heading)[1]
        ?.match(/^[^\n]*\n+```[^\n]*\n([^]*?)\n```/)?.[1]
        ?.trim()
    const failing = example('错误示例 / Failing example')
    const passing = example('正确示例 / Passing example')
    expect(page).toMatch(new RegExp(`^# ${name.slice(0, -3)} .*\\p{Script=Han}.* / .*[a-z]`, 'u'))
    expect(failing).toBeTruthy()
    expect(passing).toBeTruthy()
    expect(failing).not.toBe(passing)
    expect(page).toMatch(/怎么回事[^]*怎么改[^]*English/)
  })

  it('has the titles of the catalogue', () => {
    const differing = codes.filter((code) => {
      if (!names.includes(`${code}.md`)) return false
      const { zh, en } = entry(code).title
      return readFileSync(join(pages, `${code}.md`), 'utf8').split(/\r?\n/, 1)[0] !== `# ${code} ${zh} / ${en}`
    })
    expect(differing).toEqual([])
  })
})

describe('the tests', () => {
  it('mention every code', () => {
    const root = join(import.meta.dirname, '..')
    const mentioned = new Set<string>()
    for (const file of readdirSync(root, { recursive: true, withFileTypes: true })) {
      if (!file.isFile() || !/\.(ts|js|ya?ml|json|txt|md|snap)$/.test(file.name)) continue
      for (const [code] of readFileSync(join(file.parentPath, file.name), 'utf8').matchAll(/LB\d{4}/g))
        mentioned.add(code)
    }
    // The examples of a rule are its tests.
    expect(codes.filter((code) => !mentioned.has(code) && !Object.hasOwn(ruleWords, code))).toEqual([])
  })
})

describe('what stages do with a finding', () => {
  it('masks codes that there are', () => {
    const masked = codes.flatMap((code) => entry(code).masks?.flatMap((mask) => mask.codes) ?? [])
    expect(masked).not.toEqual([])
    expect(masked.filter((code) => !isCode(code))).toEqual([])
  })

  it('stands in the catalogue: no module tells findings apart by parts of their codes', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    const pattern =
      /(?:startsWith|slice|test|match|exec)\('LB|\/\^?LB\d|new Set\(\['LB|\['LB\d{4}'.*\]\.includes|=== 'LB\d{4}' \|\|/
    expect(files.filter((name) => pattern.test(readFileSync(join('src', name), 'utf8')))).toEqual([])
  })
})
