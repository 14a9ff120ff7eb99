/** A project's own templates, partials, words and logo: listed, copied, tried, used. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { build } from '../../src/api/build.js'
import { checkTemplates } from '../../src/api/check-templates.js'
import { init } from '../../src/api/init.js'
import { copyTemplates, listTemplates } from '../../src/api/templates.js'
import { main } from '../../src/cli/main.js'
import { message } from '../../src/diagnostics/words.js'
import { shippedTexts } from '../../src/source/templates/index.js'
import { unknownNames } from '../../src/source/templates/unknown-names.js'
import { tree } from '../source/tree.js'

let cwd: string

beforeEach(() => {
  cwd = tree({})
  init({ cwd, bare: true })
  writeFileSync(join(cwd, 'lianban.yaml'), 'specs: specs\ntemplates: templates\n')
  mkdirSync(join(cwd, 'templates'))
})

const read = (path: string) => readFileSync(join(cwd, path), 'utf8')
const write = (path: string, text: string | Buffer) => {
  mkdirSync(dirname(join(cwd, path)), { recursive: true })
  writeFileSync(join(cwd, path), text)
}
const edit = (path: string, from: string, to: string) => {
  expect(read(path)).toContain(from)
  write(path, read(path).replace(from, to))
}
const copied = async (...names: string[]) => (await copyTemplates({ cwd, names })).copied
const found = async () =>
  (await checkTemplates({ cwd })).diagnostics.map((one) => `${one.code} ${message(one, 'zh').replace(/\n/g, ' ')}`)

it('copies a template, a style and a partial, never over what is there, and uses them', async () => {
  const before = await build({ cwd, targets: ['guide'] })
  expect(before.files).toBe(2)
  const old = read('out/senior-benefits/guide/guide.html')
  const oldMd = read('out/senior-benefits/guide/guide.md')
  const names = ['guide/guide.html.hbs', 'guide/guide.css', 'guide/guide.md/rows.hbs']
  expect(await copied(...names)).toEqual(names.map((name) => `templates/${name}`))
  expect(await copyTemplates({ cwd, names: ['guide/guide.css'] })).toMatchObject({ diagnostics: [{ code: 'LB8012' }] })
  // A copy is the template itself: nothing shows that it is one.
  await build({ cwd, targets: ['guide'] })
  expect(read('out/senior-benefits/guide/guide.html')).toBe(old)
  expect(read('out/senior-benefits/guide/guide.md')).toBe(oldMd)
  edit('templates/guide/guide.md/rows.hbs', '{{term}}', '◆ {{term}}')
  edit('templates/guide/guide.css', '--ink: #1c1f23', '--ink: #123456')
  expect(await checkTemplates({ cwd })).toMatchObject({ own: 3, services: 1, diagnostics: [] })
  await build({ cwd, targets: ['guide'] })
  expect(read('out/senior-benefits/guide/guide.md')).toContain('◆ 带什么')
  expect(read('out/senior-benefits/guide/guide.html')).toContain('#123456')
  const { templates } = await listTemplates({ cwd })
  expect(templates.filter(({ isOverridden }) => isOverridden).map(({ name }) => name)).toEqual([...names].sort())
})

it.each([
  ['guide/guide.html.hbs', '{{title}}', '{{titel}}', /titel/],
  ['guide/guide.html/rows.hbs', '{{term}}', '{{tern}}', /tern/],
  ['ledger/ledger.html/side.hbs', '{{side.mean}}', '{{log side.mean}}', /不能调用函数/],
  ['ledger/ledger.md.hbs', '{{title}}', '{{#if title}}', /./],
  ['notice/notice.html.hbs', '{{region}}', '{{place}}', /place/],
  ['proof/proof.html/names.hbs', '{{', '{{x', /./],
  ['materials/materials.md.hbs', '{{title}}', '{{titles}}', /titles/],
  ['report/report.html.hbs', '{{title}}', '{{heading}}', /heading/]
])('tells a mistake in %s with its line and column', async (name, from, to, words) => {
  await copied(name)
  const path = `templates/${name}`
  edit(path, from, to)
  const { diagnostics } = await checkTemplates({ cwd })
  expect(diagnostics).toMatchObject([{ code: 'LB8032', params: { path } }])
  const { line, column, detail } = diagnostics[0]!.params as { line: number; column: number; detail: { zh: string } }
  expect(detail.zh).toMatch(words)
  // The parser tells where it stopped, which for a block left open is the end.
  const lines = read(path).split('\n')
  const place = lines[line - 1]!.slice(column - 1)
  if (to.startsWith('{{#')) expect(line).toBeGreaterThan(1)
  else expect(to.startsWith(place.slice(0, 3)) || to.slice(2).startsWith(place.slice(0, 3))).toBe(true)
})

it('finds the line of a template behind a partial of another length', async () => {
  await copied('guide/guide.html.hbs', 'guide/guide.html/rows.hbs')
  edit('templates/guide/guide.html/rows.hbs', '<dl class="rows">', '<dl\n\n\nclass="rows">')
  edit('templates/guide/guide.html.hbs', '{{version}}', '{{vision}}')
  const line =
    read('templates/guide/guide.html.hbs')
      .split('\n')
      .findIndex((text) => text.includes('{{vision}}')) + 1
  expect((await checkTemplates({ cwd })).diagnostics).toMatchObject([
    { code: 'LB8032', params: { path: 'templates/guide/guide.html.hbs', line } }
  ])
})

it('tells a copy of an older template, which still works', async () => {
  await copied('guide/guide.css')
  edit('templates/guide/guide.css', 'sha256:', `sha256:${'0'.repeat(64)}`)
  write('templates/guide/guide.css', read('templates/guide/guide.css').replace(/(0{64})[0-9a-f]{64}/, '$1'))
  expect(await found()).toEqual([expect.stringMatching(/^LB8181 .*guide\/guide\.css/)])
  const { templates } = await listTemplates({ cwd })
  expect(templates.filter(({ isStale }) => isStale).map(({ name }) => name)).toEqual(['guide/guide.css'])
})

it('changes words of templates and of views, and tells those that occur nowhere', async () => {
  write('templates/words.yaml', '带什么: 需要带的材料\n都要带: 必带\n怎么交: 形式\n没有的词: 别的\n')
  expect(await found()).toEqual([expect.stringMatching(/^LB8184 .*没有的词/)])
  write('templates/words.yaml', '带什么: 需要带的材料\n都要带: 必带\n怎么交: 形式\n')
  expect(await found()).toEqual([])
  await build({ cwd, targets: ['guide'] })
  const html = read('out/senior-benefits/guide/guide.html')
  expect(html).toContain('<dt>需要带的材料</dt>')
  expect(html).toMatch(/<h2>[一二三四]、需要带的材料/)
  expect(html).toContain('<h3>必带（')
  expect(html).toContain('data-label="形式"')
  expect(html).not.toContain('怎么交')
})

it.each([
  ['带什么: "<b>"', 1, 1],
  ['a: b\n带什么: "{{x}}"', 2, 1],
  ['带什么: [', 1, 6],
  ['- 带什么', 1, 1]
])('refuses words that could become code: %s', async (text, line, column) => {
  write('templates/words.yaml', text)
  expect((await checkTemplates({ cwd })).diagnostics[0]).toMatchObject({ code: 'LB8182', params: { line, column } })
  expect((await build({ cwd })).diagnostics[0]).toMatchObject({ code: 'LB8182' })
})

it('shows a logo from inside the page, and takes no other file for one', async () => {
  write('templates/logo.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  expect(await found()).toEqual([])
  await build({ cwd, targets: ['guide', 'ledger'] })
  const html = read('out/senior-benefits/guide/guide.html')
  expect(html).toContain('; img-src data:"')
  expect(html).toMatch(/<img src="data:image\/svg\+xml;base64,[\w+/&#;]+" height="48" alt="">/)
  expect(html).not.toContain('onload')
  write('templates/logo.svg', 'no picture')
  expect(await found()).toEqual([expect.stringMatching(/^LB8183/)])
})

it('says at the terminal what it did, and that an unnamed folder has no effect', async () => {
  let text = ''
  const io = { cwd, env: {}, stdout: { write: (more: string) => (text += more) }, stderr: { write: () => undefined } }
  writeFileSync(join(cwd, 'lianban.yaml'), 'specs: specs\n')
  expect(await main(['templates', 'copy', 'notice/notice.css'], io)).toBe(0)
  expect(text).toContain('templates: templates')
  expect(await main(['templates', 'copy', 'notice/notice.cs'], io)).toBe(2)
  const { diagnostics } = await copyTemplates({ cwd, names: ['guide/gude.css'] })
  expect(diagnostics).toMatchObject([{ code: 'LB8180', suggestion: 'guide/guide.css' }])
  expect(await main(['templates', 'list'], io)).toBe(0)
  writeFileSync(join(cwd, 'lianban.yaml'), 'specs: specs\ntemplates: templates\n')
  text = ''
  expect(await main(['templates', 'check'], io)).toBe(0)
  expect(text).toBe('自己的模板 1 个，用 1 个服务试过，没有问题\n')
})

it('knows every name that the shipped templates use', () => {
  const templates = [...shippedTexts()].filter(([name]) => /^[^/]+\/[^/]+\.hbs$/.test(name))
  expect(templates.length).toBeGreaterThan(8)
  expect(templates.flatMap(([name, text]) => unknownNames(text, name).map(String))).toEqual([])
})
