// Generates from src/rules/<family>/*.ts: the registry, the words for the catalogue of codes, a page for each rule and
// the catalogue page docs/rules.md. A new rule is one new file and `npm run generate`.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { JUDGEMENTS } from './judgements.js'

export const FAMILIES = {
  naming: { zh: '命名', en: 'naming', codes: '61' },
  coding: { zh: '编码', en: 'coding', codes: '62' },
  elements: { zh: '业务要素', en: 'elements', codes: '63' },
  materials: { zh: '材料', en: 'materials', codes: '64' },
  conditions: { zh: '情形和条件', en: 'conditions', codes: '65' },
  process: { zh: '流程和责任', en: 'process', codes: '66' },
  sharing: { zh: '数据共享', en: 'sharing', codes: '67' },
  guide: { zh: '办事指南', en: 'guide', codes: '68' },
  fees: { zh: '收费', en: 'fees', codes: '690' },
  results: { zh: '结果', en: 'results', codes: '692' },
  overlays: { zh: '地方细化', en: 'overlays', codes: '694' },
  privacy: { zh: '个人信息', en: 'privacy', codes: '696' },
  versions: { zh: '版本', en: 'versions', codes: '698' }
}

const BUNDLE = 'node_modules/.cache/lianban/rules.mjs'
const LEVELS = { error: '错误', warning: '警告', info: '提示', off: '—' }

function ruleFiles() {
  return Object.keys(FAMILIES).flatMap((family) =>
    readdirSync(`src/rules/${family}`)
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => {
        const text = readFileSync(`src/rules/${family}/${name}`, 'utf8')
        const [, symbol] = /^export const (\w+) = (?:document|program|service)Rule\(/m.exec(text) ?? []
        if (!symbol) throw new Error(`src/rules/${family}/${name} exports no rule`)
        return { family, symbol, module: `../${family}/${name.replace(/\.ts$/, '.js')}` }
      })
  )
}

function registry(files) {
  const imports = files.map(({ symbol, module }) => `import { ${symbol} } from '${module}'`)
  return `/* Generated from src/rules/ by \`npm run generate\`. Do not edit. */
import type { AnyRule } from '../rule.js'
${imports.join('\n')}

export const rules: readonly AnyRule[] = [
${files.map(({ symbol }) => `  ${symbol}`).join(',\n')}
]
`
}

async function load() {
  mkdirSync('node_modules/.cache/lianban', { recursive: true })
  await build({
    stdin: {
      contents: `export { rules } from './generated/registry.js'; export { failing, passing } from './examples.js'`,
      resolveDir: 'src/rules'
    },
    outfile: BUNDLE,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external'
  })
  return import(`${pathToFileURL(resolve(BUNDLE))}?${Date.now()}`)
}

/** The gravest severity, for readers that know only one. */
const gravest = (severity) => ['error', 'warning', 'info'].find((level) => Object.values(severity).includes(level))

function words(rules) {
  const entries = rules.map(({ code, severity, excusable, title, message, hint, source }) => [
    code,
    { severity: gravest(severity), ...(excusable && { excusable }), title, message, ...(hint && { hint }), source }
  ])
  return `/* Generated from src/rules/ by \`npm run generate\`. Do not edit. */
import type { Entry } from '../entry.js'

export const ruleWords = ${JSON.stringify(Object.fromEntries(entries), null, 2)} as const satisfies Record<string, Entry>
`
}

const example = (text) => `\`\`\`yaml\n${text.trim()}\n\`\`\``
const sentence = (text) => (/[.?!…]$/.test(text) ? text : `${text}.`)
const sentenceZh = (text) => (/[。？！…]$/.test(text) ? text : `${text}。`)
const plain = (text) => text.replace(/\{\w+\}/g, '…')

/** What was thought of the findings in the specs that ship; nothing if there are none. */
function judged(code) {
  const { verdict, why } = JUDGEMENTS[code] ?? {}
  return verdict ? `\n\n自带的规范里有这个发现。${verdict}。${why}。` : ''
}

function page({ code, title, says, message, hint, source, severity }, bad, good) {
  const levels = `草案${LEVELS[severity.draft]}，已审${LEVELS[severity.reviewed]}，已发布${LEVELS[severity.published]}`
  return `# ${code} ${title.zh} / ${title.en}

## 怎么回事

${sentenceZh(says.zh)}

出处：${source}。轻重：${levels}。${judged(code)}

## 怎么改

${sentenceZh(plain(hint?.zh ?? message.zh))}

## 错误示例 / Failing example

${example(bad)}

## 正确示例 / Passing example

${example(good)}

## English

${sentence(says.en)}${hint ? ` ${sentence(plain(hint.en))}` : ''}
`
}

const FRONT = (count) => `# 规则 / Rules

由 \`src/rules/\` 生成（\`npm run generate\`），请勿手改。共 ${count} 条；轻重依次是草案、已审、已发布时的。标准可以改轻重（\`severity:\`），文件可以写明理由忽略警告和提示（\`ignore:\`）。
每条规则都在自带的规范上运行过，发现逐条判断过：[rules-judged.md](rules-judged.md)。

Generated from \`src/rules/\`: ${count} rules. Severities are those of a draft, a reviewed and a published document.
What they find in the shipped specs is judged in [rules-judged.md](rules-judged.md).
`

function cataloguePage(files, rules) {
  const tables = Object.entries(FAMILIES).map(([family, { zh, en }]) => {
    const own = rules.filter((_, index) => files[index].family === family)
    const rows = own.map(({ code, title, says, severity, source }) => {
      const levels = ['draft', 'reviewed', 'published'].map((status) => LEVELS[severity[status]]).join(' ')
      return `| [${code}](diagnostics/${code}.md) | ${title.zh} / ${title.en} | ${says.zh} | ${levels} | ${source} |`
    })
    return `## ${zh} / ${en}\n\n| 代码 | 规则 | 要求 | 轻重 | 出处 |\n|---|---|---|---|---|\n${rows.join('\n')}\n`
  })
  return `${FRONT(rules.length)}\n${tables.join('\n')}`
}

/** File name → text. The registry is written at once: the other texts are read out of the rules that it names. */
export async function ruleOutputs(write) {
  const files = ruleFiles()
  write('src/rules/generated/registry.ts', registry(files))
  const { rules, failing, passing } = await load()
  write('src/diagnostics/generated/rule-words.ts', words(rules))
  for (const rule of rules)
    write(join('docs/diagnostics', `${rule.code}.md`), page(rule, failing(rule.example), passing(rule.example)))
  write('docs/rules.md', cataloguePage(files, rules))
}
