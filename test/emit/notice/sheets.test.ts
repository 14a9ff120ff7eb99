/** The sheets of a build: one for each way to answer, with the numbers of its trial; none where they are too many. */
import { expect, it } from 'vitest'
import { defaultTargets, emitters } from '../../../src/emit/index.js'
import { emitNotices } from '../../../src/emit/notice/sheets.js'
import { MOST_SHEETS } from '../../../src/emit/notice/situations.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { context, smallService, unbalanced } from '../guide/support.js'

const files = async (bundle: Bundle) =>
  new Map((await emitNotices(bundle, context)).map(({ path, text }) => [path, text]))

/** The same with so many more yes-no questions. */
function asking(more: number, type: 'boolean' | 'integer' = 'boolean'): Bundle {
  const bundle = smallService()
  const [first] = bundle.questions
  const others = Array.from({ length: more }, (_, index) => ({
    ...first!,
    type,
    fact: `situations.q${index}`,
    ask: `问${index}`
  }))
  return { ...bundle, questions: [...bundle.questions, ...others] }
}

it('has a sheet for each situation and a page that leads to each', async () => {
  const bundle = smallService()
  const made = await files(bundle)
  expect([...made.keys()]).toEqual([
    'notice/index.html',
    'notice/1.html',
    'notice/1-window.html',
    'notice/2.html',
    'notice/2-window.html'
  ])
  const index = made.get('notice/index.html')!
  expect(index).toContain(
    '<a href="1.html">是否低保家庭：是</a></th><td role="cell" data-label="带几样"><span>2 样</span>'
  )
  expect(index).toContain('承诺 8 个工作日')
  expect(index).toContain(
    '<a href="2.html">是否低保家庭：否</a></th><td role="cell" data-label="带几样"><span>1 样</span>'
  )
  for (const text of made.values()) {
    expect(text).toContain(bundle.digest)
    expect(unbalanced(text)).toBeUndefined()
    expect(text).not.toContain('unsafe-inline')
  }
})

it('has none where the situations are too many, or no list, and says so', async () => {
  expect(2 ** 6).toBeGreaterThan(MOST_SHEETS)
  const many = await files(asking(5))
  expect([...many.keys()]).toEqual(['notice/index.html'])
  expect(many.get('notice/index.html')).toContain('情形超过 60 种')
  const open = await files(asking(1, 'integer'))
  expect([...open.keys()]).toEqual(['notice/index.html'])
  expect(open.get('notice/index.html')).toContain('lianban notice small --given')
})

it('is made only when it is named', () => {
  expect(Object.keys(emitters)).toContain('notice')
  expect(defaultTargets()).not.toContain('notice')
})

it('takes hostile texts as texts', async () => {
  const hostile = '<script>alert(1)</script>{{digest}}"><img src=x onerror=y>'
  for (const text of (await files(smallService((plain) => plain + hostile))).values())
    expect(text).not.toMatch(/<script|<img/)
})
