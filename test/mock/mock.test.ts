/** The whole life of a case, through the client of the stubs: three departments, a supplement, a rejection, results, a withdrawal. */
import { beforeAll, describe, expect, test } from 'vitest'
import { mock as mockService } from '../../src/api/mock.js'
import { tablesOf } from '../../src/emit/stubs/tables.js'
import { mockOf, type Mock } from '../../src/mock/index.js'
import { serve } from '../../src/mock/serve.js'
import { clientOf } from '../../templates/integration/stubs/client.js'
import { DIGEST, KEY, type Client } from '../../templates/integration/stubs/operation.js'
import type { Refusal } from '../../templates/integration/stubs/problem.js'
import { split } from '../../templates/integration/runtime/portion.js'
import { smallBundle } from '../emit/small.js'
import { TINY } from '../prove/tiny.js'
import { tree } from '../source/tree.js'
import { planFor } from '../support/submissions.js'

type Any = Record<string, unknown>
type Loose = Client<Record<string, { input: object; answer: Any }>>

const bundle = smallBundle()
const tables = tablesOf(bundle)
const errors: unknown[] = []
let mock: Mock
let applicant: Loose
let department: Loose

beforeAll(async () => {
  mock = await mockOf(bundle, { onError: (error) => errors.push(error) })
  const options = { baseUrl: 'http://127.0.0.1', fetch: (request: Request) => mock.handle(request) }
  applicant = clientOf(tables.applicant, tables.digest, options)
  department = clientOf(tables.department, tables.digest, options)
})

const FORM = {
  situations: { kind: 'a' },
  choices: { notice: true },
  applicant: { name: '张三', sex: '1' },
  sharers: [{ name: '李四' }]
}
const NOW = '2026-01-05T09:00:00+08:00'
const refusal = async (promise: Promise<unknown>) =>
  (await promise.then(undefined, (error: Refusal) => error)) as Refusal
const call = (client: Loose, id: string, input: object) => client[id]!(input)

describe('the whole life of a case', () => {
  test('draft, submission, three departments, one supplement, one rejection, results', async () => {
    const { draftId } = await call(applicant, 'createDraft', { body: { form: { applicant: { name: '张' } } } })
    const { fileId, sha256 } = await call(applicant, 'uploadFile', { body: new Uint8Array([1, 2, 3]) })
    expect(await call(applicant, 'downloadFile', { fileId })).toEqual(new Uint8Array([1, 2, 3]))
    const materials = [{ material: 'licence of applicant', files: [{ fileId, sha256 }] }]
    const made = await call(applicant, 'createSubmission', { body: { form: FORM, materials, draftId } })
    expect((await refusal(call(applicant, 'getDraft', { draftId }))).problem.status).toBe(404)
    expect(made).toMatchObject({ state: 'submitted', items: [{ item: 'end' }, { item: 'card' }, { item: 'notice' }] })
    const { submissionId } = made
    const { cases } = await call(department, 'listCases', { state: 'pending', limit: 2 })
    expect(cases).toHaveLength(2)
    const [end, card, notice] = (made['items'] as { caseId: string }[]).map(({ caseId }) => caseId)

    await call(department, 'acceptCase', { caseId: end, body: { acceptedAt: NOW, dueDate: '2026-01-12' } })
    const demand = {
      noticeId: 'N-1',
      issuedAt: NOW,
      demands: [{ message: '共有人的姓名与身份证不符', pointer: '/sharers/0/name' }]
    }
    await call(department, 'requestSupplement', { caseId: card, body: { notice: demand } })
    const reasons = [{ text: '不属于本机关的职权范围' }]
    await call(department, 'rejectCase', { caseId: notice, body: { kind: 'not-accepted', decidedAt: NOW, reasons } })
    const waiting = await call(applicant, 'getSubmissionStatus', { submissionId })
    expect(waiting).toMatchObject({
      state: 'supplementing',
      items: [{ state: 'accepted' }, { state: 'supplementing', notice: demand }, { state: 'not-accepted', reasons }]
    })

    const form = { ...FORM, sharers: [{ name: '李四光' }] }
    const supplement = { submissionId, body: { item: 'card', noticeId: 'N-1', form } }
    await call(applicant, 'createSupplement', supplement)
    expect((await refusal(call(applicant, 'createSupplement', supplement))).problem.status).toBe(409)
    expect(await call(department, 'getCase', { caseId: card })).toMatchObject({ state: 'pending', revision: 2 })
    expect(await call(department, 'getCase', { caseId: end })).toMatchObject({ state: 'accepted', revision: 1 })

    const special = { name: '公示', startedAt: NOW }
    await call(department, 'reportProgress', { caseId: end, body: { at: NOW, state: 'suspended', special } })
    const documents = [{ name: '许可证', number: '许 1 号' }]
    await call(department, 'returnResult', { caseId: end, body: { completedAt: NOW, documents, values: [] } })
    const results = await call(applicant, 'getResults', { submissionId })
    expect(results['items']).toEqual([{ item: 'end', state: 'completed', documents, values: [] }])
    const { events, hasMore } = await call(applicant, 'listEvents', { submissionId, after: 1, limit: 3 })
    expect([(events as object[]).length, hasMore]).toEqual([3, true])

    expect(await call(applicant, 'withdrawSubmission', { submissionId, body: { items: [] } })).toMatchObject({
      state: 'partly-completed',
      items: [{ state: 'completed' }, { state: 'withdrawn' }, { state: 'not-accepted' }]
    })
    expect(
      (await refusal(call(applicant, 'withdrawSubmission', { submissionId, body: { items: ['end'] } }))).problem.status
    ).toBe(409)
    expect(errors).toEqual([])
  })

  test('reports may come as events, and count once', async () => {
    const { items } = await call(applicant, 'createSubmission', { body: { form: FORM, materials: [] } })
    const [{ caseId, item }] = items as [{ caseId: string; item: string }]
    const event = {
      specversion: '1.0',
      id: 'e-1',
      source: '/department',
      type: 'dev.lianban.item.accepted.v1',
      time: NOW,
      subject: 's/end',
      datacontenttype: 'application/json',
      data: {
        submissionId: 's',
        contractDigest: tables.digest,
        sequence: 1,
        item: { item, caseId, state: 'accepted', updatedAt: NOW }
      }
    }
    await call(department, 'receiveEvent', { body: event })
    await call(department, 'receiveEvent', { body: event })
    expect(await call(department, 'getCase', { caseId })).toMatchObject({ state: 'accepted' })
  })

  test('a portion that was changed on the way is refused', async () => {
    const [portion] = await split(planFor(bundle), FORM, { submissionId: 's-9', submittedAt: NOW })
    const receipt = await call(department, 'deliverEnd', { body: portion! })
    expect(receipt).toMatchObject({ portionId: 's-9.end', revision: 1 })
    const forged = { ...portion!, form: { holder: { name: '王五' } } }
    expect((await refusal(call(department, 'deliverEnd', { body: forged }))).problem).toMatchObject({
      status: 422,
      errors: [{ pointer: '/hash', message: '摘要与内容不符' }]
    })
    const report = await call(department, 'reconcileCases', {
      body: {
        from: NOW,
        to: NOW,
        portions: [{ portionId: 's-9.end', revision: 1, hash: portion!.hash, state: 'accepted' }]
      }
    })
    expect(report).toEqual({
      matched: 0,
      differences: [{ portionId: 's-9.end', kind: 'state', platform: 'accepted', department: 'pending' }]
    })
  })
})

