/** A handler on a port of this machine, for programs of this machine. */
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { Readable } from 'node:stream'
import type { Handler } from '../../templates/integration/stubs/handler.js'

const SHORT = 1024 * 1024

export interface Served {
  url: string
  close(): Promise<void>
}

/** A name that is not this machine's in `Host`, or a page of elsewhere in `Origin`, is turned away: browsers can be led here. */
export function serve(handle: Handler, port: number, host = '127.0.0.1'): Promise<Served> {
  const server = createServer((incoming, outgoing) => {
    void respond(incoming)
      .catch(() => new Response(null, { status: 400 }))
      .then(async (response) => {
        outgoing.writeHead(response.status, Object.fromEntries(response.headers))
        outgoing.end(Buffer.from(await response.arrayBuffer()))
      })
  })
  // Whoever sends slowly keeps no connection for ever.
  Object.assign(server, { requestTimeout: 30_000, headersTimeout: 10_000, maxConnections: 200 })
  const respond = async (incoming: IncomingMessage): Promise<Response> => {
    const { port: own } = server.address() as { port: number }
    const names = ['127.0.0.1', 'localhost', '[::1]', host].map((name) => `${name}:${own}`)
    const { host: asked = '', origin } = incoming.headers
    if (!names.includes(asked)) return new Response('Host 不是本机', { status: 421 })
    if (origin !== undefined && !names.some((name) => origin === `http://${name}`))
      return new Response('不接受别处的网页', { status: 403 })
    const headers = Object.entries(incoming.headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as [string, string]] : []
    )
    const { method = 'GET' } = incoming
    const hasBody = method !== 'GET' && method !== 'HEAD'
    return handle(
      new Request(`http://${asked}${incoming.url ?? '/'}`, {
        method,
        headers,
        ...(hasBody && { body: await bodyOf(incoming), duplex: 'half' })
      } as RequestInit)
    )
  }
  return new Promise((done, fail) => {
    server.on('error', fail)
    server.listen(port, host, () => {
      server.removeListener('error', fail)
      const { port: own } = server.address() as { port: number }
      done({ url: `http://${host.includes(':') ? `[${host}]` : host}:${own}`, close: () => closed(server) })
    })
  })
}

/** Whole where it says to be short, as that is several times faster than a stream. */
async function bodyOf(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>> {
  const size = Number(incoming.headers['content-length'] ?? Infinity)
  if (!(size <= SHORT)) return Readable.toWeb(incoming) as ReadableStream<Uint8Array>
  const parts: Uint8Array[] = []
  for await (const part of incoming) parts.push(part as Uint8Array)
  return Buffer.concat(parts)
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
}
