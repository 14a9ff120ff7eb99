// Renders schemas/ as the language reference: one table per kind and per shared definition, with the Chinese title of each
// key, what it does, and an example from documents that are checked.
import { readFileSync, readdirSync } from 'node:fs'
import { parse } from 'yaml'
import { examplesOf } from './language-examples.js'

const KIND_ORDER = [
  'service',
  'item',
  'material',
  'entity',
  'codelist',
  'organization',
  'resource',
  'overlay',
  'standard',
  'sources'
]

/** Definitions of how something is written; what it is for, each place says itself. */
const SAYS_NO_USE = ['id', 'name', 'elementRef', 'text', 'date', 'region', 'duration', 'scalar', 'operand', 'condition']

/** A project that uses every key, and one on a library, for what is said to a library. Tests compile both. */
const CHECKED = ['test/schema/walk/rich', 'test/schema/on-a-library', 'test/schema/on-a-library/specs']

/** All documents of these projects, each with the name of its schema. */
export function checkedDocuments() {
  return CHECKED.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => {
        const document = parse(readFileSync(`${folder}/${file}`, 'utf8'))
        return [document.kind ?? 'config', document]
      })
  )
}

/** Returns the Markdown text of docs/language-reference.md. */
export function languageReference(schemas) {
  const exampleOf = examplesOf(schemas, checkedDocuments())
  const lines = [
    '# 规范语言参考 / Language reference',
    '',
    '由 `schemas/` 生成（`npm run generate`），请勿手改。每个文件一份文档，开头写 `kind` 和 `id`。',
    '',
    '例子都出自测试里的项目：那里每个键都用到，去掉或者改动任何一个，输出或者发现就不同；太长的用“…”略去一部分。“来源没有写”是不写这个键时输出里的话。',
    '',
    'Generated from `schemas/`. One document per file. Keys are English, values are Chinese; every key has its Chinese title here, what it',
    'does to the outputs, and an example from the projects that the tests check.',
    ''
  ]
  const { $defs: shared } = schemas.common
  for (const kind of KIND_ORDER)
    lines.push(...section(kind, `\`${kind}\` ${schemas[kind].title}`, schemas[kind], shared, exampleOf))
  lines.push(...section('config', '`lianban.yaml` 项目的配置', schemas.config, shared, exampleOf))
  lines.push('# 公用部分 / Shared definitions', '')
  for (const [name, node] of Object.entries(shared))
    lines.push(...section(name, `\`${name}\` ${node.title}`, node, shared, exampleOf))
  return lines.join('\n').trimEnd() + '\n'
}

function section(name, heading, node, shared, exampleOf) {
  // The slug of a heading has its Chinese title in it; links from other pages should outlive that.
  const lines = [`<a id="${name.toLowerCase()}"></a>`, '', `## ${heading}`, '']
  if (node.description) lines.push(`${node.description}。`.replace('。。', '。'), '')
  const rows = rowsOf(node, '', shared, (path, definition) => exampleOf(name, path, definition))
  // A map says by its keys that it is one.
  if (node.type !== 'object' || rows.length === 0)
    lines.push(typeAndExample(node, rows.length ? undefined : exampleOf(name, '')), '')
  if (rows.length) lines.push('| 键 | 中文 | 类型 | 说明 | 例 |', '|---|---|---|---|---|', ...rows, '')
  return lines
}

function typeAndExample(node, example) {
  return `类型：${type(node)}${example ? `；例如 ${code(example)}` : ''}`
}

/** The keys of a map, and those of the maps in a list: `[].name`. */
function rowsOf(node, path, shared, exampleOf) {
  const own = properties(node, path === '' ? '' : `${path}.`, shared, exampleOf)
  return node.items ? [...own, ...rowsOf(node.items, `${path}[]`, shared, exampleOf)] : own
}

function properties(node, prefix, shared, exampleOf) {
  const named = Object.entries(node.properties ?? {})
  const patterned = Object.entries(node.patternProperties ?? {}).map(([, value]) => ['<名>', value])
  return [...named, ...patterned].flatMap(([key, value]) => {
    const path = `${prefix}${key}`
    const required = node.required?.includes(key) ? '（必填）' : ''
    const definition = shared[nameOf(value.$ref)]
    const title = value.title ?? definition?.title ?? ''
    const words =
      value.description ?? firstSentence(SAYS_NO_USE.includes(nameOf(value.$ref)) ? '' : definition?.description)
    const example = exampleOf(path, nameOf(value.$ref))
    const cells = [`\`${path}\``, cell(title) + required, type(value), cell(words), example ? code(example) : '']
    return [`| ${cells.join(' | ')} |`, ...rowsOf(value, path, shared, exampleOf)]
  })
}

function type(node) {
  if (node.$ref) return link(node.$ref)
  if (node.const !== undefined) return `\`${node.const}\``
  if (node.enum) return node.enum.map((value) => `\`${value}\``).join(' ')
  const types = [node.type ?? '任意'].flat().map((name) => {
    if (name === 'array') return node.items ? listOf(node.items) : 'array'
    return name
  })
  return types.join(' 或 ')
}

function listOf(node) {
  return Array.isArray(node.type) ? `（${type(node)}）的列表` : `${type(node)} 的列表`
}

function nameOf(ref = '') {
  return ref.replace(/^.*#\/\$defs\//, '')
}

function link(ref) {
  const name = nameOf(ref)
  return `[${name}](#${name.toLowerCase()})`
}

/** What follows it stands in the section of the definition, which the type links to. */
function firstSentence(text = '') {
  return text.split('。')[0]
}

function code(text) {
  return `\`${cell(text)}\``
}

function cell(text) {
  return text.replaceAll('|', '\\|')
}
