/** Who signed what: with both kinds of keys, and everything that a forger may try. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.js'
import { manifest, sha256 } from '../../src/emit/output.js'
import { signed } from '../../src/source/signature/index.js'
import { keyOf, type Key } from '../../src/source/signature/keys.js'
import { tree } from '../source/tree.js'

/** Node makes the points of SM2 under the name `ec`; read again from its file it signs as SM2. */
const PAIRS = {
  Ed25519: () => generateKeyPairSync('ed25519'),
  'SM2-SM3': () => generateKeyPairSync('ec', { namedCurve: 'SM2' })
}

let cwd: string

const write = (name: string, text: string) => writeFileSync(join(cwd, name), text)
const pem = (key: KeyObject) => key.export({ type: key.type === 'private' ? 'pkcs8' : 'spki', format: 'pem' }) as string

function keys(name: string, make: () => { privateKey: KeyObject; publicKey: KeyObject }) {
  const { privateKey, publicKey } = make()
  write(`${name}.pem`, pem(privateKey))
  write(`${name}.pub.pem`, pem(publicKey))
}

async function run(line: string) {
  let printed = ''
  const sink = { write: (text: string) => (printed += text) }
  const exit = await main([...line.split(' '), '--lang', 'en'], { cwd, env: {}, stdout: sink, stderr: sink })
  return { exit, printed }
}

beforeEach(() => {
  const page = { path: 'page.html', text: '<p>' }
  cwd = tree({
    'proof.json': '{}',
    'out/page.html': page.text,
    'out/manifest.json': manifest(new Map([[page.path, sha256(page.text)]]), {})
  })
  keys('own', PAIRS.Ed25519)
})

const SIGN = 'sign proof.json out/manifest.json --key own.pem --signer 某局'
const VERIFY = 'verify lianban.sig --key own.pub.pem'

describe.each(Object.entries(PAIRS))('%s', (algorithm, make) => {
  it('says who signed what, and that nothing has changed', async () => {
    keys('own', make)
    const made = await run(SIGN)
    expect(made).toMatchObject({ exit: 0, printed: expect.stringContaining(`某局 signed the above with ${algorithm}`) })
    const { exit, printed } = await run(VERIFY)
    expect(exit).toBe(0)
    expect(printed).toContain(`proof.json         ${sha256('{}')}`)
    expect(printed).toContain(`某局 signed the above with ${algorithm}`)
  })

  it('LB8152: refuses another key, and anything that was changed in the signature', async () => {
    keys('own', make)
    keys('other', make)
    await run(SIGN)
    const genuine = JSON.parse(readFileSync(join(cwd, 'lianban.sig'), 'utf8')) as Record<string, unknown>
    expect(await run('verify lianban.sig --key other.pub.pem')).toMatchObject({
      exit: 1,
      printed: expect.stringContaining('LB8152')
    })
    for (const [key, value] of [
      ['signer', '另一局'],
      ['files', { ...(genuine['files'] as object), 'more.json': sha256('') }],
      ['files', {}],
      ['algorithm', algorithm === 'Ed25519' ? 'SM2-SM3' : 'Ed25519'],
      ['key', '0'.repeat(64)],
      ['signature', ''],
      ['signature', Buffer.alloc(71).toString('base64')]
    ] as const) {
      write('lianban.sig', JSON.stringify({ ...genuine, [key]: value }))
      expect(await run(VERIFY)).toMatchObject({ exit: 1, printed: expect.stringContaining('LB8152') })
    }
  })
})

describe('LB8153: what was signed is no longer there', () => {
  it.each<[string, () => void, string]>([
    ['another content', () => write('proof.json', '{ }'), 'its content has changed'],
    ['a file of a signed manifest', () => write('out/page.html', '<b>'), 'page.html is not as the manifest says'],
    ['one more file beside it', () => write('out/more.html', ''), 'more.html is not as the manifest says'],
    ['missing', () => renameSync(join(cwd, 'proof.json'), join(cwd, 'elsewhere.json')), 'ENOENT']
  ])('%s', async (_, change, reason) => {
    await run(SIGN)
    change()
    const { exit, printed } = await run(VERIFY)
    expect(exit).toBe(1)
    expect(printed).toContain('LB8153')
    expect(printed.replace(/\s+/g, ' ')).toContain(reason)
  })
})

it('follows no path out of the folder of the signature, be it signed', async () => {
  mkdirSync(join(cwd, 'below'))
  symlinkSync(join(cwd, 'proof.json'), join(cwd, 'below/link.json'))
  const key = keyOf(readFileSync(join(cwd, 'own.pem')), 'private') as Key
  write('below/lianban.sig', signed('某局', { '../proof.json': sha256('{}'), 'link.json': sha256('{}') }, key))
  const { exit, printed } = await run('verify below/lianban.sig --key own.pub.pem')
  expect(exit).toBe(1)
  expect(printed.match(/LB8153/g)).toHaveLength(2)
  expect(await run('sign proof.json --key own.pem --signer x --out below/x.sig')).toMatchObject({
    exit: 2,
    printed: expect.stringContaining('LB8004')
  })
})

it('LB8150, LB8151: keys and signatures that are none', async () => {
  write('rsa.pem', pem(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey))
  write('p256.pem', pem(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey))
  for (const key of ['own.pub.pem', 'proof.json', 'rsa.pem', 'p256.pem'])
    expect(await run(`sign proof.json --key ${key} --signer x`)).toMatchObject({
      exit: 2,
      printed: expect.stringContaining('LB8150')
    })
  for (const text of ['', '{}', 'null', '[]', '{"format":"lianban-signature/1","files":[]}']) {
    write('lianban.sig', text)
    expect(await run(VERIFY)).toMatchObject({ exit: 2, printed: expect.stringContaining('LB8151') })
  }
})
