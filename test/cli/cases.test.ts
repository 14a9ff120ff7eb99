/**
 * Each folder test/cases/<command>/<case> is a test: `cmd` holds command lines, `input` the files they find. What they
 * print, their exit codes and the files they leave must be as in `expected.*`. UPDATE=1 writes these files anew.
 */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.js'
import { tree } from '../source/tree.js'

const root = join(import.meta.dirname, '..', 'cases')
const parts = ['stdout', 'stderr', 'exit', 'files'] as const

const folders = (path: string) =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

async function run(folder: string): Promise<Record<(typeof parts)[number], string>> {
  const cwd = tree({})
  if (existsSync(join(folder, 'input'))) cpSync(join(folder, 'input'), cwd, { recursive: true })
  const before = new Set(filesOf(cwd))
  const env = { XDG_CACHE_HOME: tree({}) }
  const got = { stdout: '', stderr: '' }
  const exits: number[] = []
  for (const line of readFileSync(join(folder, 'cmd'), 'utf8').trimEnd().split('\n')) {
    const [name, ...argv] = line.split(' ')
    expect(name).toBe('lianban')
    const stdout = { write: (text: string) => (got.stdout += text) }
    const stderr = { write: (text: string) => (got.stderr += text) }
    exits.push(await main(argv, { cwd, env, stdout, stderr }))
  }
  const made = filesOf(cwd).filter((file) => !before.has(file))
  const plain = (text: string) => text.replaceAll(cwd, '<cwd>')
  const files = made.map((file) => `${file}\n`).join('')
  return { stdout: plain(got.stdout), stderr: plain(got.stderr), exit: `${exits.join(' ')}\n`, files }
}

function filesOf(cwd: string): string[] {
  return readdirSync(cwd, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(cwd.length + 1))
    .sort()
}

describe.each(folders(root))('%s', (command) => {
  it.each(folders(join(root, command)))('%s', async (name) => {
    const folder = join(root, command, name)
    const got = await run(folder)
    for (const part of parts) {
      const path = join(folder, `expected.${part}`)
      if (process.env['UPDATE']) {
        if (got[part] === '') rmSync(path, { force: true })
        else writeFileSync(path, got[part])
      }
      expect(got[part], part).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '')
    }
  })
})
