/** Every text of a project hostile, through every target, each output judged by the parser of its format. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { emitters, projectEmitters } from '../../../src/emit/index.js'
import { inert, type OutputFile } from '../../../src/emit/output.js'
import { emitProof } from '../../../src/emit/proof/index.js'
import { proofOf } from '../../../src/prove/index.js'
import { reportFormats } from '../../../src/report/formats.js'
import { reportOf } from '../../../src/report/index.js'
import { made } from '../../schema/walk/project.js'
import { IS_FULL } from '../../support/effort.js'
import { faultsOf } from './judges.js'
import { HOSTILE, hostile, STARTS } from './project.js'

const template = (name: string) => readFileSync(`templates/${name}`, 'utf8')
const AS_OF = '2028-01-01'
const MAIN = 'moving'

/** Texts that steer are errors (LB6107) and are built by nobody. */
const { steers: _, ...BUILT } = HOSTILE
const EACH = [
  ...Object.entries(BUILT).map(([name, text]) => [name, (given: string) => given + text] as const),
  ...Object.entries(STARTS).map(([name, text]) => [name, (given: string) => text + given] as const)
]
/** One that tries most of it at once; the others take minutes. */
const FIRST = ['together', (given: string) => `${STARTS.formula}${given}${HOSTILE['ends what it stands in']}`] as const

it.each(IS_FULL ? [FIRST, ...EACH] : [FIRST])(
  'does nothing where it stands: %s',
  { timeout: 120_000 },
  async (_, change) => {
    const { project, count } = hostile(change)
    expect(count).toBeGreaterThan(600)
    const files = await filesOf(project)
    expect(files.length).toBeGreaterThan(60)
    const found = files.flatMap(({ path, text }) => faultsOf(path, text).map((fault) => `${path}: ${fault}`))
    expect(found).toEqual([])
    const drawn = files.filter(({ path }) => /\.(svg|bpmn|dmn)$/.test(path))
    expect(drawn.length).toBeGreaterThan(2)
    const xml = drawn.map(({ path, text }) => ({ fileName: path.replaceAll('/', '-'), contents: text }))
    expect((await validateXML({ xml, normalization: 'format' })).errors).toEqual([])
  }
)

async function filesOf(project: Parameters<typeof made>[0]): Promise<OutputFile[]> {
  const { bundles, compiled, files: names } = await made(project)
  const { program } = compiled
  const bundle = bundles.find(({ id }) => id === MAIN)
  if (!bundle) throw new Error(JSON.stringify(compiled.diagnostics.filter(({ severity }) => severity === 'error')))
  const files: OutputFile[] = []
  for (const load of Object.values(emitters)) files.push(...(await (await load())(bundle, { template })))
  const targets = [...Object.keys(emitters), ...Object.keys(projectEmitters)]
  for (const load of Object.values(projectEmitters))
    files.push(...(await (await load())([bundle], { template, targets, program, regional: [] })))
  files.push(...emitProof(bundle, proofOf(program, bundle, AS_OF), template).outputs)
  const report = reportOf(compiled, names, AS_OF)
  for (const format of ['html', 'csv', 'json'] as const)
    files.push({
      path: `report.${format}`,
      text: await reportFormats[format](report, { color: false, lang: 'zh', template } as never)
    })
  return files.map(({ path, text }) => ({ path, text: inert(path, text) }))
}
