/** The project that uses every key, and all that is said of it: what is found, built, proved, reported and listed. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listed } from '../../../src/api/list.js'
import { codeSet, recognise } from '../../../src/codes/index.js'
import { escapeHidden } from '../../../src/base/inert.js'
import { compileRead, readDocuments, type Compiled, type Read } from '../../../src/compile/index.js'
import type { Diagnostic } from '../../../src/diagnostics/types.js'
import { hint, message } from '../../../src/diagnostics/words.js'
import { emitters, projectEmitters } from '../../../src/emit/index.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { emitProof } from '../../../src/emit/proof/index.js'
import { proofOf } from '../../../src/prove/index.js'
import { reportFormats } from '../../../src/report/formats.js'
import { reportOf } from '../../../src/report/index.js'
import type { Document } from '../../../src/schema/document.js'
import { newStats } from '../../../src/base/stats.js'
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
    const bytes = new TextEncoder().encode(escapeHidden(JSON.stringify(data)))
    reads.set(data, (read = readDocuments([{ path, bytes, sha256: '' }], newStats())))
  }
  return read
}

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

export interface Made {
  compiled: Compiled
  bundles: Bundle[]
  findings: Finding[]
  files: readonly string[]
}

/** What `check` finds in a project, and the services that it has. */
export async function made(project: Project): Promise<Made> {
  const bundles: Bundle[] = []
  const each = (bundle: Bundle) => {
    bundles.push(withoutDigest(bundle))
    return Promise.resolve([])
  }
  const compiled = await compileRead(readAll(project), { region: REGION, each }, newStats())
  return { compiled, bundles, findings: compiled.diagnostics.map(findingOf), files: [...project.keys()] }
}

/** Everything else that is said of it, one after the other: the name of an output and its text. */
export async function* outputs({ compiled, bundles, files }: Made): AsyncGenerator<[name: string, text: string]> {
  const { program } = compiled
  const documents = Object.values(program.docs).flatMap((kind) => [...(kind as Map<string, Document>).values()])
  yield ['list', JSON.stringify(listed(documents))]
  yield ['codes', codesOf(compiled)]
  for (const target of ORDER) {
    const emit = await emitters[target]!()
    for (const bundle of bundles)
      for (const { path, text } of await emit(bundle, { template })) yield [`${bundle.id}/${path}`, text]
  }
  const emitAll = await projectEmitters['sharing']!()
  for (const { path, text } of await emitAll(bundles, { template, targets: ORDER, program, regional: [] }))
    yield [path, text]
  for (const bundle of bundles) {
    const proof = proofOf(program, bundle, AS_OF)
    for (const { path, text } of emitProof(bundle, proof, template).outputs) yield [`${bundle.id}/${path}`, text]
    yield [`${bundle.id} proof`, JSON.stringify(proof.diagnostics.map(findingOf))]
  }
  yield ['report', await reportFormats.json(reportOf(compiled, files, AS_OF), { color: false } as never)]
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
