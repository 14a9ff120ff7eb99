/** The language reference has each key that the schemas accept, with its Chinese name. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { languageReference } from '../../scripts/language-reference.js'

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

it('shows both forms of a time limit', () => {
  expect(sections.get('terms')).toContain('类型：string 或 object 或 object 的列表')
  expect(sections.get('terms')).toContain('| `param` | 参数（必填） |')
  expect(sections.get('terms')).toContain('| `[].time` | 时限（必填） | [duration](#duration) |')
  expect(sections.get('terms')).toContain('| `[].when` | 何时 | [condition](#condition) |')
})

it('names every key', () => {
  const rows = text.split('\n').filter((line) => line.startsWith('| `'))
  expect(rows.length).toBeGreaterThan(300)
  expect(rows.filter((row) => /^\| `[^`]+` \| *(（必填）)? *\|/.test(row))).toEqual([])
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
