/**
 * Certificates of services that ship, changed in one place so that their shape stays, with digests made anew, again and
 * again from a seed. node scripts/forge.js [--runs N] [--seed N]
 *
 * Beside its specs such a certificate may be accepted only when all that it states is the same and what was changed is
 * evidence that is as good: each acceptance is explained, and one that cannot be is a failure. Without specs a certificate
 * is about what it states itself: what was accepted so is listed by place.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundled } from './fuzz/bundle.js'
import { explained, forged } from './fuzz/forgeries.js'
import { random } from './fuzz/mutate.js'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } }
})
const SERVICES = ['after-death', 'employee-hiring', 'utility-connection', 'newborn']
const lib = await bundled()
const proofs = await certificates()
const tally = new Map()
let tried = 0
let wrong = 0
for (let seed = Number(values.seed); tried < Number(values.runs); seed++) {
  const chance = random(seed)
  const genuine = chance.pick(proofs)
  const forgery = forged(chance, genuine)
  if (!forgery) continue
  tried++
  const { pattern, proof } = forgery
  const text = JSON.stringify(proof)
  if (!lib.recheck(text).ok) {
    count('rejected by its own contents')
    continue
  }
  if (!isSameStatement(proof, genuine)) {
    count(`states something else: rejected beside its specs, accepted without: ${pattern}`)
    continue
  }
  const why = explained(pattern, proof, genuine)
  if (why !== undefined) {
    count(`accepted: ${pattern}: ${why}`)
    continue
  }
  wrong++
  console.log(`seed ${seed}: accepted, and nothing says why: ${pattern} of ${proof.service}`)
  writeFileSync(`forgery-${seed}.json`, text)
}
for (const [what, times] of [...tally].sort(([, a], [, b]) => b - a)) console.log(String(times).padStart(6), what)
console.log(
  `${tried} tried from seed ${values.seed}: ${wrong === 0 ? 'none accepted wrongly' : `${wrong} accepted wrongly`}`
)
process.exitCode = wrong === 0 ? 0 : 1

function count(what) {
  tally.set(what, (tally.get(what) ?? 0) + 1)
}

function isSameStatement(proof, genuine) {
  const [ours, theirs] = [proof, genuine].map((one) => JSON.stringify([...lib.statementOf(one)]))
  return ours === theirs
}

async function certificates() {
  const out = mkdtempSync(join(tmpdir(), 'lianban-forge-'))
  const root = join(import.meta.dirname, '..')
  const line = ['prove', 'specs', '--service', SERVICES.join(','), '--out', join(out, 'proof')]
  const { printed } = await lib.run(line, root, join(out, 'cache'))
  const found = readdirSync(out, { recursive: true }).filter((path) => path.endsWith('proof.json'))
  if (found.length !== SERVICES.length) throw new Error(printed)
  const made = found.map((path) => JSON.parse(readFileSync(join(out, path), 'utf8')))
  rmSync(out, { recursive: true })
  for (const proof of made)
    if (!lib.recheck(JSON.stringify(proof)).ok) throw new Error(`${proof.service} is rejected as it is`)
  return made
}
