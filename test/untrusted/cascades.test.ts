/** One mistake, one message: what one slip of the hand did is not told many times, nor blamed on other files. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/api/check.js'
import { tree } from '../source/tree.js'

const shipped = join(import.meta.dirname, '../../specs')

/** What is not changed is read once. */
const cacheDir = tree({})

async function found(cwd: string): Promise<string[]> {
  const { diagnostics } = await check({ cwd, cacheDir })
  return diagnostics.map(({ code, where, span }) => `${code} ${span?.file} ${where ?? span?.start}`)
}

const cwd = tree({})
cpSync(shipped, join(cwd, 'specs'), { recursive: true })
const before = new Set(await found(cwd))

/** What a change of one file brings. */
async function brings(path: string, change: (text: string) => string): Promise<string[]> {
  const text = readFileSync(join(cwd, path), 'utf8')
  expect(change(text)).not.toBe(text)
  writeFileSync(join(cwd, path), change(text))
  const after = await found(cwd)
  writeFileSync(join(cwd, path), text)
  return after.filter((each) => !before.has(each)).map((each) => each.split(' ').slice(0, 2).join(' '))
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
