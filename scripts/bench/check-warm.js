/**
 * Checks a project several times in one process and prints the CPU time of one check on average, in milliseconds, and
 * the number of services. The first checks are not counted: while V8 compiles the checker, small projects look dear. On
 * average, since a small project may well be checked once without any garbage collection.
 *
 *   node scripts/bench/check-warm.js <folder> <checks to warm up> <checks to count>
 */
import { check } from '../../dist/index.js'

const [cwd, warming, counted] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])]
for (let run = 0; run < warming; run++) await check({ cwd, cacheDir: false })
const start = process.cpuUsage()
let services = 0
for (let run = 0; run < counted; run++) services = (await check({ cwd, cacheDir: false })).services
const { user, system } = process.cpuUsage(start)
console.log(JSON.stringify({ cpu: (user + system) / 1000 / counted, services }))
