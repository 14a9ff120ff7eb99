/**
 * What may befall a run from outside: killed at random moments and at chosen system calls, calls that fail, two at once, a full disk, folders that cannot be written,
 * readers that leave. node scripts/fuzz/campaigns.js [--kills 500] [--calls 100] [--rounds 40] [--seed N]
 *
 * After each, the output is that of one of two states of the specs, byte for byte, or has been moved aside and comes back; the
 * next run gives what it should and leaves nothing beside it. It builds nothing: `npm run build` first. Full disks and
 * folders that cannot be written need a Linux and the right to mount.
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { random } from './mutate.js'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '40' },
    calls: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' }
  }
})
const ROUNDS = Number(values.rounds)
const BIN = join(import.meta.dirname, '..', '..', 'bin', 'lianban.js')
const work = mkdtempSync(join(tmpdir(), 'lianban-campaign-'))
const env = { ...process.env, XDG_CACHE_HOME: join(work, 'cache') }
const chance = random(Number(values.seed))
let wrong = 0

/** What a writer does; the first ones are the start of Node, so any of the first `most` is chosen where nothing is known. */
const CALLS = {
  rename: 4,
  mkdir: 30,
  unlink: 4,
  rmdir: 40,
  link: 120,
  write: 200,
  openat: 400,
  close: 400,
  fsync: 10,
  newfstatat: 300
}
const ERRORS = ['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EMFILE', 'EDQUOT']

const once = (cwd, ...args) => spawnSync('node', [BIN, ...args], { cwd, env, encoding: 'utf8' })

/** Two states of the specs, in projects of their own, and what is built from each. */
const states = ['one', 'two'].map((name) => {
  const cwd = join(work, name)
  mkdirSync(cwd)
  once(cwd, 'init', '--bare')
  const file = readdirSync(join(cwd, 'specs'), { recursive: true, withFileTypes: true }).find((entry) => entry.isFile())
  const path = join(file.parentPath, file.name)
  if (name === 'two') writeFileSync(path, readFileSync(path, 'utf8').replace(/^name: (.*)$/m, 'name: $1甲'))
  const { status, stderr } = once(cwd, 'build', '--out', 'reference')
  if (status !== 0) throw new Error(stderr)
  return { cwd, sum: sumOf(join(cwd, 'reference')) }
})
if (states[0].sum === states[1].sum) throw new Error('both states give the same output')

once(states[0].cwd, 'build', '--out', join(work, 'kill', 'out'))
await campaign('killed', Number(values.kills), killed)
if (spawnSync('strace', ['-V']).status === 0) {
  await campaign('killed at a system call', Number(values.calls), killedAtCall)
  await campaign('a system call that fails', Number(values.calls), failingCall)
} else console.log('system calls: not tried, there is no strace here')
await campaign('two at once', ROUNDS, twoAtOnce)
await campaign('a reader that leaves', ROUNDS, leavingReader)
if (canMount()) {
  await campaign('a full disk', ROUNDS, fullDisk)
  await campaign('a disk that cannot be written', Math.ceil(ROUNDS / 4), readOnly)
} else console.log('a full disk, a disk that cannot be written: not tried, nothing can be mounted here')
rmSync(work, { recursive: true, force: true })
process.exitCode = wrong === 0 ? 0 : 1

async function campaign(name, times, attempt) {
  const tally = new Map()
  for (let n = 0; n < times; n++) {
    const said = await attempt(n)
    const { outcome, fault } = typeof said === 'string' ? { outcome: said } : said
    tally.set(outcome, (tally.get(outcome) ?? 0) + 1)
    if (fault === undefined) continue
    wrong++
    console.log(`${name}, ${n}: ${fault}`)
  }
  console.log(`${name}: ${times} times; ${[...tally].map(([outcome, count]) => `${outcome} ${count}`).join(', ')}`)
}

/** At any moment of the run, or in every second case while it writes. */
async function killed(n) {
  const shared = join(work, 'kill')
  const state = chance.pick(states)
  const child = spawn('node', [BIN, 'build', '--out', join(shared, 'out')], { cwd: state.cwd, env, stdio: 'ignore' })
  const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? code)))
  if (n % 2 === 0) await Promise.race([wait(chance.below(900)), ended])
  else {
    const isWriting = () => existsSync(shared) && readdirSync(shared).some((name) => /new-\d+$/.test(name))
    while (child.exitCode === null && child.signalCode === null && !isWriting()) await wait(1)
    await wait(chance.below(40))
  }
  child.kill('SIGKILL')
  const end = await ended
  const sum = sumOf(join(shared, 'out'))
  const isAside = sum === undefined
  const fault = isAside || states.some((one) => one.sum === sum) ? undefined : 'the output is neither'
  // Every fifth time somebody looks closely; the others are killed on top of what the last one left.
  const next = n % 5 === 4 ? nextRun(shared) : undefined
  const outcome = end !== 'SIGKILL' ? 'had ended' : isAside ? 'between two names' : n % 2 ? 'writing' : 'somewhere'
  return { outcome, fault: fault ?? next }
}

