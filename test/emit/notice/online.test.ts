/** Where the outputs are published, a sheet leads back to the same situation: the code is scanned, and the page chooses the answers. */
import { hash } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import type { Scalar } from '../../../src/condition/cond.js'
import { CHOOSE } from '../../../src/emit/guide/answers/address.js'
import { emitGuide } from '../../../src/emit/guide/index.js'
import { emitNotice } from '../../../src/emit/notice/index.js'
import { trialOf } from '../../../src/emit/trial/index.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { compileTexts } from '../../support/specs.js'
import { drawnIn, scanned } from '../../support/scanner.js'
import { context, smallService, unbalanced } from '../guide/support.js'

const SITE = 'https://www.example.gov.cn/yijianshi/'
const online = { ...context, site: SITE }
const sheet = (bundle: Bundle, given: [string, Scalar][], where = online) =>
  emitNotice(bundle, trialOf(bundle, new Map(given)), 'html', where)
const guide = async (bundle: Bundle, where: typeof context) =>
  (await emitGuide(bundle, where)).find(({ path }) => path.endsWith('.html'))!.text

function weighed(): Bundle {
  const { bundles } = compileTexts({
    'office.yaml': 'kind: organization\nid: office\nname: 车管所\n',
    'report.yaml': 'kind: material\nid: report\nname: 检测报告\n',
    'plate.yaml':
      'kind: item\nid: plate\nname: 上牌\nowner: office\nroles: {}\nsituations: {weight: {ask: 多重, type: decimal, unit: 吨}}\nmaterials: [{material: report, when: {weight: {gt: 4.5}}}]\n',
    'service.yaml':
      'kind: service\nid: car\nname: 买车\nsubjects: {}\nsituations: {weight: {ask: 多重, type: decimal, unit: 吨}, "new": {ask: 新车, type: boolean}}\nitems: {plate: {use: plate, situations: {weight: weight}, when: {new: true}}}\n'
  })
  return bundles['car']!
}

/** What the page chooses when it is opened at the address. */
function chosenAt(html: string, address: string): { values: string[]; isRenewed: boolean } {
  const inputs = [...html.matchAll(/<input type="\w+" name="[^"]+" id="[^"]+" value="([^"]+)">/g)].map(([, value]) => ({
    value: value!.replaceAll('&#x3D;', '='),
    checked: false
  }))
  const note = { hidden: true }
  const content = /<meta name="lianban-digest" content="(\w+)"/.exec(html)![1]
  runInNewContext(CHOOSE, {
    location: new URL(address),
    document: { querySelectorAll: () => inputs, getElementById: () => note, querySelector: () => ({ content }) }
  })
  return { values: inputs.filter(({ checked }) => checked).map(({ value }) => value), isRenewed: !note.hidden }
}

it('has a code that a scanner reads, and the guide there chooses what it says', async () => {
  const bundle = smallService()
  const html = sheet(bundle, [['situations.poor', true]])
  expect(unbalanced(html)).toBeUndefined()
  const address = scanned(drawnIn(/<svg[^]*?<\/svg>/.exec(html)![0]))!
  expect(address).toBe(`${SITE}small/guide/guide.html#poor=true&v=${bundle.digest.slice(0, 12)}`)
  expect(html).toContain(`<a href="${address.replace('&', '&amp;').replaceAll('=', '&#x3D;')}">`)
  const page = await guide(bundle, online)
  expect(page).toContain(`script-src 'sha256-${hash('sha256', CHOOSE, 'base64')}'`)
  expect(chosenAt(page, address)).toEqual({ values: ['poor=true'], isRenewed: false })
  expect(chosenAt(page, address.replace(/v=.*/, 'v=000000000000')).isRenewed).toBe(true)
})

it('leads to the range that a number lies in', async () => {
  const bundle = weighed()
  const html = (weight: number) =>
    sheet(bundle, [
      ['situations.new', true],
      ['situations.weight', weight]
    ])
  const page = await guide(bundle, online)
  const chosen = (weight: number) => {
    const address = scanned(drawnIn(/<svg[^]*?<\/svg>/.exec(html(weight))![0]))!
    return chosenAt(page, address).values
  }
  expect(chosen(4.5)).toContain('weight=不大于 4.5')
  expect(chosen(4.6)).toContain('weight=大于 4.5')
})

it('pretends nothing where nobody says where it is published', async () => {
  const html = sheet(smallService(), [['situations.poor', true]], context as typeof online)
  expect(html).not.toMatch(/<svg|扫码|在网上看/)
  const page = await guide(smallService(), context)
  expect(page).not.toMatch(/<script|script-src|poor=true/)
})
