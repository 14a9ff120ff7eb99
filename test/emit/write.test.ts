import { fork } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isSafePath, manifest, safeName, sha256 } from '../../src/emit/output.js'
import { besides, currentOutput } from '../../src/emit/recover.js'
import { openOutput, writeOutput } from '../../src/emit/write.js'
import { outputs } from './outputs.js'

let folder: string
let out: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianban-write-'))
  out = join(folder, 'out')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const one = [{ path: 's/a.txt', text: '甲\n' }]

/** Every file below a folder → its text. */
function tree(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]))
}

function sums(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, sha256(text)]))
}

/** A process id that no longer runs. */
async function deadPid(): Promise<number> {
  const child = fork('-', { execArgv: ['-e', ''] })
  await once(child, 'exit')
  return child.pid!
}

describe('the manifest', () => {
  it('lists sums and digests in an order of its own', () => {
    const text = manifest(
      new Map([
        ['b', '2'],
        ['a', '1']
      ]),
      { z: '9', y: '8' }
    )
    expect(text).toBe(`{
  "format": "lianban-output/1",
  "services": {
    "y": "8",
    "z": "9"
  },
  "files": {
    "a": "1",
    "b": "2"
  }
}
`)
  })
})

describe('safeName', () => {
  it.each([
    ['newborn', 'newborn'],
    ['新生儿“一件事”', '新生儿“一件事”'],
    ['con', '_con'],
    ['AUX.txt', '_AUX.txt'],
    ['com1', '_com1'],
    ['common', 'common'],
    ['a:b/c\\d', 'a-b-c-d'],
    ['a. .', 'a'],
    ['..', '_'],
    ['', '_']
  ])('%j → %j', (name, safe) => {
    expect(safeName(name)).toBe(safe)
    expect(isSafePath(`x/${safe}`)).toBe(true)
  })

  it.each(['/a', 'a//b', '../a', 'a/../b', './a', 'a/', 'a\\b', 'nul', 'a/lpt1.txt', 'x'.repeat(201)])(
    'lets nobody write to %j',
    (path) => expect(isSafePath(path)).toBe(false)
  )
})

describe('writeOutput', () => {
  it('writes the files and a manifest that matches them, and leaves nothing beside', () => {
    expect(writeOutput(out, outputs[0]!.files, outputs[0]!.digests)).toEqual({ changed: true, files: 60 })
    const { 'manifest.json': own, ...files } = tree(out)
    expect(sums(files)).toEqual((JSON.parse(own!) as { files: object }).files)
    expect(Object.keys(files)).toHaveLength(60)
    expect(readdirSync(folder)).toEqual(['out'])
  })

  it('makes folders on the way', () => {
    writeOutput(join(folder, 'x/y/out'), one, {})
    expect(tree(join(folder, 'x/y/out'))['s/a.txt']).toBe('甲\n')
  })

  it('removes what the new output does not have', () => {
    writeOutput(out, outputs[0]!.files, {})
    writeOutput(out, one, {})
    expect(Object.keys(tree(out))).toEqual(['manifest.json', 's/a.txt'])
  })

  it('touches nothing when nothing changed, and keeps the time of files that stay', () => {
    writeOutput(out, [...one, { path: 's/b.txt', text: 'b' }], {})
    utimesSync(join(out, 's/a.txt'), 1000, 1000)
    const before = statSync(out).ino
    expect(writeOutput(out, [...one, { path: 's/b.txt', text: 'b' }], {})).toEqual({ changed: false, files: 2 })
    expect(statSync(out).ino).toBe(before)
    expect(writeOutput(out, [...one, { path: 's/b.txt', text: 'c' }], {})).toEqual({ changed: true, files: 2 })
    expect(statSync(join(out, 's/a.txt')).mtimeMs).toBe(1_000_000)
    expect(tree(out)['s/b.txt']).toBe('c')
  })

  it('restores a file that somebody deleted', () => {
    writeOutput(out, one, {})
    rmSync(join(out, 's/a.txt'))
    expect(writeOutput(out, one, {})).toMatchObject({ changed: true })
    expect(tree(out)['s/a.txt']).toBe('甲\n')
  })

  it.each<[string, () => void]>([
    ['a folder without a manifest', () => (mkdirSync(out), writeFileSync(join(out, 'thesis.doc'), ''))],
    ['a foreign manifest', () => (mkdirSync(out), writeFileSync(join(out, 'manifest.json'), '{"name": "app"}'))],
    ['a file', () => writeFileSync(out, '')],
    [
      'an output with a file of somebody else',
      () => (writeOutput(out, one, {}), writeFileSync(join(out, 's/notes.txt'), 'mine'))
    ],
    ['an output that somebody edited', () => (writeOutput(out, one, {}), writeFileSync(join(out, 's/a.txt'), 'mine'))],
    [
      'a folder with a manifest that lists files of somebody else',
      () => {
        mkdirSync(out)
        writeFileSync(join(out, 'thesis.doc'), 'mine')
        writeFileSync(join(out, 'manifest.json'), manifest(new Map([['thesis.doc', sha256('another text')]]), {}))
      }
    ],
    [
      'an output in which a file became a link',
      () => {
        writeOutput(out, one, {})
        writeFileSync(join(folder, 'elsewhere.txt'), '甲\n')
        rmSync(join(out, 's/a.txt'))
        symlinkSync(join(folder, 'elsewhere.txt'), join(out, 's/a.txt'))
      }
    ]
  ])('does not replace %s', (_, prepare) => {
    prepare()
    const before = statSync(out).isDirectory() ? tree(out) : {}
    expect(writeOutput(out, [{ path: 'x', text: '' }], {})).toMatchObject({ diagnostic: { code: 'LB8007' } })
    expect(statSync(out).isDirectory() ? tree(out) : {}).toEqual(before)
  })

  it('replaces an empty folder, and one with litter of the desktop', () => {
    mkdirSync(out)
    expect(writeOutput(out, one, {})).toMatchObject({ changed: true })
    writeFileSync(join(out, '.DS_Store'), '')
    expect(writeOutput(out, [{ path: 'x', text: '' }], {})).toMatchObject({ changed: true })
  })

  it('follows a link to the output folder', () => {
    mkdirSync(join(folder, 'real'))
    symlinkSync(join(folder, 'real'), out)
    writeOutput(out, one, {})
    expect(tree(join(folder, 'real'))['s/a.txt']).toBe('甲\n')
  })

  it('LB8004: goes through no link out of the folder it must stay in', () => {
    const root = join(folder, 'project')
    const outside = join(folder, 'outside')
    for (const path of [root, outside]) mkdirSync(path)
    symlinkSync(outside, join(root, 'out'))
    symlinkSync(outside, join(root, 'link'))
    symlinkSync(join(folder, 'nowhere'), join(root, 'broken'))
    for (const path of ['out', 'link/new/out'])
      expect(openOutput(join(root, path), { shown: path, root })).toMatchObject({ diagnostic: { code: 'LB8004' } })
    expect(openOutput(join(root, 'broken'), { shown: 'out', root })).toHaveProperty('diagnostic')
    expect(readdirSync(outside)).toEqual([])
    expect(readdirSync(folder).sort()).toEqual(['outside', 'project'])
  })

  it('reports LB8017 when the file system refuses, and keeps the old output', () => {
    writeFileSync(join(folder, 'file'), '')
    const refused = writeOutput(join(folder, 'file/out'), one, {})
    expect(refused).toMatchObject({ diagnostic: { code: 'LB8017', params: { reason: 'ENOTDIR' } } })
    expect(writeOutput(join(folder, 'x'.repeat(300)), one, {})).toMatchObject({ diagnostic: { code: 'LB8017' } })
  })

  it.each([['../evil'], ['/etc/evil'], ['con/x'], ['manifest.json'], ['S/A.TXT']])(
    'never lets an emitter write %s',
    (path) => {
      writeOutput(out, one, {})
      expect(() => writeOutput(out, [...one, { path, text: '' }], {})).toThrow()
      expect(Object.keys(tree(out))).toEqual(['manifest.json', 's/a.txt'])
      expect(readdirSync(folder)).toEqual(['out'])
    }
  )

  it('leaves everything as it was when given up', () => {
    writeOutput(out, one, {})
    const opened = openOutput(out)
    if ('diagnostic' in opened) throw new Error('refused')
    opened.writer.add(outputs[0]!.files)
    opened.writer.abort()
    expect(Object.keys(tree(out))).toEqual(['manifest.json', 's/a.txt'])
    expect(readdirSync(folder)).toEqual(['out'])
  })
})

