/**
 * All slow judges, once: the third opinions on more than 10,000 random specs each; the tests of which `npm test` takes a
 * part, whole; and validators that share no code with lianban on what it emits for the services that ship. Needs nothing
 * but node; Python, where there is one, judges too.
 *
 *   node scripts/conformance.js [--runs 11200] [--only oracles|walk|random|browser|outside|contracts|engines]
 *
 * Exits 1 when a judge disagrees.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '11200' }, only: { type: 'string' } }
})
const root = fileURLToPath(new URL('..', import.meta.url))
const ORACLES = [
  'test/prove/oracle.test.ts',
  'test/recheck/oracle.test.ts',
  'test/merge/ledger-oracle.test.ts',
  'test/situations/agreement.test.ts',
  'test/prove/oracle-smt.test.ts',
  'test/emit/dispatch/shipped.test.ts',
  'test/emit/dispatch/portions-shipped.test.ts',
  'test/emit/bpmn/shipped.test.ts',
  'test/emit/output-schemas.test.ts'
]
/** Every key of the language has an effect. */
const WALK = ['test/schema/walk']
/** Forms are filled in by an applicant, and pages looked at by axe, in a Chromium; where there is none, that is said. */
const BROWSER = ['test/emit/web/browser.test.ts', 'test/emit/pages/browser.test.ts']
/** More random input, more kills, all of the corpus: whatever asks test/support/effort.ts how much it has to try. */
const RANDOM = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .map((path) => `test/${path.replaceAll('\\', '/')}`)
  .filter(
    (path) => path.endsWith('.test.ts') && !path.startsWith(`${WALK[0]}/`) && ![...ORACLES, ...BROWSER].includes(path)
  )
  .filter((path) => readFileSync(join(root, path), 'utf8').includes('support/effort.js'))
  .sort()
const PARTS = { oracles: ORACLES, walk: WALK, random: RANDOM, browser: BROWSER }
const failed = []

/** Says how long it took. */
function judge(name, command, args, env = {}) {
  const start = Date.now()
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  console.log(`${name}: ${status === 0 ? 'agrees' : 'DISAGREES'}, ${Math.round((Date.now() - start) / 1000)} s`)
  if (status !== 0) failed.push(name)
}

/** On a fresh machine the packages are not there yet; the solver comes with them. */
if (!existsSync(join(root, 'node_modules'))) judge('npm ci', 'npm', ['ci', '--no-audit', '--no-fund'])

for (const [part, files] of Object.entries(PARTS))
  if (options.only === undefined || options.only === part)
    for (const file of files)
      judge(file, 'npx', ['vitest', 'run', file], { LIANBAN_ORACLE: 'full', LIANBAN_ORACLE_RUNS: options.runs })

if (options.only === undefined || options.only === 'outside') {
  const folder = mkdtempSync(join(tmpdir(), 'lianban-conformance-'))
  try {
    judge('build', 'node', ['scripts/build.js'])
    judge('demo', 'node', ['bin/lianban.js', 'build', 'specs', '--out', join(folder, 'out'), '--format', 'json'])
    const python = join(folder, 'venv', process.platform === 'win32' ? 'Scripts' : 'bin', 'python')
    if (spawnSync('python3', ['-m', 'venv', join(folder, 'venv')]).status !== 0)
      console.log('python3 with venv is not here: its validators are left out')
    else {
      judge('pip', python, ['-m', 'pip', 'install', '--quiet', '--requirement', 'scripts/conformance/requirements.txt'])
      judge('emitted schemas and interfaces', python, ['scripts/conformance/emitted.py', join(folder, 'out')])
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (options.only === undefined || options.only === 'contracts') {
  const folder = mkdtempSync(join(tmpdir(), 'lianban-contracts-'))
  try {
    judge('build', 'node', ['scripts/build.js'])
    judge('contracts', 'node', [
      'bin/lianban.js',
      'build',
      'specs',
      '--target',
      'form,integration,feed',
      '--out',
      join(folder, 'out')
    ])
    judge('other people’s tools', 'node', [
      'scripts/conformance/contracts.js',
      join(folder, 'out'),
      join(folder, 'tools')
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (options.only === undefined || options.only === 'engines') {
  const folder = mkdtempSync(join(tmpdir(), 'lianban-engines-'))
  const out = join(folder, 'out')
  const services = 'newborn,enterprise-startup,second-hand-house'
  try {
    judge('build', 'node', ['scripts/build.js'])
    judge('forms', 'node', [
      'bin/lianban.js',
      'build',
      'specs',
      '--service',
      services,
      '--target',
      'engines',
      '--out',
      out
    ])
    judge('form engines', 'node', ['scripts/conformance/engines.js', out, join(folder, 'engines'), services])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

console.log(failed.length === 0 ? 'all agree' : `not all agree: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
