/** Certificates whose evidence is right and whose words are not, with digests made anew. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { init } from '../../src/api/init.js'
import { main } from '../../src/cli/main.js'
import type { Certificate } from '../../src/prove/certificate/index.js'
import { tree } from '../source/tree.js'

let cwd: string
let genuine: string

async function run(line: string) {
  let printed = ''
  const sink = { write: (text: string) => (printed += text) }
  const exit = await main([...line.split(' '), '--lang', 'en'], { cwd, env: {}, stdout: sink, stderr: sink })
  return { exit, printed }
}

function resigned(change: (proof: Certificate) => void): string {
  const { digest: _, ...body } = JSON.parse(genuine) as Certificate
  change(body as Certificate)
  return JSON.stringify({ ...body, digest: createHash('sha256').update(JSON.stringify(body)).digest('hex') })
}

beforeAll(async () => {
  cwd = tree({})
  init({ cwd })
  await run('prove')
  const [service] = readdirSync(join(cwd, 'proof')).filter((name) => name !== 'manifest.json')
  genuine = readFileSync(join(cwd, 'proof', service!, 'proof.json'), 'utf8')
}, 60_000)

describe('recheck --specs', { timeout: 60_000 }, () => {
  const recheck = async (text: string) => {
    writeFileSync(join(cwd, 'other.json'), text)
    return { with: await run('recheck other.json --specs specs'), without: await run('recheck other.json') }
  }

  it('accepts what is genuine, and says what it believed from where', async () => {
    const said = await recheck(resigned(() => undefined))
    expect(said.with).toMatchObject({
      exit: 0,
      printed: expect.stringContaining('believed: the specs as the compiler')
    })
    expect(said.without).toMatchObject({ exit: 0, printed: expect.stringContaining('as the certificate says') })
  })

  it.each<[string, (proof: Certificate) => void]>([
    ['name', (proof) => (proof.name = '另一件事')],
    ['status', (proof) => (proof.status = proof.status === 'draft' ? 'published' : 'draft')],
    ['specs', (proof) => (proof.specs = '0'.repeat(64))],
    ['region', (proof) => (proof.region = '210000')],
    ['assumptions', (proof) => proof.assumptions.pop()],
    ['assumptions', (proof) => (proof.assumptions[0]!.en = 'The law says so')],
    ['formats', (proof) => proof.formats.push({ name: 'zip', pattern: '.*' })]
  ])('refuses another %s', async (key, change) => {
    const said = await recheck(resigned(change))
    expect(said.with.exit).toBe(1)
    expect(said.with.printed).toContain(`(${key})`)
  })
})
