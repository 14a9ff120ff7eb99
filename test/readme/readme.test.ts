/** The commands of the first pages are run, and what the pages show of their output is what they print. UPDATE=1 writes it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { list } from '../../src/api/list.js'
import { main } from '../../src/cli/main.js'
import { program } from '../../src/cli/program.js'
import { abridged, blocksOf, finding } from './blocks.js'

const MINUTES = 60_000
const pages = ['README.md', 'README.en.md'] as const
const langs = { 'README.md': 'zh', 'README.en.md': 'en' } as const

let cwd: string
beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'readme-'))
  cpSync('specs', join(cwd, 'specs'), { recursive: true })
})
const io = () => {
  const printed = { text: '' }
  const sink = { write: (more: string) => (printed.text += more) }
  return { printed, io: { cwd, env: {}, stdout: sink, stderr: sink } }
}

async function printed(...args: string[]): Promise<string> {
  const { printed, io: own } = io()
  await main([...args, ...(args[0] === 'init' ? [] : ['--color', 'never'])], own)
  return printed.text
}

/** Holds the block that the pattern finds against what is right. */
function hold(page: string, pattern: RegExp, right: (block: string) => string): void {
  const text = readFileSync(page, 'utf8')
  const block = blocksOf(text).find((one) => pattern.test(one.text))
  if (!block) throw new Error(`${page} has no block with ${pattern}`)
  const wanted = right(block.text)
  if (process.env['UPDATE']) writeFileSync(page, text.slice(0, block.start) + wanted + text.slice(block.end))
  else expect(block.text).toBe(wanted)
}

describe.each(pages)('%s', (page) => {
  const lang = langs[page]

  test(
    'what the demo prints',
    async () => {
      rmSync(join(cwd, 'out'), { recursive: true, force: true })
      const output = await printed('build', 'specs', '--out', 'out', '--lang', lang)
      hold(page, /^(?:检查了|Checked)/, (block) => abridged(output, block, (line) => /^ {2}\S.*“一件事”/.test(line)))
    },
    5 * MINUTES
  )

  test(
    'a contradiction of the sources',
    async () => {
      const output = await printed('check', 'specs', '--show-ignored', '--no-cache', '--lang', lang)
      hold(page, /LB5003/, (block) => finding(output, block))
    },
    5 * MINUTES
  )

  test('what it says of its services', async () => {
    const { documents } = await list({ cwd, kind: 'service' })
    const [, count] = /(\d+) (?:个服务（|shipped services)/.exec(readFileSync(page, 'utf8'))!
    expect(documents).toHaveLength(Number(count))
  })

  test('every command that it names is one', () => {
    const known = program(lang, io().io, () => undefined).commands.map((one) => one.name())
    const named = [...readFileSync(page, 'utf8').matchAll(/(?:npx |`)lianban ([\w-]+)/g)].map((match) => match[1]!)
    for (const name of named) expect(known).toContain(name)
    if (page === 'README.md') for (const name of known) expect(named).toContain(name)
  })
})

test(
  'a mistake, as it is told',
  async () => {
    const file = join(cwd, 'specs/items/birth-registration.yaml')
    const right = readFileSync(file, 'utf8')
    writeFileSync(
      file,
      right.replace('applicant.idNumber, label: 申请人身份证', 'applicant.idNumbr, label: 申请人身份证')
    )
    const output = await printed('check', 'specs', '--no-cache')
    writeFileSync(file, right)
    hold('README.md', /LB3004/, (block) => finding(output, block))
  },
  5 * MINUTES
)

test(
  'what is proved',
  async () => {
    const output = await printed('prove', 'specs')
    const table = output.slice(output.indexOf('一件事 '), output.indexOf('证书和摘要'))
    hold('README.md', /^一件事 +回答的组合/, (block) => abridged(table, block, (line) => /“一件事”/.test(line)))
  },
  5 * MINUTES
)

test(
  'the project that init makes is checked, built and proved as the page says',
  async () => {
    cwd = mkdtempSync(join(tmpdir(), 'readme-'))
    await printed('init', '我的规范')
    cwd = join(cwd, '我的规范')
    const [, said] = /npx lianban check +# (.*)/.exec(readFileSync('README.md', 'utf8'))!
    expect(await printed('check')).toContain(said)
    expect(await printed('build')).toContain('out')
    expect(await printed('prove')).toContain('proof')
  },
  MINUTES
)
