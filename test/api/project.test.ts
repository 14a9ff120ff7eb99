import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/api/check.js'
import { create } from '../../src/api/create.js'
import { init } from '../../src/api/init.js'
import { KINDS } from '../../src/api/kinds.js'
import { list } from '../../src/api/list.js'
import { message } from '../../src/diagnostics/words.js'
import { version } from '../../src/base/version.js'
import { tree } from '../source/tree.js'

const words = (diagnostics: Parameters<typeof message>[0][]) =>
  diagnostics.map((each) => `${each.code} ${message(each, 'zh')}`)

describe('init', () => {
  it('makes a project without a single finding', async () => {
    const cwd = tree({})
    const { files, diagnostics } = init({ dir: 'new/project', cwd, bare: true })
    expect(diagnostics).toEqual([])
    const root = join(cwd, 'new/project')
    const { diagnostics: found, services, stats } = await check({ cwd: root, cacheDir: false })
    expect(words(found)).toEqual([])
    expect(services).toBe(1)
    expect(stats.files).toBe(files.filter((file) => file.startsWith('specs/')).length)
    expect(files).toEqual(
      expect.arrayContaining(['.gitignore', '.vscode/settings.json', '.github/workflows/lianban.yml'])
    )
  })

  it('makes a project of one file on the library that ships, without an error', async () => {
    const cwd = tree({})
    const { files } = init({ cwd })
    expect(files.filter((file) => file.startsWith('specs/'))).toHaveLength(1)
    const { diagnostics, services } = await check({ cwd, cacheDir: false })
    expect(words(diagnostics.filter(({ severity }) => severity !== 'info'))).toEqual([])
    expect(services).toBe(1)
  })

  it('marks every document as an example and tells editors once where the schema is', async () => {
    const cwd = tree({})
    init({ cwd, bare: true })
    const { documents } = await list({ cwd })
    for (const { file } of documents) {
      const text = readFileSync(join(cwd, file), 'utf8')
      expect(text).toMatch(/^# 示例/)
    }
    expect(new Set(documents.map(({ kind }) => kind)).size).toBe(7)
    const settings = JSON.parse(readFileSync(join(cwd, '.vscode/settings.json'), 'utf8')) as Record<string, object>
    expect(settings['yaml.schemas']).toEqual({
      './node_modules/lianban/schemas/lianban.schema.json': 'specs/**/*.yaml',
      './node_modules/lianban/schemas/config.schema.json': 'lianban.yaml'
    })
  })

  it('asks for this version of lianban', () => {
    const cwd = tree({})
    init({ cwd })
    const { devDependencies } = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8')) as {
      devDependencies: { lianban: string }
    }
    expect(devDependencies.lianban).toBe(`^${version}`)
  })

  it('LB8012: writes nothing at all if one of its files exists', () => {
    const cwd = tree({ 'README.md': 'mine' })
    expect(init({ cwd })).toMatchObject({
      files: [],
      diagnostics: [{ code: 'LB8012', params: { path: 'README.md' } }]
    })
    expect(readdirSync(cwd)).toEqual(['README.md'])
  })
})

describe('create', () => {
  it.each(KINDS)('writes a %s that passes its schema and begins with what it is', async (kind) => {
    const cwd = tree({ 'lianban.yaml': 'specs: rules' })
    const { file, diagnostics } = await create({ kind, id: 'my-document', cwd })
    expect(diagnostics).toEqual([])
    const listed = await list({ cwd })
    expect(words(listed.diagnostics)).toEqual([])
    expect(listed.documents).toMatchObject([{ kind, id: 'my-document', file }])
    expect(readFileSync(join(cwd, file!), 'utf8')).toMatch(new RegExp(`^kind: ${kind}\\nid: my-document\\n`))
  })

  it('passes the schema still when every comment is taken away', async () => {
    const cwd = tree({})
    for (const kind of KINDS) {
      const { file } = await create({ kind, id: 'x', cwd })
      const text = readFileSync(join(cwd, file!), 'utf8')
      writeFileSync(join(cwd, file!), text.replace(/^( *)# (?=\s*(- |[\w"]+:))/gm, '$1'))
    }
    const { documents, diagnostics } = await list({ cwd })
    expect(words(diagnostics)).toEqual([])
    expect(documents).toHaveLength(KINDS.length)
  })

  it('LB8011: names the nearest kind', async () => {
    const { diagnostics } = await create({ kind: 'servise', id: 'x', cwd: tree({}) })
    expect(diagnostics).toMatchObject([{ code: 'LB8011', suggestion: 'service' }])
  })

  it.each(['../evil', 'Upper', 'a b', 'a--b', '1a', ''])('LB8016: does not take %j for an id', async (id) => {
    const cwd = tree({})
    expect((await create({ kind: 'item', id, cwd })).diagnostics).toMatchObject([{ code: 'LB8016' }])
    expect(readdirSync(cwd)).toEqual([])
  })

  it('LB8012: overwrites nothing', async () => {
    const cwd = tree({ 'specs/items/x.yaml': 'mine' })
    expect((await create({ kind: 'item', id: 'x', cwd })).diagnostics).toMatchObject([{ code: 'LB8012' }])
    expect(readFileSync(join(cwd, 'specs/items/x.yaml'), 'utf8')).toBe('mine')
  })
})
