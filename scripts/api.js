// The public API read out of the types: docs/api.md, so that a review shows every change of it, and the examples of the
// doc comments, which a test runs.
import { readFileSync } from 'node:fs'
import ts from 'typescript'

/** Sub-path → source, as package.json exports it. */
function entries() {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'))
  return Object.entries(exports)
    .filter(([, target]) => target.default)
    .map(([path, target]) => [
      `lianban${path.slice(1)}`,
      target.default.replace('./dist/', 'src/').replace(/js$/, 'ts')
    ])
}

const program = () => {
  const config = JSON.parse(readFileSync('tsconfig.json', 'utf8')).compilerOptions
  const { options } = ts.convertCompilerOptionsFromJson(config, '.')
  return ts.createProgram({ rootNames: entries().map(([, file]) => file), options })
}

/** Each export of each entry: its name, its declaration as text, whether it is a value, its words and examples. */
export function publicApi(files = program()) {
  const checker = files.getTypeChecker()
  return entries().map(([entry, file]) => {
    const found = checker
      .getExportsOfModule(checker.getSymbolAtLocation(files.getSourceFile(file)))
      .map((symbol) => described(original(symbol, checker), symbol.name, checker))
    return { entry, exports: found.sort(byName) }
  })
}

const byName = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
const original = (symbol, checker) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol)

function described(symbol, name, checker) {
  const declaration = symbol.declarations[0]
  const isValue = (symbol.flags & ts.SymbolFlags.Value) !== 0
  const examples = symbol.getJsDocTags(checker).filter((tag) => tag.name === 'example')
  return {
    name,
    symbol,
    isValue,
    text: isValue ? `const ${name}: ${valueType(symbol, declaration, checker)}` : typeText(declaration, name),
    words: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
    examples: examples.map((tag) => ts.displayPartsToString(tag.text))
  }
}

function valueType(symbol, declaration, checker) {
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope
  return checker
    .typeToString(checker.getTypeOfSymbolAtLocation(symbol, declaration), declaration, flags)
    .replaceAll('; }', ' }')
}

const isGenerated = (declaration) => declaration.getSourceFile().fileName.includes('/generated/')

/** As it is written, without comments. */
function typeText(declaration, name) {
  if (isGenerated(declaration)) return `type ${name} // of the language: schemas/`
  return ts
    .createPrinter({ removeComments: true })
    .printNode(ts.EmitHint.Unspecified, declaration, declaration.getSourceFile())
    .replace(/^export /, '')
    .replace(/^(interface|type) \w+/, `$1 ${name}`)
    .replace(/;$/gm, '')
    .replace(/^( {4})+/gm, (indent) => ' '.repeat(indent.length / 2))
}

/** The types that exports are made of and that are not exported themselves. */
function reached(exported, checker) {
  const known = new Set(exported)
  const found = new Map()
  const queue = [...exported]
  const look = (node) => {
    if (ts.isBlock(node)) return
    const named = ts.isTypeReferenceNode(node)
      ? node.typeName
      : ts.isExpressionWithTypeArguments(node)
        ? node.expression
        : undefined
    const symbol = named && checker.getSymbolAtLocation(named)
    const target = symbol && original(symbol, checker)
    const declaration = target?.declarations?.[0]
    const isOurs = declaration && /[\\/]src[\\/]/.test(declaration.getSourceFile().fileName)
    const isType = declaration && (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration))
    if (isOurs && isType && !known.has(target)) {
      known.add(target)
      if (!isGenerated(declaration)) {
        found.set(target, described(target, target.name, checker))
        queue.push(target)
      }
    }
    ts.forEachChild(node, look)
  }
  for (const { declarations } of queue) look(declarations[0])
  return [...found.values()].sort((a, b) => byName(a, b) || (a.text < b.text ? -1 : 1))
}

/** docs/api.md: what an entry shares with one before it is only named. */
export function apiPage() {
  const files = program()
  const api = publicApi(files)
  const [whole, ...parts] = api
  const seen = new Map()
  const sections = [...parts, whole].map(({ entry, exports: all }) => {
    const own = all.filter(({ name, symbol }) => seen.get(name) !== symbol)
    for (const { name, symbol } of own) if (!seen.has(name)) seen.set(name, symbol)
    const also = all.length > own.length ? `\nAnd ${all.length - own.length} of the exports above.\n` : ''
    return `## \`${entry}\`\n\n${fenced(own)}${also}`
  })
  const exported = new Set(api.flatMap(({ exports: all }) => all.map(({ symbol }) => symbol)))
  const others = reached(exported, files.getTypeChecker())
  const rest = `## Made of\n\nTypes that are not exported by a name, and that those above are made of.\n\n${fenced(others)}`
  return `${FRONT}\n${[...sections, rest].join('\n')}`
}

const fenced = (all) => `\`\`\`ts\n${all.map(({ text }) => text).join('\n\n')}\n\`\`\`\n`

const FRONT = `# 公开接口 / Public API

由类型生成（\`npm run generate\`），请勿手改：接口的每处变化在评审时都看得见。每个导出的说明和例子在编辑器里、在源码的注释里，例子由测试运行。

Generated from the types. \`lianban\` exports the verbs, the stages, the diagnostics and the re-checker together; whoever needs
one part imports its sub-path, which loads nothing of the others. \`lianban/recheck\` has no line of the compiler.

\`\`\`ts
import { check, reporters } from 'lianban'

const { diagnostics, sources } = await check({ cwd: 'my-city' })
process.stdout.write(reporters.pretty({ diagnostics, sources, lang: 'zh' }))
\`\`\`
`
