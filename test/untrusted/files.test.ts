/** Attacks through the files around the specs: links, pipes, devices, files without end, forged lists. */
import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.js'
import { init } from '../../src/api/init.js'

const SECRET = 'password: hunter2'
let cwd: string
let outside: string

beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'lianban-project-')))
  outside = realpathSync(mkdtempSync(join(tmpdir(), 'lianban-outside-')))
  init({ cwd, bare: true })
  writeFileSync(join(outside, 'secret'), `${SECRET}\n`)
})
afterEach(() => [cwd, outside].forEach((path) => rmSync(path, { recursive: true, force: true })))

async function run(line: string, env: Record<string, string> = {}) {
  let printed = ''
  const sink = { write: (text: string) => (printed += text) }
  const home = { XDG_CACHE_HOME: join(outside, 'cache'), ...env }
  const exit = await main(line.split(' '), { cwd, env: home, stdout: sink, stderr: sink })
  return { exit, printed, codes: [...new Set(printed.match(/LB\d{4}/g) ?? [])] }
}

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(cwd, path)), { recursive: true })
  writeFileSync(join(cwd, path), text)
}
const link = (target: string, path: string) => {
  rmSync(join(cwd, path), { recursive: true, force: true })
  symlinkSync(target, join(cwd, path))
}
const pipe = (path: string) => {
  rmSync(join(cwd, path), { force: true })
  execFileSync('mkfifo', [join(cwd, path)])
}

describe('the configuration', () => {
  it('is not read through a link that leads elsewhere, and nothing of it is printed', async () => {
    link(join(outside, 'secret'), 'lianban.yaml')
    const { exit, codes, printed } = await run('check')
    expect({ exit, codes }).toEqual({ exit: 2, codes: ['LB8004'] })
    expect(printed).not.toContain('hunter2')
  })

  it.each([
    ['a pipe', () => pipe('lianban.yaml')],
    ['a device', () => link('/dev/zero', 'lianban.yaml')],
    ['a folder', () => (rmSync(join(cwd, 'lianban.yaml')), mkdirSync(join(cwd, 'lianban.yaml')))],
    ['too large', () => put('lianban.yaml', '# '.padEnd(1024 * 1024 + 1, 'x'))]
  ])('is refused when it is %s', async (_, prepare) => {
    prepare()
    for (const command of ['check', 'build', 'prove', 'report', 'fmt', 'list', 'diff specs'])
      expect(await run(command), command).toMatchObject({ exit: 2 })
  })

  it.each(['specs', 'out', 'templates', 'library'])('names what no file can be called, in %s', async (key) => {
    for (const name of ['x'.repeat(300), '"a\\0b"', `${'x/'.repeat(3000)}x`, 'way/x']) {
      link('way', 'way')
      put('lianban.yaml', key === 'library' ? `library: ['./${name.replaceAll('"', '')}']\n` : `${key}: ${name}\n`)
      expect(await run('build'), name.slice(0, 20)).toMatchObject({ exit: 2 })
    }
  })

  it.each(['out', 'templates', 'specs'])('leads nowhere through %s', async (key) => {
    link(outside, 'way')
    put(
      'lianban.yaml',
      `specs: specs\n${key === 'specs' ? '' : `${key}: way\n`}`.replace(
        'specs: specs',
        key === 'specs' ? 'specs: way' : 'specs: specs'
      )
    )
    expect(await run('build')).toMatchObject({ exit: 2, codes: ['LB8004'] })
    expect(readdirSync(outside)).toEqual(['secret'])
  })
})

describe('an output folder', () => {
  const forge = (files: Record<string, string>) =>
    put('out/manifest.json', JSON.stringify({ format: 'lianban-output/1', services: {}, files }, null, 2))

  it.each(['build', 'prove --out out'])('keeps what a forged manifest lists: %s', async (command) => {
    put('out/thesis.txt', 'mine')
    forge({ 'thesis.txt': '0'.repeat(64) })
    expect(await run(command)).toMatchObject({ exit: 2, codes: ['LB8007'] })
    expect(readFileSync(join(cwd, 'out/thesis.txt'), 'utf8')).toBe('mine')
  })

  it('hides no specs from a check', async () => {
    put('specs/hidden/bad.yaml', 'kind: item\nid: bad\n')
    put('specs/hidden/manifest.json', '{\n  "format": "lianban-output/1",\n  "services": {},\n  "files": {}\n}\n')
    expect((await run('check')).exit).toBe(1)
  })

  it.each([
    ['a link', () => link(join(outside, 'secret'), 'out/manifest.json')],
    ['a pipe', () => pipe('out/manifest.json')],
    ['a device', () => link('/dev/zero', 'out/manifest.json')]
  ])('is none when its manifest is %s', async (_, prepare) => {
    put('out/manifest.json', '')
    prepare()
    expect(await run('build')).toMatchObject({ exit: 2, codes: ['LB8007'] })
    expect(await run('build --burden-baseline out --out other')).toMatchObject({ exit: 2, codes: ['LB8030'] })
  })

  it('is not written through a link, of whatever command', async () => {
    link(outside, 'out')
    link(outside, 'proof')
    for (const command of [
      'build',
      'prove',
      'build --out out/x',
      'check --write-baseline out/b.json',
      'check --format json=out/r.json',
      'init out/new'
    ])
      expect(await run(command), command).toMatchObject({ exit: 2, codes: ['LB8004'] })
    expect(readdirSync(outside).filter((name) => name !== 'cache')).toEqual(['secret'])
  })

  it('does not take a folder for its own leftover by its name', async () => {
    put('.out.lianban-old-1999999/thesis.txt', 'mine')
    put('.out.lianban-new-1999999/thesis.txt', 'mine')
    expect(await run('build')).toMatchObject({ exit: 0 })
    for (const role of ['old', 'new'])
      expect(readFileSync(join(cwd, `.out.lianban-${role}-1999999/thesis.txt`), 'utf8')).toBe('mine')
  })
})

describe('what the command line names', () => {
  it.each([
    ['recheck', 'recheck proof.json', 'proof.json'],
    ['the baseline', 'check --baseline known.json', 'known.json'],
    ['the baseline to write', 'check --write-baseline known.json', 'known.json']
  ])('is a regular file of the project: %s', async (_, command, path) => {
    link(join(outside, 'secret'), path)
    const linked = await run(command)
    expect(linked).toMatchObject({ exit: 2, codes: ['LB8004'] })
    expect(linked.printed).not.toContain('hunter2')
    pipe(path)
    expect(await run(command)).toMatchObject({ exit: 2 })
    expect(readFileSync(join(outside, 'secret'), 'utf8')).toContain(SECRET)
  })

  it('is a cache outside the project', async () => {
    expect(await run('check --cache-dir cache')).toMatchObject({ exit: 2, codes: ['LB8016'] })
    link(join(cwd, 'specs'), 'elsewhere')
    expect(await run('check --cache-dir elsewhere/x')).toMatchObject({ exit: 2, codes: ['LB8016'] })
    await run('check', { XDG_CACHE_HOME: join(cwd, 'cache') })
    expect(readdirSync(cwd)).not.toContain('cache')
  })
})
