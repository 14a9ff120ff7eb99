/**
 * The mock of a service of the library, or a bare server that only parses JSON; says when it is ready, and on being asked the
 * CPU time that it took.
 *
 *   node mock-server.js mock newborn
 *   node mock-server.js merge newborn   # what comes before a mock: the service, compiled and merged
 *   node mock-server.js bare
 */
import { createServer } from 'node:http'

const [kind, service] = process.argv.slice(2)
const url = await { mock: mocked, merge: merged, bare }[kind]()
process.send({ url, ready: performance.now() })
process.on('disconnect', () => process.exit())
process.on('message', () => process.send({ cpu: cpu() }))

async function mocked() {
  const { mock } = await import('../../dist/index.js')
  const { served } = await mock({ service, cwd: process.cwd() })
  return served.url
}

async function merged() {
  const { tryService } = await import('../../dist/index.js')
  await tryService({ service, cwd: process.cwd() })
}

function bare() {
  const server = createServer(async (request, response) => {
    const parts = []
    for await (const part of request) parts.push(part)
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify(JSON.parse(Buffer.concat(parts).toString() || 'null')))
  })
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${server.address().port}`)))
}

function cpu() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
