/** Each rule against its own examples: the failing one gives exactly its code, the passing one nothing. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../src/rules/generated/registry.js'
import { failing, passing } from '../../src/rules/examples.js'
import { STATUSES } from '../../src/rules/rule.js'
import { filesOf, findings, markedBy } from '../../src/testing/index.js'
import { withBackground } from '../mistakes/project.js'

const ROOT = join(import.meta.dirname, '../../src/rules')
const GRAVITY = ['off', 'info', 'warning', 'error']

async function found(example: string): Promise<{ code: string; text: string }[]> {
  const files = withBackground(filesOf(example))
  return (await findings(files)).map((one) => ({
    code: one.code,
    text: `${one.code} ${one.span?.file} [${markedBy(files, one)}]`
  }))
}

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (code, rule) => {
  it('finds the failing example, and nothing else there', async () => {
    const all = await found(failing(rule.example))
    expect(all.filter((one) => one.code !== code).map(({ text }) => text)).toEqual([])
    expect(all.length).toBeGreaterThan(0)
  })

  it('finds nothing in the passing example', async () => {
    expect((await found(passing(rule.example))).map(({ text }) => text)).toEqual([])
  })

  it('grows graver with the status', () => {
    const levels = STATUSES.map((status) => GRAVITY.indexOf(rule.severity[status]))
    expect(levels).toEqual([...levels].sort())
    expect(levels.at(-1)).toBeGreaterThan(0)
  })
})

describe('the registry', () => {
  it('has every file of a family, each code once', () => {
    const files = readdirSync(ROOT, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'generated')
      .flatMap(({ name }) => readdirSync(join(ROOT, name)))
    expect(rules).toHaveLength(files.length)
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length)
  })

  it('has at least seventy rules', () => expect(rules.length).toBeGreaterThanOrEqual(70))
})
