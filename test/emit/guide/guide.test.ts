import { describe, expect, test } from 'vitest'
import { emitGuide } from '../../../src/emit/guide/index.js'
import { toBring } from '../../../src/emit/guide/materials.js'
import { fillView } from '../../../src/emit/guide/fill.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { shippedBundles } from '../../support/specs.js'
import { context, smallService, unbalanced } from './support.js'

async function guide(bundle: Bundle): Promise<{ html: string; md: string }> {
  const [html, md] = await emitGuide(bundle, context)
  return { html: html!.text, md: md!.text }
}

const withoutDigest = (text: string, { digest }: Bundle) => text.replaceAll(digest, 'DIGEST')
const escapedPattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

test('a small service as HTML and Markdown', async () => {
  const bundle = smallService()
  const { html, md } = await guide(bundle)
  const style = context.template('guide/guide.css')
  await expect(withoutDigest(html.replace(style, ''), bundle)).toMatchFileSnapshot('__snapshots__/small.html')
  await expect(withoutDigest(md, bundle)).toMatchFileSnapshot('__snapshots__/small.md')
})

test('hostile texts stay texts', async () => {
  const hostile = [
    '<script>alert(1)</script>',
    '{{digest}}',
    'a|b',
    '`*_[x](javascript:alert(1))',
    '\u202Eabc\u202C',
    '"><img src=x onerror=y>',
    'x\n# 标题\n- 列表',
    '</style><b>'
  ].join(' ')
  const { html, md } = await guide(
    smallService((plain) => (plain.startsWith('https') ? 'javascript:alert(1)' : plain + hostile))
  )
  expect(unbalanced(html)).toBeUndefined()
  expect(html).not.toMatch(/<script|<img|<b>/)
  expect(html).not.toMatch(/href="(?!https?:|tel:|#)/)
  expect(html.match(/<\/style>/g)).toHaveLength(1)
  expect(html).toContain('{{digest}}')
  for (const text of [html, md]) expect(text).not.toMatch(/[\u202A-\u202E]/)
  expect(md).not.toMatch(/<(?!br>|tel:|https?:)/)
  expect(md).not.toMatch(/^(# |- )?(标题|列表)/m)
  expect(md).not.toMatch(/(?<!\\)[`*]_/)
  const cells = (line: string) => line.replaceAll('\\|', '').split('|').length
  const rows = md.split('\n').filter((line) => line.startsWith('| '))
  expect(new Set(rows.filter((line) => line.includes('照片')).map(cells))).toEqual(new Set([5]))
})

test('what is not stated has no place in the guide but the list of what is missing', async () => {
  const bundle = smallService()
  const { html } = await guide({
    ...bundle,
    status: 'published',
    service: { ...bundle.service, contact: {}, places: [] },
    places: []
  })
  expect(html).not.toContain('草案')
  expect(html).not.toContain('id="missing"')
  expect(html).not.toContain('id="where"')
  expect(html).not.toContain('待补充')
})

describe.each(Object.entries(shippedBundles()))('%s', (_, bundle) => {
  test('the HTML is well formed, whole and self-contained', async () => {
    const { html } = await guide(bundle)
    expect(unbalanced(html)).toBeUndefined()
    expect(html).toContain('<html lang="zh-CN">')
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|\sstyle=|\son\w+=/)
    expect(html.match(/<th /g)?.length).toBe(html.match(/<th scope=/g)?.length)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })

  test('carries the digest, and a draft says so', async () => {
    const { html, md } = await guide(bundle)
    for (const text of [html, md]) {
      expect(text).toContain(bundle.digest)
      expect(text.includes('草案')).toBe(bundle.status === 'draft')
    }
  })

  test('has every material to bring and every field to fill in', async () => {
    const { html } = await guide(bundle)
    const bring = toBring(bundle)
    for (const { name } of [...bring.always, ...bring.sometimes, ...bring.notNeeded])
      expect(html).toContain(escaped(name))
    const fill = fillView(bundle)
    const shown = fill.sections.flatMap(({ groups }) => groups.flatMap(({ fields }) => fields))
    expect(shown).toHaveLength(fill.count)
    expect(html.match(/<span class="must">/g)?.length ?? 0).toBe(fill.count)
    for (const { name } of bundle.items) expect(html).toContain(escaped(name))
  })

  test('no value or code of the program leaks into the text', async () => {
    const { html, md } = await guide(bundle)
    for (const text of [html, md]) {
      expect(text).not.toMatch(/undefined|\[object|NaN|Infinity/)
      expect(text).not.toMatch(/situations|choices\.|same\./)
    }
  })

  test('says nothing of how it was written, nothing twice, and no thing is a person', async () => {
    const { md } = await guide(bundle)
    expect(md).not.toMatch(/照录|待核|口径(?!的图纸)|推定|每人各交|每位/)
    expect(md).not.toMatch(/不属于[^；。\n]*以外/)
    expect(md).not.toMatch(/\| ?<br>/)
    // What an item results in is not said to depend on its being handled.
    for (const { name, optional } of bundle.items)
      if (optional) expect(md).not.toMatch(new RegExp(`办理结果[^\\n]*（您选择办理${escapedPattern(name)}时`))
  })

  test('the first screen, the form and the ledger have one number for one thing', () => {
    const { least, most } = bundle.ledger
    const { own, count } = fillView(bundle)
    const [from, to] = [least.after.fields, most.after.fields]
    if (own !== '') expect(own).toBe(from === to ? `${to} 项` : `${from} 至 ${to} 项`)
    else expect(from === null || from === count).toBe(true)
  })

  test('comes out the same twice', async () => {
    expect(await guide({ ...bundle })).toEqual(await guide(bundle))
  })
})
