/** The suite that a running system is tested with: the mock passes it, and a mock with a defect does not. */
import { beforeAll, expect, test } from 'vitest'
import { CHECKS, conformOf, type ConformReport } from '../../src/conform/index.js'
import { mockOf } from '../../src/mock/index.js'
import type { Handler } from '../../templates/integration/stubs/handler.js'
import { smallBundle } from '../emit/small.js'

const bundle = smallBundle()
let handle: Handler
// Each is caught by the checks that are named, and the mock passes these.
beforeAll(async () => {
  handle = (await mockOf(bundle)).handle
})
const against = (fetch: Handler, only?: string[]): Promise<ConformReport> =>
  conformOf(bundle, { baseUrl: 'http://127.0.0.1', fetch }, { count: 3, ...(only && { only }) })
const failed = ({ checks }: ConformReport) => checks.filter(({ ok }) => !ok).map(({ id }) => id)

test('the mock passes every check', async () => {
  const report = await against(handle)
  expect(report.checks.filter(({ ok }) => !ok)).toEqual([])
  expect([report.passed, report.failed]).toEqual([CHECKS.length, 0])
})

/** What an operation answers, changed. */
const changed =
  (path: RegExp, change: (body: never) => object): Handler =>
  async (request) => {
    const response = await handle(request)
    if (!path.test(`${request.method} ${new URL(request.url).pathname}`) || !response.ok) return response
    const body = change((await response.json()) as never)
    return new Response(JSON.stringify(body), { status: response.status, headers: response.headers })
  }
const otherwise =
  (isMeant: (request: Request) => boolean, answer: (request: Request) => Promise<Response> | Response): Handler =>
  async (request) =>
    isMeant(request) ? answer(request) : handle(request)
const without = (request: Request, header: string) => {
  const copy = new Request(request)
  copy.headers.delete(header)
  return handle(copy)
}

type Status = { items: { item: string; state: string; reasons?: object[] }[] }
type Events = { events: { data: { sequence: number } }[] }
test.each<[defect: string, handler: Handler, checks: string[]]>([
  [
    'an item is forgotten',
    changed(/^POST \/submissions$/, ({ items, ...rest }: Status) => ({ ...rest, items: items.slice(1) })),
    ['items']
  ],
  [
    'an answer has a state of its own',
    changed(/^GET \/submissions\/[^/]+$/, ({ items, ...rest }: Status) => ({
      ...rest,
      items: items.map((one) => ({ ...one, state: 'lost' }))
    })),
    ['life', 'rejection']
  ],
  [
    'reasons are kept secret',
    changed(/^GET \/submissions\/[^/]+$/, ({ items, ...rest }: Status) => ({
      ...rest,
      items: items.map(({ reasons: _, ...one }) => one)
    })),
    ['rejection']
  ],
  [
    'events come twice',
    changed(/\/events$/, ({ events, ...rest }: Events) => ({ ...rest, events: [...events, ...events] })),
    ['events']
  ],
  [
    'keys are ignored',
    otherwise(
      (request) => request.headers.has('idempotency-key'),
      (request) => without(request, 'idempotency-key')
    ),
    ['idempotency']
  ],
  [
    'a problem without its type',
    otherwise(
      (request) => request.url.includes('unknown'),
      () => Response.json({ status: 404 }, { status: 404 })
    ),
    ['not-found']
  ],
  [
    'any portion is taken',
    otherwise(
      (request) => /^\/items\//.test(new URL(request.url).pathname),
      async (request) => {
        const { portionId, revision, hash } = (await request.json()) as Record<string, unknown>
        return Response.json(
          { caseId: 'A-1', portionId, revision, hash, receivedAt: '2026-01-05T09:00:00+08:00' },
          { status: 201 }
        )
      }
    ),
    ['tampered']
  ],
  ['nobody is there', () => Promise.reject(new Error('connect')), ['digest', 'files', 'delivery']]
])('%s', async (_, handler, checks) => {
  expect(failed(await against(handler, checks))).toEqual(checks)
})

