/** The rooms of the house and the arrows between them, as docs/architecture.md draws them. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const rooms = Array.from(
  readFileSync('docs/architecture.md', 'utf8').matchAll(/^\| `src\/([\w.-]+?)\/?` \|/gm),
  ([, room]) => room!
)

/** An import of a value or a type, or a dynamic one. */
const IMPORT = /(?:\bfrom |\bimport\(|^import )'(\.{1,2}\/[^']+)'/gm

const RUNTIME = join('templates/integration/')

const roomOf = (file: string) => relative('src', file).split(/[\\/]/)[0]!

function sources(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src', name))
}

/** Imports that go up or to a room that the table does not have: “src/merge/fields.ts → src/emit/csv.js”. */
function wrongArrows(file: string, text: string): string[] {
  const from = rooms.indexOf(roomOf(file))
  return Array.from(text.matchAll(IMPORT), ([, to]) => join(dirname(file), to!)).flatMap((target) => {
    // What runs where the outputs run imports nothing of the compiler; whoever knows outputs may run it.
    if (target.startsWith(RUNTIME) && from >= rooms.indexOf('emit')) return []
    const room = rooms.indexOf(roomOf(target.replace(/\.js$/, '.ts')))
    if (room === from && from >= 0) return []
    const isAlone = rooms[from] === 'recheck'
    return from >= 0 && room >= 0 && room < from && !isAlone ? [] : [`${file} → ${target}`]
  })
}

test('every room of the tree is in the table, and every one in the table is there', () => {
  expect([...rooms].sort()).toEqual([...new Set(sources().map(roomOf))].sort())
})

test('a room imports only from rooms above it in the table', () => {
  expect(sources().flatMap((file) => wrongArrows(file, readFileSync(file, 'utf8')))).toEqual([])
})

test.each([
  ['src/merge/index.ts', "import { a } from '../emit/index.js'"],
  ['src/merge/index.ts', "import type { A } from '../rules/rule.js'"],
  ['src/link/index.ts', "const a = await import('../merge/index.js')"],
  ['src/recheck/index.ts', "import { a } from '../base/text.js'"],
  ['src/merge/index.ts', "import { a } from '../../templates/integration/runtime/check.js'"],
  ['src/attic/index.ts', "import { a } from '../base/text.js'"]
])('an arrow that is not drawn is found: %s has %s', (file, text) => {
  expect(wrongArrows(join(file), text)).toHaveLength(1)
})

/** Rules begin with their words, tables of codes with their rows. */
const NEEDS_NO_HEAD = /^src.(?:rules.\w+.|diagnostics.codes.|.*generated)/

test('every file that is not a rule or a table says at its head what it is for', () => {
  const headless = sources().filter(
    (file) => !NEEDS_NO_HEAD.test(file) && !readFileSync(file, 'utf8').startsWith('/**')
  )
  expect(headless).toEqual([])
})
