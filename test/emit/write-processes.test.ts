/** Writers in processes of their own: together, and killed. */
import { build } from 'esbuild'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '../../src/emit/output.js'
import { currentOutput } from '../../src/emit/recover.js'
import { writeOutput } from '../../src/emit/write.js'
import { runs } from '../support/effort.js'
import { outputs } from './outputs.js'

let folder: string
let out: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianban-write-'))
  out = join(folder, 'out')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Every file below a folder → its text. */
function tree(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]))
}

function sums(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, sha256(text)]))
}

async function loopScript(): Promise<string> {
  const script = join(folder, 'loop.mjs')
  const entryPoints = [join(import.meta.dirname, 'writer-loop.ts')]
  await build({ entryPoints, outfile: script, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' })
  return script
}

const ROUNDS = runs(25, 200)

describe('other processes', () => {
  it(
    'may write the same folder at the same time: one may be refused, the output is whole',
    { timeout: 60_000 },
    async () => {
      const script = await loopScript()
      const children = [0, 1].map((turn) => fork(script, [out, String(turn), 'shared']))
      const ends = children.map((child) => once(child, 'exit'))
      await new Promise((done) => setTimeout(done, 2000))
      for (const child of children) child.kill('SIGKILL')
      for (const end of ends) expect(await end).toEqual([null, 'SIGKILL'])
      const current = currentOutput(out)
      const { 'manifest.json': own, ...files } = tree(out)
      expect(current).toEqual(JSON.parse(own!))
      expect(sums(files)).toEqual(current!.files)
      expect(readdirSync(folder).sort()).toEqual(['loop.mjs', 'out'])
    }
  )

  it(`may be killed at any moment, ${ROUNDS} times, without leaving a mixture`, { timeout: 240_000 }, async () => {
    const script = await loopScript()
    writeOutput(out, outputs[0]!.files, outputs[0]!.digests)
    const expected = outputs.map(({ files }) => Object.fromEntries(files.map(({ path, text }) => [path, text])))
    const interrupted = { new: 0, old: 0 }

    for (let round = 0; round < ROUNDS; round++) {
      const child = fork(script, [out, String(round)])
      await once(child, 'message')
      await new Promise((done) => setTimeout(done, (round * 37) % 60))
      child.kill('SIGKILL')
      expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])

      const left = readdirSync(dirname(out)).filter((name) => name.startsWith('.out'))
      if (left.some((name) => name.includes('-new-'))) interrupted.new++
      if (!existsSync(out)) interrupted.old++
      const current = currentOutput(out)
      const { 'manifest.json': own, ...files } = tree(out)
      expect(current).toEqual(JSON.parse(own!))
      expect(sums(files)).toEqual(current!.files)
      expect(expected).toContainEqual(files)
      expect(readdirSync(folder).sort()).toEqual(['loop.mjs', 'out'])
    }
    expect(interrupted.new).toBeGreaterThan(0)
  })
})
