import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { emitIndex } from '../../../src/emit/door/index.js'
import { SEARCH } from '../../../src/emit/door/search.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { smallBundle } from '../small.js'

const template = (name: string) => readFileSync(`templates/${name}`, 'utf8')

const ALL = ['guide', 'process', 'ledger', 'materials', 'index']

async function page(bundles: Bundle[], targets = ALL): Promise<string> {
  const files = await emitIndex(bundles, { template, targets, regional: [], program: undefined as never })
  expect(files.map(({ path }) => path)).toEqual(['index.html'])
  return files[0]!.text
}

function like(id: string, change: Partial<Bundle['service']>): Bundle {
  const bundle = smallBundle()
  return {
    ...bundle,
    id,
    name: `${id}“一件事”`,
    stages: ['出生', '就业', '身后', '准入准营'],
    service: { ...bundle.service, ...change }
  }
}

const heads = (html: string) => [...html.matchAll(/<h[23]>(.*?)<\/h[23]>/g)].map(([, text]) => text)

describe('the list of all services', () => {
  it('goes by audience and by the stages of a life in the order of the standard, then others, then what nobody states', async () => {
    const html = await page([
      like('a', { stage: '身后' }),
      like('b', { stage: '本地的' }),
      like('c', { audience: 'business', stage: '准入准营' }),
      like('d', { stage: '出生' }),
      like('e', { stage: undefined as never, audience: undefined as never })
    ])
    expect(heads(html)).toEqual([
      '个人办事', '出生', '身后', '本地的',
      '企业和其他经营主体办事', '准入准营',
      '为谁办，来源没有写', '属于哪个阶段，来源没有写'
    ]) // prettier-ignore
    expect(html).toContain('共 5 件，都是草案，还没有审定')
  })

  it('says of each what the first screen of its guide says, and that nobody says', async () => {
    const html = await page([smallBundle()])
    expect([...html.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g)].map(([, term, text]) => [term, text])).toEqual([
      ['带什么', '0 至 1 样，看您的情形'],
      ['多久', expect.stringMatching(/^按各事项的承诺，至少/)],
      ['跑几次', '来源没有写']
    ])
  })

  it('leads only to what this build made', async () => {
    const links = (html: string) => [...html.matchAll(/href="([^#"]*)"/g)].map(([, href]) => href)
    expect(links(await page([smallBundle()]))).toEqual([
      'small/guide/guide.html',
      'small/process/flow.svg',
      'small/ledger/ledger.html'
    ])
    expect(links(await page([smallBundle()], ['index', 'ledger']))).toEqual(['small/ledger/ledger.html'])
  })

  it('runs its own script and style and nothing else', async () => {
    const html = await page([smallBundle()])
    const [style, script] = ['style', 'script'].map((name) => new RegExp(`<${name}>([^]*?)</${name}>`).exec(html)![1]!)
    const sha = (text: string) => `'sha256-${hash('sha256', text, 'base64')}'`
    expect(html).toContain(
      `content="default-src 'none'; style-src ${sha(style!)}; script-src ${sha(script!)}; base-uri 'none'; form-action 'none'"`
    )
    expect(html).not.toMatch(/<link|@import|url\(|\sstyle=|\son\w+=/)
    expect(html).toContain('id="searching" hidden')
  })

  it('takes hostile texts as texts', async () => {
    const hostile = '</h4></script><script>alert(1)</script>"><img src=x onerror=y>{{digest}}\u202e'
    const bundle = like('../x', { summary: hostile, stage: hostile })
    const html = await page([{ ...bundle, name: hostile, lead: { id: 'l', name: hostile } }])
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).not.toMatch(/<img|\u202e/)
    expect(html).toContain('{{digest}}')
    expect([...html.matchAll(/href="([^#"]*)"/g)].every(([, href]) => href!.startsWith('..-x/'))).toBe(true)
  })
})

/** As much of a page as the script touches. */
function searching(texts: string[]) {
  const input = { value: '', listen: () => {}, addEventListener: (_: string, to: () => void) => (input.listen = to) }
  const found = { textContent: '' }
  const area = { hidden: true }
  const lines = texts.map((search) => ({ hidden: false, dataset: { search } }))
  const block = { hidden: false, querySelector: () => lines.find(({ hidden }) => !hidden) }
  const byId: Record<string, unknown> = { search: input, found, searching: area }
  runInNewContext(SEARCH, {
    document: {
      getElementById: (id: string) => byId[id],
      querySelectorAll: (what: string) => (what === '[data-search]' ? lines : [block])
    }
  })
  return {
    area,
    block,
    type(text: string) {
      input.value = text
      input.listen()
      return { shown: lines.flatMap(({ hidden }, at) => (hidden ? [] : [at])), said: found.textContent }
    }
  }
}

describe('the search', () => {
  const page = searching([
    '新生儿出生一件事户口登记社会保障卡申领',
    '企业开办一件事营业执照公章刻制',
    '个人身后一件事户口注销'
  ])

  it('shows itself where a script runs', () => expect(page.area.hidden).toBe(false))

  it('finds what has all words, whatever the width of letters and marks', () => {
    expect(page.type('户口').shown).toEqual([0, 2])
    expect(page.type(' 户口　“注销” ').shown).toEqual([2])
    expect(page.type('').shown).toEqual([0, 1, 2])
  })

  it('shows what is alike where nothing is the same, and says so', () => {
    const { shown, said } = page.type('办营业执照')
    expect([shown, said]).toEqual([[1], '找到 1 件。没有完全一样的，这些相近。'])
    expect(page.type('给孩子户口登记').shown).toEqual([0])
  })

  it('says that there is nothing', () => {
    expect(page.type('护照').said).toBe('没有找到。换个说法，或者清空了看全部。')
    expect(page.block.hidden).toBe(true)
  })
})
