import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/api/check.js'
import { BASE } from '../mistakes/project.js'
import { tree } from '../source/tree.js'

const identity = { NAME: 'a', EMAIL: 'a@example.org', DATE: '2026-01-01T00:00:00Z' }
const env = Object.fromEntries(
  Object.entries(identity).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value]
  ])
)

function git(cwd: string, ...args: string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd, env: { ...process.env, ...env } })
  expect(status, stderr.toString()).toBe(0)
}

/** A committed project; each entity and item has a note, so that what is reported shows what was judged. */
function repository(below = ''): string {
  const open = (text: string) =>
    text.replace('elements:\n', 'elements:\n  open: { name: 甲, type: code, privacy: none }\n')
  const files = Object.entries(BASE).map(([path, text]) => [join(below, path), open(text)] as const)
  const cwd = tree(Object.fromEntries(files))
  git(cwd, 'init', '-q', '-b', 'main')
  git(cwd, 'add', '-A')
  git(cwd, 'commit', '-q', '-m', 'first')
  return cwd
}

const since = (cwd: string, changedSince: string, paths?: string[]) =>
  check({ cwd, cacheDir: false, changedSince, ...(paths && { paths }) })
const codes = async (cwd: string, ref = 'HEAD') => (await since(cwd, ref)).diagnostics.map(({ code }) => code)
const append = (cwd: string, file: string, text = '# x\n') => writeFileSync(join(cwd, file), BASE[file]! + text)

describe('--changed-since', () => {
  it('judges nothing when nothing changed', async () => {
    const cwd = repository()
    const { checked, diagnostics } = await since(cwd, 'HEAD')
    expect(checked).toEqual([])
    expect(diagnostics).toEqual([])
  })

  it('judges what changed and all that depends on it, through several documents', async () => {
    const cwd = repository()
    append(cwd, 'items/welfare.yaml')
    const { checked } = await since(cwd, 'HEAD')
    expect(checked).toEqual(
      expect.arrayContaining(['items/maternity-benefit.yaml', 'items/social-card.yaml', 'items/welfare.yaml'])
    )
    expect(checked.some((file) => file.startsWith('services/'))).toBe(true)
    expect(checked).not.toContain('items/birth-registration.yaml')
    expect(checked).not.toContain('entities/application.yaml')
  })

  it('reports only what is found there', async () => {
    const cwd = repository()
    expect((await check({ cwd, cacheDir: false })).diagnostics.length).toBeGreaterThan(1)
    append(cwd, 'entities/application.yaml', '  open: { name: 甲, type: code, privacy: none }\n')
    const { diagnostics } = await since(cwd, 'HEAD')
    expect(diagnostics.map(({ code, span }) => `${code} ${span?.file}`)).toEqual(['LB6004 entities/application.yaml'])
  })

  it('counts commits, new files and the time since the histories parted', async () => {
    const cwd = repository()
    git(cwd, 'checkout', '-q', '-b', 'mine')
    append(cwd, 'materials/birth-certificate.yaml')
    git(cwd, 'commit', '-q', '-a', '-m', 'mine')
    git(cwd, 'checkout', '-q', 'main')
    append(cwd, 'entities/application.yaml')
    git(cwd, 'commit', '-q', '-a', '-m', 'theirs')
    git(cwd, 'checkout', '-q', 'mine')
    writeFileSync(join(cwd, 'organizations/neu.yaml'), 'kind: organization\nid: neu\nname: 新\n')
    const { checked } = await since(cwd, 'main')
    expect(checked).toContain('materials/birth-certificate.yaml')
    expect(checked).toContain('items/birth-registration.yaml')
    expect(checked).toContain('organizations/neu.yaml')
    expect(checked).not.toContain('entities/application.yaml')
  })

  it('finds what a deleted or renamed document leaves behind', async () => {
    const gone = repository()
    rmSync(join(gone, 'materials/birth-certificate.yaml'))
    expect(await codes(gone)).toContain('LB3002')

    const renamed = repository()
    const text = BASE['materials/birth-certificate.yaml']!.replace('id: birth-certificate', 'id: birth-paper')
    writeFileSync(join(renamed, 'materials/birth-certificate.yaml'), text)
    expect(await codes(renamed)).toContain('LB3002')
  })

  it('judges everything when the standard or the configuration changed', async () => {
    const cwd = repository()
    const standard = Object.keys(BASE).find((file) => file.startsWith('standard/'))!
    append(cwd, standard)
    const all = (await check({ cwd, cacheDir: false })).checked
    expect((await since(cwd, 'HEAD')).checked).toEqual(all)

    const configured = repository()
    writeFileSync(join(configured, 'lianban.yaml'), 'lang: zh\n')
    expect((await since(configured, 'HEAD')).checked).toEqual(all)
  })

  it('works in a folder of a repository, with names of any characters', async () => {
    const cwd = repository('省 “一”/specs')
    const project = join(cwd, '省 “一”')
    writeFileSync(join(project, 'specs/organizations/新 局.yaml'), 'kind: organization\nid: neu\nname: 新\n')
    expect((await since(project, 'HEAD', ['specs'])).checked).toEqual(['specs/organizations/新 局.yaml'])
  })

  it.each(['no-such', '--output=x', '-', '', 'HEAD\nmain'])('knows no commit %j', async (ref) => {
    expect(await codes(repository(), ref)).toEqual(['LB8023'])
  })

  it('needs a repository', async () => {
    const cwd = tree(BASE)
    const [found] = (await since(cwd, 'HEAD')).diagnostics
    expect(found!.code).toBe('LB8022')
  })

  it('needs git', async () => {
    const cwd = repository()
    const path = process.env['PATH']
    mkdirSync(join(cwd, 'empty'))
    process.env['PATH'] = join(cwd, 'empty')
    try {
      const [found] = (await since(cwd, 'HEAD')).diagnostics
      expect(found).toMatchObject({ code: 'LB8022', params: { detail: { zh: '没有安装 git' } } })
    } finally {
      process.env['PATH'] = path
    }
  })

  it('records no baseline of a part', async () => {
    const result = await check({ cwd: repository(), cacheDir: false, changedSince: 'HEAD', writeBaseline: 'b.json' })
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['LB8016'])
  })
})
