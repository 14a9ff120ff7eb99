/** The verb `serve`: the outputs of a project while it is written, on this machine alone, always as the specs are now. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { diagnose } from '../../diagnostics/catalogue.js'
import type { OutputFile } from '../../emit/output.js'
import type { Diagnostic } from '../../diagnostics/types.js'
import { reasonOf } from '../../source/files/refusal.js'
import { watchFiles } from '../../source/files/watch.js'
import type { ProjectOptions } from '../session.js'
import { preview, shownTargets, WHOLE, type Preview } from './preview.js'
import { SHELL_POLICY, shellPage, viewPath } from './shell.js'

export interface ServeOptions extends ProjectOptions {
  /** 4173 by default; 0 for any that is free. */
  port?: number | undefined
  /** 行政区划代码 of the region whose overlays are applied. */
  region?: string | undefined
}

export interface ServeResult {
  diagnostics: Diagnostic[]
  /** Absent when it cannot be served. */
  url?: string
  /** Ends it. */
  close: () => Promise<void>
}

export const PORT = 4173
/** Nobody else on the network reaches it. */
const HOST = '127.0.0.1'
/** Pages that are open at a time. */
const MOST_LISTENERS = 100

/**
 * Shows the outputs of a project at an address of this machine, and reloads the page when a file changes. Nothing is
 * written; nothing is served but what is made in memory; mistakes are shown in the page. Requests by another name than
 * that of this machine are refused.
 *
 * @returns LB8195 when the port cannot be used
 *
 * @example
 * const { url, close } = await serve({ port: 0 })
 * url.startsWith('http://127.0.0.1:') // => true
 * await close()
 */
export async function serve(options: ServeOptions = {}): Promise<ServeResult> {
  const { port = PORT } = options
  const shown = await preview(options)
  const listeners = new Map<ServerResponse, { id: string; key: string }>()
  const server = createServer((request, response) => {
    answer(request, response, shown, listeners).catch((error: unknown) => {
      if (!response.headersSent) text(response, 500, error instanceof Error ? error.message : String(error))
      else response.destroy()
    })
  })
  const failed = await listen(server, port)
  if (failed !== undefined)
    return { diagnostics: [diagnose('LB8195', { port, reason: failed })], close: () => Promise.resolve() }

  let stop: () => void = () => undefined
  let watched = ''
  const watchAll = () => {
    const paths = shown.paths()
    if (watched === paths.join('\n')) return
    stop()
    watched = paths.join('\n')
    stop = watchFiles(paths, changed)
  }
  let [isBusy, isStale] = [false, false]
  const changed = () => {
    isStale = true
    if (!isBusy) void update()
  }
  const update = async () => {
    isBusy = true
    while (isStale) {
      isStale = false
      const start = performance.now()
      try {
        await shown.refresh()
        watchAll()
        for (const [response, seen] of listeners) {
          const view = await shown.view(seen.id)
          if (!view || view.key === seen.key) continue
          seen.key = view.key
          response.write(`event: reload\ndata: ${JSON.stringify({ ms: Math.round(performance.now() - start) })}\n\n`)
        }
      } catch {
        // A file may vanish while it is read; what took its place is the next change.
      }
    }
    isBusy = false
  }
  watchAll()
  const url = `http://${HOST}:${(server.address() as AddressInfo).port}/`
  const close = () =>
    new Promise<void>((done) => {
      stop()
      for (const response of listeners.keys()) response.end()
      server.close(() => done())
      server.closeAllConnections()
    })
  return { diagnostics: [], url, close }
}

