/** The project that uses every key, and all that is said of it: what is found, built, proved, reported and listed. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listed } from '../../../src/api/list.js'
import { codeSet, recognise } from '../../../src/codes/index.js'
import { compileRead, readDocuments, type Compiled, type Read } from '../../../src/compile.js'
import type { Diagnostic } from '../../../src/diagnostics/types.js'
import { hint, message } from '../../../src/diagnostics/words.js'
import { emitters } from '../../../src/emit/index.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { proofOf } from '../../../src/prove/index.js'
import { reportFormats } from '../../../src/report/formats.js'
import { reportOf } from '../../../src/report/index.js'
import { newStats } from '../../../src/stats.js'
import { parse } from '../../../src/syntax/index.js'

const FOLDER = join(import.meta.dirname, 'rich')
const REGION = '210100'
const AS_OF = '2028-01-01'

/** File name → data. */
export type Project = ReadonlyMap<string, Data>
export type Data = { kind: string } & Record<string, unknown>

export const rich: Project = new Map(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, parse(readFileSync(join(FOLDER, name), 'utf8')).value as Data])
)

const templates = new Map<string, string>()

function template(name: string): string {
  if (!templates.has(name)) templates.set(name, readFileSync(join('templates', name), 'utf8'))
  return templates.get(name)!
}

/** Data never changes, so what is the same in many projects is read once. */
const reads = new WeakMap<Data, Read>()

function readOf(path: string, data: Data): Read {
  let read = reads.get(data)
  if (!read) {
    const bytes = new TextEncoder().encode(JSON.stringify(data))
    reads.set(data, (read = readDocuments([{ path, bytes, sha256: '' }], newStats())))
  }
  return read
}

/** Takes the name of an output and its text. */
export type Tell = (name: string, text: string) => void

/** The cheap ones first: whoever looks for one difference stops at the first. */
const ORDER = ['catalogue', 'process', 'materials', 'ledger', 'form', 'guide', 'integration']

/** The digest tells of any change of the specs, so it would prove nothing. */
const withoutDigest = (bundle: Bundle): Bundle => ({ ...bundle, digest: '0'.repeat(64) })

/** Whether a document is as its schema asks; the others need not be looked at. */
export function isValid(path: string, data: Data): boolean {
  return readOf(path, data).unread.length === 0
}

function readAll(project: Project): Read {
  const all = [...project].map(([path, data]) => readOf(path, data))
  return {
    documents: all.flatMap(({ documents }) => documents),
    unread: all.flatMap(({ unread }) => unread),
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics)
  }
}

/** What `check` finds in a project, and nothing else: the cheap part of it all. */
export async function found(project: Project): Promise<Finding[]> {
  return (await compileRead(readAll(project), { region: REGION }, newStats())).diagnostics.map(findingOf)
}

/** Tells each output of a project; the findings, those of its proof included, are the result. */
export async function tellAll(project: Project, tell: Tell): Promise<Finding[]> {
  const read = readAll(project)
  tell('list.json', JSON.stringify(listed(read.documents)))
  const each = async (made: Bundle, program: Compiled['program']) => {
    const bundle = withoutDigest(made)
    for (const target of ORDER)
      for (const { path, text } of await (
        await emitters[target]!()
      )(bundle, { template }))
        tell(`${bundle.id}/${path}`, text)
    const proof = proofOf(program, bundle, { asOf: AS_OF, template })
    if (proof.figures) for (const { path, text } of proof.outputs) tell(`${bundle.id}/proof/${path}`, text)
    return proof.diagnostics
  }
  const compiled = await compileRead(read, { region: REGION, proves: true, each }, newStats())
  const report = reportOf(compiled, [...project.keys()], AS_OF)
  tell('report.json', await reportFormats.json(report, { color: false } as never))
  tell('codes', codesOf(compiled))
  return compiled.diagnostics.map(findingOf)
}

export interface Finding {
  code: string
  /** Without where it is: a line that is gone moves the others. */
  words: string
}

function findingOf(one: Diagnostic): Finding {
  const words = [one.severity, one.ignored ? 'ignored' : '', one.span?.file, message(one, 'zh'), hint(one, 'zh')]
  return { code: one.code, words: `${one.code} ${words.join(' ')}` }
}

/** What `lianban code` says of the codes of the project. */
function codesOf({ program: { docs } }: Compiled): string {
  const set = codeSet(docs.standard.get('rich')?.data.codes, docs.codelist)
  const texts = [
    ...[...docs.item.values()].flatMap(({ data }) => Object.values(data.codes ?? {})),
    ...[...docs.service.values(), ...docs.material.values()].map(({ data }) => data.code ?? '')
  ]
  return JSON.stringify(texts.map((text) => recognise(text, set)))
}