describe('recovery', () => {
  it('brings the old folder back when the run that moved it away is dead', async () => {
    writeOutput(out, one, {})
    const pid = await deadPid()
    renameSync(out, besides(out, 'old', pid))
    mkdirSync(besides(out, 'new', pid))
    expect(currentOutput(out)?.files).toEqual({ 's/a.txt': sha256('甲\n') })
    expect(readdirSync(folder)).toEqual(['out'])
  })

  it('removes what dead runs left, and nothing of others', async () => {
    writeOutput(out, one, {})
    mkdirSync(besides(out, 'old', await deadPid()))
    mkdirSync(besides(out, 'new', process.ppid))
    mkdirSync(join(folder, '.out.lianban-new-x'))
    currentOutput(out)
    const others = ['.out.lianban-new-x', basename(besides(out, 'new', process.ppid)), 'out']
    expect(readdirSync(folder).sort()).toEqual(others.sort())
  })

  it('removes and brings back nothing that only has the name of a leftover', async () => {
    const pid = await deadPid()
    const mine = { old: besides(out, 'old', pid), new: besides(out, 'new', pid) }
    for (const path of Object.values(mine)) {
      mkdirSync(path)
      writeFileSync(join(path, 'thesis.doc'), 'mine')
      writeFileSync(join(path, 'manifest.json'), manifest(new Map([['thesis.doc', sha256('other')]]), {}))
    }
    expect(currentOutput(out)).toBeUndefined()
    expect(existsSync(out)).toBe(false)
    for (const path of Object.values(mine)) expect(tree(path)).toHaveProperty(['thesis.doc'], 'mine')
  })

  it('does not bring back what was half removed', async () => {
    writeOutput(out, [...one, { path: 's/b.txt', text: 'b' }], {})
    const old = besides(out, 'old', await deadPid())
    renameSync(out, old)
    rmSync(join(old, 's/a.txt'))
    expect(currentOutput(out)).toBeUndefined()
    expect(readdirSync(folder)).toEqual([])
  })

  it('brings the old folder back after a while even if its process id runs again', () => {
    writeOutput(out, one, {})
    renameSync(out, besides(out, 'old', process.ppid))
    expect(currentOutput(out)).toBeDefined()
  })

  it('has no output where there is none', () => {
    expect(currentOutput(out)).toBeUndefined()
    expect(currentOutput(join(folder, 'x/y'))).toBeUndefined()
  })
})
