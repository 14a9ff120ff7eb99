/**
 * Checks a project several times in one process and prints the least CPU time of one check, in milliseconds, and the
 * number of services. The first checks are not counted: while V8 compiles the checker, small projects look dear.
 *
 *   node scripts/bench/check-warm.js <folder> <checks to warm up> <checks to count>
 */
import { check } from '../../dist/index.js'

const [cwd, warming, counted] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])]
let least = Infinity
let services = 0
for (let run = -warming; run < counted; run++) {
  const start = process.cpuUsage()
  services = (await check({ cwd, cacheDir: false })).services
  const { user, system } = process.cpuUsage(start)
  if (run >= 0) least = Math.min(least, (user + system) / 1000)
}
console.log(JSON.stringify({ cpu: least, services }))
