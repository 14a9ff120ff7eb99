/**
 * Law 1: one meaning, one count. Every number that stands in two outputs of a shipped service is the same in both, and is
 * the ledger's.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Measured } from '../../src/merge/ledger/model.js'
import { longestChain } from '../../src/merge/process/longest-chain.js'
import { statesVisits } from '../../src/merge/process/visits.js'
import { workdays } from '../../src/vocabulary/duration.js'
import { figures as commandLine } from '../../src/cli/commands/build.js'
import { shippedCases } from '../emit/proof/support.js'
import { ends, line, plain, printed, type Printed, type UiSubject } from './outputs.js'

const UNSTATED = '来源没有写'

describe.each(Object.entries(shippedCases()))('%s', (_, one) => {
  const { bundle } = one
  const { ledger } = bundle
  let out: Printed
  let guide: string
  beforeAll(async () => {
    out = await printed(one)
    guide = out.text('guide/guide.md')
  }, 120_000)

  /** The ledger's ends of what an application comes to, as every other output has to print them. */
  const range = (key: Measured): [number, number] | undefined => {
    const [least, most] = [ledger.least.after[key], ledger.most.after[key]]
    return least === null || most === null ? undefined : [least, most]
  }

  test('materials: guide, list of materials, proof, command line', () => {
    const wanted = range('materials')
    const said = line(guide, '带什么')
    const isNone = /不用带材料|没有一定要带的材料/.test(said)
    expect(isNone ? [0, 0] : ends(/^(\d.*?) 样/.exec(said)?.[1] ?? '')).toEqual(wanted)
    const isOpen = said.includes('要什么材料，来源没有写') || said.includes('当地可能另要材料')
    expect(isOpen || said.startsWith(UNSTATED)).toBe(ledger.incomplete.after.includes('materials'))
    const { complete, classes } = out.json('materials/materials.json')
    const counts = classes.map(({ submit }: { submit: string[] }) => submit.length)
    if (complete && wanted) {
      expect(Math.max(...counts)).toBe(wanted[1])
      // The list also has the case in which nothing is handled.
      expect(Math.min(...counts.filter((count) => count > 0 || wanted[0] === 0))).toBe(wanted[0])
    }
    const list = /^一套材料，(.*?)样/m.exec(out.text('materials/materials.md'))?.[1]
    if (bundle.materials.length > 0) expect(ends(list ?? '')).toEqual(wanted)
    expect(ends(out.summary.materials.range)).toEqual(wanted)
    expect(ends(line(out.text('proof/proof.md'), '一套材料'))).toEqual(wanted)
  })

  test('copies: list of materials and ledger', () => {
    const { complete, classes } = out.json('materials/materials.json')
    const copies = classes.flatMap((row) => row.copies ?? [])
    if (!complete || copies.length < classes.length || ledger.incomplete.after.includes('copies')) return
    expect(Math.max(...copies)).toBe(range('copies')![1])
    expect(Math.min(...copies)).toBeLessThanOrEqual(range('copies')![0])
  })

  test('materials that are told apart are counted where they are listed', () => {
    const besides = [...line(guide, '带什么').matchAll(/另有 (\d+) 样/g)].map(([, count]) => Number(count))
    const { materials, alternatives } = out.json('materials/materials.json')
    const duties = ['fallback', 'unclear', 'optional'].map(
      (duty) =>
        materials.filter((each) => each.demands.some((demand) => demand.duty === duty && demand.when !== null)).length +
        alternatives.filter((each) => each.others.some((other) => other.duty === duty)).length
    )
    expect(besides).toEqual(duties.filter((count) => count > 0))
    const spared = /不用带：(\d+) 样/.exec(line(guide, '带什么'))?.[1]
    expect(Number(spared ?? 0)).toBe(out.summary.materials.notNeeded.length)
  })

  test('visits: guide and ledger', () => {
    const row = line(guide, '跑几次')
    // What sources say differently is not one number: the row tells each of them, and the ledger has none.
    const said = row.includes('几处的说法不同') ? UNSTATED : row.replace(/^[^\d；不]*办的，/, '')
    expect(said === UNSTATED).toBe(!statesVisits(bundle))
    if (said === UNSTATED) return expect(range('visits')).toBeUndefined()
    expect(said.startsWith('不用跑') ? [0, 0] : ends(said)).toEqual(range('visits'))
    expect(said.startsWith('至少')).toBe(ledger.incomplete.after.includes('visits'))
  })

  test('days: guide, proof, catalogue, process, ledger', () => {
    const said = line(guide, '多久')
    // The proof says how long it takes in the words of the guide.
    expect(line(out.text('proof/proof.md'), '多久') || UNSTATED).toBe(said)
    const chain = longestChain(bundle.process.tasks, bundle.process.edges, bundle)
    if (chain && range('days')) expect(chain.days).toBe(range('days')![1])
    const { promised } = bundle.limits
    const entry = out.json('catalogue/catalogue.json')
    const told = [entry.promised ?? entry.promisedBy ?? []].flat()
    expect(told).toEqual(
      [out.json('process/process.json').limits].flatMap((all) => all.promised ?? all.promisedBy ?? [])
    )
    expect(told).toHaveLength(promised.length)
    for (const { text, workdays: days, stated } of told) {
      expect(said).toContain(stated ? `${days} 个工作日` : `承诺 ${text}办结`)
      // What the parts take is never more than what is told.
      if (promised.length === 1 && chain) expect(days).toBeGreaterThanOrEqual(chain.days)
    }
    if (promised.length === 0 && !said.startsWith(UNSTATED)) expect(ends(said)).toEqual(range('days'))
    const { isWhole, components } = out.summary.situations
    if (isWhole && range('days'))
      expect(spread(components[0]!.rows.map(({ days }) => days || '0'))).toEqual(range('days'))
    if (promised.length === 1)
      expect(entry.promised?.stated ?? entry.promised).toMatchObject({ workdays: workdays(promised[0]!.time) })
  })

  test('a percentage stands only where both sides are whole', () => {
    for (const { key, incomplete, reduction, weighted } of out.json('ledger/ledger.json').summary) {
      if (incomplete.before || incomplete.after) expect([key, reduction]).toEqual([key, null])
      else if (reduction !== null)
        expect(Math.abs(reduction - (1 - weighted.after! / weighted.before!) * 100)).toBeLessThan(1)
    }
    const isUnordered = line(guide, '多久').includes('能同时办，来源没有写')
    if (isUnordered) expect(ledger.reductions.days).toBeNull()
  })

  test('the ledger: JSON, Markdown, HTML and both tables', () => {
    const json = out.json('ledger/ledger.json')
    const html = plain(out.text('ledger/ledger.html'))
    const reductions = out.rows('ledger/reductions.csv').slice(1)
    const [heads, ...rows] = out.rows('ledger/ledger.csv') as [string[], ...string[][]]
    const average = rows.find(([, label]) => label === '加权平均')!
    for (const [index, row] of json.summary.entries()) {
      const { name, before, after, weighted, incomplete, reduction } = row
      const side = (mean: number | null, ends: { least: number; most: number } | null, isLeast: boolean) =>
        [
          mean === null ? '未知' : `${isLeast ? '至少 ' : ''}${rounded(mean)}`,
          ends && ends.least !== ends.most ? `（各情形 ${rounded(ends.least)} 至 ${rounded(ends.most)}）` : ''
        ].join('')
      const cells = [
        side(weighted.before, before, incomplete.before),
        side(weighted.after, after, incomplete.after),
        reduction === null
          ? ''
          : reduction === 0
            ? '不变'
            : `${reduction > 0 ? '减少' : '增加'} ${Math.abs(reduction)}%`
      ]
      const printedRow = out
        .text('ledger/ledger.md')
        .split('\n')
        .find((one) => one.startsWith(`| ${index < 4 ? '减' : ''}${name}`))!
      for (const cell of cells) {
        expect(printedRow).toContain(cell)
        expect(html).toContain(cell.replace(/[（）]/g, '').replaceAll(' ', ''))
      }
      expect(average[heads.indexOf(`${name}（整合前）`)]).toBe(String(weighted.before ?? ''))
      expect(average[heads.indexOf(`${name}（整合后）`)]).toBe(String(weighted.after ?? ''))
      if (index < 4)
        expect(reductions[index]!.slice(3, 10)).toEqual(
          [weighted.before, weighted.after, reduction, before?.least, before?.most, after?.least, after?.most].map(
            (each) => String(each ?? '')
          )
        )
    }
    expect(json.least).toEqual(ledger.least)
    expect(json.weighted).toEqual(ledger.weighted)
  })

  test('fields and really different applications: form, guide, proof, ledger', () => {
    const { why, situations } = out.summary
    const asked = out
      .json('form/ui.json')
      .sections.flatMap(({ subjects }) => subjects.flatMap(fieldsOf))
      .filter(({ sources }) => sources.some(({ kind }) => kind === 'asked'))
    expect(why.askedCount).toBe(asked.length)
    expect(guide.includes(`填什么`) ? Number(/要填的(?:字段)?（(\d+) 项/.exec(guide)?.[1] ?? asked.length) : 0).toBe(
      asked.length
    )
    expect(situations.different).toBe(ledger.different === null ? '太多，未数' : grouped(ledger.different))
    if (situations.isWhole) {
      const { rows } = situations.components[0]!
      expect(String(rows.length)).toBe(ledger.different)
      for (const key of ['fields', 'materials'] as const)
        // An application of which nothing is known comes to at least nothing.
        expect(spread(rows.map((row) => row[key] || '0'))).toEqual(range(key) ?? [0, 0])
    } else if (
      situations.components.every(({ rows, isCoarse }) => rows.length > 0 && (!isCoarse || rows[0]!.fields !== ''))
    ) {
      // Groups that do not depend on each other: what every application has, and of each group its least and its most.
      for (const key of ['fields', 'materials'] as const) {
        if (situations.always[key] === '') continue
        const parts = [
          ...[[situations.always[key]], ...situations.components.map(({ rows }) => rows.map((row) => row[key]))].map(
            spread
          ),
          ...situations.optional.map((each) => [0, ends(each[key])?.[1] ?? 0])
        ]
        expect([0, 1].map((end) => parts.reduce((sum, part) => sum + (part?.[end] ?? 0), 0))).toEqual(range(key))
      }
    }
  })

  test('items: guide, catalogue, process, form, command line', () => {
    const count = bundle.items.length
    expect(line(guide, '办理事项')).toBe(`${count} 项`)
    expect(guide).toContain(`各事项（${count} 项）`)
    expect(out.json('catalogue/catalogue.json').items).toHaveLength(count)
    expect(out.json('process/process.json').tasks).toHaveLength(count)
    expect(out.json('form/ui.json').items).toHaveLength(count)
    const { id, name, digest, contract, status } = bundle
    const { most, incomplete, tooHard } = ledger
    const told = commandLine(
      { id, name, digest, contract, status, folder: id, items: count, most, incomplete, tooHard },
      'zh'
    )
    expect(told).toContain(`${count} 个事项`)
    for (const [key, verb] of [
      ['fields', '填'],
      ['materials', '带']
    ] as const) {
      const found = new RegExp(`最多${verb} (\\d+) → (\\d+)`).exec(told)
      if (found) expect(found.slice(1).map(Number)).toEqual([most.before[key], range(key)![1]])
      else expect(most.before[key] === null || most.before[key] === 0 || most.after[key] === null).toBe(true)
    }
  })

  test('fees add up to the items', () => {
    const said = line(guide, '费用')
    // What is said of the whole counts no items.
    if (said.startsWith(UNSTATED) || said === '不收费' || bundle.service.fee) return
    const counted = [...said.matchAll(/(?:有|其余)? ?(\d+) 项(?:不收费|收不收费)/g)].reduce(
      (sum, [, n]) => sum + Number(n),
      0
    )
    const charged = bundle.items.filter(({ fee }) => fee?.charged === true).length
    expect(counted + charged).toBe(bundle.items.length)
  })

  test('questions and kinds of situation: guide and proof, with what tells their numbers apart', () => {
    const { why, situations } = out.summary
    const asked = Number(/^### 先回答这 (\d+) 个问题/m.exec(guide)?.[1] ?? 0)
    expect(why.questions.length).toBe(asked + why.choiceCount)
    const proof = out.text('proof/proof.md')
    expect(proof.includes(`其中 ${why.choiceCount} 个问的是办不办某一项`)).toBe(why.choiceCount > 0)
    const shown = /各种情形办什么（(\d+) 种）/.exec(plain(out.text('guide/guide.html')))?.[1]
    if (shown !== undefined) expect(shown).toBe(situations.different)
    expect(proof.includes('只按办哪些事项分')).toBe(guide.includes('这里只按办哪些事项列出'))
  })

  test('HTML and Markdown of the guide say the same', () => {
    const html = plain(out.text('guide/guide.html'))
    for (const term of ['谁能办', '带什么', '多久', '跑几次', '费用', '办理事项']) {
      const numbers = line(guide, term).match(/\d+(?:\.\d+)?/g) ?? []
      const shown = line(guide, term)
        .replace(/[\\\s]/g, '')
        .split('；')[0]!
      expect(html).toContain(shown)
      for (const number of numbers) expect(html).toContain(number)
    }
  })
})

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}

/** The least and the most of some figures in words. */
function spread(texts: readonly string[]): [number, number] | undefined {
  const found = texts.flatMap((text) => ends(text) ?? [])
  return found.length > 0 ? [Math.min(...found), Math.max(...found)] : undefined
}

function grouped(digits: string): string {
  return digits.length > 12
    ? `约 ${digits[0]}.${digits[1]} × 10^${digits.length - 1}`
    : digits.replace(/\B(?=(\d{3})+$)/g, ',')
}

function fieldsOf({ fields, nested = [] }: UiSubject): UiSubject['fields'] {
  return [...fields, ...nested.flatMap(fieldsOf)]
}