describe('what is refused', () => {
  const send = (path: string, init: RequestInit = {}) =>
    mock.handle(
      new Request(`http://127.0.0.1${path}`, { ...init, headers: { [DIGEST]: tables.digest, ...init.headers } })
    )
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    send('/submissions', {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers }
    })

  test('in Chinese, with the place and the name of the field', async () => {
    const response = await post({ form: { ...FORM, applicant: { sex: '1' } }, materials: [] })
    expect([response.status, response.headers.get('content-type')]).toEqual([422, 'application/problem+json'])
    expect(await response.json()).toMatchObject({
      errors: [{ pointer: '/form/applicant/name', field: '姓名', message: '此项必填' }]
    })
    const unasked = await post({ form: { ...FORM, salary: 1 }, materials: [] })
    expect(await unasked.json()).toMatchObject({
      status: 422,
      errors: [{ pointer: '/form/salary', message: '不适用，不应出现' }]
    })
  })

  test.each([
    ['no JSON', () => post('{'), 400],
    ['no digest', () => send('/submissions/S-000001', { headers: { [DIGEST]: '' } }), 400],
    ['another contract', () => send('/submissions/S-000001', { headers: { [DIGEST]: 'f'.repeat(64) } }), 409],
    ['no such case', () => send('/cases/none'), 404],
    ['no such address', () => send('/nothing'), 404],
    ['another method', () => send('/submissions'), 405],
    ['a page that is none', () => send('/cases?limit=0'), 422]
  ])('%s', async (_, make, status) => {
    const response = await make()
    expect([response.status, ((await response.json()) as { status: number }).status]).toEqual([status, status])
  })

  test('the same key gives the same answer, and none for something else', async () => {
    const body = { form: FORM, materials: [] }
    const [first, again] = [await post(body, { [KEY]: 'k-1' }), await post(body, { [KEY]: 'k-1' })]
    expect(await again.json()).toEqual(await first.json())
    expect((await post({ ...body, channel: 'online' }, { [KEY]: 'k-1' })).status).toBe(409)
  })
})

test('departments take the next step by themselves after a while, and the page shows the cases', async () => {
  const own = await mockOf(bundle, { seeded: 2 })
  const html = async () => (await own.handle(new Request('http://127.0.0.1/'))).text()
  expect(await html()).toContain('<td>待受理</td>')
  await own.handle(new Request('http://127.0.0.1/advance', { method: 'POST' }))
  expect(await html()).toContain('<td>受理</td>')
  expect(await html()).not.toContain('<b>#35;')
})

test('a port that is taken is LB8200', async () => {
  const cwd = tree(Object.fromEntries(Object.entries(TINY).map(([file, text]) => [`specs/${file}`, text])))
  const { url, close } = await serve(mock.handle, 0)
  const port = Number(new URL(url).port)
  const { diagnostics, served } = await mockService({ cwd, service: 'tiny', port })
  await close()
  expect([diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code), served]).toEqual([
    ['LB8200'],
    undefined
  ])
})

test('only this machine is answered', async () => {
  const { url, close } = await serve(mock.handle, 0)
  try {
    const port = new URL(url).port
    expect((await fetch(url)).status).toBe(200)
    expect((await fetch(url, { headers: { Origin: 'https://elsewhere.example' } })).status).toBe(403)
    const http = await import('node:http')
    const status = await new Promise((done) =>
      http.get({ host: '127.0.0.1', port, headers: { Host: 'elsewhere.example' } }, ({ statusCode }) =>
        done(statusCode)
      )
    )
    expect(status).toBe(421)
  } finally {
    await close()
  }
})
