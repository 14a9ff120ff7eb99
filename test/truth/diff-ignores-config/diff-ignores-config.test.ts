/** Each side of a comparison is read with its own configuration, its own spec folders and its own libraries. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { diff, type DiffOptions } from '../../../src/api/diff.js'
import { tree } from '../../source/tree.js'

const LIBRARY = 'node_modules/lianban/specs/lib'
const PERSON = 'kind: entity\nid: person\nname: 自然人\nelements:\n  name: {name: 姓名, type: text, maxLength: 50}\n'
const FUND = 'kind: organization\nid: fund\nname: 公积金中心\ngeneric: true\n'

/** Both sides, each with the library installed. */
function sides(): string {
  const cwd = tree({})
  cpSync(import.meta.dirname, cwd, { recursive: true })
  for (const side of ['old', 'new']) install(join(cwd, side))
  return cwd
}

function install(side: string): void {
  mkdirSync(join(side, LIBRARY), { recursive: true })
  writeFileSync(join(side, LIBRARY, 'person.yaml'), PERSON)
  writeFileSync(join(side, LIBRARY, 'fund.yaml'), FUND)
}

async function found(options: DiffOptions): Promise<string[]> {
  const { diagnostics, diff: made } = await diff(options)
  return [
    ...diagnostics.map(({ code }) => code),
    ...(made?.services ?? []).flatMap(({ changes }) => changes.map(({ id }) => id))
  ]
}

const SHORTER = ['promised-shorter:service', 'promised-shorter:loan']

it('two projects side by side', async () => {
  expect(await found({ old: 'old', new: 'new', cwd: sides() })).toEqual(SHORTER)
})

it('a project beside the current one, and a folder of it', async () => {
  const cwd = join(sides(), 'new')
  expect(await found({ old: '../old', cwd })).toEqual(SHORTER)
  expect(await found({ old: '../old/specs', new: 'specs', cwd })).toEqual(SHORTER)
})

it('spec folders that moved: each side has them where its configuration says', async () => {
  const cwd = sides()
  cpSync(join(cwd, 'new/specs'), join(cwd, 'new/guifan'), { recursive: true })
  writeFileSync(join(cwd, 'new/specs/item.yaml'), 'kind: item\nid: loan\n')
  writeFileSync(join(cwd, 'new/lianban.yaml'), `specs: [guifan, ${LIBRARY}]\n`)
  expect(await found({ old: 'old', new: 'new', cwd })).toEqual(SHORTER)
})

it('each side with the region that it names', async () => {
  const cwd = sides()
  writeFileSync(join(cwd, 'new/lianban.yaml'), `specs: [specs, ${LIBRARY}]\nregion: '330100'\n`)
  const { diff: made } = await diff({ old: 'old', new: 'new', cwd })
  expect({ region: made?.region, oldRegion: made?.oldRegion }).toEqual({ region: '330100', oldRegion: '' })
})

function git(cwd: string, ...args: string[]): void {
  const name = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.org' }
  const env = { ...process.env, ...name, GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.org' }
  const { status, stderr } = spawnSync('git', args, { cwd, env })
  expect(status, stderr.toString()).toBe(0)
}

function repository(): string {
  const cwd = join(sides(), 'old')
  writeFileSync(join(cwd, '.gitignore'), 'node_modules\n')
  git(cwd, 'init', '-q', '-b', 'main')
  git(cwd, 'add', '-A')
  git(cwd, 'commit', '-q', '-m', 'v1')
  return cwd
}

it('a commit with the configuration that it holds; what is installed is in no commit, and that is said', async () => {
  const cwd = repository()
  // The spec folder moves, and the configuration with it.
  cpSync(join(cwd, '../new/specs'), join(cwd, 'guifan'), { recursive: true })
  git(cwd, 'rm', '-q', '-r', 'specs')
  writeFileSync(join(cwd, 'lianban.yaml'), `specs: [guifan, ${LIBRARY}]\n`)
  const options = { old: 'HEAD', cwd }
  expect(await found(options)).toEqual(SHORTER)
  expect((await diff(options)).diff?.borrowed).toEqual([LIBRARY])
})

it('a library that is committed is read as it was', async () => {
  const cwd = repository()
  writeFileSync(join(cwd, '.gitignore'), '')
  git(cwd, 'add', '-A')
  git(cwd, 'commit', '-q', '-m', 'v2')
  const file = join(cwd, LIBRARY, 'fund.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('公积金中心', '住房公积金管理中心'))
  const { diff: made } = await diff({ old: 'HEAD', cwd })
  expect(made?.borrowed).toBeUndefined()
  expect(made?.level).not.toBe('none')
})

it('a configuration that is wrong in the commit is told with the name of the commit', async () => {
  const cwd = repository()
  writeFileSync(join(cwd, 'lianban.yaml'), 'spec: specs\n')
  git(cwd, 'commit', '-q', '-a', '-m', 'wrong')
  git(cwd, 'checkout', '-q', 'HEAD~1', '--', 'lianban.yaml')
  const { diagnostics, sources } = await diff({ old: 'HEAD', cwd })
  expect(diagnostics.map(({ code, span }) => [code, span?.file])).toEqual([['LB8006', 'HEAD:lianban.yaml']])
  expect(sources('HEAD:lianban.yaml')).toBe('spec: specs\n')
})
