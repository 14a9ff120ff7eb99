/** The preview: what it shows, that it follows the files, and whom it refuses. Waits for events, never for a time. */
import { readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { init } from '../../../src/api/init.js'
import { serve, type ServeResult } from '../../../src/api/serve/index.js'
import { main } from '../../../src/cli/main.js'
import { tree } from '../../source/tree.js'

const ID = 'senior-benefits'
const SERVICE = `specs/services/${ID}.yaml`
let cwd: string
let served: ServeResult

beforeEach(async () => {
  cwd = tree({})
  init({ cwd, bare: true })
  served = await serve({ cwd, port: 0 })
})
afterEach(() => served.close())

interface Answer {
  status: number
  headers: Record<string, unknown>
  body: string
}

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    const url = new URL(path, served.url)
    const sent = request({ host: url.hostname, port: url.port, path, method, headers }, (response) => {
      let body = ''
      response.on('data', (part: Buffer) => (body += part.toString()))
      response.on('end', () => done({ status: response.statusCode!, headers: response.headers, body }))
    })
    sent.on('error', fail)
    sent.end()
  })
}

/** Resolves `next` with the data of each event after the call. */
async function events(): Promise<{ next: () => Promise<{ ms: number }> }> {
  const response = await fetch(new URL(`/events/${ID}`, served.url))
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  await reader.read()
  return {
    next: async () => {
      let text = ''
      while (!/data: .*\n\n/.test(text)) text += (await reader.read()).value
      return JSON.parse(/data: (.*)\n/.exec(text)![1]!) as { ms: number }
    }
  }
}

const edit = (from: string, to: string) => {
  const text = readFileSync(join(cwd, SERVICE), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(cwd, SERVICE), text.replace(from, to))
}

it('shows every output of a service as it is published, from memory alone', async () => {
  expect(await get('/')).toMatchObject({ status: 302, headers: { location: `/view/${ID}/guide` } })
  const page = await get(`/view/${ID}/guide`)
  expect(page.body).toContain(`src="/raw/${ID}/guide/guide.html"`)
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'.*frame-ancestors 'none'$/)
  for (const [target, path] of [
    ['guide', 'guide.html'],
    ['ledger', 'ledger.html'],
    ['process', 'process.json'],
    ['proof', 'proof.html']
  ])
    expect((await get(`/raw/${ID}/${target}/${path}`)).status).toBe(200)
  expect((await get(`/raw/${ID}/guide/guide.html`)).body).toContain('<h1>老年人优待')
  for (const path of [
    `/raw/${ID}/guide/../../../lianban.yaml`,
    `/raw/${ID}/guide/%2e%2e%2f%2e%2e%2flianban.yaml`,
    '/lianban.yaml',
    '/raw/__proto__/guide/guide.html',
    `/raw/${ID}/constructor/x`,
    '/raw/%ff/x'
  ])
    expect([path, (await get(path)).status]).toEqual([path, 404])
})

it('shows the list of all and the portal, from which links lead on as in a build', async () => {
  expect((await get(`/view/${ID}/index`)).body).toContain('src="/all/index.html"')
  const list = await get('/all/index.html')
  expect(list.body).toContain(`href="site/${ID}.html"`)
  const page = await get(`/all/site/${ID}.html`)
  const links = [...page.body.matchAll(/href="(\.\.\/[^"#]+)"/g)].map(([, href]) => href!)
  expect(links).toContain(`../${ID}/notice/index.html`)
  for (const href of links) {
    const { pathname } = new URL(href, new URL(`/all/site/${ID}.html`, served.url))
    expect([href, (await get(pathname)).status]).toEqual([href, 200])
  }
  expect((await get('/all/../lianban.yaml')).status).toBe(404)
  expect((await get(`/all/${ID}/constructor/x`)).status).toBe(404)
})

it('tells the page when a file changes, and what is wrong with its line', async () => {
  const { next } = await events()
  edit('ask: 由谁办理', 'ask: 谁来办理')
  await next()
  expect((await get(`/raw/${ID}/guide/guide.html`)).body).toContain('谁来办理')

  edit('bus-pass', 'bus-pas<b>')
  await next()
  const broken = await get(`/view/${ID}/guide`)
  const line =
    readFileSync(join(cwd, SERVICE), 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('bus-pas<b>')) + 1
  expect(broken.body).toContain('下面显示的是出错以前的')
  expect(broken.body).toMatch(new RegExp(`href="vscode:&?[^"]*${ID}.yaml:${line}:\\d+"`))
  expect(broken.body).not.toContain('<b>')
  expect((await get(`/raw/${ID}/guide/guide.html`)).body).toContain('谁来办理')

  edit('bus-pas<b>', 'bus-pass')
  await next()
  expect((await get(`/view/${ID}/guide`)).body).toContain('role="status"></div>')
})

it('answers only the browser of this machine', async () => {
  const { port } = new URL(served.url!)
  expect((await get('/', { host: `localhost:${port}` })).status).toBe(302)
  for (const headers of [
    { host: 'evil.example' },
    { host: `evil.example:${port}` },
    { host: '127.0.0.1:1' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' }
  ])
    expect((await get(`/view/${ID}/guide`, headers as unknown as Record<string, string>)).status).toBe(403)
  expect((await get('/', {}, 'POST')).status).toBe(405)
})

it('says that a port is taken, and ends when it is told to', async () => {
  const { port } = new URL(served.url!)
  expect((await serve({ cwd, port: Number(port) })).diagnostics).toMatchObject([{ code: 'LB8195' }])
  const end = new AbortController()
  let text = ''
  const stdout = {
    write: (more: string) => {
      text += more
      end.abort()
    }
  }
  const stderr = { write: (more: string) => (text += more) }
  const io = { cwd, env: {}, stdout, stderr, until: end.signal }
  expect(await main(['serve', '--port', '0'], io)).toBe(0)
  expect(text).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//)
  expect(await main(['serve', '--port', '70000'], io)).toBe(2)
})
