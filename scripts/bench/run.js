/** Fresh processes, measured in turns, so that what else the machine does hits all competitors alike. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const METER = fileURLToPath(new URL('meter.js', import.meta.url))

/**
 * @typedef {{ name: string, args: string[], before?: () => void, bare?: boolean }} Competitor
 *   `args` are for node; `before` is not measured; a `bare` one runs without the meter, for times near that of node itself
 * @typedef {{ wall: number, cpu?: number, memory?: number, stderr: string }} Run milliseconds, mebibytes
 */

/**
 * Runs each competitor once in each round.
 *
 * @param {Competitor[]} competitors
 * @param {number} rounds
 * @param {string} cwd
 * @returns {Record<string, Run[]>}
 */
export function race(competitors, rounds, cwd) {
  const runs = Object.fromEntries(competitors.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const competitor of competitors) runs[competitor.name].push(once(competitor, cwd))
  return runs
}

function once({ name, args, before, bare }, cwd) {
  before?.()
  const start = performance.now()
  const run = spawnSync(process.execPath, bare ? args : ['--import', METER, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe']
  })
  const wall = performance.now() - start
  if (run.status !== 0) throw new Error(`${name} failed:\n${run.stderr}`)
  return { wall, ...(!bare && JSON.parse(String(run.output[3]))), stderr: String(run.stderr) }
}

/** Of a number that each run has. */
export function median(runs, key = 'wall') {
  const sorted = runs.map((run) => run[key]).sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
