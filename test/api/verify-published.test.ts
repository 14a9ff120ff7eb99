/** Published files against the specs: in step, the same of other specs, drifted, and what drifted. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { build } from '../../src/api/build.js'
import { init } from '../../src/api/init.js'
import { notice } from '../../src/api/notice.js'
import { verifyPublished } from '../../src/api/verify-published.js'
import { main } from '../../src/cli/main.js'
import { driftOf } from '../../src/diff/published/drift.js'
import { elementsOf } from '../../src/diff/published/elements.js'
import { tree } from '../source/tree.js'

let cwd: string
const OUT = 'out/senior-benefits'
const SERVICE = 'specs/services/senior-benefits.yaml'

const read = (path: string) => readFileSync(join(cwd, path), 'utf8')
const edit = (path: string, from: string | RegExp, to: string) => {
  const text = read(path).replace(from, to)
  expect(text).not.toBe(read(path))
  writeFileSync(join(cwd, path), text)
}
const verified = async (...files: string[]) => (await verifyPublished({ cwd, files })).files

beforeEach(async () => {
  cwd = tree({})
  init({ cwd, bare: true })
  await build({ cwd, targets: ['guide', 'process', 'catalogue'] })
})

it('finds what was just made in step, whatever a portal did to its layout and its name', async () => {
  const names = ['guide/guide.html', 'guide/guide.md', 'process/process.json', 'process/process.mmd']
  const files = names.map((name) => `${OUT}/${name}`)
  edit(files[0]!, /\n/g, '\n\n')
  writeFileSync(join(cwd, 'page.html'), read(files[0]!))
  expect(await verified(...files, 'page.html')).toMatchObject(
    [...names, 'guide/guide.html'].map((output) => ({ status: 'in-step', output, drifts: [] }))
  )
})

it('finds pages about all services in step, and names what was edited in them', async () => {
  await build({ cwd, targets: ['guide', 'index', 'site', 'sharing'] })
  const files = [
    'index.html',
    'site/index.html',
    'site/senior-benefits.html',
    'sharing/index.html',
    'sharing/sharing.json'
  ]
  const published = files.map((file) => `out/${file}`)
  expect((await verifyPublished({ cwd, files: published })).diagnostics).toEqual([])
  expect(await verified(...published)).toMatchObject(
    files.map((output) => ({ output, status: 'in-step', service: output.includes('senior') ? 'senior-benefits' : '' }))
  )
  edit('out/index.html', /(<h1[^>]*>)/, '$1别处的')
  const [door] = await verified('out/index.html')
  expect(door).toMatchObject({
    status: 'drifted',
    service: '',
    output: 'index.html',
    drifts: [{ line: expect.any(Number) }]
  })
})

it('finds a notice and the lists of a window that a command wrote in step', async () => {
  const given = new Map([
    ['handledBy', 'self'],
    ['post', 'true'],
    ['choices.bus', 'true']
  ])
  for (const reader of ['applicant', 'window'] as const) {
    const { text, diagnostics } = await notice({ cwd, service: 'senior-benefits', given, reader })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    writeFileSync(join(cwd, `${reader}.html`), text!)
    expect(await verified(`${reader}.html`)).toMatchObject([
      { status: 'in-step', drifts: [], output: expect.stringMatching(/^notice\//) }
    ])
    writeFileSync(join(cwd, `${reader}.html`), text!.replace(/(<h1[^>]*>)/, '$1别处的'))
    expect(await verified(`${reader}.html`)).toMatchObject([{ status: 'drifted', drifts: [{}] }])
  }
})

it('names the line and the heading of what was edited in a page, and the place in JSON', async () => {
  edit(`${OUT}/guide/guide.html`, /(<dt>带什么<\/dt><dd[^>]*>)/, '$1再加一样，')
  const line =
    read(`${OUT}/guide/guide.html`)
      .split('\n')
      .findIndex((text) => text.includes('再加一样')) + 1
  edit(`${OUT}/catalogue/catalogue.json`, /"status": "(\w+)"/, '"status": "other"')
  const [page, json] = await verified(`${OUT}/guide/guide.html`, `${OUT}/catalogue/catalogue.json`)
  expect(page).toMatchObject({ status: 'drifted', service: 'senior-benefits', drifts: [{ line }] })
  expect(page!.drifts[0]!.published).toBe(`再加一样，${page!.drifts[0]!.current}`)
  expect(json).toMatchObject({ status: 'drifted', drifts: [{ where: '/status', published: 'other' }] })
})

it('tells a file that the change of the specs did not touch from one that it did', async () => {
  const before = read(`${OUT}/process/process.json`)
  edit(SERVICE, 'ask: 由谁办理', 'ask: 谁来办理')
  const [guide, process] = await verified(`${OUT}/guide/guide.html`, `${OUT}/process/process.json`)
  expect(guide!.status).toBe('drifted')
  expect(guide!.drifts[0]!.published).toContain('由谁办理')
  expect(guide!.drifts[0]!.current).toContain('谁来办理')
  expect(process).toMatchObject({ status: 'same-content', drifts: [] })
  expect(before).toContain(process!.digest.published)
})

it('exits with 0, 1 or 2, and says why', async () => {
  let [out, err] = ['', '']
  const io = {
    cwd,
    env: {},
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) }
  }
  const file = `${OUT}/guide/guide.md`
  expect(await main(['verify-published', file], io)).toBe(0)
  expect(out).toMatch(/同步\n$/)
  edit(file, '带什么', '带些什么')
  expect(await main(['verify-published', file], io)).toBe(1)
  expect(out).toMatch(/写出以后改过 \d+ 处\n {2}第 \d+ 行/)
  writeFileSync(join(cwd, 'x.html'), '<p>x</p>')
  expect(await main(['verify-published', 'x.html'], io)).toBe(2)
  expect(err).toContain('LB8190')
  writeFileSync(join(cwd, 'x.html'), `<p>同源标识 ${'0'.repeat(64)}</p>`)
  expect(await main(['verify-published', 'x.html'], io)).toBe(2)
  expect(err).toContain('LB8191')
  expect(await main(['verify-published', 'none.html'], io)).toBe(2)
})

it.each([
  ['a<script>b</script><p title=">">c</p>', ['a', 'c']],
  ['<p>1 &lt; 2&nbsp;&#x4e2d;&#20013;&#xffffffff;</p>', ['1 < 2 中中&#xffffffff;']],
  ['<p>见<a href="https://a.cn">此</a></p><td>一<td>二', ['见 <https://a.cn> 此', '一', '二']],
  ['<', ['<']]
])('reads the texts of %s', (html, texts) => {
  expect(elementsOf('html', html).map(({ text }) => text)).toEqual(texts)
})

it('finds what came and went between lines that stayed', () => {
  const lines = (text: string) => elementsOf('md', text.split('').join('\n'))
  expect(driftOf(lines('abcdef'), lines('abxdefg')).map(({ published, current }) => [published, current])).toEqual([
    ['c', 'x'],
    [null, 'g']
  ])
  expect(driftOf(lines('abc'), lines('abc'))).toEqual([])
})
