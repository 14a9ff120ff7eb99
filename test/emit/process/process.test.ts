import { describe, expect, it } from 'vitest'
import type { ProcessDocument } from '../../../src/emit/process/document.js'
import { emitProcess } from '../../../src/emit/process/index.js'
import { label, wrap } from '../../../src/emit/process/label.js'
import { shippedBundles } from '../../support/specs.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { smallBundle } from '../small.js'

/** Of a line, with the marks that may follow it. */
const WIDEST = 18

async function emitted(bundle: Bundle): Promise<{ json: ProcessDocument; mmd: string }> {
  const files = await emitProcess(bundle, { template: () => '' })
  const text = (name: string) => files.find(({ path }) => path === `process/${name}`)!.text
  return { json: JSON.parse(text('process.json')) as ProcessDocument, mmd: text('process.mmd') }
}

/** Every arrow `a --> b` of the picture, labels aside. */
function arrows(mmd: string): [string, string][] {
  return mmd.split('\n').flatMap((line) => {
    const found = /^ +(\w+) (?:-->|-\.->)(?:\|.*\|)? (\w+)$/.exec(line)
    return found ? [[found[1]!, found[2]!] as [string, string]] : []
  })
}

describe('a small service', async () => {
  const { json, mmd } = await emitted(smallBundle())

  it('is said as data', () => {
    const { 'x-lianban-digest': digest, ...rest } = json
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect(rest).toMatchSnapshot()
  })

  it('is drawn', () => expect(mmd.replace(/[0-9a-f]{64}/, '<digest>')).toMatchSnapshot())

  it('says that it is a draft', () => expect(mmd).toContain('（草案）'))

  it('escapes what Mermaid, Markdown and HTML would read as syntax', () => {
    expect(label(['1. a"b<c>#d[e]`f`\ng;h'])).toBe('"1#46; a#34;b#60;c#62;#35;d#91;e#93;#96;f#96; g#59;h"')
  })
})

describe('wrapping', () => {
  it('breaks after punctuation where some is near', () =>
    expect(wrap('清税证明文号、清税证明开具时间、主管税务机关', 10)).toEqual([
      '清税证明文号、',
      '清税证明开具时间、',
      '主管税务机关'
    ]))

  it('never begins a line with a mark, and loses nothing', () => {
    for (const text of ['一二三四五六七八九十，'.repeat(7), '“甲”（乙）'.repeat(9), '字', '']) {
      const lines = wrap(text, 8)
      expect(lines.join('')).toBe(text)
      expect(lines.filter((line) => /^[、，；。）：”]/.test(line))).toEqual([])
    }
  })
})

describe.each(Object.entries(shippedBundles()))('%s', async (_, bundle) => {
  const { json, mmd } = await emitted(bundle)

  it('has boxes that can be read at a glance', () => {
    const boxes = [...mmd.matchAll(/ (?:item|common)_\w+\["([^"]*)"\]/g)].map(([, text]) => text!.split('<br>'))
    const lines = boxes.flat().map((line) => line.replace(/#\d+;/g, '_'))
    expect(lines.filter((line) => line.length > WIDEST)).toEqual([])
    // A choice is said by “可选” alone.
    expect(lines.filter((line) => line.includes('是否同时办理'))).toEqual([])
  })

  it('has every task once, each edge between tasks, and the digest', () => {
    expect(json.tasks.map(({ item }) => item)).toEqual(bundle.items.map(({ usage }) => usage))
    expect(json.levels.flat().sort()).toEqual(bundle.items.map(({ usage }) => usage).sort())
    const known = new Set(json.tasks.map(({ item }) => item))
    expect(json.edges.filter(({ from, to }) => !known.has(from) || !known.has(to))).toEqual([])
    expect(json.edges).toHaveLength(bundle.process.edges.length)
    expect([json['x-lianban-digest'], mmd.includes(bundle.digest)]).toEqual([bundle.digest, true])
  })

  it('puts what an edge orders on later levels', () => {
    const level = (item: string) => json.tasks.find((task) => task.item === item)!.level
    expect(json.edges.filter(({ from, to }) => level(from) >= level(to))).toEqual([])
  })

  it('states every condition in Chinese too', () => {
    const whens = [...json.tasks, ...json.edges].flatMap(({ when }) => (when ? [when.text] : []))
    expect(whens.filter((text) => !/\p{sc=Han}/u.test(text))).toEqual([])
  })

  it('draws every item, and no arrow to a node that is not there', () => {
    const names = [...mmd.matchAll(/^ +(?:subgraph )?(\w+)[[({]/gm)].map(([, name]) => name)
    for (const { usage } of bundle.items) expect(names).toContain(`item_${usage.replaceAll('-', '_')}`)
    expect(arrows(mmd).filter((pair) => pair.some((name) => !names.includes(name)))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  it('draws each order of the process, at items or at their groups', () => {
    const node = (item: string) => {
      const group = json.groups.findIndex(({ items }) => items.includes(item))
      return group === -1 ? `item_${item.replaceAll('-', '_')}` : `group_${group}`
    }
    const drawn = arrows(mmd).map((pair) => pair.join(' '))
    for (const { from, to } of json.edges) expect(drawn).toContain(`${node(from)} ${node(to)}`)
  })
})
