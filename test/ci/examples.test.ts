/** The shell lines of the CI examples, run as they stand. Only `npm install` is left out: tests have no network. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { init } from '../../src/api/init.js'
import { tree } from '../source/tree.js'

const root = resolve(import.meta.dirname, '../..')

/** A committed project of `lianban init` in which `npx lianban` is this checkout. */
function project(): string {
  const cwd = tree({ 'bin/npm': '#!/bin/sh\n[ "$*" = install ]\n' })
  chmodSync(join(cwd, 'bin/npm'), 0o755)
  init({ cwd, bare: true })
  mkdirSync(join(cwd, 'node_modules/.bin'), { recursive: true })
  symlinkSync(root, join(cwd, 'node_modules/lianban'))
  symlinkSync('../lianban/bin/lianban.js', join(cwd, 'node_modules/.bin/lianban'))
  shell(cwd, [
    'git init -q -b main',
    'git add -A',
    'git -c user.name=a -c user.email=a@example.org commit -q -m first',
    'git update-ref refs/remotes/origin/main HEAD'
  ])
  return cwd
}

function shell(cwd: string, lines: readonly string[], status = 0): string {
  const env = {
    ...process.env,
    PATH: [join(cwd, 'bin'), process.env['PATH']].join(delimiter),
    XDG_CACHE_HOME: join(cwd, 'cache'),
    GITHUB_STEP_SUMMARY: join(cwd, 'step-summary.md')
  }
  const run = spawnSync('bash', ['-e', '-c', lines.join('\n')], { cwd, env, encoding: 'utf8' })
  expect(run.status, run.stdout + run.stderr).toBe(status)
  return run.stdout
}

const text = (cwd: string, file: string) => readFileSync(join(cwd, file), 'utf8')

describe.skipIf(process.platform === 'win32')('the CI examples', { timeout: 120_000 }, () => {
  it('GitHub Actions', () => {
    const cwd = project()
    const { jobs } = parse(text(cwd, '.github/workflows/lianban.yml')) as {
      jobs: { check: { steps: { run?: string; with?: Record<string, unknown> }[] } }
    }
    shell(
      cwd,
      jobs.check.steps.flatMap(({ run }) => run ?? [])
    )
    expect(text(cwd, 'step-summary.md')).toContain('lianban 检查结果')
    const paths = jobs.check.steps.flatMap((step) => step.with?.['sarif_file'] ?? step.with?.['path'] ?? []) as string[]
    const uploaded = paths.flatMap((list) => list.trim().split('\n'))
    expect(uploaded).toEqual(['reports/lianban.sarif', 'out', 'proof'])
    for (const file of uploaded) expect(existsSync(join(cwd, file)), file).toBe(true)
  })

  it('GitLab CI', () => {
    const cwd = project()
    const { lianban } = parse(text(cwd, '.gitlab-ci.yml')) as {
      lianban: { script: string[]; artifacts: { paths: string[]; reports: Record<string, string> } }
    }
    shell(cwd, lianban.script)
    const made = [...lianban.artifacts.paths, ...Object.values(lianban.artifacts.reports)]
    expect(made).toHaveLength(4)
    for (const file of made) expect(existsSync(join(cwd, file)), file).toBe(true)
    expect(JSON.parse(text(cwd, lianban.artifacts.reports['codequality']!))).toEqual([])
  })

  it('the commands of docs/ci.md', () => {
    const page = readFileSync(join(root, 'docs/ci.md'), 'utf8')
    const lines = Array.from(page.matchAll(/^```sh\n([^]*?)^```$/gm), (match) => match[1]!.trimEnd())
    expect(lines.length).toBeGreaterThan(2)
    shell(project(), lines)
  })

  it('fail with a finding, which is in the reports all the same', () => {
    const cwd = project()
    const file = 'specs/items/bus-pass.yaml'
    writeFileSync(join(cwd, file), text(cwd, file).replace(/^owner: .*$/m, 'owner: nobody'))
    const { lianban } = parse(text(cwd, '.gitlab-ci.yml')) as { lianban: { script: string[] } }
    expect(shell(cwd, lianban.script, 1)).toContain('LB3002')
    expect(text(cwd, 'reports/code-quality.json')).toContain(file)
    expect(text(cwd, 'reports/junit.xml')).toContain('type="LB3002"')
    expect(shell(cwd, ['npx lianban check --format github --changed-since origin/main'], 1)).toContain(`file=${file}`)
  })
})
