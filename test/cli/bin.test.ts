/** The executable itself, in processes of their own. */
import { build } from 'esbuild'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  openSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const repository = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'lianban-bin-'))
const cwd = join(folder, 'project')
const bin = join(folder, 'bin', 'lianban.js')

/** Enough to fill a pipe, and to take a while. */
const FILES = 400

beforeAll(async () => {
  for (const path of ['bin', 'package.json', 'docs/diagnostics']) {
    cpSync(join(repository, path), join(folder, path), { recursive: true })
  }
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'))
  mkdirSync(join(cwd, 'specs'), { recursive: true })
  for (let index = 0; index < FILES; index++) {
    const lines = Array.from({ length: 50 }, (_, line) => `  a${line}: {name: 名称, type: txt, maxLength: 10}\n`)
    writeFileSync(
      join(cwd, `specs/${index}.yaml`),
      `kind: entity\nid: e${index}\nname: 名\nelements:\n${lines.join('')}`
    )
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function start(...args: string[]) {
  const child = spawn(process.execPath, [bin, ...args], { cwd, env: { XDG_CACHE_HOME: join(folder, 'cache') } })
  const got = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => (got.stdout += String(chunk)))
  child.stderr.on('data', (chunk) => (got.stderr += String(chunk)))
  const end = once(child, 'close').then(([code, signal]) => ({
    ...got,
    code: code as number | null,
    signal: signal as string | null
  }))
  return { child, end }
}

describe('lianban', () => {
  it('says its version before anything is loaded', async () => {
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: string }
    const said = { stdout: `${version}\n`, stderr: '', code: 0, signal: null }
    expect(await start('--version').end).toEqual(said)
    expect(await start('-V').end).toEqual(said)
    expect((await start('help').end).code).not.toBe(0)
  })

  it('passes arguments, streams and the exit code on', { timeout: 60_000 }, async () => {
    await build({
      entryPoints: [join(repository, 'src/cli/main.ts')],
      outdir: join(folder, 'dist'),
      outbase: join(repository, 'src'),
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'error'
    })
    expect(await start('explain', 'LB8007').end).toMatchObject({ code: 0, stderr: '' })
    expect(await start('chekc').end).toMatchObject({ code: 2, stdout: '' })
    const json = await start('check', '--format', 'json').end
    expect(json).toMatchObject({ code: 1, stderr: '' })
    expect((JSON.parse(json.stdout) as { diagnostics: unknown[] }).diagnostics.length).toBeGreaterThan(FILES)
  })

  it('is quiet when the reader of its output leaves', { timeout: 60_000 }, async () => {
    const { child, end } = start('check', '--format', 'json')
    child.stdout.destroy()
    // The exit code still tells what was found.
    expect(await end).toMatchObject({ stderr: '', signal: null, code: 1 })
  })

  it.skipIf(!existsSync('/dev/full'))(
    'says that its output is full, and exits with 2',
    { timeout: 60_000 },
    async () => {
      const full = openSync('/dev/full', 'w')
      // One file says enough: five runs over all of them took longer than the other tests together.
      const few = join(folder, 'few')
      mkdirSync(join(few, 'specs'), { recursive: true })
      cpSync(join(cwd, 'specs/0.yaml'), join(few, 'specs/0.yaml'))
      for (const args of [['--version'], ['help', 'check'], ['check'], ['check', '--format', 'json']]) {
        const said = spawnSync(process.execPath, [bin, ...args], {
          cwd: few,
          stdio: ['ignore', full, 'pipe'],
          encoding: 'utf8'
        })
        expect(said).toMatchObject({ status: 2, stderr: '错误：写不了标准输出（ENOSPC）\n' })
      }
      const silent = spawnSync(process.execPath, [bin, 'check'], { cwd: few, stdio: ['ignore', full, full] })
      expect(silent.status).toBe(2)
    }
  )

  it.skipIf(process.platform === 'win32')('says that the current folder is gone, and exits with 2', () => {
    const script = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$1" check --lang en'
    const said = spawnSync('sh', ['-c', script, process.execPath, bin], { cwd: folder, encoding: 'utf8' })
    expect(said).toMatchObject({ status: 2, stdout: '', stderr: 'error: the current folder is gone (ENOENT)\n' })
  })

  it('stops at once at Ctrl-C', { timeout: 60_000 }, async () => {
    const { child, end } = start('check', '--no-cache')
    await new Promise((done) => setTimeout(done, 300))
    child.kill('SIGINT')
    expect(await end).toMatchObject({ signal: 'SIGINT', stdout: '' })
  })
})
