import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wantsColor, type Sink } from '../../src/cli/io.js'
import { main } from '../../src/cli/main.js'
import { exitCode, statsTable } from '../../src/cli/report.js'
import { diagnose } from '../../src/diagnostics/catalogue.js'
import { TINY } from '../prove/tiny.js'
import { tree } from '../source/tree.js'

const faulty = (env = {}) => {
  let stderr = ''
  const stdout = {
    write: () => {
      throw new Error('out of paper')
    }
  }
  const io = { cwd: tree({ 'a.yaml': '' }), env, stdout, stderr: { write: (text: string) => (stderr += text) } }
  return main(['check', '--no-cache', '--lang', 'en'], io).then((code) => ({ code, stderr }))
}

describe('a fault of lianban itself', () => {
  it('is LB9001 and exit code 3, without a stack trace', async () => {
    const { code, stderr } = await faulty()
    expect(code).toBe(3)
    expect(stderr).toContain('LB9001')
    expect(stderr).toContain('out of paper')
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('shows the stack to those who ask for it', async () => {
    expect((await faulty({ LIANBAN_DEBUG: '1' })).stderr).toMatch(/^\s+at /m)
  })
})

describe('a fault of the machine', () => {
  it.each(['EDQUOT', 'EIO', 'EMFILE'])('%s is no fault of lianban: exit code 2, and what it is about', async (code) => {
    let stderr = ''
    const failing = () => {
      throw Object.assign(new Error(`${code}: open`), { code, errno: -1, syscall: 'open', path: '/lianban/dist/a.js' })
    }
    const sink = { write: (text: string) => (stderr += text) }
    const io = { cwd: tree({ 'a.yaml': '' }), env: {}, stdout: { write: failing }, stderr: sink }
    expect(await main(['check', '--no-cache'], io)).toBe(2)
    expect(stderr).toContain('LB8015')
    expect(stderr).toContain('/lianban/dist/a.js')
    expect(stderr).toContain(code)
    expect(stderr).not.toContain('LB9001')
  })
})

describe('what comes from files', () => {
  const io = (cwd: string) => {
    const printed = { text: '' }
    const sink = { write: (text: string) => (printed.text += text) }
    return { printed, io: { cwd, env: {}, stdout: sink, stderr: sink } }
  }

  it.each(['prove', 'build'])('is made visible in the table of %s', async (command) => {
    const files = Object.entries(TINY).map(([file, text]) => [
      `specs/${file}`,
      text.replace(/^name: 小事$/m, 'name: "\\e[31m联办\\u202E“一件事”"')
    ])
    const { printed, io: own } = io(tree(Object.fromEntries(files) as Record<string, string>))
    await main([command, '--color', 'never'], own)
    expect(printed.text).toContain('<U+001B>[31m联办<U+202E>“一件事”')
    for (const hidden of ['\u001b', '\u202e']) expect(printed.text).not.toContain(hidden)
  })

  it('is not read without end', async () => {
    const cwd = tree({ 'proof.json': '' })
    truncateSync(join(cwd, 'proof.json'), 65 * 1024 * 1024)
    const { printed, io: own } = io(cwd)
    expect(await main(['recheck', 'proof.json'], own)).toBe(2)
    expect(printed.text).toContain('文件太大')
  })
})

describe('the exit code', () => {
  const span = { file: 'a', start: 0, end: 1 }
  const finding = (severity: 'error' | 'warning' | 'info') => diagnose('LB2026', { count: 1 }, span, { severity })
  const ignored = { ...finding('error'), ignored: { reason: '', span } }
  const usage = diagnose('LB8002', { path: 'a' })
  const internal = diagnose('LB9001', { detail: 'a' })

  it.each([
    [[], 0, 0, 0],
    [[finding('info')], 0, 0, 1],
    [[finding('warning')], 0, 1, 1],
    [[finding('error'), finding('info')], 1, 1, 1],
    [[ignored], 0, 0, 0],
    [[finding('error'), usage], 2, 2, 2],
    [[usage, internal, finding('error')], 3, 3, 3]
  ])('%#', (diagnostics, error, warning, info) => {
    expect(exitCode({ diagnostics }, {})).toBe(error)
    expect(exitCode({ diagnostics }, { failOn: 'error' })).toBe(error)
    expect(exitCode({ diagnostics }, { failOn: 'warning' })).toBe(warning)
    expect(exitCode({ diagnostics }, { failOn: 'info' })).toBe(info)
    expect(exitCode({ diagnostics, config: { failOn: 'warning' } }, {})).toBe(warning)
  })
})

describe('colour', () => {
  const sink: Sink = { write: (text) => text }
  const terminal: Sink = { ...sink, isTTY: true }
  it.each([
    ['auto', terminal, {}, true],
    ['auto', { ...terminal, isTTY: false }, {}, false],
    ['auto', terminal, { NO_COLOR: '1' }, false],
    ['auto', terminal, { NO_COLOR: '' }, true],
    ['auto', terminal, { TERM: 'dumb' }, false],
    ['always', sink, { NO_COLOR: '1' }, true],
    ['never', terminal, {}, false]
  ] as const)('%s %j %j → %s', (choice, output, env, expected) => {
    expect(wantsColor(choice, output, env)).toBe(expected)
  })
})

it('--stats lists the phases that ran, in order', () => {
  const table = statsTable({ phases: { merge: 2, parse: 1.26 }, files: 3, cached: false })
  expect(table).toMatch(/^parse {10,}1\.3 ms\nmerge {10,}2\.0 ms\nfiles 3, memory \d+ MiB\n$/)
})
