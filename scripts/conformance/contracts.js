/**
 * What other people's tools say of the contracts: linters, an AsyncAPI parser, generators of code whose output is compiled, and
 * requests made up from the contract against the mock. The tools are installed into a folder of their own.
 *
 *   node scripts/conformance/contracts.js <output of a build> <folder for tools> [services]
 *
 * Exits 1 when one of them finds an error or a warning. Without Java or Maven, and without Python, their tools are left out, which is said.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const [out, tools, named] = process.argv.slice(2)
const root = resolve(import.meta.dirname, '../..')
const services = named?.split(',') ?? readdirSync(out).filter((name) => existsSync(join(out, name, 'integration')))
const NPM = [
  '@redocly/cli@2.77.0',
  '@stoplight/spectral-cli@6.16.3',
  '@asyncapi/parser@3.6.6',
  'openapi-typescript@7.13.0',
  'orval@7.13.2',
  '@hey-api/openapi-ts@0.95.0',
  'typescript@5.9.3'
]
const GENERATOR = 'org.openapitools:openapi-generator-cli:7.14.0'
let failed = 0

function run(name, command, args, { quiet = false, cwd = tools } = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (status !== 0 && !quiet) {
    failed++
    console.log(`✗ ${name}\n${`${stdout ?? ''}${stderr ?? ''}`.split('\n').slice(-15).join('\n')}`)
  }
  return status === 0
}
const has = (command, ...args) => spawnSync(command, args).status === 0
const npx = (name, ...args) => run(name, 'npx', args)

mkdirSync(tools, { recursive: true })
writeFileSync(join(tools, 'package.json'), '{"private":true,"type":"module"}')
run('npm install', 'npm', ['install', '--no-audit', '--no-fund', ...NPM])
writeFileSync(join(tools, 'redocly.yaml'), 'extends: [recommended-strict]\n')
writeFileSync(join(tools, '.spectral.yaml'), 'extends: ["spectral:oas"]\n')
writeFileSync(
  join(tools, 'async.js'),
  `import { Parser } from '@asyncapi/parser'
import { readFileSync } from 'node:fs'
const { document, diagnostics } = await new Parser().parse(readFileSync(process.argv[2], 'utf8'))
for (const { message, path } of diagnostics) console.log(message, path.join('/'))
process.exitCode = document && diagnostics.length === 0 ? 0 : 1
`
)
writeFileSync(
  join(tools, 'tsconfig.json'),
  JSON.stringify({
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
  })
)
const java = has('java', '-version') && has('mvn', '-version')
if (java)
  run('openapi-generator', 'mvn', [
    '-q',
    '-B',
    'dependency:copy',
    `-Dartifact=${GENERATOR}`,
    `-DoutputDirectory=${tools}`
  ])
else console.log('no Java, or no Maven: openapi-generator is left out')
const jar = join(tools, 'openapi-generator-cli-7.14.0.jar')
const OPTIONS = {
  java: ['--library', 'native', '--additional-properties=openApiNullable=false'],
  spring: ['--additional-properties=useSpringBoot3=true,interfaceOnly=true,openApiNullable=false'],
  'typescript-fetch': []
}

for (const service of services) {
  run(`${service}: AsyncAPI`, 'node', ['async.js', resolve(out, service, 'integration/events.asyncapi.json')])
  for (const side of ['applicant', 'department']) {
    const file = resolve(out, service, `integration/${side}.openapi.json`)
    const about = (tool) => `${service}, ${side}: ${tool}`
    rmSync(join(tools, 'generated'), { recursive: true, force: true })
    mkdirSync(join(tools, 'generated/ts'), { recursive: true })
    npx(about('Redocly'), 'redocly', 'lint', '--config', 'redocly.yaml', file)
    npx(about('Spectral'), 'spectral', 'lint', '--fail-severity', 'warn', file)
    npx(about('openapi-typescript'), 'openapi-typescript', file, '-o', 'generated/ts/types.ts')
    npx(about('hey-api'), 'openapi-ts', '-i', file, '-o', 'generated/ts/hey')
    npx(about('orval'), 'orval', '--input', file, '--output', 'generated/ts/orval.ts', '--client', 'fetch')
    for (const [generator, options] of java ? Object.entries(OPTIONS) : []) {
      const folder = join(tools, 'generated', generator === 'typescript-fetch' ? 'ts/fetch' : generator)
      run(about(generator), 'java', ['-jar', jar, 'generate', '-i', file, '-g', generator, '-o', folder, ...options])
      if (generator !== 'typescript-fetch')
        run(about(`${generator} compiled`), 'mvn', ['-q', '-B', '-Dmaven.test.skip=true', 'compile'], { cwd: folder })
    }
    npx(about('TypeScript compiled'), 'tsc', '-p', 'tsconfig.json')
  }
}

const python = join(tools, 'venv/bin/python')
if (!run('venv', 'python3', ['-m', 'venv', 'venv'], { quiet: true })) console.log('no Python: schemathesis is left out')
else {
  run('pip', python, ['-m', 'pip', 'install', '--quiet', 'schemathesis==4.32.5'])
  for (const service of services.slice(0, 3)) await against(service)
}

/** No answer of the mock is a server error or outside the contract. */
async function against(service) {
  const mock = spawn('node', [join(root, 'bin/lianban.js'), 'mock', service], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit']
  })
  try {
    const text = await new Promise((done) => mock.stdout.once('data', done))
    const url = /http:\S+?(?=，|;)/.exec(String(text))[0]
    for (const side of ['applicant', 'department']) {
      const file = resolve(out, service, `integration/${side}.openapi.json`)
      const digest = JSON.parse(readFileSync(file, 'utf8')).info['x-lianban-digest']
      const checks = 'not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance'
      run(`${service}, ${side}: schemathesis`, join(tools, 'venv/bin/schemathesis'), [
        'run',
        file,
        '--url',
        url,
        '--header',
        `Contract-Digest: ${digest}`,
        '--checks',
        checks,
        '--max-examples',
        '30'
      ])
    }
  } finally {
    mock.kill()
  }
}

console.log(failed === 0 ? `${services.length} services: nothing to say` : `${failed} findings`)
process.exitCode = failed === 0 ? 0 : 1
