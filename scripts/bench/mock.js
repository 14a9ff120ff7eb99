/** How many submissions the mock takes per second of CPU, against a bare server of node that parses the same JSON. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { fileURLToPath } from 'node:url'
import { milliseconds } from './report.js'

const SERVER = fileURLToPath(new URL('mock-server.js', import.meta.url))
const DIGEST = 'contract-digest'
const SERVICE = 'newborn'
/** Whoever sends waits for as many answers at once. */
const AT_ONCE = 8

/** @param {{ root: string, requests: number }} options */
export async function mockRows({ root, requests }) {
  const [merged, ready] = [await soonest(['merge', SERVICE], root), await soonest(['mock', SERVICE], root)]
  const mock = await started(['mock', SERVICE], root)
  const bare = await started(['bare'], root)
  try {
    const digest = (await send(mock.url, '/submissions/none')).headers[DIGEST]
    const bodies = []
    for (let seed = 0; seed < 20; seed++) bodies.push((await send(mock.url, `/samples/${seed}`)).body)
    const headers = { 'Content-Type': 'application/json', [DIGEST]: digest }
    const rate = async (server, path, expected) => {
      const before = await server.cpu()
      let next = 0
      const one = async () => {
        while (next < requests) {
          const { status, body } = await send(server.url, path, { headers, body: bodies[next++ % bodies.length] })
          if (status !== expected) throw new Error(`${status}: ${body}`)
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, one))
      return (requests / ((await server.cpu()) - before)) * 1000
    }
    // In turns, and the best of each: what V8 compiles on the way, and what else the machine does, is not what a request costs.
    let [ours, theirs] = [0, 0]
    for (let round = 0; round < 5; round++) {
      ours = Math.max(ours, await rate(mock, '/submissions', 201))
      theirs = Math.max(theirs, await rate(bare, '/', 200))
    }
    return [
      {
        name: 'CPU of a validated submission',
        ratio: 1_000_000 / ours,
        limit: 1000,
        unit: 'µs',
        detail: `${ours.toFixed(0)} per second; bare node ${theirs.toFixed(0)}, ${(theirs / ours).toFixed(1)} ×`
      },
      {
        name: 'ready',
        ratio: ready - merged,
        limit: 150,
        unit: 'ms',
        detail: `after the ${milliseconds(merged)} of start-up and of merging the service`
      }
    ]
  } finally {
    mock.end()
    bare.end()
  }
}

async function started(args, cwd) {
  const child = fork(SERVER, args, { cwd })
  const said = async () => (await once(child, 'message'))[0]
  const { url, ready } = await said()
  return {
    url,
    ready,
    async cpu() {
      child.send('cpu')
      return (await said()).cpu
    },
    end: () => child.disconnect()
  }
}

/** The time of the quickest of some processes until it was ready. */
async function soonest(args, cwd) {
  let least = Infinity
  for (let round = 0; round < 5; round++) {
    const { ready, end } = await started(args, cwd)
    least = Math.min(least, ready)
    end()
  }
  return least
}

const agent = new Agent({ keepAlive: true })

function send(url, path, { headers = {}, body } = {}) {
  return new Promise((done, fail) => {
    const method = body === undefined ? 'GET' : 'POST'
    const sent = request(url + path, { method, headers, agent }, async (response) => {
      const parts = []
      for await (const part of response) parts.push(part)
      done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) })
    })
    sent.on('error', fail)
    sent.end(body)
  })
}
