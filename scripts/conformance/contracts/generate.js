/**
 * Code that other people's generators make of the contracts, compiled. All documents in one run of each tool: each has a folder
 * and a package of its own.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { documents } from './documents.js'
import { VERSIONS } from './tools.js'

const JAVA = {
  java: { library: 'native', openApiNullable: false },
  spring: { useSpringBoot3: true, interfaceOnly: true, openApiNullable: false }
}
const TSCONFIG = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    skipLibCheck: true,
    types: []
  },
  include: ['generated/ts']
}

export function generate(out, tools) {
  const { folder, services, run, java } = tools
  const all = documents(out, services)
  const about = (tool) => `${all.length} documents: ${tool}`
  rmSync(join(folder, 'generated'), { recursive: true, force: true })
  mkdirSync(join(folder, 'generated/ts'), { recursive: true })
  typescript(all, folder, (name, command, args) => run(about(name), command, args))
  if (java) {
    batch(all, folder, (name, ...rest) => run(about(name), ...rest))
    for (const generator of Object.keys(JAVA)) compileJava(generator, all, tools, about)
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG))
  run(about('TypeScript compiled'), 'npx', ['tsc', '-p', 'tsconfig.json'], {
    env: { NODE_OPTIONS: '--max-old-space-size=8000' }
  })
}

function typescript(all, folder, run) {
  const write = (name, text) => writeFileSync(join(folder, name), text)
  const ts = (name, file) => `generated/ts/${file}/${name}`
  const apis = all.map(({ name, file }) => [
    name,
    { root: file, 'x-openapi-ts': { output: `${ts(name, 'types')}.ts` } }
  ])
  write('types.redocly.yaml', JSON.stringify({ apis: Object.fromEntries(apis) }))
  run('openapi-typescript', 'npx', ['openapi-typescript', '--redocly', 'types.redocly.yaml'])
  const hey = all.map(({ name, file }) => ({ input: file, output: ts(name, 'hey') }))
  write('hey.config.js', `export default ${JSON.stringify(hey)}`)
  run('hey-api', 'npx', ['openapi-ts', '-f', 'hey.config.js'])
  const orval = all.map(({ name, file }) => [
    name,
    { input: file, output: { target: `${ts(name, 'orval')}.ts`, client: 'fetch' } }
  ])
  write('orval.config.cjs', `module.exports = ${JSON.stringify(Object.fromEntries(orval))}`)
  run('orval', 'npx', ['orval', '--config', 'orval.config.cjs'])
}

/** One start of the generator for all of its kinds and all documents. */
function batch(all, folder, run) {
  mkdirSync(join(folder, 'batch'), { recursive: true })
  const configs = []
  const config = (generator, { name, file }, outputDir, additionalProperties, more = {}) => {
    const path = join(folder, 'batch', `${generator}.${name}.json`)
    const properties = { hideGenerationTimestamp: true, ...additionalProperties }
    writeFileSync(
      path,
      JSON.stringify({
        generatorName: generator,
        inputSpec: file,
        outputDir,
        additionalProperties: properties,
        ...more
      })
    )
    configs.push(path)
  }
  for (const one of all) {
    config('typescript-fetch', one, join(folder, 'generated/ts/fetch', one.name), {})
    const root = `gen.${one.name}`
    const packages = { invokerPackage: root, apiPackage: `${root}.api`, modelPackage: `${root}.model` }
    for (const [generator, options] of Object.entries(JAVA)) {
      const to = join(folder, 'generated', generator, one.name)
      config(generator, one, to, { ...options, ...packages, configPackage: `${root}.config` }, packages)
    }
  }
  const jar = join(folder, `openapi-generator-cli-${VERSIONS.generator}.jar`)
  run('openapi-generator (java, spring, typescript-fetch)', 'java', [
    ...['-Xmx3g', '-jar', jar, 'batch', '--fail-fast', '--threads', '2', ...configs]
  ])
}

/** The libraries are those that the first project asks of Maven; the compiler is started once. */
function compileJava(generator, all, { folder, run }, about) {
  const own = join(folder, 'generated', generator)
  const libraries = join(own, 'classpath.txt')
  run(`${generator}: libraries`, 'mvn', ['-q', '-B', 'dependency:build-classpath', `-Dmdep.outputFile=${libraries}`], {
    cwd: join(own, all[0].name)
  })
  const sources = all.flatMap(({ name }) => below(join(own, name, 'src/main/java')))
  writeFileSync(join(own, 'sources.txt'), sources.map((path) => `"${path}"`).join('\n'))
  run(
    `${about(`${generator} compiled`)} (${sources.length} classes)`,
    'sh',
    ['-c', `javac -J-Xmx5g -nowarn -proc:none -d classes -cp "$(cat classpath.txt)" @sources.txt`],
    { cwd: own }
  )
}

function below(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.java'))
    .map((entry) => join(entry.parentPath, entry.name))
}
