import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { emitSite } from '../../../src/emit/site/index.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { unbalanced } from '../guide/support.js'
import { smallBundle } from '../small.js'

const template = (name: string) => readFileSync(`templates/${name}`, 'utf8')
const ALL = ['guide', 'process', 'ledger', 'materials', 'catalogue', 'site']

async function site(bundles: Bundle[], regional: Bundle[] = [], targets = ALL): Promise<Map<string, string>> {
  const files = await emitSite(bundles, { template, targets, regional, program: undefined as never })
  return new Map(files.map(({ path, text }) => [path, text]))
}

const links = (html: string) => [...html.matchAll(/href="([^#"][^"]*)"/g)].map(([, href]) => href!)

describe('a portal', () => {
  it('has a list and a page for each service, which leads to what this build made', async () => {
    const made = await site([smallBundle()])
    expect([...made.keys()]).toEqual(['site/index.html', 'site/small.html'])
    expect(links(made.get('site/index.html')!)).toContain('small.html')
    const page = made.get('site/small.html')!
    expect(links(page).slice(0, 4)).toEqual([
      'index.html',
      '../small/guide/guide.html',
      '../small/process/flow.svg',
      '../small/ledger/ledger.html'
    ])
    expect(links(page)).toContain('../small/catalogue/catalogue.json')
    expect(links((await site([smallBundle()], [], ['site'])).get('site/small.html')!)).toEqual(['index.html'])
    for (const html of made.values()) expect(unbalanced(html.replace(/<script[^]*?<\/script>/g, ''))).toBeUndefined()
  })

  it('tells of each question what it decides', async () => {
    const page = (await site([smallBundle()])).get('site/small.html')!
    expect(page).toMatch(/<summary>办哪一类<\/summary>\s*<ul><li>办不办：/)
    expect(page).toContain('另有 1 个问题，各问一项要不要办。')
  })

  it('goes by region where services are refined by region, each list whole', async () => {
    const bundle = smallBundle()
    const refined = { ...bundle, region: { code: '210100', name: '沈阳市' } }
    const other = { ...bundle, id: 'other' }
    const made = await site([bundle, other], [refined])
    expect([...made.keys()]).toEqual([
      'site/index.html',
      'site/small.html',
      'site/other.html',
      'site/210100/index.html',
      'site/210100/small.html'
    ])
    const list = made.get('site/210100/index.html')!
    expect(links(list)).toEqual(expect.arrayContaining(['../index.html', 'small.html', '../other.html']))
    expect(links(list)).toEqual(
      expect.arrayContaining(['../../210100/small/guide/guide.html', '../../other/guide/guide.html'])
    )
    expect(links(made.get('site/210100/small.html')!)).toEqual(
      expect.arrayContaining(['../small.html', '../../210100/small/guide/guide.html'])
    )
    expect(links(made.get('site/small.html')!)).toContain('210100/small.html')
    // Every link between pages of the portal leads to a page of it.
    for (const [path, html] of made)
      for (const href of links(html)) {
        const { pathname } = new URL(href, `file:///out/${path}`)
        if (pathname.startsWith('/out/site/')) expect([path, made.has(pathname.slice(5))]).toEqual([path, true])
      }
  })

  it('describes itself to search engines in JSON that ends no script', async () => {
    const hostile = '</script><script>alert(1)</script>"><img src=x onerror=y>{{digest}}\u202e&'
    const bundle = smallBundle()
    const changed: Bundle = {
      ...bundle,
      name: hostile,
      service: { ...bundle.service, summary: hostile, stage: hostile, links: { online: 'javascript:alert(1)' } },
      lead: { id: 'l', name: hostile },
      questions: bundle.questions.map((question) => ({ ...question, ask: hostile })),
      items: bundle.items.map((item) => ({ ...item, name: hostile }))
    }
    const page = (await site([changed])).get('site/small.html')!
    expect(page.match(/<script/g)).toHaveLength(1)
    expect(page).not.toMatch(/<img|\u202e|javascript:/)
    const [, json] = /<script type="application\/ld\+json">(.*)<\/script>/.exec(page)!
    const data = JSON.parse(json!) as Record<string, unknown>
    expect([data['@type'], data['description']]).toEqual(['GovernmentService', hostile.replace('\u202e', '')])
  })

  it('has pages that run nothing and have their own style only', async () => {
    const page = (await site([smallBundle()])).get('site/small.html')!
    const [, style] = /<style>([^]*?)<\/style>/.exec(page)!
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash('sha256', style!, 'base64')}'; base-uri 'none'; form-action 'none'"`
    )
    expect(page.replace(/<script type="application\/ld\+json">/, '')).not.toMatch(
      /<script|<link|@import|url\(|\sstyle=|\son\w+=/
    )
  })
})
