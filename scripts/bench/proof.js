/** What the build of the library costs against its check, the proof against the build, the re-check against the proof, and a service of 10^18 combinations. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { milliseconds } from './report.js'
import { median, race } from './run.js'
import { stressSpecs } from './stress.js'

/**
 * @param {{ lianban: string, root: string, folder: string, rounds: number }} options the command, the folder with the
 *   specs that ship, a folder to write into
 */
export function proofs({ lianban, root, folder, rounds }) {
  const [built, proved, hard] = ['built', 'proved', 'hard'].map((name) => join(folder, name))
  const fresh = (out) => () => rmSync(out, { recursive: true, force: true })
  const made = race(
    [
      { name: 'check', args: [lianban, 'check', 'specs', '--no-cache'] },
      { name: 'build', args: [lianban, 'build', 'specs', '--out', built], before: fresh(built) },
      { name: 'prove', args: [lianban, 'prove', 'specs', '--out', proved], before: fresh(proved) }
    ],
    rounds,
    root
  )
  const certificates = readdirSync(proved)
    .filter((name) => name !== 'manifest.json')
    .map((name) => join(proved, name, 'proof.json'))
  const { recheck } = race([{ name: 'recheck', args: [lianban, 'recheck', ...certificates] }], rounds, root)
  const stress = join(folder, 'stress')
  mkdirSync(join(stress, 'specs'), { recursive: true })
  for (const { path, text } of stressSpecs()) writeFileSync(join(stress, 'specs', path), text)
  const { prove } = race([{ name: 'prove', args: [lianban, 'prove', '--out', hard] }], rounds, stress)
  return [
    compared('build, against check', made.build, made.check, 2),
    compared('prove, against build', made.prove, made.build, 2),
    compared('recheck, against prove', recheck, made.prove, 1),
    { name: '40 questions, 10^18 combinations', ratio: median(prove) / 1000, limit: 10, unit: 's', detail: '' },
    {
      name: 'its peak memory',
      ratio: Math.max(...prove.map(({ memory }) => memory)),
      limit: 1024,
      unit: 'MiB',
      detail: 'the most of all runs'
    }
  ]
}

function compared(name, runs, others, limit) {
  const [ours, theirs] = [median(runs), median(others)]
  return { name, ratio: ours / theirs, limit, detail: `${milliseconds(ours)} : ${milliseconds(theirs)}` }
}
