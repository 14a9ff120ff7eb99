/** What shipped guides say to those whom a sentence is about: found by reading them aloud. */
import { describe, expect, test } from 'vitest'
import { choicesOf } from '../../../src/emit/guide/choice.js'
import { fillView } from '../../../src/emit/guide/fill.js'
import { glance } from '../../../src/emit/guide/first-screen.js'
import { itemViews } from '../../../src/emit/guide/items.js'
import { toBring } from '../../../src/emit/guide/materials.js'
import { timeTexts } from '../../../src/emit/guide/time.js'
import { whereView } from '../../../src/emit/guide/where.js'
import { whoView } from '../../../src/emit/guide/who.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { shippedBundles } from '../../support/specs.js'

const bundles = shippedBundles()
const bundle = (id: string) => bundles[id]!
const glanceOf = (one: Bundle) => glance(one, toBring(one), whoView(one))

test('what only the way online asks for is said of it, in one sentence', () => {
  const { eligibility } = whoView(bundle('newborn'))
  expect(eligibility.filter((text) => text.startsWith('网上办理的：'))).toEqual([expect.stringMatching(/婚生子；/)])
})

test('who has to come is not said of those who go to a window anyway', () => {
  const visits = (id: string) =>
    glanceOf(bundle(id))
      .rows.find(({ term }) => term === '跑几次')!
      .texts.map(({ text }) => text)
  expect(visits('bankruptcy-information-check')).toEqual(['网上、移动端办的，不用跑', '到窗口办的，要去窗口'])
  expect(visits('credit-repair')).toEqual(['不用跑'])
  expect(visits('newborn').at(0)).toMatch(/^网上、移动端办的，0 至 1 次/)
  expect(visits('newborn').at(-1)).toBe('不合网上办理条件的，要到窗口办')
})

test('what keeps anybody from an item that everybody needs is said where he looks first', () => {
  expect(whoView(bundle('marriage-household')).first).toContainEqual(
    expect.stringMatching(/^“内地居民结婚登记”：.*男年满 22 周岁、女年满 20 周岁；/)
  )
  // Fifteen years are wanted of those only who do not pay on: half of it would be untrue.
  const { first, eligibility } = whoView(bundle('retirement'))
  expect(first.join()).not.toContain('满 15 年')
  expect(eligibility.join()).toContain('满 15 年')
})

test('what an item waits for is said with whom it concerns', () => {
  const apart = (id: string) => timeTexts(bundle(id)).filter((text) => text.includes('不计在内'))
  expect(apart('disability-services')).toEqual([expect.stringMatching(/^“办理哪一类.*”选“新办”时，另有鉴定和公示 12 /)])
  // Fourteen items wait for the same: it is said once for each way of deregistering.
  expect(apart('enterprise-deregistration')).toHaveLength(2)
})

test('no more days are said than it takes some, and less where it takes others less', () => {
  expect(timeTexts(bundle('newborn'))[0]).toMatch(
    /^40 至 45 个工作日（有的来源没有写是不是工作日，按工作日算），看您的情形/
  )
})

test('the opposite of “other than X” is X', () => {
  const item = itemViews(bundle('enterprise-deregistration')).find(({ name }) => name === '个体工商户注销登记')
  const texts = item!.rows.flatMap((row) => row.texts.map(({ text }) => text))
  expect(texts).toContain('“要注销的是哪一类主体”选“个体工商户”')
})

test('items of which the same is to be said are one entry that lists them all', () => {
  const views = itemViews(bundle('listing-compliance-check'))
  expect(views.length).toBeLessThan(5)
  expect(views[0]!.rows[0]!.texts[0]!.text.split('、').length).toBeGreaterThanOrEqual(47)
})

test('an option is not said to be the mother’s where the father’s is asked for', () => {
  const { choices } = choicesOf(bundle('newborn'))
  for (const { options } of choices) expect(options.join()).not.toMatch(/随谁落户/)
  expect(
    choices
      .filter(({ when }) => when.includes('随母亲'))
      .flatMap(({ options }) => options)
      .join()
  ).not.toContain('父亲')
})

test('several items that may be chosen are told in one list', () => {
  const { sometimes } = toBring(bundle('utility-connection'))
  expect(sometimes.map(({ when }) => when).join()).not.toMatch(/您选择办理[^，]*，?或者您选择办理/)
})

test('things have no persons to hand them in one by one', () => {
  const { sometimes } = toBring(bundle('open-transport-company'))
  expect(sometimes.find(({ name }) => name.startsWith('机动车行驶证'))!.form).toBe('各车辆分别交')
})

describe('a condition that all fields of a group share', () => {
  const groups = fillView(bundle('enterprise-startup')).sections.flatMap((section) => section.groups)
  test('is said once', () => {
    const shareholders = groups.find(({ label }) => label === '股东')!
    expect(shareholders.when).toBe('“设立哪一类企业”选“内资有限公司”')
    expect(shareholders.fields.flatMap(({ details }) => details).join()).not.toContain('设立哪一类企业')
  })
})

test('why somebody has to come is said once for all the items that ask it', () => {
  const { presence } = whereView(bundle('individual-to-enterprise'))
  expect(presence).toHaveLength(1)
})
