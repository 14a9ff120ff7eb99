// Generates docs/library.md, the table of the services that ship, from what `lianban report` says of specs/, and the page
// of the findings there. The compiler is bundled from src/ as it is now, so that nothing has to be built before.
import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { parse } from 'yaml'
import { remarksOf } from './facts.js'
import { judgedOutput } from './judged.js'
import { validatorModule } from './validators.js'

const BUNDLE = 'node_modules/.cache/lianban/report.mjs'

/** The validators are not in the repository; a build makes them. */
const validators = {
  name: 'validators',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /generated\/validators\.js$/ }, () => ({ path: 'validators', namespace: 'validators' }))
    onLoad({ filter: /.*/, namespace: 'validators' }, async () => ({ contents: await validatorModule(), loader: 'js' }))
  }
}

const STATUSES = { draft: '草案', reviewed: '已审', published: '已发布' }
const COLUMNS = [
  '一件事',
  '状态',
  '编码',
  '事项',
  '情形',
  '填写项',
  '要问的',
  '材料',
  '要交的',
  '例子',
  '完备',
  '忽略',
  '来源',
  '推定',
  '说明'
]

const cell = (text) => String(text).replaceAll('|', '\\|').replace(/\s+/g, ' ')
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`
const unique = (values) => [...new Set(values)]

let known
/** Every item as it is written, variants too, which stand in the file of the one that they continue. */
function allItems() {
  known ??= new Map(
    readdirSync('specs/items').flatMap((file) => {
      const { variants = {}, ...item } = parse(readFileSync(`specs/items/${file}`, 'utf8'))
      const own = Object.entries(variants).map(([id, stated]) => [
        id,
        { extends: item.id, ...(typeof stated === 'string' ? { name: stated } : stated) }
      ])
      return [[item.id, item], ...own]
    })
  )
  return known
}

/** The remarks of a service and of the items that it uses, with what those extend. */
function remarksAround(file) {
  const service = parse(readFileSync(file, 'utf8'))
  const items = new Map()
  const read = (id) => {
    if (id === undefined || items.has(id)) return
    items.set(id, allItems().get(id))
    read(items.get(id).extends)
  }
  for (const { use } of Object.values(service.items)) read(use)
  const own = remarksOf(service)
  return { own, all: [...own, ...[...items.values()].flatMap(remarksOf)] }
}
const isPresumed = (remark) => remark.includes('推定')

function serviceRow({ id, name, status, file, code = '', figures = {}, completeness, findings, sources }) {
  const { all } = remarksAround(file)
  const { items, situations, fields, asked, materials, submitted, examples } = figures
  // A service whose sources show no form has one all the same.
  const known = [
    items,
    situations,
    ...(fields ? [fields, asked] : ['', '']),
    ...(materials ? [materials, submitted] : ['', ''])
  ]
  return row([
    `[${name}](#${id})`,
    STATUSES[status],
    code,
    ...[...known, examples].map((number) => number ?? ''),
    completeness.percent === null ? '' : `${completeness.percent}%`,
    findings.ignored,
    unique(sources.map(({ title }) => title)).length,
    all.filter(isPresumed).length,
    all.filter((remark) => !isPresumed(remark)).length
  ])
}

function serviceSection({ id, name, file, sources }, ignored) {
  const own = sources.filter(({ document }) => document === name)
  const lines = own.map(({ title, url, region }) => {
    const place = region === undefined || title.includes(region) ? '' : `（${region}）`
    return `- ${/^https?:/.test(url ?? '') ? `[${title.replace(/[[\]]/g, '\\$&')}](<${url}>)` : title}${place}`
  })
  const reasons = ignored.map(({ code, reason }) => `- 忽略 [${code}](diagnostics/${code}.md)：${reason}`)
  const remarks = remarksAround(file).own.map(
    (remark) => `- ${isPresumed(remark) ? '推定' : '说明'}：${cell(remark).replace(/^推定：/, '')}`
  )
  return [
    `<a id="${id}"></a>`,
    `## ${name}`,
    `规范：[${file}](../${file})`,
    [...lines, ...reasons, ...remarks].join('\n')
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function page({ services, ignored, totals }) {
  const ignoredIn = (id) => ignored.filter(({ document }) => document.id === `service/${id}`)
  return `# 服务库 / The library

由 \`specs/\` 生成（\`npm run generate\`），请勿手改。共 ${services.length} 个“一件事”，${totals.documents} 份规范。

事项、情形、填写项、材料都是各种情形合在一起的数；“要问的”“要交的”是其中至少在一种情形下要申请人填、要申请人交的。“完备”是已写明的
占标准对已发布文件所要求的，含所用的事项、材料、资源和部门；来源没有给出表单或材料的，空着。“忽略”是写明理由忽略的发现。“来源”是不同出处的数目。
“推定”“说明”是服务和所用事项里作者的话各有几条：推定的，来源没有明说；说明，是别处放不下的、矛盾的、取舍的理由。服务自己的逐条列在下面。

Generated from \`specs/\`: ${services.length} services, ${totals.documents} documents. Figures are over all situations: items,
situations, fields, fields asked of some applicant, materials, materials that some applicant hands in, executable examples,
completeness against what the standard requires of published documents, findings ignored with a reason, distinct sources, remarks of
authors in the service and its items: what is presumed (推定), what else could be said nowhere else (说明). Blank: the sources show
no form or no list of materials.

${row(COLUMNS)}
|${'---|'.repeat(COLUMNS.length)}
${services.map(serviceRow).join('\n')}

${services.map((service) => serviceSection(service, ignoredIn(service.id))).join('\n\n')}
`
}

export async function libraryOutput(write) {
  await build({
    entryPoints: ['src/api/report.ts'],
    outfile: BUNDLE,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    plugins: [validators],
    logLevel: 'warning'
  })
  const { report } = await import(`${pathToFileURL(resolve(BUNDLE))}?${Date.now()}`)
  const { report: made, diagnostics } = await report({ paths: ['specs'] })
  if (!made) throw new Error(`specs cannot be read: ${diagnostics.map(({ code }) => code).join(' ')}`)
  write('docs/library.md', page(made))
  judgedOutput(write, diagnostics)
}