/** The reason why it cannot. */
function listen(server: Server, port: number): Promise<string | undefined> {
  return new Promise((done) => {
    server.once('error', (error) => done(reasonOf(error)))
    server.listen(port, HOST, () => done(undefined))
  })
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  shown: Preview,
  listeners: Map<ServerResponse, { id: string; key: string }>
): Promise<void> {
  if (!isOurs(request)) return text(response, 403, '只答应本机的浏览器')
  if (request.method !== 'GET') return text(response, 405, '只能看')
  const [path = '/'] = (request.url ?? '/').split('?')
  const parts = decoded(path)
  if (!parts) return text(response, 404, '没有这一页')
  const [kind = '', id = '', ...rest] = parts
  const first = shown.services()[0]
  if (kind === '') {
    if (!first) return text(response, 200, '项目里还没有“一件事”。写好以后再打开这一页。')
    return redirect(response, viewPath(first.id, 'guide'))
  }
  if (kind === 'all') {
    const file = await placed([id, ...rest], shown)
    return file ? sent(response, file) : text(response, 404, '没有这个文件')
  }
  const view = ['view', 'raw', 'events'].includes(kind) ? await shown.view(id) : undefined
  if (!view) return text(response, 404, '没有这一页')
  if (kind === 'events') {
    if (listeners.size >= MOST_LISTENERS) return text(response, 503, '打开的页面太多')
    response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' })
    response.write('retry: 500\n\n')
    listeners.set(response, { id, key: view.key })
    request.on('close', () => listeners.delete(response))
    return
  }
  const [target = ''] = rest
  const isWhole = WHOLE.includes(target)
  const files = isWhole ? await shown.project(target) : shownTargets().includes(target) ? await view.files(target) : []
  if (kind === 'raw') {
    const file = files.find((one) => one.path === rest.join('/'))
    return file ? sent(response, file) : text(response, 404, '没有这个文件')
  }
  const paths = files.map((file) => file.path).sort(byKind)
  const asked = paths.find((one) => one === rest.join('/')) ?? paths[0]
  response.writeHead(200, {
    ...HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': SHELL_POLICY
  })
  response.end(
    shellPage({ view, services: shown.services(), targets: [...WHOLE, ...shownTargets()], target, path: asked, paths })
  )
}

/** As a build places it: what is about all services in the output folder, the rest below the service. */
async function placed([first = '', ...rest]: string[], shown: Preview): Promise<OutputFile | undefined> {
  const path = [first, ...rest].join('/')
  const list = path === 'index.html' ? 'index' : first
  if (WHOLE.includes(list)) return (await shown.project(list)).find((one) => one.path === path)
  const [target = ''] = rest
  const view = shownTargets().includes(target) ? await shown.view(first) : undefined
  return (await view?.files(target))?.find((one) => one.path === rest.join('/'))
}

function sent(response: ServerResponse, { path, text: body }: OutputFile): void {
  response.writeHead(200, { ...HEADERS, 'content-type': typeOf(path) })
  response.end(body)
}

/**
 * A page elsewhere can have a name of its own lead to this machine (DNS rebinding); then the name is in the header. And
 * it can ask by the address of this machine, which browsers tell.
 */
function isOurs({ headers, socket }: IncomingMessage): boolean {
  const names = [HOST, 'localhost'].map((name) => `${name}:${socket.localPort}`)
  const from = headers['sec-fetch-site']
  const { host = '', origin } = headers
  if (origin !== undefined && !names.some((name) => origin === `http://${name}`)) return false
  return names.includes(host) && (from === undefined || from === 'same-origin' || from === 'none')
}

function decoded(path: string): string[] | undefined {
  try {
    return path.split('/').slice(1).map(decodeURIComponent)
  } catch {
    return undefined
  }
}

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin'
}

function text(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' })
  response.end(`${words}\n`)
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { ...HEADERS, location: to })
  response.end()
}

const KINDS = ['html', 'svg', 'md', 'json', 'csv', 'mmd', 'ts']
const ending = (path: string) => path.slice(path.lastIndexOf('.') + 1)

function byKind(a: string, b: string): number {
  return KINDS.indexOf(ending(a)) - KINDS.indexOf(ending(b)) || (a < b ? -1 : 1)
}

/** What is neither a page nor a picture is shown as text. */
function typeOf(path: string): string {
  const types: Record<string, string> = {
    html: 'text/html',
    svg: 'image/svg+xml',
    js: 'text/javascript',
    css: 'text/css'
  }
  return `${types[ending(path)] ?? 'text/plain'}; charset=utf-8`
}
