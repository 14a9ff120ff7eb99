/** Characters that steer a terminal, an editor or a forge, in every text of a project. */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { expect, it } from 'vitest'
import { escapeHidden } from '../../src/base/inert.js'
import { TINY } from '../prove/tiny.js'
import { main } from '../../src/cli/main.js'
import { tree } from '../source/tree.js'

/** Escape, C1 control, turned direction, no width, line separator. */
const MARKS = '\u001b[31m\u009b\u202e\u2066\u200b\u2028'
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/ // eslint-disable-line no-control-regex

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

async function run(cwd: string, line: string) {
  let printed = ''
  const sink = { write: (text: string) => (printed += text) }
  const env = { NO_COLOR: '1' }
  const exit = await main(line.split(' '), { cwd, env, stdout: sink, stderr: sink })
  return { exit, printed }
}

/** A project with `marks` in every name. */
function project(marks: string): string {
  const quoted = (text: string) => escapeHidden(JSON.stringify(text))
  const marked = (text: string) =>
    text
      .replace(/^name: 小事$/m, () => `name: ${quoted(`小${marks}事“一件事”`)}`)
      .replace(/^((?: *|- )(?:name|label): )([\u4e00-\u9fff]+)$/gm, (_, key, value) => key + quoted(value + marks))
  const files = Object.entries(TINY).map(([file, text]) => [`specs/${file}`, marked(text)])
  return tree(Object.fromEntries(files) as Record<string, string>)
}

it('are told, and stand in no output', { timeout: 120_000 }, async () => {
  const cwd = project(MARKS)
  const checked = await run(cwd, 'check')
  expect(checked.printed).toContain('LB6107')
  expect(checked.exit).toBeLessThan(2)
  for (const command of [
    'check --format json',
    'check --format junit',
    'check --format sarif',
    'list --format json',
    'report',
    'report --format json',
    'build',
    'prove',
    'diff specs specs --format json'
  ])
    expect((await run(cwd, command)).printed, command).not.toMatch(HIDDEN)
  const files = [...filesBelow(join(cwd, 'out')), ...filesBelow(join(cwd, 'proof'))]
  expect(new Set(files.map((path) => extname(path)))).toEqual(
    new Set(['.ts', '.json', '.mmd', '.svg', '.md', '.html', '.csv'])
  )
  const raw = files.filter((path) => HIDDEN.test(readFileSync(path, 'utf8').replace(/^\ufeff/, '')))
  expect(raw.map((path) => path.slice(cwd.length))).toEqual([])
})

it('do nothing on a forge', { timeout: 120_000 }, async () => {
  const cwd = project(' @octocat #1 www.a.cn')
  for (const command of ['build', 'prove']) expect((await run(cwd, command)).exit).toBeLessThan(2)
  const files = [...filesBelow(join(cwd, 'out')), ...filesBelow(join(cwd, 'proof'))].filter((path) =>
    path.endsWith('.md')
  )
  expect(files.length).toBeGreaterThan(3)
  const live = files.filter((path) => /@octocat|(?<!&)#1\b|www\.a/.test(readFileSync(path, 'utf8')))
  expect(live.map((path) => path.slice(cwd.length))).toEqual([])
})
