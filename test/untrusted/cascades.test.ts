/** One mistake, one message: what one slip of the hand did is not told many times, nor blamed on other files. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/api/check.js'
import { tree } from '../source/tree.js'

const shipped = join(import.meta.dirname, '../../specs')

async function found(cwd: string): Promise<string[]> {
  const { diagnostics } = await check({ cwd, cacheDir: false })
  return diagnostics.map(({ code, where, span }) => `${code} ${span?.file} ${where ?? span?.start}`)
}

/** What a change of one file brings. */
async function brings(path: string, change: (text: string) => string): Promise<string[]> {
  const cwd = tree({})
  cpSync(shipped, join(cwd, 'specs'), { recursive: true })
  const before = new Set(await found(cwd))
  const text = readFileSync(join(cwd, path), 'utf8')
  writeFileSync(join(cwd, path), change(text))
  expect(change(text)).not.toBe(text)
  return (await found(cwd)).filter((each) => !before.has(each)).map((each) => each.split(' ').slice(0, 2).join(' '))
}

const doubled = (key: string) => (text: string) =>
  text.replace(new RegExp(`^${key}:\\n((?:[ -].*\\n|\\n)+)`, 'm'), (whole, list: string) => whole + list)

describe('one mistake gives one message', { timeout: 120_000 }, () => {
  it.each([
    ['an unknown key of an entity', 'specs/entities/person.yaml', (text: string) => `${text}\nfoo: 1\n`, 'LB2007'],
    ['elements written twice', 'specs/entities/person.yaml', doubled('elements'), 'LB1020'],
    ['a form pasted twice', 'specs/items/enterprise-change.yaml', doubled('form'), 'LB3024'],
    ['codes written twice', 'specs/codelists/region.yaml', doubled('codes'), 'LB1020']
  ])('%s', async (_, path, change, code) => expect(await brings(path, change)).toEqual([`${code} ${path}`]))
})
