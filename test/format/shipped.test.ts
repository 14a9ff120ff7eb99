/** Formatting the shipped specs, as they are and laid out at random. */
import { isDeepStrictEqual } from 'node:util'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatText } from '../../src/format/index.js'
import { parse } from '../../src/syntax/index.js'
import { runs, sample } from '../support/effort.js'
import { randomFrom, relaid } from './layouts.js'

const specs = join(import.meta.dirname, '..', '..', 'specs')
const shipped = readdirSync(specs, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .sort()
const text = (path: string) => readFileSync(join(specs, path), 'utf8')

const commentsOf = (source: string) => (source.match(/# (?:above|behind) \d+/g) ?? []).sort()
const codesOf = (source: string) =>
  parse(source)
    .problems.map(({ code }) => code)
    .sort()

describe('shipped specs', () => {
  it('say the same when formatted, and formatting twice changes nothing', { timeout: 120_000 }, () => {
    for (const path of sample(shipped, 4)) {
      const before = text(path)
      const { text: after, problems } = formatText(before)
      expect(problems, path).toEqual([])
      expect(formatText(after).text === after, path).toBe(true)
      expect(isDeepStrictEqual(parse(after).value, parse(before).value), path).toBe(true)
    }
  })
})

describe('other layouts', () => {
  it('keep their values, findings and comments', { timeout: 120_000 }, () => {
    let formatted = 0
    for (let seed = 0; seed < runs(40, 300); seed++) {
      const random = randomFrom(seed * 7919 + 11)
      const path = shipped[random(shipped.length)]!
      const before = relaid(text(path), random)
      const { text: after, problems } = formatText(before)
      const name = `seed ${seed}, ${path}`
      if (problems.length === 0 && after !== before) formatted++
      expect(formatText(after).text === after, name).toBe(true)
      expect(isDeepStrictEqual(parse(after).value, parse(before).value), name).toBe(true)
      expect(codesOf(after), name).toEqual(codesOf(before))
      expect(commentsOf(after), name).toEqual(commentsOf(before))
    }
    // An unusual layout is left alone; if that were common, the rest would prove nothing.
    expect(formatted).toBeGreaterThan(runs(30, 240))
  })

  it('come out as the one layout that they share', { timeout: 60_000 }, () => {
    for (let seed = 0; seed < runs(15, 80); seed++) {
      const path = shipped[(seed * 13) % shipped.length]!
      const wanted = formatText(text(path)).text
      if (/[|>][+-]?$/m.test(wanted)) continue
      const loose = wanted
        .replace(/^([a-z]\w*: )/gm, '$1  ')
        .replace(/(?<=[^:])$/gm, '  ')
        .replace(/^(?= {2}\w)/gm, '\n\n')
      const tight = wanted.replace(/\n\n/g, '\n')
      expect(formatText(loose.replace(/\n\s+\n/g, '\n')).text, path).toBe(tight)
    }
  })
})
