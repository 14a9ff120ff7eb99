/**
 * Mutated specs, configurations, manifests, caches, certificates, templates and requests to a mock, again and again from a seed.
 * node scripts/fuzz.js [--minutes N | --runs N] [--seed N]
 *
 * Each must end without a crash (exit code 3, an exception), within two seconds of processor time for a file of 100 KB;
 * formatting and mending twice must be as good as once; what our own parser reads must be what the `yaml` package reads.
 * What fails is written to fuzz-findings/ with the seed that makes it again.
 */
/* global Request */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { bundled } from './fuzz/bundle.js'
import { mutate, random } from './fuzz/mutate.js'

const { values } = parseArgs({
  options: { minutes: { type: 'string' }, runs: { type: 'string' }, seed: { type: 'string', default: '1' } }
})
const runs = values.runs === undefined ? Infinity : Number(values.runs)
const minutes = values.minutes === undefined ? (runs === Infinity ? 1 : Infinity) : Number(values.minutes)
const first = Number(values.seed)
if (![runs, minutes, first].every((number) => number >= 0)) throw new Error('--minutes, --runs and --seed take numbers')

/** Milliseconds of processor time for 100 KB; a small file may take a tenth. */
const MOST = 2000
const LARGE = 100 * 1024

/** What a mock takes. */
const PATHS = ['/submissions', '/drafts', '/events', '/subscriptions', '/reconciliations']

const lib = await bundled()
const work = realpathSync(mkdtempSync(join(tmpdir(), 'lianban-fuzz-')))
const specs = specFiles(join(import.meta.dirname, '..', 'specs'))
const { start } = lib

/** Each takes a source of chance and returns what it tried, and what is wrong with it. */
const targets = {
  spec: tryText,
  project: (chance) => tryProject(chance, (path) => path.startsWith('specs/')),
  configuration: (chance) => tryProject(chance, (path) => path === 'lianban.yaml'),
  manifest: (chance) => tryProject(chance, (path) => path === 'out/manifest.json'),
  cache: (chance) => tryProject(chance, (path) => path.startsWith('cache/')),
  certificate: tryCertificate,
  template: tryTemplate,
  request: tryRequest
}

let mock
let failed = 0
let done = 0
const ends = Date.now() + minutes * 60_000
for (let seed = first; done < runs && Date.now() < ends; seed++, done++) {
  const chance = random(seed)
  const [name, attempt] = chance.pick(Object.entries(targets))
  const { text, wrong } = await measured(() => attempt(chance))
  if (wrong.length === 0) continue
  failed++
  console.log(`seed ${seed}, ${name}: ${wrong.join('; ')}`)
  mkdirSync('fuzz-findings', { recursive: true })
  writeFileSync(join('fuzz-findings', `${seed}-${name}.txt`), text)
}
rmSync(work, { recursive: true, force: true })
console.log(`${done} tried from seed ${first}: ${failed === 0 ? 'nothing wrong' : `${failed} wrong`}`)
process.exitCode = failed === 0 ? 0 : 1

async function measured(attempt) {
  const before = process.cpuUsage()
  let found
  try {
    found = await attempt()
  } catch (error) {
    found = { text: '', wrong: [`threw ${error?.stack ?? error}`] }
  }
  const { user, system } = process.cpuUsage(before)
  const time = (user + system) / 1000
  const allowed = Math.max(MOST, (MOST * found.text.length) / LARGE) * (found.steps ?? 1)
  if (time > allowed) found.wrong.push(`took ${Math.round(time)} ms for ${found.text.length} characters`)
  return found
}

/** One text: read by both parsers, formatted twice. */
function tryText(chance) {
  const text = mutate(chance, chance.pick(specs), chance.pick(specs))
  const wrong = []
  const { value, problems } = lib.parse(text)
  if (problems.length === 0 && JSON.stringify(lib.parseSlow(text).value) !== JSON.stringify(value))
    wrong.push('our own parser reads it differently')
  const once = lib.formatText(text).text
  if (lib.formatText(once).text !== once) wrong.push('formatting twice changes it again')
  // Keys that say what a thing is are put first.
  if (problems.length === 0 && !isDeepStrictEqual(lib.parse(once).value, value))
    wrong.push('formatting changes what it says')
  return { text, wrong, steps: 3 }
}

/** A small project in which one file is mutated; every command must end with a documented exit code. */
async function tryProject(chance, isChosen) {
  const cwd = join(work, 'project')
  const cache = join(work, 'cache')
  for (const path of [cwd, cache]) rmSync(path, { recursive: true, force: true })
  for (const [path, text] of start) put(path.startsWith('cache/') ? join(work, path) : join(cwd, path), text)
  const path = chance.pick([...start.keys()].filter(isChosen))
  const text = mutate(chance, start.get(path), chance.pick([...start.values()]))
  put(path.startsWith('cache/') ? join(work, path) : join(cwd, path), text)
  const wrong = []
  for (const command of ['check', 'build', 'check --fix']) {
    const { exit, printed } = await lib.run(command.split(' '), cwd, cache)
    if (![0, 1, 2].includes(exit)) wrong.push(`${command} exits with ${exit}: ${printed.slice(0, 300)}`)
  }
  const mended = [...readAll(join(cwd, 'specs'))].join('\0')
  await lib.run(['check', '--fix'], cwd, cache)
  if ([...readAll(join(cwd, 'specs'))].join('\0') !== mended) wrong.push('mending twice changes it again')
  return { text, wrong, steps: 4 }
}

function tryCertificate(chance) {
  const genuine = chance.pick([...start].filter(([path]) => path.endsWith('proof.json')))[1]
  const text = mutate(chance, genuine, genuine)
  const { ok } = lib.recheck(text)
  const isSame = sameJson(text, genuine)
  return { text, wrong: ok && !isSame ? ['a changed certificate is accepted'] : [], steps: 2 }
}

function sameJson(one, other) {
  try {
    return JSON.stringify(JSON.parse(one)) === JSON.stringify(JSON.parse(other))
  } catch {
    return false
  }
}

function tryTemplate(chance) {
  const text = mutate(chance, chance.pick(lib.templates), chance.pick(lib.templates))
  lib.faultIn(text, 'guide/guide.html.hbs')
  return { text, wrong: [] }
}

/** What is sent to a mock is answered; whatever it is, it is not the fault of the mock. */
async function tryRequest(chance) {
  mock ??= await lib.mockOf(lib.mocked, { seeded: 2 })
  const genuine = JSON.stringify(mock.sample(chance.below(20)))
  const text = mutate(chance, genuine, genuine)
  const headers = { 'Content-Type': 'application/json', 'Contract-Digest': lib.contractDigest(lib.mocked) }
  const url = `http://127.0.0.1${chance.pick(PATHS)}`
  const { status } = await mock.handle(new Request(url, { method: 'POST', headers, body: text }))
  return { text, wrong: status < 500 ? [] : [`${url} is answered with ${status}`] }
}

function put(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function specFiles(folder) {
  return readAll(folder).filter((text) => text.length < LARGE)
}

function readAll(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}
