import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Validator, type Schema } from '@cfworker/json-schema'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { hint, message } from '../../src/diagnostics/words.js'
import { validate } from '../../src/schema/validate.js'
import { parse, type Path } from '../../src/syntax/index.js'

const WANTED = 200
const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const originals = readdirSync(join(root, 'specs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .sort()
  .map((file) => parse(read(join('specs', file))).value as Record<string, unknown>)

/** Another implementation of JSON Schema says which mutants are mistakes. */
const oracle = new Validator(JSON.parse(read('schemas/lianban.schema.json')) as Schema, '2020-12')
for (const file of readdirSync(join(root, 'schemas')).filter((name) => /^(?!lianban\.).*\.schema\.json$/.test(name)))
  oracle.addSchema(JSON.parse(read(join('schemas', file))) as Schema)

/** Numbers below a bound, the same in every run. */
function numbers(seed: number): (bound: number) => number {
  let state = seed
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}

const next = numbers(20260131)
const pick = <T>(choices: readonly T[]): T => choices[next(choices.length)]!

function paths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const below = Object.entries(value).map(([key, each]) =>
    paths(each, [...path, Array.isArray(value) ? Number(key) : key])
  )
  return [path, ...below.flat()]
}

interface Mutant {
  data: Record<string, unknown>
  what: string
  /** The mutated value; for one that is deleted, the map that it was in. */
  path: Path
}

type Holder = Record<string | number, unknown>

function mutant(): Mutant {
  const data = structuredClone(pick(originals))
  const path = pick(paths(data).filter((each) => each.length > 0))
  const parent = path.slice(0, -1).reduce<unknown>((value, step) => (value as Holder)[step], data) as Holder
  const last = path.at(-1)!
  const value = parent[last]
  const action = pick(['rename', 'type', 'delete', 'text'])
  if (action === 'rename' && typeof last === 'string') {
    const name = pick([`${last}x`, `甲${last}`, `${last} 乙`, last.slice(1) + last[0]!, 'zzzzzzzz'])
    const entries = Object.entries(parent)
    for (const key of Object.keys(parent)) Reflect.deleteProperty(parent, key)
    for (const [key, each] of entries) parent[key === last ? name : key] = each
    return { data, what: `${path.join('.')} → ${name}`, path: [...path.slice(0, -1), name] }
  }
  if (action === 'delete' && typeof last === 'string') {
    Reflect.deleteProperty(parent, last)
    return { data, what: `${path.join('.')} deleted`, path: path.slice(0, -1) }
  }
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value)
  const others =
    action === 'text' ? ['错', '！', '', 'Zz zz'] : [null, true, 12, 1.5, 'zzz', [], [1], ...(isMap ? [] : [{}])]
  parent[last] = pick<unknown>(others)
  return { data, what: `${path.join('.')} = ${JSON.stringify(parent[last])}`, path }
}

const mutants: Mutant[] = []
while (mutants.length < WANTED) {
  const made = mutant()
  if (!oracle.validate(made.data).valid) mutants.push(made)
}

describe('one mistake', () => {
  it.each(mutants.map((each, index) => [`${index} ${String(each.data.id)}: ${each.what}`, each] as const))(
    '%s',
    (_, { data, path }) => {
      const text = stringify(data)
      const parsed = parse(text)
      expect(parsed.problems.filter(({ code }) => code !== 'LB1053')).toEqual([])
      const { document, diagnostics } = validate('a.yaml', parsed)
      expect(document).toBeUndefined()
      expect(diagnostics.map((each) => `${each.code} ${message(each, 'zh')}`)).toHaveLength(1)

      const [found] = diagnostics
      const words = [message(found!, 'zh'), message(found!, 'en'), hint(found!, 'zh'), hint(found!, 'en')].join('\n')
      expect(words).not.toMatch(/\bmust\b|undefined|\[object|\{(where|what|name|known|form|how|key)\}|NaN/)
      const value = parsed.spans.value(path)!
      const start = parsed.spans.key(path)?.start ?? value.start
      expect(found!.span!.start).toBeGreaterThanOrEqual(start)
      expect(found!.span!.end).toBeLessThanOrEqual(value.end)
    }
  )
})
