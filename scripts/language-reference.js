// Renders schemas/ as the language reference: one table per kind and per shared definition, Chinese titles beside the keys.

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

/** Returns the Markdown text of docs/language-reference.md. */
export function languageReference(schemas) {
  const lines = [
    '# 规范语言参考 / Language reference',
    '',
    '由 `schemas/` 生成（`npm run generate`），请勿手改。每个文件一份文档，开头写 `kind` 和 `id`。',
    '',
    'Generated from `schemas/`. One document per file. Keys are English, values are Chinese; every key has its Chinese title here.',
    ''
  ]
  const { $defs: shared } = schemas.common
  for (const kind of KIND_ORDER) lines.push(...section(`\`${kind}\` ${schemas[kind].title}`, schemas[kind], shared))
  lines.push(...section('`lianban.yaml` 项目的配置', schemas.config, shared))
  lines.push('# 公用部分 / Shared definitions', '')
  for (const [name, node] of Object.entries(shared)) lines.push(...section(`\`${name}\` ${node.title}`, node, shared))
  return lines.join('\n').trimEnd() + '\n'
}

function section(heading, node, shared) {
  const lines = [`## ${heading}`, '']
  if (node.description) lines.push(`${node.description}。`.replace('。。', '。'), '')
  const rows = rowsOf(node, '', shared)
  // A map says by its keys that it is one.
  if (node.type !== 'object' || rows.length === 0) lines.push(`类型：${type(node)}`, '')
  if (rows.length) lines.push('| 键 | 中文 | 类型 | 说明 |', '|---|---|---|---|', ...rows, '')
  return lines
}

/** The keys of a map, and those of the maps in a list: `[].name`. */
function rowsOf(node, path, shared) {
  const own = properties(node, path === '' ? '' : `${path}.`, shared)
  return node.items ? [...own, ...rowsOf(node.items, `${path}[]`, shared)] : own
}

function properties(node, prefix, shared) {
  const named = Object.entries(node.properties ?? {})
  const patterned = Object.entries(node.patternProperties ?? {}).map(([, value]) => ['<名>', value])
  return [...named, ...patterned].flatMap(([key, value]) => {
    const path = `${prefix}${key}`
    const required = node.required?.includes(key) ? '（必填）' : ''
    const title = value.title ?? shared[nameOf(value.$ref)]?.title ?? ''
    const row = `| \`${path}\` | ${cell(title)}${required} | ${type(value)} | ${cell(value.description ?? '')} |`
    return [row, ...rowsOf(value, path, shared)]
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

function cell(text) {
  return text.replaceAll('|', '\\|')
}
