import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recheck } from '../../src/recheck/index.js'
import { signed, tamperings, type Json } from '../support/tamper.js'
import { tiny } from './tiny.js'

const folder = join(import.meta.dirname, '../../src/recheck')
const check = (proof: Json, asOf?: string) => recheck(JSON.stringify(proof), { asOf })
const changed = (change: (proof: Json) => unknown): Json => {
  const copy = structuredClone(tiny)
  change(copy)
  return signed(copy)
}
const claim = (proof: Json, property: string, about: string) =>
  proof.claims.find((one: Json) => one.property === property && one.about === about)

describe('recheck', () => {
  it('accepts an honest certificate', () => {
    expect(check(tiny)).toEqual({
      ok: true,
      service: 'tiny',
      claims: tiny.claims.length,
      findings: 0,
      waived: 1,
      problems: []
    })
  })

  it.each([
    ['claims in another order', (proof: Json) => proof.claims.reverse()],
    ['a weaker witness', (proof: Json) => (claim(proof, 'reachable', 'item birth').witness = {})],
    ['a refutation where none is needed', (proof: Json) => (claim(proof, 'process', 'acyclic').refuted = 0)]
  ])('accepts %s', (_, change) => {
    expect(check(changed(change)).problems).toEqual([])
  })

  const all = [...tamperings(tiny)]
  it('has many ways to falsify', () => {
    expect(all.length).toBeGreaterThanOrEqual(80)
  })

  it.each(all)('rejects %s', (_, proof) => {
    expect(check(proof).ok).toBe(false)
  })

  it.each<[string, (proof: Json) => unknown]>([
    ['a path that ends too early', (proof) => (proof.refutations[2] = [0, -1, -1, -1])],
    ['a refutation of something else', (proof) => (claim(proof, 'complete', 'material birth/0').refuted = 1)],
    ['a wrong witness', (proof) => (claim(proof, 'reachable', 'item card').witness = { 'choices.card': 2 })],
    [
      'an impossible witness',
      (proof) => (claim(proof, 'reachable', 'item card').witness = { 'choices.card': 1, 'same.agent': 0 })
    ],
    [
      'a value too long',
      (proof) => (claim(proof, 'consistent', 'values child.name').values[0].value = '张'.repeat(11))
    ],
    [
      'a value against its pattern',
      (proof) => (claim(proof, 'consistent', 'values agent.phone').values[0].value = '23800000000')
    ],
    ['a code that is none', (proof) => (claim(proof, 'consistent', 'values child.sex').values[0].value = '3')],
    [
      'a limit that the values do not keep',
      (proof) => (proof.model.items[1].fields[0].players[0].accepts.constraints.maxLength = 10)
    ],
    ['a material given up', (proof) => (proof.model.materials[0].demands[0].when = 0)],
    ['a material both had and wanted', (proof) => (proof.model.materials[0].demands[0].when = 1)],
    ['more copies than anybody asks', (proof) => (proof.model.materials[0].demands[0].amount.copies = 2)],
    ['fewer copies than somebody asks', (proof) => (proof.model.materials[0].demands[0].amount.copies = 0)],
    ['fewer of an alternative than somebody asks', (proof) => (proof.model.alternatives[0].options[0][0].amounts = [])],
    ['as one likes although it is required', (proof) => (proof.model.materials[0].demands[0].duty = 'optional')],
    ['two demands at once', (proof) => proof.model.materials[0].demands.push(proof.model.materials[0].demands[0])],
    ['more asked than needed', (proof) => (proof.model.form[2].when = 2)],
    ['required of all', (proof) => (proof.model.form[2].required = 2)],
    ['asked twice', (proof) => proof.model.form[0].sources.push({ kind: 'login', when: 1, via: [] })],
    ['asked although it is somebody else', (proof) => (proof.model.subjects[1].own = 7)],
    ['sent too often', (proof) => (proof.model.dispatch[1].fields[0].when = 1)],
    ['sent too seldom', (proof) => (proof.model.dispatch[1].when = 10)],
    ['a promise that the chain breaks', (proof) => (proof.model.process.promised[0].days = 7)],
    ['a service that promises beyond the law', (proof) => (proof.model.process.statutory[0].days = 7)],
    ['an edge without its items', (proof) => (proof.model.process.edges[0].when = 1)],
    [
      'a circle',
      (proof) => proof.ranks.reverse() && (proof.model.process.edges[0] = { from: 'card', to: 'card', when: 2 })
    ],
    ['a question before its condition is known', (proof) => proof.order.unshift(...proof.order.splice(2, 1))],
    ['a merged check for all', ({ model }) => (model.mergedChecks[0].when = 1)],
    ['a check given up', ({ model }) => (model.mergedChecks[0].when = 0)],
    ['another kind of value', ({ model }) => (model.form[2].accepts = { ...model.form[2].accepts, type: 'long-text' })],
    ['a declared order given up', ({ model }) => (model.process.edges[0].when = 0)],
    ['a material that nothing gives', ({ model }) => model.providers.shift()],
    ['a fact that nobody asks', ({ model }) => model.facts[0].reads.push('nothing')],
    ['alternatives without a set', (proof) => (proof.model.alternatives[0].options = [])],
    ['alternatives that suffice for nothing', (proof) => (proof.model.alternatives[0].options[0][0].key = 'other')],
    ['a situation that breaks nothing', (proof) => (proof.findings[0].situation = { 'situations.settle': 2 })],
    ['a finding that the specs waive for another reason', ({ model }) => (model.waivers[0].about = 'asked child.name')],
    [
      'a recoding that is not total',
      (proof) => {
        for (const one of [proof.model.items[0].fields[1], proof.model.dispatch[0].fields[1]])
          one.map = { recode: { '1': '男' } }
      }
    ]
  ])('rejects %s', (_, change) => {
    expect(check(changed(change)).ok).toBe(false)
  })

  const of = (type: string, constraints: object = {}) => ({ type, constraints })
  it.each<[boolean, string, object, object]>([
    [true, 'texts that stay apart', { recode: { a: 'b' } }, of('text', { options: ['a'] })],
    [false, 'texts of which two become alike', { recode: { a: 'b' } }, of('text', { maxLength: 3 })],
    [false, 'yes and no alike', { recode: { true: 1, false: '1' } }, of('boolean')],
    [true, 'numbers that stay apart', { recode: { 1: 'a', 2: 'b' } }, of('integer')],
    [true, 'a date', { format: 'YYYYMMDD' }, of('date')],
    [false, 'a date without its day', { format: 'YYYYMM' }, of('date')],
    [false, 'a month with a day', { format: 'YYYYMMDD' }, of('month')],
    [true, 'ten thousands', { scale: 0.0001 }, of('decimal')],
    [false, 'dozens', { scale: 12 }, of('decimal')],
    [true, 'two parts', { split: { at: '-', into: ['x', 'y'] } }, of('text')],
    [false, 'two parts of one name', { split: { at: '-', into: ['x', 'x'] } }, of('text')],
    [true, 'a pattern without the separator', { join: { of: [], with: '-' } }, of('text', { patterns: ['[a-c]+'] })],
    [false, 'a pattern with the separator', { join: { of: [], with: ']' } }, of('text', { patterns: ['[a-z\\]]+'] })],
    [true, 'a part without the separator', { join: { of: [], with: '-' } }, of('code', { options: ['a', 'b'] })],
    [false, 'a part with the separator', { join: { of: [], with: '-' } }, of('code', { options: ['a', 'a-b'] })]
  ])('says that it is %s that %s can be read back', (isRight, _, map, accepts) => {
    const { problems } = check(
      changed(({ model }) => {
        for (const one of [model.items[0].fields[1], model.dispatch[0].fields[1]]) one.map = map
        model.items[0].fields[1].players[0].accepts = accepts
      })
    )
    const wrong = problems.filter(({ about }) => about.startsWith('lossless map'))
    expect(wrong.map(({ en }) => en)).toEqual(isRight ? [] : ['the evidence does not hold'])
  })

  it('lets waivers end', () => {
    expect(check(tiny, '2026-12-31')).toMatchObject({ ok: true, waived: 1 })
    expect(check(tiny, '2027-01-01')).toMatchObject({ ok: false, waived: 0, findings: 1, problems: [] })
  })

  it.each([
    '',
    'null',
    '[]',
    '{}',
    '{"__proto__":{}}',
    '['.repeat(200_000),
    JSON.stringify({ ...tiny, model: { ...tiny.model, formulas: null } }),
    JSON.stringify(tiny).replace('"services"', '"__proto__"').replace('{"format"', '{"__proto__":{"x":1},"format"')
  ])('says of what is no certificate that it is none', (text) => {
    const { ok, problems } = recheck(text)
    expect(ok).toBe(false)
    expect(problems).toHaveLength(1)
  })

  it('ends soon with a certificate that is too large', () => {
    const proof = changed(({ model }) => {
      for (let n = model.formulas.length; n < 60_000; n++)
        model.formulas.push([n % 2 ? 'all' : 'any', n - 1, 2 + (n % 7)])
      model.form[0].when = model.formulas.length - 1
    })
    const start = performance.now()
    expect(check(proof).ok).toBe(false)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it.each<[string, (model: Json) => unknown]>([
    ['values', (model) => (model.waivers = Array.from({ length: 5_000_001 }, () => 0))],
    [
      'formulas over too many facts',
      (model) => {
        const { length } = model.facts
        const more = Array.from({ length: 60_000 }, (_, n) => ({ ...model.facts[0], name: `more${n}`, valid: 1 }))
        model.facts.push(...more)
        model.formulas.push(...more.map((_, n) => ['is', length + n, 0]))
      }
    ]
  ])('refuses one with too many %s by counting, not by the clock', { timeout: 60_000 }, (_, change) => {
    const { problems } = check(changed(({ model }) => change(model)))
    expect(problems.map(({ en }) => en)).toEqual(['too large to check'])
  })

  it('ends soon with a pattern that takes for ever', () => {
    const pattern = '(a|a)*(a|a)*(a|a)*b'
    const proof = changed(({ model, claims }) => {
      model.form[2].accepts = model.form[2].element = { type: 'text', constraints: { patterns: [pattern] } }
      claim({ claims }, 'consistent', 'values agent.phone').values[0].value = 'a'.repeat(5000)
    })
    const start = performance.now()
    expect(recheck(JSON.stringify(proof), { seconds: 1 }).ok).toBe(false)
    expect(performance.now() - start).toBeLessThan(3000)
  })
})

describe('the re-checker', () => {
  const sources = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const)

  it.each(sources)('%s uses nothing of the compiler', (_, source) => {
    const imported = [...source.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1]!)
    const outside = ['@cfworker/json-schema', 'refa', 'lianban/schemas/outputs/proof.js']
    expect(imported.filter((path) => !/^(node:|\.\/[a-z]+\.js$)/.test(path) && !outside.includes(path))).toEqual([])
  })

  it('can be read in one sitting', () => {
    const lines = sources.reduce((total, [, source]) => total + source.trimEnd().split('\n').length, 0)
    expect(lines).toBeLessThanOrEqual(800)
    // What the first page says of it is true, and not by far.
    const [, said] = /不到 (\d+) 行/.exec(readFileSync('README.md', 'utf8'))!
    expect(Number(said)).toBeGreaterThan(lines)
    expect(Number(said) - lines).toBeLessThanOrEqual(50)
  })

  it('says of a certificate of an older format that it is one', () => {
    const old = { ...tiny, format: 'lianban-proof-1' }
    const { ok, problems } = recheck(JSON.stringify(old))
    expect([ok, JSON.stringify(problems)]).toEqual([false, expect.stringContaining('证书是 lianban-proof-1 格式')])
  })
})
