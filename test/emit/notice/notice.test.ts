/** The sheet for one applicant: what it says is what a trial says, and whatever specs say stays words. */
import { hash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { notice } from '../../../src/api/notice.js'
import type { Scalar } from '../../../src/condition/cond.js'
import { emitNotice } from '../../../src/emit/notice/index.js'
import { missingIn } from '../../../src/emit/notice/missing.js'
import { trialOf } from '../../../src/emit/trial/index.js'
import type { Trial } from '../../../src/emit/trial/model.js'
import { trialText } from '../../../src/cli/trial.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { shippedBundles } from '../../support/specs.js'
import { context, smallService, unbalanced } from '../guide/support.js'

const POOR = new Map<string, Scalar>([['situations.poor', true]])

const sheet = (bundle: Bundle, trial: Trial, format: 'html' | 'md') => emitNotice(bundle, trial, format, context)

it('of a small service as HTML and Markdown', async () => {
  const bundle = smallService()
  const trial = trialOf(bundle, POOR)
  const plain = (text: string) =>
    text
      .replaceAll(bundle.digest, 'DIGEST')
      .replaceAll(bundle.digest.slice(0, 12), 'SHORT')
      .replace(/<style>[^]*<\/style>/, '<style></style>')
      .replace(/'sha256-[^']+'/, "'sha256-…'")
  await expect(plain(sheet(bundle, trial, 'html'))).toMatchFileSnapshot('__snapshots__/small.html')
  await expect(plain(sheet(bundle, trial, 'md'))).toMatchFileSnapshot('__snapshots__/small.md')
})

it('takes hostile texts as texts', () => {
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
  const bundle = smallService((plain) => (plain.startsWith('https') ? 'javascript:alert(1)' : plain + hostile))
  const [html, md] = (['html', 'md'] as const).map((format) => sheet(bundle, trialOf(bundle, POOR), format)) as [
    string,
    string
  ]
  expect(unbalanced(html)).toBeUndefined()
  expect(html).not.toMatch(/<script|<img|<b>/)
  expect(html).not.toMatch(/href="(?!https?:|tel:|#)/)
  expect(html.match(/<\/style>/g)).toHaveLength(1)
  expect(html).toContain('{{digest}}')
  for (const text of [html, md]) expect(text).not.toMatch(/[\u202A-\u202E]/)
  expect(md).not.toMatch(/<(?!br>|tel:|https?:)/)
  expect(md).not.toMatch(/^(# |- )?(标题|列表)/m)
})

it('may use its own style and nothing else', () => {
  const bundle = smallService()
  const html = sheet(bundle, trialOf(bundle, POOR), 'html')
  const style = /<style>([^]*)<\/style>/.exec(html)![1]!
  expect(html).toContain(
    `default-src 'none'; style-src 'sha256-${hash('sha256', style, 'base64')}'; base-uri 'none'; form-action 'none'`
  )
  expect(html).not.toMatch(/<script|<link|@import|url\(|\sstyle=|\son\w+=/)
})

it('tells whom it does not accept why, and nothing of what to bring', () => {
  const bundle = smallService()
  const trial = { ...trialOf(bundle, POOR), refused: ['不符合受理条件“不是本地户籍”'] }
  const md = sheet(bundle, trial, 'md')
  expect(md).toContain('不能办：不符合受理条件“不是本地户籍”')
  expect(md).not.toMatch(/带什么|要带的|补正/)
})

it('says what departments find out, and what comes of it, instead of a list that may be wrong', () => {
  const bundle = smallService()
  const trial = trialOf(bundle, POOR)
  const asked = { name: 'clean', ask: '有没有欠税？', options: [], takes: '是 或 否', help: '', by: '由税务局核查' }
  const found = { found: '核查发现“有没有欠税”为“是”', trial: { ...trial, refused: ['不符合受理条件“没有欠税”'] } }
  const md = sheet(bundle, { ...trial, awaited: [asked], branches: [found] }, 'md')
  expect(md).toContain('有没有欠税（由税务局核查）')
  expect(md).toContain('不能办：不符合受理条件“没有欠税”')
  expect(md).not.toContain('要带的')
})

it('says “来源没有写” where no source has the materials, not that there are none', () => {
  const bundle = smallService()
  const trial = trialOf(bundle, POOR)
  const unknown = {
    ...trial,
    brought: 0,
    bring: [],
    choices: [],
    besides: [],
    silent: { ...trial.silent, materials: trial.items.map(({ name }) => name) }
  }
  const md = sheet(bundle, unknown, 'md')
  expect(md).toContain('要带的（来源没有写）')
  expect(md).toMatch(/^- \*\*带什么\*\*：来源没有写$/m)
})

describe('LB8170', () => {
  it('names what is not answered, and writes nothing', async () => {
    const { text, diagnostics } = await notice({ service: 'newborn', given: new Map([['settle', '随母亲']]) })
    expect(text).toBeUndefined()
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([{ code: 'LB8170' }])
  }, 60_000)
})

/** The first answer to every question: one situation of each shipped service. */
function firstAnswers(bundle: Bundle): Trial {
  const given = new Map<string, Scalar>()
  for (;;) {
    const trial = trialOf(bundle, given)
    const next = missingIn(bundle, trial)[0]
    if (!next) return trial
    const fact = next.name.includes('.') ? next.name : `situations.${next.name}`
    given.set(
      fact,
      next.options[0]?.code ?? (next.takes.startsWith('日期') ? '2026-01-31' : next.takes === '数字' ? 1 : true)
    )
  }
}

describe.each(Object.entries(shippedBundles()))('%s', (_, bundle) => {
  const trial = firstAnswers(bundle)
  const md = sheet(bundle, trial, 'md')
  const html = sheet(bundle, trial, 'html')
  const row = (term: string) => new RegExp(`^- \\*\\*${term}\\*\\*：(.*)$`, 'm').exec(md)?.[1] ?? ''

  it('is well formed, a draft says so, and every row has an answer', () => {
    expect(unbalanced(html)).toBeUndefined()
    expect(html.includes('草案，不能作办事依据')).toBe(bundle.status === 'draft')
    expect(html).toContain(`content="${bundle.digest}"`)
    for (const term of trial.refused.length > 0 ? ['能不能办'] : ['能不能办', '带什么', '多久', '跑几次', '费用'])
      expect(row(term), term).not.toBe('')
  })

  it('has the numbers of `lianban try`', () => {
    // What is decided after a check by departments has no numbers yet.
    if (trial.refused.length > 0 || trial.awaited.length > 0) return
    const tried = trialText(trial, 'zh')
    const count = (pattern: RegExp, text: string) => pattern.exec(text)?.[1]
    expect(count(/要带的（(?:至少 )?(\d+) 样）/, md) ?? '0').toBe(count(/带什么（(?:至少 )?(\d+) 样）/, tried) ?? '0')
    expect(count(/不用带的（(\d+) 样）/, md) ?? '0').toBe(`${trial.notNeeded.length}`)
    expect(count(/办哪几项（(\d+) 项）/, md) ?? '0').toBe(count(/办什么（(\d+) 项）/, tried) ?? '0')
    expect(count(/您填 (\d+) 项/, md) ?? '0').toBe(count(/填什么（(\d+) 项）/, tried) ?? '0')
    const time = count(/^ {2}承诺 (.*)$/m, tried)!
    expect(
      row('多久')
        .replace(/^承诺 /, '')
        .startsWith(time)
    ).toBe(true)
    expect(row('跑几次').startsWith(count(/^ {2}到场 (.*)$/m, tried)!)).toBe(true)
    const boxes = md.match(/^- \[ \] /gm) ?? []
    const options = trial.choices.flatMap((choice) => choice.options)
    expect(boxes).toHaveLength(trial.bring.length + options.length + trial.besides.length)
  })
})
