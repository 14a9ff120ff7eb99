/** A repository whose own configuration asks git to run programs. */
import { execFileSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { main } from '../../src/cli/main.js'
import { tree } from '../source/tree.js'

const OFFICE = 'kind: organization\nid: office\nname: 民政局\n'

it.each(['plain', 'a=b'])('runs no program that a repository names: %s', { timeout: 60_000 }, async (filter) => {
  const marks = tree({})
  const cwd = tree({ 'specs/office.yaml': OFFICE, '.gitattributes': `*.yaml filter=${filter}\n` })
  const git = (...args: string[]) => execFileSync('git', args, { cwd, stdio: 'ignore' })
  git('init', '-q')
  git('add', '.')
  git('-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '-qm', 'a')
  for (const key of [
    `filter.${filter}.clean`,
    `filter.${filter}.process`,
    'core.fsmonitor',
    'diff.external',
    'core.pager'
  ])
    git('config', key, `touch ${join(marks, key.replace('=', '-'))}; false`)
  git('config', `filter.${filter}.required`, 'true')
  writeFileSync(join(cwd, 'specs/office.yaml'), OFFICE.replace('民政局', '民政厅'))
  const sink = { write: () => undefined }
  for (const line of ['check --changed-since HEAD', 'diff HEAD'])
    expect(await main(line.split(' '), { cwd, env: {}, stdout: sink, stderr: sink }), line).toBe(0)
  expect(readdirSync(marks)).toEqual([])
})
