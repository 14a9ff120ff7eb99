import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { chartFile, chartParts, drawn } from '../../../src/emit/chart/index.js'
import { lanesScene } from '../../../src/emit/chart/lanes.js'
import { listScene } from '../../../src/emit/chart/list.js'
import type { Chart } from '../../../src/emit/chart/model.js'
import { pagesOf } from '../../../src/emit/chart/pages.js'
import { linesOf, widthOf } from '../../../src/emit/chart/text.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { mapStrings } from '../../../src/base/text.js'
import { compileTexts } from '../../support/specs.js'
import { smallBundle } from '../small.js'
import { faultsOf } from './measure.js'

describe('a small service', () => {
  const { chart, desk, phone } = drawn(smallBundle())

  it('has one box for what is chosen among, with its options, and says whose each is', () => {
    expect(chart.lanes).toEqual(['区"政务"<局>'])
    expect(chart.columns.map(({ boxes }) => boxes.map(({ name, options }) => [name, options.length]))).toEqual([
      [['准予', 2]],
      [['制卡', 0]],
      [['告知', 0]]
    ])
    expect(chart.arrows).toEqual([{ from: 'end', to: 'card', what: expect.any(Array) as [], always: true }])
  })

  it('says an order that nobody states to be unknown', () => {
    const last = chart.columns.at(-1)!
    expect([last.apart, last.label]).toEqual([true, '和别的事项谁先谁后，来源没有写'])
    expect(chart.notes).toContain('没有箭头相连的事项，谁先谁后、能不能同时办，来源没有写')
  })

  it('has nothing on anything else', () => {
    expect(faultsOf(desk)).toEqual([])
    expect(faultsOf(phone)).toEqual([])
  })

  it('is the same each time, carries the digest, and needs nothing from elsewhere', () => {
    const text = chartFile(smallBundle(), 'desk')
    expect(chartFile(smallBundle(), 'desk')).toBe(text)
    expect(text).toContain(`data-lianban-digest="${smallBundle().digest}"`)
    expect(text).not.toMatch(/<script|<foreignObject|href|url\(|@import|\son\w+=|\sstyle=/i)
    const { desk: parts } = chartParts(smallBundle())
    expect(parts.join('')).not.toContain('<style')
  })
})

it('takes hostile names as text, in XML and in HTML', async () => {
  const hostile = '<script>alert(1)</script>]]>"\'&amp;--><svg onload=x>\u0000\u202e\ud800\uffff{{x}}'
  const bundle = smallBundle()
  const changed = { ...bundle, name: bundle.name + hostile, process: { ...bundle.process } } as Bundle
  changed.process = {
    ...bundle.process,
    tasks: bundle.process.tasks.map((task) => ({ ...task, owner: { ...task.owner, name: hostile } })),
    responsibilities: mapStrings(bundle.process.responsibilities, (text) => text + hostile)
  }
  changed.items = bundle.items.map((item) => ({ ...item, name: item.name + hostile }))
  for (const which of ['desk', 'phone'] as const) {
    const text = chartFile(changed, which)
    expect(text).not.toMatch(/<script|<svg on|[\u0000\u202e\ud800\uffff]/u) // eslint-disable-line no-control-regex
    const { valid, errors } = await validateXML({ xml: [{ fileName: 'flow.svg', contents: text }], schema: [SVG] })
    expect([errors, valid]).toEqual([[], true])
    expect(faultsOf(drawn(changed)[which])).toEqual([])
  }
})

/** The parts of SVG that a chart uses: anything else is an error. */
const SVG = {
  fileName: 'svg.xsd',
  contents: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2000/svg" elementFormDefault="qualified">
  <xs:complexType name="text" mixed="true"><xs:anyAttribute processContents="skip"/></xs:complexType>
  <xs:element name="svg" xmlns:s="http://www.w3.org/2000/svg"><xs:complexType><xs:choice maxOccurs="unbounded">
    <xs:element name="title" type="s:text"/><xs:element name="desc" type="s:text"/><xs:element name="style" type="s:text"/>
    <xs:element name="rect" type="s:text"/><xs:element name="path" type="s:text"/><xs:element name="text" type="s:text"/>
  </xs:choice><xs:anyAttribute processContents="skip"/></xs:complexType></xs:element></xs:schema>`
}

const item = (id: string) => `
kind: item
id: ${id}
name: 办理${id}的一个名称比较长的事项
owner: office-${id.length % 3}
roles: {holder: person}
`
const PERSON = '\nkind: entity\nid: person\nname: 自然人\nelements: {name: {name: 姓名, type: text, maxLength: 50}}\n'

/** A service of items that wait for each other as told: `b: [a]`. */
function chained(order: Record<string, string[]>, service = ''): Bundle {
  const files = Object.fromEntries(Object.keys(order).map((id) => [`${id}.yaml`, item(id)] as const))
  const uses = Object.entries(order).map(
    ([id, after]) => `  ${id}: {use: ${id}, bind: {holder: self}, after: [${after.join(', ')}]}`
  )
  const offices = [0, 1, 2].map(
    (at) => [`o${at}.yaml`, `\nkind: organization\nid: office-${at}\nname: 第${at}局\n`] as const
  )
  const text = `\nkind: service\nid: chain\nname: 链“一件事”\nstatus: draft\nsubjects: {self: {entity: person, name: 申请人}}\nitems:\n${uses.join('\n')}\n${service}`
  return compileTexts({ 'person.yaml': PERSON, ...files, ...Object.fromEntries(offices), 'service.yaml': text })
    .bundles['chain']!
}

describe('ways', () => {
  it('pass by a step between without touching a box', () => {
    const { desk, chart } = drawn(chained({ a: [], bb: ['a'], ccc: ['bb', 'a'], d: ['a'] }))
    expect(chart.columns).toHaveLength(3)
    expect(desk.ways.filter(({ from }) => from !== undefined)).toHaveLength(4)
    expect(faultsOf(desk)).toEqual([])
  })

  it('pass above the boxes of their own department on the step between', () => {
    const { desk, phone } = drawn(chained({ a: [], b: ['a'], c: ['b', 'a'] }))
    expect([...faultsOf(desk), ...faultsOf(phone)]).toEqual([])
  })

  it('of nine steps run down a list, since no box beside eight others could be read', () => {
    const names = 'abcdefghi'.split('')
    const bundle = chained(Object.fromEntries(names.map((name, at) => [name, at === 0 ? [] : [names[at - 1]!, 'a']])))
    const { chart, desk, phone } = drawn(bundle)
    expect(lanesScene(chart)).toBeUndefined()
    for (const scene of [desk, phone]) {
      expect(faultsOf(scene)).toEqual([])
      expect(scene.rects.filter(({ kind }) => kind === 'box')).toHaveLength(9)
    }
  })
})

it('says what a source says to be parallel, and only that', () => {
  const bundle = chained({ a: [], bb: [], c: [] }, 'parallel: [{of: [a, bb, c]}]\n')
  expect(drawn(bundle).chart.columns.map(({ side, label }) => [side, label])).toEqual([['parallel', '可以同时办']])
})

it('is cut between boxes where it is higher than a sheet', () => {
  const chart: Chart = { ...drawn(smallBundle()).chart, arrows: [] }
  const box = chart.columns[0]!.boxes[0]!
  const boxes = Array.from({ length: 60 }, (_, at) => ({ ...box, id: `n${at}`, lane: `第 ${at} 局` }))
  const many = { ...chart, lanes: boxes.map(({ lane }) => lane), columns: [{ ...chart.columns[0]!, boxes }] }
  const scene = lanesScene(many) ?? listScene(many, 510)
  const pages = pagesOf(scene)
  expect(pages.length).toBeGreaterThan(3)
  expect(pages.filter(([from, to]) => to - from > 640)).toEqual([])
  const isCut = scene.rects.some(
    ({ kind, y, height }) => kind === 'box' && pages.some(([, to]) => to > y && to < y + height)
  )
  expect(isCut).toBe(false)
})

describe('lines', () => {
  it('lose nothing, begin with no closing mark, and fit', () => {
    for (const text of [
      '一二三四五六七八九十，'.repeat(7),
      '“甲”（乙）'.repeat(9),
      'GB/T 9704 的第 12 条规定 abcdefghijklmnopqrstuvwxyz',
      '字',
      ''
    ])
      for (const width of [5, 8, 20]) {
        const lines = linesOf(text, width)
        expect(lines.join('').replace(/ /g, '')).toBe(text.replace(/ /g, ''))
        expect(lines.filter((line) => widthOf(line) > width)).toEqual([])
        if (width > 5) expect(lines.filter((line) => /^[、，；。）：”]/.test(line))).toEqual([])
      }
  })
})
