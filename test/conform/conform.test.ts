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
