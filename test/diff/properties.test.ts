/** What holds of every comparison. */
import { describe, expect, it } from 'vitest'
import { parse as parseYaml, stringify } from 'yaml'
import { all, any, type Cond, type Scalar } from '../../src/condition/cond.js'
import { holds } from '../../src/condition/evaluate.js'
import type { Kind } from '../../src/diff/change-kinds.js'
import { pairOf } from '../../src/diff/pair.js'
import { serviceDiff } from '../../src/diff/service.js'
import { formatText } from '../../src/format/index.js'
import type { Bundle } from '../../src/merge/bundle.js'
import { runs, sample } from '../support/effort.js'
import { plants } from './plants.js'
import { compare, edited, shipped, shippedSide, side, type Texts } from './project.js'

const base = shippedSide()
const ids = [...base.digests.keys()].sort()

function bundleOf(id: string, of = base): Bundle {
  const made = of.bundle(id)
  if ('bundle' in made) return made.bundle
  throw new Error(id)
}

const every = (change: (text: string) => string): Texts =>
  Object.fromEntries(Object.entries(shipped).map(([file, text]) => [file, change(text)]))

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, reversed(one)])
  )
}

describe('nothing changed', () => {
  it.each(ids)('%s against itself', (id) => expect(serviceDiff(bundleOf(id), bundleOf(id))).toBeUndefined(), 30_000)

  it('layout, comments and line ends', () => {
    const formatted = every((text) => `# x\n${formatText(text).text}`.replaceAll('\n', '\r\n'))
    expect(compare(base, side(formatted)).services).toEqual([])
  }, 60_000)

  it('the order of keys', () => {
    const turned = side(every((text) => stringify(reversed(parseYaml(text)))))
    expect(compare(base, turned).services).toEqual([])
    for (const id of sample(ids, 8)) expect(serviceDiff(bundleOf(id), bundleOf(id, turned)), id).toBeUndefined()
  }, 60_000)
})

/** The same condition, in other words. */
const TAX = 'items/startup-tax-registration.yaml'
const NATURE =
  '  - {element: accounts.nature, label: 账户性质, section: 银行账户, when: {tax.reportAccounts: true}, required: true}'
const LANDING = 'items/birth-registration.yaml'

describe('the same in other words', () => {
  it.each([
    [
      'required only where it is there',
      TAX,
      NATURE,
      NATURE.replace('required: true', 'required: {tax.reportAccounts: true}')
    ],
    [
      'not false is true',
      TAX,
      NATURE,
      NATURE.replace('{tax.reportAccounts: true}', '{not: {not: {tax.reportAccounts: true}}}')
    ],
    [
      'absorbed',
      TAX,
      NATURE,
      NATURE.replace(
        '{tax.reportAccounts: true}',
        '{any: [{tax.reportAccounts: true}, {all: [{tax.reportAccounts: true}, {tax.reportAccounts: true}]}]}'
      )
    ],
    [
      'the other options',
      LANDING,
      'when: {settleAt: household}',
      'when: {not: {settleAt: [grandparents, property, military, soldier, none]}}'
    ]
  ])(
    '%s',
    (_, file, from, to) => {
      const made = side(edited(shipped, [[file, from, to]]))
      expect(compare(base, made).services).toEqual([])
    },
    30_000
  )
})

it('each required field that is added asks for a major version', () => {
  const items = Object.entries(shipped).filter(
    ([file, text]) => file.startsWith('items/') && text.includes('\nform:\n')
  )
  const chosen = items.filter((_, index) => index % runs(6, 1) === 0)
  for (const [file, text] of chosen) {
    const item = base.program.items.get(file.slice('items/'.length, -'.yaml'.length))!
    const used = new Set(item.fields.map(({ role, element }) => `${role}.${element}`))
    const added = [...item.roles.values()]
      .filter(({ optional, of }) => !optional && of === undefined)
      .flatMap(({ name, entity }) =>
        Object.keys(base.program.docs.entity.get(entity)!.data.elements).map((element) => `${name}.${element}`)
      )
      .find((key) => !used.has(key))
    if (added === undefined) continue
    const line = `\nform:\n  - {element: ${added}, label: 新的一栏, required: true}\n`
    const diff = compare(base, side({ ...shipped, [file]: text.replace('\nform:\n', line) }))
    for (const service of diff.services) {
      const found = service.changes.filter(({ kind }) => /^(field|dispatch)-(added|required|asked)$/.test(kind))
      expect(found.length, `${file} ${added} ${service.id}`).toBeGreaterThan(0)
      // What the service gets otherwise, or asked already, refuses nobody.
      const isAsked = service.changes.some(
        ({ kind, detail }) => kind === 'field-added' && !detail!.zh.startsWith('不问')
      )
      if (isAsked) expect(service.level, `${file} ${added} ${service.id}`).toBe('major')
    }
  }
  expect(chosen.length).toBeGreaterThan(5)
}, 600_000)

