/** Attacks on the mock and on what departments build on its handler: bodies of the wrong size, shape and names. */
import { request } from 'node:http'
import { beforeAll, describe, expect, it } from 'vitest'
import { tablesOf } from '../../src/emit/stubs/tables.js'
import { mockOf, type Mock } from '../../src/mock/index.js'
import { serve } from '../../src/mock/serve.js'
import { DIGEST, KEY } from '../../templates/integration/stubs/operation.js'
import { smallBundle } from '../emit/small.js'

const bundle = smallBundle()
const { digest } = tablesOf(bundle)
const errors: unknown[] = []
let mock: Mock
beforeAll(async () => {
  mock = await mockOf(bundle, { seeded: 1, onError: (error) => errors.push(error) })
})

const MIB = 1024 * 1024
const send = (
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
  method = 'POST'
) =>
  mock.handle(
    new Request(`http://127.0.0.1${path}`, {
      method,
      body,
      headers: { 'Content-Type': 'application/json', [DIGEST]: digest, ...headers }
    })
  )
const octets = { 'Content-Type': 'application/octet-stream' }

describe('a body that is not as the contract says', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', '{"form":'],
    ['a list', '[]'],
    ['null', 'null'],
    ['nested beyond measure', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['objects beyond measure', `${'{"form":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    [
      'a prototype',
      '{"__proto__":{"polluted":true},"form":{"__proto__":{"polluted":true}},"materials":[],"channel":"online"}'
    ],
    ['a constructor', '{"form":{"constructor":{"prototype":{"polluted":true}}},"materials":[],"channel":"online"}'],
    [
      'a file of another name',
      '{"form":{},"materials":[{"material":"../../etc/passwd","files":[]}],"channel":"online"}'
    ],
    ['not UTF-8', new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
    ['a number without end', '{"form":1e999,"materials":[],"channel":"online"}'],
    ['larger than 10 MiB', `"${'x'.repeat(10 * MIB)}"`]
  ])('is refused and changes nothing: %s', async (_, body) => {
    const [before, faults] = [mock.store.submissions.size, errors.length]
    const { status } = await send('/submissions', body)
    expect([400, 413, 422]).toContain(status)
    expect({ submissions: mock.store.submissions.size, faults: errors.length }).toEqual({ submissions: before, faults })
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it.each([
    '/submissions/__proto__',
    '/submissions/constructor',
    '/files/toString',
    '/drafts/..%2f..%2fetc',
    '/cases/%00',
    '//elsewhere/x',
    '/samples/-1',
    '/samples/1e9'
  ])('is not found: %s', async (path) => {
    const response = await mock.handle(new Request(`http://127.0.0.1${path}`, { headers: { [DIGEST]: digest } }))
    expect(response.status).toBe(404)
  })
})

it('keeps no more of what is uploaded than fits', { timeout: 60_000 }, async () => {
  const before = errors.length
  for (let round = 0; round < 9; round++)
    expect((await send('/files', new Uint8Array(9 * MIB).fill(round), { ...octets, [KEY]: `k${round}` })).status).toBe(
      201
    )
  const kept = [...mock.store.files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0)
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThanOrEqual(64 * MIB)
  // The same key with another body is told apart, though only sums are kept.
  expect((await send('/files', new Uint8Array([1]), { ...octets, [KEY]: 'k8' })).status).toBe(409)
  expect(errors.length).toBe(before)
})

describe('over the network', () => {
  it.each([
    ['another name', { host: 'evil.example' }, 421],
    ['a name that begins alike', { host: '127.0.0.1.evil.example:PORT' }, 421],
    ['no port', { host: '127.0.0.1' }, 421],
    ['a page of elsewhere', { origin: 'https://evil.example' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
    ['a page of another port', { origin: 'http://127.0.0.1:1' }, 403]
  ])('is turned away: %s', async (_, headers, status) => {
    const served = await serve((one) => mock.handle(one), 0)
    const { hostname, port } = new URL(served.url)
    const given = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', port)])
    )
    const found = await new Promise((done, fail) =>
      request({ hostname, port, path: '/advance', method: 'POST', headers: given }, ({ statusCode }) =>
        done(statusCode)
      )
        .on('error', fail)
        .end()
    )
    await served.close()
    expect(found).toBe(status)
  })
})
