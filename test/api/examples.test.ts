/** The examples of the doc comments of the public API, each run in a small project; `value // => expected` is a claim. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { publicApi } from '../../scripts/api.js'
import * as lianban from '../../src/index.js'
import * as testing from '../../src/testing/index.js'

const entries = publicApi()
const exported = (name: string) => entries.find(({ entry }) => entry === name)!.exports

const before = process.cwd()
let root = ''

beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'lianban-examples-')))
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterAll(() => {
  vi.restoreAllMocks()
  process.chdir(before)
  rmSync(root, { recursive: true, force: true })
})

/** In a project of its own, with all that the package exports at hand. */
async function run(example: string, names: object): Promise<number> {
  const cwd = mkdtempSync(join(root, 'p-'))
  lianban.init({ cwd, bare: true })
  process.chdir(cwd)
  const modules: Record<string, unknown> = {}
  for (const [, name] of example.matchAll(/^import .+ from '(.+)'$/gm)) modules[name!] = await import(name!)
  let claims = 0
  const body = example
    .replace(/^import (\{ .+ \}) from ('.+')$/gm, 'const $1 = modules[$2]')
    .replace(/^(.+?) \/\/ => (.+)$/gm, (_, value: string, wanted: string) => {
      claims++
      return `expect(${value}).toEqual(${wanted})`
    })
  const scope: Record<string, unknown> = { ...names, expect, modules }
  const inner = new Function(...Object.keys(scope), `return (async () => {\n${body}\n})()`) as (
    ...values: unknown[]
  ) => Promise<void>
  await inner(...Object.values(scope))
  return claims
}

describe.each([
  ['lianban', lianban],
  ['lianban/testing', testing]
])('%s', (entry, names) => {
  const values = exported(entry).filter(({ isValue }) => isValue)

  it('is what the types say', () => expect(values.map(({ name }) => name)).toEqual(Object.keys(names).sort()))

  it.each(values.map((one) => [one.name, one] as const))('%s has words and an example that holds', async (_, one) => {
    expect(one.words).not.toBe('')
    expect(one.examples).not.toEqual([])
    for (const example of one.examples) expect(await run(example, names)).toBeGreaterThan(0)
  })
})

it('a claim that does not hold is found', async () => {
  await expect(run("parse('a: 1').value // => { a: 2 }", lianban)).rejects.toThrow('expected')
})

it('each part is in the whole', () => {
  const all = new Set(exported('lianban').map(({ name }) => name))
  const missing = ['verbs', 'stages', 'recheck'].flatMap((part) =>
    exported(`lianban/${part}`).filter(({ name }) => !all.has(name))
  )
  expect(missing).toEqual([])
})
