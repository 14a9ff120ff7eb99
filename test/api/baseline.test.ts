import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { check } from '../../src/api/check.js'
import { exitCode } from '../../src/cli/report.js'
import { BASE } from '../mistakes/project.js'
import { tree } from '../source/tree.js'

const ENTITY = 'entities/application.yaml'
const ITEM = 'items/maternity-benefit.yaml'
const FILE = 'ci/baseline.json'
const files = {
  ...BASE,
  [ENTITY]: BASE[ENTITY]!.replace('elements:\n', 'elements:\n  reason: { name: 事由, type: code, privacy: none }\n'),
  [ITEM]: BASE[ITEM]!.replace('type: 行政给付', 'type: 行政给')
}

const run = (cwd: string, options = {}) => check({ cwd, cacheDir: false, baseline: FILE, ...options })
const shown = (result: Awaited<ReturnType<typeof check>>) =>
  result.diagnostics.map(({ code, baselined }) => (baselined ? `${code} known` : code)).sort()

async function project(): Promise<string> {
  const cwd = tree(files)
  const written = await run(cwd, { writeBaseline: FILE })
  expect(written.baselined).toBe(written.diagnostics.length)
  expect(written.baselined).toBeGreaterThan(1)
  return cwd
}

it('has what is there, sorted and in words, and the same every time', async () => {
  const cwd = await project()
  const text = readFileSync(join(cwd, FILE), 'utf8')
  await run(cwd, { writeBaseline: FILE })
  expect(readFileSync(join(cwd, FILE), 'utf8')).toBe(text)
  const { findings } = JSON.parse(text) as { findings: Record<string, unknown>[] }
  expect(findings.map(({ where }) => where)).toEqual(findings.map(({ where }) => where).sort())
  expect(findings).toContainEqual({
    code: 'LB6004',
    where: 'entity/application id',
    message: '这些要素是下拉选项，但没有代码表：事由',
    count: 1,
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/)
  })
})

it('knows the findings again after lines moved and files were renamed', async () => {
  const cwd = await project()
  writeFileSync(join(cwd, ENTITY), `# 一行注释\n\n${files[ENTITY]!}`)
  mkdirSync(dirname(join(cwd, 'other/x.yaml')))
  renameSync(join(cwd, ITEM), join(cwd, 'other/x.yaml'))
  const result = await run(cwd)
  expect(shown(result).filter((each) => !each.endsWith('known'))).toEqual([])
  expect(exitCode(result, { failOn: 'info' })).toBe(0)
})

it('lets nothing new pass, also when it is like something known', async () => {
  const cwd = await project()
  writeFileSync(
    join(cwd, ENTITY),
    files[ENTITY]!.replace('  reason:', '  other: { name: 另, type: code, privacy: none }\n  reason:')
  )
  const result = await run(cwd)
  expect(shown(result)).toContain('LB6004')
  expect(shown(result)).toContain('LB8021')
  expect(exitCode(result, { failOn: 'info' })).toBe(1)
})

it('tells what was mended, so that the file can shrink', async () => {
  const cwd = await project()
  writeFileSync(join(cwd, ENTITY), BASE[ENTITY]!)
  const note = (await run(cwd)).diagnostics.find(({ code }) => code === 'LB8021')!
  expect(note.params).toEqual({ path: FILE, count: 1, findings: ['LB6004 entity/application id'] })
  expect(note.severity).toBe('info')
  expect(shown(await run(cwd, { writeBaseline: FILE }))).not.toContain('LB8021')
})

it('calls nothing mended that cannot be seen for an error', async () => {
  const cwd = await project()
  writeFileSync(join(cwd, ENTITY), 'kind: entity\n  id: [')
  expect(shown(await run(cwd))).not.toContain('LB8021')
})

it('does not take in what cannot be read', async () => {
  const cwd = tree({ ...files, [ENTITY]: 'kind: entity\n  id: [' })
  const result = await run(cwd, { writeBaseline: FILE })
  expect(exitCode(result, {})).toBe(1)
})

it.each([
  ['no JSON', '{'],
  ['another format', '{"format":"x","findings":[]}'],
  ['a broken entry', '{"format":"lianban-baseline/1","findings":[{"code":"LB6004"}]}'],
  ['null', 'null']
])('refuses a file that is no baseline: %s', async (_, text) => {
  const cwd = tree({ ...files, [FILE]: text })
  const result = await run(cwd)
  expect(shown(result)).toContain('LB8020')
  expect(exitCode(result, {})).toBe(2)
})

it('reports a baseline that is not there or cannot be written', async () => {
  const cwd = tree(files)
  expect(shown(await run(cwd))).toContain('LB8002')
  expect(shown(await run(cwd, { writeBaseline: 'entities' }))).toContain('LB8017')
  expect(shown(await run(cwd, { writeBaseline: ENTITY }))).toContain('LB8012')
  expect(readFileSync(join(cwd, ENTITY), 'utf8')).toBe(files[ENTITY])
})
