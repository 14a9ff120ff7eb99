/**
 * Speed as ratios: lianban against reading the specs, against the `yaml` package alone, against bare node, and against
 * itself at other sizes. Needs a build. How it is measured: docs/benchmarks.md.
 *
 *   node scripts/bench.js [--quick] [--strict] [--seed 1]
 *
 * Exits 1 when a limit is missed, but only with --strict: on a busy machine a time says little.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { mockRows } from './bench/mock.js'
import { proofs } from './bench/proof.js'
import { isMissed, milliseconds, table } from './bench/report.js'
import { median, race } from './bench/run.js'
import { writeSpecs } from './specs-generator.js'

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' }
  }
})
const FILES = options.quick ? 500 : 2000
const SIZES = options.quick ? [200, 500, 1000] : [200, 500, 1000, 2000, 4000]
// A build writes ten files for each that it reads; fewer show its ratio as well.
const BUILT = options.quick ? 200 : 500
const ROUNDS = options.quick ? 3 : 5

const lianban = fileURLToPath(new URL('../bin/lianban.js', import.meta.url))
const program = (name) => fileURLToPath(new URL(`bench/${name}.js`, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'lianban-bench-'))
const project = (files) => join(folder, String(files))
const rows = []
const show = (title, found) => {
  rows.push(...found)
  console.log(table(title, found))
}

try {
  for (const files of SIZES) writeSpecs(join(project(files), 'specs'), { files, seed: Number(options.seed) })
  const load = loadavg()[0].toFixed(1)
  console.log(
    `node ${process.version}, ${availableParallelism()} CPUs, load ${load} at the start, seed ${options.seed}\n`
  )
  show('Start-up, against bare node', startUp())
  const checked = race(checkers(project(FILES)), ROUNDS, project(FILES))
  show(`check of ${FILES} files, against the yaml package alone`, checks(checked))
  const built = race(builders(project(BUILT)), 3, project(BUILT))
  show(`build of ${BUILT} files, against the yaml package alone`, [
    against(built, 'build', 'cold'),
    against(built, 'rebuild', 'unchanged')
  ])
  show('CPU time of check per service, against that at the smallest size', perService())
  show('All rules, against parsing the same files', [
    ...rulesAgainstParse(`${FILES} files`, checked),
    ...rulesAgainstParse('the library', library())
  ])
  const root = fileURLToPath(new URL('..', import.meta.url))
  show('Build and proof of the library that ships', proofs({ lianban, root, folder, rounds: options.quick ? 1 : 3 }))
  show('The mock of a service of the library', await mockRows({ root, requests: options.quick ? 500 : 2000 }))
  console.log(stages({ ...checked, ...built }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (options.strict && rows.some(isMissed)) process.exitCode = 1

function startUp() {
  const { node, version } = race(
    [
      { name: 'node', args: ['-e', '0'], bare: true },
      { name: 'version', args: [lianban, '--version'], bare: true }
    ],
    options.quick ? 11 : 25,
    folder
  )
  const [bare, ours] = [median(node), median(version)]
  return [
    {
      name: 'lianban --version',
      ratio: ours / bare,
      limit: 1.4,
      detail: `${milliseconds(ours)} : ${milliseconds(bare)}`
    }
  ]
}

/** The competitor that all others are measured by. */
function yaml(cwd) {
  return { name: 'yaml', args: [program('parse-with-yaml'), join(cwd, 'specs')] }
}

function checkers(cwd) {
  const cache = join(folder, 'cache')
  const check = [lianban, 'check', 'specs', '--stats']
  // What is unchanged was done once before.
  execFileSync(process.execPath, [...check, '--cache-dir', cache], { cwd, stdio: 'ignore' })
  return [
    { name: 'read', args: [program('read-files'), join(cwd, 'specs')] },
    yaml(cwd),
    { name: 'check', args: [...check, '--no-cache'] },
    { name: 'unchanged', args: [...check, '--cache-dir', cache] }
  ]
}

