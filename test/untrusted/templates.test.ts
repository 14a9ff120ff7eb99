/** Attacks through the templates of a project. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { init } from '../../src/api/init.js'
import { main } from '../../src/cli/main.js'
import { tree } from '../source/tree.js'

let cwd: string
beforeEach(() => {
  cwd = tree({})
  init({ cwd, bare: true })
  writeFileSync(join(cwd, 'lianban.yaml'), 'specs: specs\ntemplates: own\n')
  for (const folder of ['guide', 'ledger', 'materials', 'notice', 'proof', 'report', 'integration/runtime'])
    mkdirSync(join(cwd, 'own', folder), { recursive: true })
})

async function run(line: string) {
  let printed = ''
  const sink = { write: (text: string) => (printed += text) }
  const exit = await main([...line.split(' '), '--lang', 'en'], { cwd, env: {}, stdout: sink, stderr: sink })
  return { exit, printed }
}

describe('a mistake in a template', () => {
  it.each([
    ['build', 'guide/guide.html.hbs', '\n  {{log "::error::x"}}', '2, column 3'],
    ['build', 'ledger/ledger.md.hbs', '{{#each x}}', '1, column 10'],
    ['build', 'materials/materials.md.hbs', 'a\n{{nobody}}', '2, column 3'],
    ['prove', 'proof/proof.html.hbs', '{{title.constructor}}', '1, column 3'],
    ['prove', 'proof/proof.md.hbs', '{{> gone}}', '1, column 1'],
    ['report --format html', 'report/report.html.hbs', '{{lookup this "x"}}', '1, column 1'],
    ['report --format html', 'report/report.html.hbs', '{{nobody}}', '1, column 3'],
    ['build --format json', 'guide/guide.md.hbs', '{{nobody}}', '']
  ])('of %s has a place and exit code 2', async (command, name, text, place) => {
    writeFileSync(join(cwd, 'own', name), text)
    const { exit, printed } = await run(command)
    expect(exit).toBe(2)
    expect(printed).toContain('LB8032')
    expect(printed).toContain(place === '' ? 'guide.md.hbs' : `The template "own/${name}", line ${place}: `)
    expect(printed).not.toMatch(/^::/m)
    expect(existsSync(join(cwd, 'out'))).toBe(false)
  })

  it('replaces no code', async () => {
    writeFileSync(join(cwd, 'own/integration/runtime/dispatch.ts'), 'steal()')
    expect(await run('build')).toMatchObject({ exit: 2, printed: expect.stringContaining('LB8031') })
  })
})
