// The JSON Schemas of what a build and the commands write as JSON, derived from the types that the emitters are held to:
// schemas/outputs/*.schema.json. A property without a Chinese title in scripts/output-schemas/titles.json is an error.
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { namedUnions, schemaOfType } from './output-schemas/of-type.js'

const TITLES = JSON.parse(readFileSync('scripts/output-schemas/titles.json', 'utf8'))

/**
 * Name → version, title, where it is written, and the type (or the function that makes it). The version is counted up when a key
 * goes, is renamed or changes its meaning; a key more is none.
 */
const OUTPUTS = {
  condition: [1, '条件', '各产出里的 cond', 'src/condition/cond.ts', 'Cond'],
  ui: [1, '表单的界面', 'form/ui.json', 'src/emit/form/ui.ts', 'Ui'],
  dispatch: [1, '拆单方案', 'form/dispatch.json', 'src/emit/form/plan.ts', 'planOf'],
  materials: [1, '一套材料', 'materials/materials.json', 'src/emit/materials/index.ts', 'MaterialsDocument'],
  process: [1, '流程', 'process/process.json', 'src/emit/process/document.ts', 'ProcessDocument'],
  catalogue: [1, '主题目录条目', 'catalogue/catalogue.json', 'src/emit/catalogue/entry.ts', 'CatalogueEntry'],
  ledger: [1, '减负台账', 'ledger/ledger.json', 'src/emit/ledger/data.ts', 'ledgerJson'],
  vectors: [1, '表单引擎的对照', 'engines/vectors.json', 'src/emit/engines/index.ts', 'VectorsDocument'],
  sharing: [1, '数据共享需求', 'sharing/sharing.json', 'src/emit/sharing/document.ts', 'SharingDocument'],
  feed: [1, '平台目录', 'feed/feed.json', 'src/emit/feed/document.ts', 'Feed'],
  manifest: [1, '清单', 'manifest.json', 'src/source/marker.ts', 'Manifest'],
  trial: [1, '试办', 'lianban try --format json', 'src/emit/trial/model.ts', 'Trial'],
  report: [1, '考核报告', 'lianban report --format json', 'src/report/model.ts', 'Report'],
  findings: [1, '检查结果', 'lianban check --format json', 'src/diagnostics/reporters/json.ts', 'JsonReport']
}

export function outputSchemas(write) {
  const config = JSON.parse(readFileSync('tsconfig.json', 'utf8')).compilerOptions
  const { options } = ts.convertCompilerOptionsFromJson(config, '.')
  const program = ts.createProgram({ rootNames: Object.values(OUTPUTS).map((row) => row[3]), options })
  const checker = program.getTypeChecker()
  const unions = namedUnions(program, checker)
  const unsaid = new Set()
  const titleOf = (type, name) => {
    const title = TITLES[`${type}.${name}`] ?? TITLES[name]
    if (title === undefined) unsaid.add(type === undefined ? name : `${type}.${name}`)
    return title
  }
  for (const [name, [version, title, where, file, type]] of Object.entries(OUTPUTS)) {
    const source = program.getSourceFile(file)
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `https://lianban.dev/schemas/outputs/v${version}/${name}.schema.json`,
      title,
      description: where,
      ...schemaOfType(typeIn(source, type, checker), checker, source, titleOf, unions)
    }
    write(`schemas/outputs/${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`)
  }
  if (unsaid.size > 0) throw new Error(`No title in scripts/output-schemas/titles.json: ${[...unsaid].join(', ')}`)
}

function typeIn(source, name, checker) {
  const symbol = checker.getExportsOfModule(checker.getSymbolAtLocation(source)).find((one) => one.name === name)
  return symbol.flags & ts.SymbolFlags.Function
    ? checker.getTypeOfSymbolAtLocation(symbol, source).getCallSignatures()[0].getReturnType()
    : checker.getDeclaredTypeOfSymbol(symbol)
}