function builders(cwd) {
  const [kept, fresh] = [join(folder, 'kept'), join(folder, 'fresh')]
  const build = [lianban, 'build', 'specs', '--stats', '--out']
  execFileSync(process.execPath, [...build, kept], { cwd, stdio: 'ignore' })
  return [
    yaml(cwd),
    { name: 'build', args: [...build, fresh], before: () => rmSync(fresh, { recursive: true, force: true }) },
    { name: 'rebuild', args: [...build, kept] }
  ]
}

function checks(runs) {
  return [
    against(runs, 'check', 'cold', 1.5),
    against(runs, 'unchanged', 'unchanged', 0.1),
    against(runs, 'read', 'only reading the files'),
    {
      name: 'peak memory, cold',
      ratio: Math.max(...runs.check.map(({ memory }) => memory)),
      limit: 200,
      unit: 'MiB',
      detail: 'the most of all runs'
    }
  ]
}

/** Every run in a new process, as a user has it: most of what rules cost is the first time that they run. */
function library() {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const check = { name: 'check', args: [lianban, 'check', 'specs', '--stats', '--no-cache'] }
  return race([check, yaml(root)], options.quick ? 9 : 25, root)
}

/** The limit is against the parser of the field; ours, which is several times faster, is shown beside it (decision 8). */
function rulesAgainstParse(name, { check, yaml }) {
  const [rules, own, theirs] = [timesOf('rules', check), timesOf('parse', check), timesOf('yaml', yaml)].map((times) =>
    median(times, 'time')
  )
  const row = (parser, parse) => ({
    name: `${name}, ${parser}`,
    ratio: rules / parse,
    detail: `${milliseconds(rules)} : ${milliseconds(parse)}`
  })
  return [{ ...row('the yaml package', theirs), limit: 1 }, row('our own parser', own)]
}

/** From what --stats prints. */
function timesOf(stage, runs) {
  return runs.flatMap(({ stderr }) => {
    const found = new RegExp(`^${stage} +([0-9.]+) ms$`, 'm').exec(stderr)
    return found ? [{ time: Number(found[1]) }] : []
  })
}

function against(runs, name, shown, limit) {
  const [ours, theirs] = [median(runs[name]), median(runs.yaml)]
  const cpu = median(runs[name], 'cpu') / median(runs.yaml, 'cpu')
  const detail = `${milliseconds(ours)} : ${milliseconds(theirs)}; CPU ${cpu.toFixed(2)} ×`
  return { name: shown, ratio: ours / theirs, ...(limit !== undefined && { limit }), detail }
}

/** Without start-up and without the time that V8 takes to compile us, neither of which depends on the services. */
function perService() {
  const measured = SIZES.map((files) => ({ files, services: 0, each: Infinity }))
  // Each size warms up and is counted over as many files, so that none is favoured.
  const times = (files, total) => String(Math.max(1, Math.round(total / files)))
  for (let round = 0; round < (options.quick ? 2 : 4); round++)
    for (const size of measured) {
      const args = [program('check-warm'), project(size.files), times(size.files, 2000), times(size.files, 2000)]
      const printed = execFileSync(process.execPath, args)
      const { cpu, services } = JSON.parse(String(printed))
      size.services = services
      size.each = Math.min(size.each, cpu / services)
    }
  const costs = measured.map(({ each }) => each)
  return [
    ...measured.map(({ files, services, each }) => ({
      name: `${files} files, ${services} services`,
      ratio: each / costs[0],
      detail: `${milliseconds(each)} per service`
    })),
    {
      name: 'dearest size, against the cheapest',
      ratio: Math.max(...costs) / Math.min(...costs),
      limit: 1.2,
      detail: ''
    }
  ]
}

function stages(runs) {
  const names = ['discover', 'parse', 'validate', 'link', 'rules', 'merge', 'emit', 'write']
  const rowOf = (name) =>
    names.map((stage) => {
      const times = timesOf(stage, runs[name])
      return (times.length > 0 ? median(times, 'time').toFixed(0) : '—').padStart(9)
    })
  const line = (title, cells) => `  ${title.padEnd(10)}${cells.join('')}`
  const shown = ['check', 'unchanged', 'build', 'rebuild'].map((name) => line(name, rowOf(name)))
  return [
    'Milliseconds per stage',
    line(
      '',
      names.map((name) => name.padStart(9))
    ),
    ...shown
  ].join('\n')
}
