/** The examples of docs/diagnostics: the failing one gives exactly its code, the passing one nothing. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { rules } from '../../src/rules/generated/registry.js'
import { filesOf, markedBy } from '../../src/testing/index.js'
import { fenced, findingsBesideRules, withBackground } from './project.js'

const PAGES = join(import.meta.dirname, '../../docs/diagnostics')
// The examples of a rule are tested with the rule.
const ofRules = new Set(rules.map(({ code }) => `${code}.md`))
// What checking finds in documents; LB402x is found by building, LB41xx by proving, LB307x on a library, and tested there.
const names = readdirSync(PAGES).filter(
  (name) => /^LB(?!307)([357]\d{3}|40[01]\d|60\d{2})\.md$/.test(name) && !ofRules.has(name)
)

/** What is too long to be shown on a page. */
const UNSEEN: Record<string, Record<string, string>> = {
  LB3062: Object.fromEntries(
    Array.from({ length: 32 }, (_, step) => [
      `items/step-${step}.yaml`,
      `kind: item\nid: step-${step}\nname: 第 ${step} 次换证\n${step > 0 ? `extends: step-${step - 1}\n` : ''}`
    ])
  )
}

async function codes(example: string, unseen: Record<string, string> = {}): Promise<string[]> {
  const files = withBackground({ ...filesOf(example), ...unseen })
  return (await findingsBesideRules(files)).map((one) => `${one.code} ${one.span?.file} [${markedBy(files, one)}]`)
}

it('finds the pages', () => expect(names.length).toBeGreaterThan(40))

it.each(names)('%s', async (name) => {
  const [failing, passing] = fenced(readFileSync(join(PAGES, name), 'utf8').replaceAll('\r\n', '\n'))
  const code = name.slice(0, -3)
  const found = await codes(failing!, UNSEEN[code])
  expect(found.length).toBeGreaterThan(0)
  // An ignored error (LB6009) is still the error that it is.
  expect(found.filter((one) => !one.startsWith(code) && !(code === 'LB6009' && one.startsWith('LB3002')))).toEqual([])
  expect(found.some((one) => one.startsWith(code))).toBe(true)
  expect(await codes(passing!, UNSEEN[code])).toEqual([])
})
