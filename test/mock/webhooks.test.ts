/** Events reach a small receiver that checks their signature; one that fails gets them again; no other machine is called. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { tablesOf } from '../../src/emit/stubs/tables.js'
import { mockOf, type Mock } from '../../src/mock/index.js'
import { clientOf } from '../../templates/integration/stubs/client.js'
import type { Client } from '../../templates/integration/stubs/operation.js'
import type { Refusal } from '../../templates/integration/stubs/problem.js'
import { receivedEvent } from '../../templates/integration/stubs/signature.js'
import { smallBundle } from '../emit/small.js'

type Any = Record<string, unknown>

const SECRET = 's'.repeat(32)
const ACCEPTED = 'dev.lianban.item.accepted.v1'
const FORM = {
  situations: { kind: 'a' },
  choices: { notice: true },
  applicant: { name: '张三', sex: '1' },
  sharers: [{ name: '李四' }]
}
const bundle = smallBundle()
const tables = tablesOf(bundle)
let mock: Mock
let client: Client<Record<string, { input: object; answer: Any }>>
let sink: string
let received: { id: string | null; event: Any | undefined; isEmpty: boolean }[]
let statuses: number[]

const receiver = createServer((incoming, outgoing) => {
  const parts: Buffer[] = []
  incoming.on('data', (part: Buffer) => parts.push(part))
  incoming.on('end', () => {
    const body = Buffer.concat(parts).toString()
    const headers = Object.entries(incoming.headers) as [string, string][]
    const request = new Request(sink, {
      method: 'POST',
      headers: headers.filter(([name]) => /^webhook/.test(name)),
      body
    })
    void receivedEvent<Any>(request, SECRET)
      .catch(() => undefined)
      .then((event) => {
        received.push({ id: request.headers.get('webhook-id'), event, isEmpty: body === '' })
        outgoing.writeHead(statuses.shift() ?? 204, { Location: '/elsewhere' }).end()
      })
  })
})

beforeAll(async () => {
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done))
  sink = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/events`
})
afterAll(() => receiver.close())
beforeEach(async () => {
  ;[received, statuses] = [[], []]
  mock?.close()
  mock = await mockOf(bundle, { pauses: [1, 1] })
  const options = { baseUrl: 'http://127.0.0.1', fetch: (request: Request) => mock.handle(request) }
  client = clientOf({ ...tables.applicant, ...tables.department }, tables.digest, options)
})

const subscribe = (to = sink, types = [ACCEPTED]) =>
  client['createSubscription']!({ body: { sink: to, types, secret: SECRET } })
const submitted = () => client['createSubmission']!({ body: { form: FORM, materials: [] } })
const accept = (made: Any, index = 0) =>
  client['acceptCase']!({
    caseId: (made['items'] as { caseId: string }[])[index]!.caseId,
    body: { acceptedAt: '2026-01-05T09:00:00+08:00' }
  })
const events = () => received.filter(({ isEmpty }) => !isEmpty)

test('an event reaches the receiver, signed, once it is registered', async () => {
  const { secret, ...subscription } = await subscribe()
  expect([secret, received.length, received[0]!.id]).toEqual([undefined, 1, subscription['subscriptionId']])
  const made = await submitted()
  await accept(made)
  await vi.waitFor(() => expect(events()).toHaveLength(1))
  expect(events()[0]!.event).toMatchObject({
    specversion: '1.0',
    type: ACCEPTED,
    data: { submissionId: made['submissionId'], sequence: 1 }
  })
})

test('what is not taken comes again under the same number, a bounded number of times, and is listed', async () => {
  await subscribe()
  statuses = [500, 302]
  const made = await submitted()
  await accept(made)
  await vi.waitFor(() => expect(events()).toHaveLength(3))
  expect(new Set(events().map(({ id }) => id)).size).toBe(1)
  statuses = [500, 500, 500, 500]
  await accept(made, 1)
  await vi.waitFor(() => expect(events()).toHaveLength(6))
  await new Promise((done) => setTimeout(done, 50))
  expect(events()).toHaveLength(6)
  const { events: all } = await client['listEvents']!({ submissionId: made['submissionId'], after: 1 })
  expect(all).toMatchObject([{ id: events()[5]!.id }])
})

test('410 ends the subscription, and so does deleting it; other types are not sent', async () => {
  await subscribe(sink, ['dev.lianban.item.completed.v1'])
  const { subscriptionId } = await subscribe()
  await subscribe()
  await client['deleteSubscription']!({ subscriptionId })
  statuses = [410]
  const made = await submitted()
  await accept(made)
  await vi.waitFor(() => expect(events()).toHaveLength(1))
  await vi.waitFor(() => expect(mock.store.subscriptions.size).toBe(1))
})

test.each([
  'https://platform.example/events',
  'http://10.0.0.1/',
  'http://169.254.169.254/latest',
  'http://127.0.0.1.nip.example/',
  'http://localhost.example/',
  'http://user@127.0.0.1/',
  'http://[::ffff:10.0.0.1]/',
  'http://0.0.0.0/'
])('not called: %s', async (elsewhere) => {
  const called = vi.spyOn(globalThis, 'fetch')
  const { problem } = (await subscribe(elsewhere).catch((error: unknown) => error)) as Refusal
  expect([problem.status, problem.errors?.[0]?.pointer, called.mock.calls.length]).toEqual([422, '/sink', 0])
  called.mockRestore()
})

test('a receiver that does not answer the empty request is not registered', async () => {
  statuses = [500]
  const { problem } = (await subscribe().catch((error: unknown) => error)) as Refusal
  expect([problem.errors, mock.store.subscriptions.size]).toEqual([
    [{ pointer: '/sink', field: '接收地址', message: '登记时送的空请求没有得到 2xx' }],
    0
  ])
})