test('only what is asked for is tried, and what is wrong is said in Chinese', async () => {
  const refusal: Handler = () => Promise.resolve(Response.json({}, { status: 500 }))
  const { checks } = await against(refusal, ['drafts'])
  expect(checks).toEqual([
    { id: 'drafts', title: '草稿：存、取、改、删，不校验', ok: false, text: 'POST /drafts：应当答 201，答了 500：{}' }
  ])
})

/** A body that the contract allows but for what is put into it. */
const told = (change: (body: Record<string, unknown>) => object) => changed(/./, change as never)
const json = (text: string, headers: Record<string, string> = { 'Content-Type': 'application/json' }, status = 201) =>
  new Response(text, { status, headers })
const always =
  (answer: () => Response | Promise<Response>): Handler =>
  () =>
    Promise.resolve(answer())

test.each<[string, Handler]>([
  [
    'characters that steer a terminal, in an id',
    told((body) => ({ ...body, caseId: '\u001b[2J\u202eevil', draftId: '\u009b2J' }))
  ],
  [
    'half of a character in an id',
    told((body) => ({ ...body, submissionId: '\ud800', draftId: '\udfff', caseId: '\ud800' }))
  ],
  [
    'an id that leads elsewhere',
    told((body) => ({ ...body, submissionId: '../../..', draftId: '..', fileId: '//evil.example/' }))
  ],
  ['an id that the address is made with', told((body) => ({ ...body, draftId: '$&$`', submissionId: "$'" }))],
  ['no items', told((body) => ({ ...body, ...('items' in body && { items: [] }) }))],
  ['a very long id', told((body) => ({ ...body, submissionId: 'a'.repeat(100_000), draftId: 'b'.repeat(100_000) }))],
  ['inherited names', told(() => JSON.parse('{"__proto__":{"items":[]},"constructor":1,"toString":2}') as object)],
  ['deep nesting', always(() => json('['.repeat(1_000_000)))],
  ['a deep value', always(() => json(`{"form":${'['.repeat(50_000)}${']'.repeat(50_000)}}`))],
  [
    'bytes that are no text',
    always(
      () =>
        new Response(new Uint8Array([255, 254, 0]), { status: 201, headers: { 'Content-Type': 'application/json' } })
    )
  ],
  [
    'another kind of content, with a title',
    always(() => json('{}', { 'Content-Type': `text/\u009b2J${'x'.repeat(9000)}` }))
  ],
  ['a page', always(() => json('<script>\u001b]0;x\u0007</script>'.repeat(1000), {}, 200))],
  [
    'a way to elsewhere',
    always(() => new Response(null, { status: 302, headers: { Location: 'http://169.254.169.254/' } }))
  ],
  [
    'a body that breaks off',
    always(
      () =>
        new Response(new ReadableStream({ start: (body) => body.error(new TypeError('terminated')) }), { status: 201 })
    )
  ]
])('a system that answers with %s is told about inertly', async (_, fetch) => {
  const asked: string[] = []
  const { checks } = await against((request) => {
    asked.push(request.url)
    return fetch(request)
  })
  expect(asked.filter((url) => !url.startsWith('http://127.0.0.1/'))).toEqual([])
  const texts = checks.map(({ text }) => text)
  // eslint-disable-next-line no-control-regex -- controls are what is looked for
  expect(texts.filter((text) => /[\u0000-\u001f\u007f-\u009f\u202e]|\p{Cs}/u.test(text))).toEqual([])
  expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(1000)
  expect(checks.some(({ ok }) => !ok)).toBe(true)
})

test('a system that says much each time is left alone after a while', async () => {
  let count = 0
  const { checks } = await against(() => {
    count++
    return Promise.resolve(json(' '.repeat(16 * 1024 * 1024), {}, 500))
  })
  expect(count).toBeLessThan(30)
  expect(checks.at(-1)!.text).toContain('没有问')
})