const OPPOSITES: readonly [Kind, Kind][] = [
  ['item-added', 'item-removed'],
  ['item-applies', 'item-excluded'],
  ['question-asked', 'question-dropped'],
  ['option-added', 'option-removed'],
  ['field-added', 'field-removed'],
  ['field-required', 'field-optional'],
  ['field-stricter', 'field-looser'],
  ['subject-stricter', 'subject-looser'],
  ['check-added', 'check-removed'],
  ['material-stricter', 'material-looser'],
  ['alternative-stricter', 'alternative-looser'],
  ['visit-added', 'visit-removed'],
  ['promised-longer', 'promised-shorter'],
  ['statutory-longer', 'statutory-shorter'],
  ['order-added', 'order-removed'],
  ['sharing-added', 'sharing-removed'],
  ['dispatch-added', 'dispatch-removed'],
  ['result-added', 'result-removed'],
  ['eligibility-added', 'eligibility-removed']
]

it.each(sample(plants, 3))(
  'added one way is removed the other way: $name',
  ({ edits }) => {
    const made = side(edited(shipped, edits))
    const opposite = new Map<string, string>([...OPPOSITES, ...OPPOSITES.map(([a, b]): [Kind, Kind] => [b, a])])
    const there = compare(base, made).services.flatMap(({ changes }) => changes)
    const back = compare(made, base).services.flatMap(({ changes }) => changes)
    const paired = ({ kind }: { kind: Kind }) => opposite.has(kind)
    const keyOf = (kind: string, key: string) => `${kind} ${key.replace(/=.*|\|.*/, '')}`
    expect(
      there
        .filter(paired)
        .map(({ kind, key }) => keyOf(opposite.get(kind)!, key))
        .sort()
    ).toEqual(
      back
        .filter(paired)
        .map(({ kind, key }) => keyOf(kind, key))
        .sort()
    )
    const others = (changes: typeof there) =>
      new Set(changes.filter(({ kind }) => /changed|renamed|mapping/.test(kind)).map(({ kind }) => kind))
    expect(others(there)).toEqual(others(back))
  },
  30_000
)

/** All answers to the questions of both versions, whoever asks them. */
function* worlds(pair: ReturnType<typeof pairOf>): Generator<Map<string, Scalar | null>> {
  const facts = [...new Set([...pair.old.questions, ...pair.new.questions].map(({ fact }) => fact))]
  const walk = function* (index: number, world: Map<string, Scalar | null>): Generator<Map<string, Scalar | null>> {
    if (index === facts.length) return void (yield new Map(world))
    for (const value of pair.situations.domains(facts[index]!).values ?? [])
      yield* walk(index + 1, world.set(facts[index]!, value))
  }
  yield* walk(0, new Map())
}

describe('what is gained and lost is exact: all situations counted', () => {
  const concerned = plants.filter(
    ({ services, edits }) => services.includes('newborn') && !edits.some(([, , to]) => to.includes('copies'))
  )
  it.each(concerned)(
    '$name',
    ({ edits }) => {
      const pair = pairOf(bundleOf('newborn'), bundleOf('newborn', side(edited(shipped, edits))))
      const conds = ({ items, fields, materials }: Bundle): [string, Cond][] => [
        ...items.map(({ usage, when }): [string, Cond] => [usage, when]),
        ...fields.flatMap(({ key, when, required, sources }): [string, Cond][] => [
          [`${key} there`, when],
          [`${key} required`, required],
          [
            `${key} asked`,
            any(...sources.filter(({ kind }) => kind === 'asked').map((source) => all(when, source.when)))
          ]
        ]),
        ...materials.map(({ key, submit }): [string, Cond] => [`${key} submitted`, submit])
      ]
      const [old, made] = [new Map(conds(pair.old)), new Map(conds(pair.new))]
      const compared = [...new Set([...old.keys(), ...made.keys()])].map((key) => {
        const [from, to] = [old.get(key) ?? { op: 'false' }, made.get(key) ?? { op: 'false' }] as [Cond, Cond]
        return {
          key,
          from,
          to,
          gained: pair.gained(from, to),
          lost: pair.lost(from, to),
          seen: { gained: false, lost: false }
        }
      })
      let count = 0
      for (const world of worlds(pair)) {
        count++
        const [readOld, readNew] = [pair.readOld(world), pair.readNew(world)]
        const read = (fact: string) => readNew(fact) ?? readOld(fact)
        for (const { key, from, to, gained, lost, seen } of compared) {
          const [before, after] = [holds(from, readOld), holds(to, readNew)]
          if (before !== after) seen[after ? 'gained' : 'lost'] = true
          const said = [gained, lost].map((found) => found !== undefined && holds(found.cond, read))
          if (said[0] !== (after && !before) || said[1] !== (before && !after))
            expect.fail(`${key} in ${JSON.stringify([...world])}`)
        }
      }
      expect(count).toBeGreaterThan(500)
      for (const { key, gained, lost, seen } of compared)
        expect({ key, gained: gained !== undefined, lost: lost !== undefined }).toEqual({ key, ...seen })
    },
    60_000
  )
})
