/** Attacks through the libraries that a project stands on, and through its lock. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.js'
import { sha256 } from '../../src/emit/output.js'
import { tree } from '../source/tree.js'

const OFFICE = 'kind: organization\nid: office\nname: 民政局\n'
const PERSON = 'kind: entity\nid: person\nname: 自然人\nelements:\n  name: {name: 姓名, type: text}\n'
const SHARED = 'node_modules/shared'
let cwd: string

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(cwd, path)), { recursive: true })
  writeFileSync(join(cwd, path), text)
}
const remove = (path: string) => rmSync(join(cwd, path), { recursive: true, force: true })
const pipe = (path: string) => execFileSync('mkfifo', [join(cwd, path)])

beforeEach(() => {
  cwd = tree({
    'lianban.yaml': 'library: [shared]\nspecs: specs\n',
    [`${SHARED}/package.json`]: '{"name": "shared", "version": "1.2.3"}',
    [`${SHARED}/specs/office.yaml`]: OFFICE,
    [`${SHARED}/specs/person.yaml`]: PERSON,
    'specs/card.yaml': 'kind: item\nid: card\nname: 领卡\nowner: office\nroles: {holder: person}\nform: [holder.name]\n'
  })
})

async function run(line: string, env: Record<string, string> = {}) {
  let printed = ''
  const sink = { write: (text: string) => (printed += text) }
  const exit = await main(line.split(' '), { cwd, env, stdout: sink, stderr: sink })
  return { exit, printed, codes: [...new Set(printed.match(/LB\d{4}/g) ?? [])] }
}

describe('a library', () => {
  it.each<[string, string, () => void]>([
    [
      'a link out of the project',
      'LB8040',
      () => (remove(SHARED), symlinkSync(tree({ 'specs/a.yaml': OFFICE }), join(cwd, SHARED)))
    ],
    [
      'with specs that are a link',
      'LB8004',
      () => (remove(`${SHARED}/specs`), symlinkSync('/dev', join(cwd, SHARED, 'specs')))
    ],
    ['with specs that are a pipe', 'LB8040', () => (remove(`${SHARED}/specs`), pipe(`${SHARED}/specs`))],
    ['called ../x', 'LB8040', () => put('lianban.yaml', 'library: [../x]\nspecs: specs\n')],
    ['called /etc', 'LB8040', () => put('lianban.yaml', 'library: [/etc]\nspecs: specs\n')],
    ['called @a/../../x', 'LB8040', () => put('lianban.yaml', 'library: ["@a/../../x"]\nspecs: specs\n')],
    ['that is the project', 'LB8154', () => put('lianban.yaml', 'library: [.]\nspecs: specs\n')],
    ['that is the specs of the project', 'LB8154', () => put('lianban.yaml', 'library: [./specs/]\nspecs: specs\n')],
    ['with a configuration that is a pipe', 'LB8156', () => pipe(`${SHARED}/lianban.yaml`)],
    [
      'with a configuration that leads elsewhere',
      'LB8156',
      () => symlinkSync('/etc/passwd', join(cwd, SHARED, 'lianban.yaml'))
    ],
    ['with a broken configuration', 'LB8156', () => put(`${SHARED}/lianban.yaml`, 'library: 1\n')]
  ])('%s is refused: %s', async (_, code, prepare) => {
    prepare()
    expect(await run('check --no-cache')).toMatchObject({ exit: 2, codes: [code] })
  })

  it('LB8155: is not imitated by a file of the project', async () => {
    put('lianban.yaml', 'library: [shared]\nspecs: .\n')
    put('shared:office.yaml', OFFICE.replace('民政局', '假的'))
    expect(await run('check --no-cache')).toMatchObject({ exit: 2, codes: ['LB8155'] })
  })

  it('may stand on another that stands on it', async () => {
    put(`${SHARED}/lianban.yaml`, 'library: [other]\n')
    put('node_modules/other/lianban.yaml', 'library: [shared]\n')
    put('node_modules/other/specs/a.yaml', OFFICE.replaceAll('office', 'other'))
    expect((await run('check --no-cache')).exit).toBe(0)
  })

  it('LB8157: is one of a hundred at most', async () => {
    put(`${SHARED}/lianban.yaml`, 'library: [l0]\n')
    for (let i = 0; i < 150; i++) {
      put(`node_modules/l${i}/lianban.yaml`, `library: [l${i + 1}]\n`)
      put(`node_modules/l${i}/specs/a.yaml`, OFFICE.replaceAll('office', `o${i}`))
    }
    expect(await run('check --no-cache')).toMatchObject({ exit: 2, codes: ['LB8157'] })
  })

  it('is read once under many names', async () => {
    put('lib/office.yaml', OFFICE)
    put('lib/person.yaml', PERSON)
    const names = Array.from(
      { length: 2000 },
      (_, i) => `  - .${'/'.repeat((i % 200) + 1)}lib${'/.'.repeat(i / 200)}\n`
    )
    put('lianban.yaml', `specs: specs\nlibrary:\n${names.join('')}`)
    expect(await run('lock')).toMatchObject({ exit: 0, printed: expect.stringMatching(/^[^\n]*lib[^\n]*\n$/) })
  })

  it('has no version but one of npm', async () => {
    put(`${SHARED}/package.json`, JSON.stringify({ main: '../../x', version: `${'1'.repeat(500_000)}\u001b[31m` }))
    expect((await run('lock')).printed).toMatch(/^shared +[0-9a-f]{12}\n$/)
  })
})

describe('a lock', () => {
  it.each<[string, string, () => void]>([
    [
      'with a version that is no text',
      'LB8042',
      () => put('lianban.lock', '{"libraries": {"shared": {"version": {}, "sha256": "0"}}}')
    ],
    ['that is a list', 'LB8042', () => put('lianban.lock', '{"libraries": []}')],
    [
      'of another state',
      'LB8041',
      () => put('lianban.lock', '{"libraries": {"shared": {"version": "\\u001b[31m", "sha256": "0"}}}')
    ],
    ['that is huge', 'LB8015', () => put('lianban.lock', ' '.repeat(2_000_000))],
    ['that is a pipe', 'LB8015', () => pipe('lianban.lock')],
    ['that leads elsewhere', 'LB8004', () => symlinkSync('/etc/passwd', join(cwd, 'lianban.lock'))]
  ])('%s is refused: %s', async (_, code, prepare) => {
    prepare()
    const { exit, codes, printed } = await run('check --no-cache')
    expect({ exit, codes }).toEqual({ exit: 2, codes: [code] })
    expect(printed).not.toContain('\u001b')
  })

  it('LB8041: tells of a library that is no longer read', async () => {
    put(`${SHARED}/lianban.yaml`, 'library: [other]\n')
    put('node_modules/other/specs/a.yaml', OFFICE.replaceAll('office', 'other'))
    await run('lock')
    remove(`${SHARED}/lianban.yaml`)
    expect(await run('check --no-cache')).toMatchObject({ exit: 2, codes: ['LB8041'] })
  })

  it('LB8041: is not deceived by a line break in a name', async () => {
    await run('lock')
    const two = join(cwd, SHARED, 'specs', `office.yaml\n${sha256(PERSON)} shared:person.yaml`)
    renameSync(join(cwd, SHARED, 'specs/office.yaml'), two)
    remove(`${SHARED}/specs/person.yaml`)
    expect((await run('check --no-cache')).codes).toContain('LB8041')
  })
})

it('a result is kept for the files that were asked about, not for those that they stand on', async () => {
  put('lianban.yaml', 'specs: specs\n')
  put('specs/aaa.yaml', OFFICE)
  put('specs/person.yaml', PERSON)
  put('specs/zzz.yaml', 'kind: material\nid: zzz\nnam: 写错了的\n')
  const env = { XDG_CACHE_HOME: tree({}) }
  expect((await run('check specs/aaa.yaml', env)).exit).toBe(0)
  expect((await run('check specs', env)).exit).toBe(1)
})
