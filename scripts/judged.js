// Generates docs/rules-judged.md: what is found in the specs that ship, each code with its judgement, each ignored finding
// with its reason. Fails on a finding that nobody judged.
import { readFileSync } from 'node:fs'
import { JUDGEMENTS } from './judgements.js'

const FOLDERS = {
  entities: '业务对象',
  items: '事项',
  materials: '材料',
  resources: '资源',
  services: '服务',
  standard: '标准'
}

const cell = (text) => String(text).replaceAll('|', '\\|').replace(/\s+/g, ' ')
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`
const link = (code) => `[${code}](diagnostics/${code}.md)`

/** The Chinese title on the page of a code. */
function title(code) {
  return /^# LB\d+ (.*) \/ /.exec(readFileSync(`docs/diagnostics/${code}.md`, 'utf8'))[1]
}

function countOf(list, keyOf) {
  const counts = new Map()
  for (const each of list) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}

function openRow([code, count], open) {
  const { verdict, why } = JUDGEMENTS[code]
  const places = countOf(
    open.filter((each) => each.code === code),
    ({ span }) => span.file.split('/')[1]
  ).map(([folder, number]) => `${FOLDERS[folder] ?? folder} ${number}`)
  return row([link(code), title(code), count, places.join('、'), verdict, why])
}

function ignoredRow({ code, span, ignored }) {
  return row([link(code), title(code), `[${span.file.replace('specs/', '')}](../${span.file})`, ignored.reason])
}

const placeOf = ({ code, span }) => `${code} ${span.file} ${String(span.start).padStart(9, '0')}`
const byPlace = (a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)
/** What was found twice in one place is one finding, as `check` lists it. */
const once = (all) => [
  ...new Map(all.map((each) => [`${placeOf(each)} ${JSON.stringify(each.params)}`, each])).values()
]

/** The page, from the findings of `check specs`. */
export function judgedOutput(write, diagnostics) {
  const found = once(diagnostics)
  const open = found.filter(({ ignored }) => !ignored)
  const ignored = found.filter((each) => each.ignored).sort(byPlace)
  const counts = countOf(open, ({ code }) => code)
  const codes = counts.map(([code]) => code)
  const unjudged = codes.filter((code) => !JUDGEMENTS[code])
  const stale = Object.keys(JUDGEMENTS).filter((code) => !codes.includes(code))
  if (unjudged.length + stale.length > 0)
    throw new Error(`scripts/judgements.js: not judged ${unjudged.join(' ')}; no longer found ${stale.join(' ')}`)
  write(
    'docs/rules-judged.md',
    `# 规则在自带规范里的发现，逐条判断 / What the rules find in the shipped specs, judged

由 \`specs/\` 和 \`scripts/judgements.js\` 生成（\`npm run generate\`），请勿手改。全部[规则](rules.md)都在全部自带规范上运行：没有错误，
没有未处理的警告；下面是留着的 ${open.length} 条提示和 ${ignored.length} 条写明理由忽略的警告。规范抄自公布的资料，来源没有说的不编，
所以提示多是“还缺什么”。判断是人工作的；出现没有判断过的代码，生成就失败。

Generated from \`specs/\` and \`scripts/judgements.js\`. All [rules](rules.md) run over all shipped specs: no errors and no open
warnings; ${open.length} notes stay open and ${ignored.length} warnings are ignored with a reason. 属实 = true, 待核 = to be checked
with the source. A code that nobody judged stops the generator.

## 留着的提示 / Open notes

| 代码 | 规则 | 处数 | 在哪里 | 判断 | 为什么留着 |
|---|---|---|---|---|---|
${counts.map((count) => openRow(count, open)).join('\n')}

逐条列出：\`lianban check specs --show-notes\`。

## 忽略的警告 / Ignored warnings

| 代码 | 规则 | 文件 | 判断和理由 |
|---|---|---|---|
${ignored.map(ignoredRow).join('\n')}
`
  )
}
