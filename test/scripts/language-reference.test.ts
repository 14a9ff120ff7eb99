/** The language reference has each key that the schemas accept: its Chinese name, what it does, and how it is written. */
import { readdirSync, readFileSync } from 'node:fs'
import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { checkedDocuments, languageReference } from '../../scripts/language-reference.js'
import { check } from '../../src/api/check.js'
import { parse } from '../../src/syntax/index.js'

interface Node {
  title?: string
  type?: string | string[]
  enum?: string[]
  description?: string
  properties?: Record<string, Node>
  patternProperties?: Record<string, Node>
  items?: Node
  $defs?: Record<string, Node>
}

const schemas = Object.fromEntries(
  readdirSync('schemas')
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => [file.replace('.schema.json', ''), JSON.parse(readFileSync(`schemas/${file}`, 'utf8')) as Node])
)
const text = languageReference(schemas)
const sections = new Map(text.split(/^## /m).map((section) => [/^`(.+?)`/.exec(section)?.[1] ?? '', section]))

/** As the reference writes them. */
function* keys(node: Node, path: string): Generator<string> {
  const named = Object.entries(node.properties ?? {})
  const any = Object.values(node.patternProperties ?? {}).map((one) => ['<名>', one] as const)
  for (const [key, value] of [...named, ...any]) {
    const own = path === '' ? key : `${path}.${key}`
    yield own
    yield* keys(value, own)
  }
  if (node.items) yield* keys(node.items, `${path}[]`)
}

it.each(Object.entries(schemas['common']!.$defs!))('has all of %s', (name, node) => {
  const section = sections.get(name)!
  for (const key of keys(node, '')) expect(section).toContain(`| \`${key}\` |`)
})

it('has what other pages and its own types link to', () => {
  const links = [...readFileSync('docs/language.md', 'utf8').matchAll(/language-reference\.md#([^)]+)\)/g)]
  const own = [...text.matchAll(/\]\(#([^)]+)\)/g)]
  expect(links.length).toBeGreaterThan(40)
  const wanted = new Set([...links, ...own].map(([, anchor]) => anchor))
  expect([...wanted].filter((anchor) => !text.includes(`<a id="${anchor}"></a>`))).toEqual([])
})

it('shows both forms of a time limit', () => {
  expect(sections.get('terms')).toContain('类型：string 或 object 或 object 的列表')
  expect(sections.get('terms')).toContain('| `param` | 参数（必填） |')
  expect(sections.get('terms')).toContain('| `[].time` | 时限（必填） | [duration](#duration) |')
  expect(sections.get('terms')).toContain('| `[].when` | 何时 | [condition](#condition) |')
})

/** Key, Chinese name, type, what it does, example. */
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|')))

it('names every key, says what it does, and shows how it is written', () => {
  expect(rows.length).toBeGreaterThan(300)
  const without = (column: number) =>
    rows.filter((row) => row[column]!.replace('（必填）', '') === '').map(([, key]) => key)
  expect({ names: without(2), words: without(4), examples: without(5) }).toEqual({ names: [], words: [], examples: [] })
})

it('shows in examples what stands in a project that is checked, in a line that is not too long', async () => {
  const written = new Set<string>()
  const walk = (value: unknown): void => {
    written.add(JSON.stringify(value))
    if (typeof value !== 'object' || value === null) return
    if (!Array.isArray(value))
      for (const [key, inner] of Object.entries(value)) written.add(JSON.stringify({ [key]: inner as unknown }))
    Object.values(value).forEach(walk)
  }
  for (const [, document] of checkedDocuments()) walk(document)
  const texts = rows.map((row) => row[5]!.slice(1, -1))
  expect(texts.filter((one) => stringWidth(one) > 60)).toEqual([])
  expect(texts.filter((one) => !one.includes('…') && !written.has(JSON.stringify(parse(one).value)))).toEqual([])
  // The other project is test/schema/walk/rich, which its own tests check.
  const { diagnostics } = await check({ cwd: 'test/schema/on-a-library' })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
})

it('has as many names of types as there are types', () => {
  const found: string[] = []
  const walk = (node: Node): void => {
    const { enum: values, description, title } = node
    const names = description?.split('；')[0]!.split('、')
    if (title === '类型' && values && names && names.length !== values.length) found.push(description!)
    for (const one of Object.values({ ...node.properties, ...node.patternProperties, ...node.$defs })) walk(one)
    if (node.items) walk(node.items)
  }
  Object.values(schemas).forEach(walk)
  expect(found).toEqual([])
})