function traced(injected) {
  const shared = join(work, 'call')
  const state = chance.pick(states)
  if (!existsSync(shared)) once(state.cwd, 'build', '--out', join(shared, 'out'))
  const [call, most] = chance.pick(Object.entries(CALLS))
  const inject = `inject=${call}:${injected()}:when=${1 + chance.below(most)}`
  const line = ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`, '-e', inject]
  const { status, signal, stderr } = spawnSync(
    'strace',
    [...line, 'node', BIN, 'build', '--out', join(shared, 'out')],
    { cwd: state.cwd, env, encoding: 'utf8' }
  )
  const sum = sumOf(join(shared, 'out'))
  const isWhole = sum === undefined || states.some((one) => one.sum === sum)
  return {
    shared,
    state,
    inject,
    status,
    signal,
    stderr,
    sum,
    fault: isWhole ? undefined : `${inject}: the output is neither`
  }
}

function killedAtCall() {
  const { shared, inject, status, signal, fault } = traced(() => 'signal=SIGKILL')
  const next = nextRun(shared)
  const outcome = signal === 'SIGKILL' || status === 137 ? 'killed' : 'had ended'
  return { outcome, fault: fault ?? (next && `${inject}: ${next}`) }
}

/** Of the first calls Node itself dies; of ours every failure is told as what it is. */
function failingCall() {
  const { shared, state, inject, status, stderr, sum, fault } = traced(() => `error=${chance.pick(ERRORS)}`)
  const isOurs = /LB9001/.test(stderr) ? `${inject}: ${stderr.slice(0, 300)}` : undefined
  const isWrong = status === 0 && sum !== state.sum ? `${inject}: it says that all is well` : undefined
  const next = nextRun(shared)
  return { outcome: `exit ${status}`, fault: fault ?? isOurs ?? isWrong ?? (next && `${inject}: ${next}`) }
}

/** What is wrong with the next run. */
function nextRun(folder) {
  const state = chance.pick(states)
  const { status, stderr } = once(state.cwd, 'build', '--out', join(folder, 'out'))
  if (status !== 0) return `the next run exits with ${status}: ${stderr}`
  if (sumOf(join(folder, 'out')) !== state.sum) return 'the next run gives something else'
  const left = readdirSync(folder).filter((name) => name !== 'out' && name !== 'filler')
  return left.length === 0 ? undefined : `it leaves ${left.join(', ')}`
}

async function twoAtOnce() {
  const shared = join(work, 'both')
  const runs = states.map(async ({ cwd }) => {
    await wait(chance.below(60))
    const child = spawn('node', [BIN, 'build', '--out', join(shared, 'out')], { cwd, env, stdio: 'ignore' })
    return new Promise((resolve) => child.on('exit', resolve))
  })
  const exits = await Promise.all(runs)
  const sum = sumOf(join(shared, 'out'))
  const fault = states.some((one) => one.sum === sum) ? nextRun(shared) : 'the output is neither'
  return { outcome: `exits ${exits.sort().join(' and ')}`, fault }
}

async function leavingReader(n) {
  const line = [['check', '--format', 'json'], ['build', '--format', 'json'], ['list'], ['help'], ['report']][n % 5]
  const child = spawn('node', [BIN, ...line], { cwd: states[0].cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text) => (said += text))
  child.stdout.destroy()
  const exit = await new Promise((resolve) => child.on('exit', (code, signal) => resolve(signal ?? code)))
  const isGood = [0, 1].includes(exit) && !/\n {4}at |EPIPE/.test(said)
  return { outcome: `exit ${exit}`, ...(!isGood && { fault: `${line.join(' ')}: ${said}` }) }
}

function canMount() {
  const folder = join(work, 'mount')
  mkdirSync(folder)
  const isDone = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]).status === 0
  if (isDone) spawnSync('umount', [folder])
  return isDone
}

/** Room for a part of the output; then the disk is emptied. */
function fullDisk() {
  return mounted((folder) => {
    const [before, after] = chance.below(2) === 0 ? states : [...states].reverse()
    cpSync(join(before.cwd, 'reference'), join(folder, 'out'), { recursive: true })
    const free = spawnSync('df', ['--output=avail', '-k', folder], { encoding: 'utf8' }).stdout.split('\n')[1]
    const room = chance.below(250)
    writeFileSync(join(folder, 'filler'), Buffer.alloc(Math.max(0, Number(free) - room) * 1024))
    const { status, stderr } = once(after.cwd, 'build', '--out', join(folder, 'out'))
    const wanted = status === 0 ? after.sum : before.sum
    if (![0, 2].includes(status) || (status === 2 && !/LB8017[^]*ENOSPC/.test(stderr)))
      return { outcome: `exit ${status}`, fault: `exit ${status}: ${stderr}` }
    if (sumOf(join(folder, 'out')) !== wanted) return { outcome: `exit ${status}`, fault: 'the output is not whole' }
    rmSync(join(folder, 'filler'))
    return { outcome: `exit ${status}`, fault: nextRun(folder) }
  })
}

function readOnly() {
  return mounted((folder) => {
    const [before, after] = states
    cpSync(join(before.cwd, 'reference'), join(folder, 'out'), { recursive: true })
    spawnSync('mount', ['-o', 'remount,ro', folder])
    const { status, stderr } = once(after.cwd, 'build', '--out', join(folder, 'out'))
    const isSame = sumOf(join(folder, 'out')) === before.sum
    spawnSync('mount', ['-o', 'remount,rw', folder])
    const isGood = status === 2 && isSame && /LB8017/.test(stderr)
    return { outcome: `exit ${status}`, fault: isGood ? nextRun(folder) : stderr }
  })
}

function mounted(attempt) {
  const folder = join(work, 'mount')
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder])
  try {
    return attempt(folder)
  } finally {
    spawnSync('umount', [folder])
  }
}

/** Of all files of a folder; undefined when it is not there. */
function sumOf(folder) {
  if (!existsSync(folder)) return undefined
  const hash = createHash('sha256')
  for (const path of readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort())
    hash
      .update(`${path.slice(folder.length)}\n`)
      .update(readFileSync(path))
      .update('\n')
  return hash.digest('hex')
}
