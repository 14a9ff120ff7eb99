import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { diff } from '../../src/api/diff.js'
import { tree } from '../source/tree.js'

const identity = { NAME: 'a', EMAIL: 'a@example.org', DATE: '2026-01-01T00:00:00Z' }
const env = Object.fromEntries(
  Object.entries(identity).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value]
  ])
)

function git(cwd: string, ...args: string[]): string {
  const { status, stderr, stdout } = spawnSync('git', args, { cwd, env: { ...process.env, ...env } })
  expect(status, stderr.toString()).toBe(0)
  return stdout.toString()
}

const ITEM = 'specs/items/senior-card.yaml'

function replace(cwd: string, file: string, from: string, to: string): void {
  const text = readFileSync(join(cwd, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(cwd, file), text.replace(from, to))
}

/** A project of two commits; the second (v2) asks for one thing more. */
function repository(): string {
  const cwd = tree({})
  cpSync('templates/init/specs', join(cwd, 'specs'), { recursive: true })
  git(cwd, 'init', '-q', '-b', 'main')
  const commit = (tag: string) => {
    git(cwd, 'add', '-A')
    git(cwd, 'commit', '-q', '-m', tag)
    git(cwd, 'tag', tag)
  }
  commit('v1')
  replace(cwd, ITEM, 'form:\n', 'form:\n  - {element: senior.address, label: 住址, required: true}\n')
  commit('v2')
  return cwd
}

const ids = (result: Awaited<ReturnType<typeof diff>>) =>
  result.diff?.services.flatMap(({ changes }) => changes.map(({ id }) => id)) ??
  result.diagnostics.map(({ code }) => code)

describe('versions in git', () => {
  it('are compared with each other and with the working tree', async () => {
    const cwd = repository()
    const added = [
      'field-added:senior.address',
      'sharing-added:civil-affairs senior.address',
      'dispatch-added:card.senior.address'
    ]
    expect(ids(await diff({ old: 'v1', new: 'v2', cwd }))).toEqual(added)
    expect(ids(await diff({ old: 'HEAD~1', new: 'specs', cwd }))).toEqual(added)
    expect(ids(await diff({ old: 'v2', cwd }))).toEqual([])
    expect(ids(await diff({ old: 'v2', new: 'v1', cwd }))[0]).toBe('field-removed:senior.address')
    const { diff: made } = await diff({ old: 'v1', cwd })
    expect({ old: made!.old, new: made!.new, level: made!.level }).toEqual({ old: 'v1', new: 'specs', level: 'major' })
  })

  it('are read without touching the repository', async () => {
    const cwd = repository()
    const before = [git(cwd, 'status', '--porcelain'), ...readdirSync(join(cwd, '.git'))]
    await diff({ old: 'v1', new: 'v2', cwd })
    expect([git(cwd, 'status', '--porcelain'), ...readdirSync(join(cwd, '.git'))]).toEqual(before)
  })

  it('know what was deleted and renamed since', async () => {
    const cwd = repository()
    rmSync(join(cwd, 'specs/services/senior-benefits.yaml'))
    expect(ids(await diff({ old: 'HEAD', cwd }))).toEqual(['service-removed:service'])
    git(cwd, 'checkout', '-q', '.')
    renameSync(join(cwd, ITEM), join(cwd, 'specs/items/other.yaml'))
    expect(ids(await diff({ old: 'HEAD', cwd }))).toEqual([])
  })

  it('leave out links and hidden folders, as on disk', async () => {
    const cwd = repository()
    symlinkSync('/etc/passwd', join(cwd, 'specs/items/link.yaml'))
    cpSync(join(cwd, 'specs/items'), join(cwd, 'specs/.old'), { recursive: true })
    git(cwd, 'add', '-A', '-f')
    git(cwd, 'commit', '-q', '-m', 'v3')
    expect(ids(await diff({ old: 'v2', new: 'HEAD', cwd }))).toEqual([])
  })

  it('that are faulty say so with the name of the version', async () => {
    const cwd = repository()
    replace(cwd, ITEM, 'senior.mobile', 'senior.mobil')
    git(cwd, 'commit', '-q', '-a', '-m', 'faulty')
    const result = await diff({ old: 'HEAD', new: 'v2', cwd })
    const [first] = result.diagnostics
    expect([first?.code, first?.span?.file]).toEqual(['LB3004', `HEAD:${ITEM.slice('specs/'.length)}`])
    expect(result.sources(first!.span!.file)).toContain('senior.mobil')
  })

  it.each([['nothing'], ['--help'], ['a b']])('do not go by the name %j', async (old) => {
    const { diagnostics } = await diff({ old, new: 'specs', cwd: repository() })
    expect(diagnostics.map(({ code }) => code)).toEqual(['LB8024'])
  })
})

it('a name outside of a repository is neither a folder nor a commit', async () => {
  expect(ids(await diff({ old: 'main', cwd: tree({ 'a.yaml': '' }) }))).toContain('LB8024')
})

it('a version without specs is told', async () => {
  const cwd = tree({ 'readme.txt': 'x' })
  git(cwd, 'init', '-q', '-b', 'main')
  git(cwd, 'add', '-A')
  git(cwd, 'commit', '-q', '-m', 'v1')
  cpSync('templates/init/specs', join(cwd, 'specs'), { recursive: true })
  expect(ids(await diff({ old: 'HEAD', cwd }))).toEqual(['LB8005'])
})

it('only services that were asked for are compared; a name that none has is told', async () => {
  const cwd = repository()
  expect(ids(await diff({ old: 'v1', services: ['senior-benefits'], cwd })).length).toBe(3)
  const { diagnostics } = await diff({ old: 'v1', services: ['senior-benefit'], cwd })
  expect(diagnostics.map(({ code, suggestion }) => [code, suggestion])).toEqual([['LB8008', 'senior-benefits']])
})
