/** Every JSON that a build writes has a schema and is as it says; a key that is renamed is not. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { json } from '../../src/diagnostics/reporters/json.js'
import { emitters, projectEmitters, type ProjectEmitter } from '../../src/emit/index.js'
import { manifest, sha256 } from '../../src/emit/output.js'
import { trialOf } from '../../src/emit/trial/index.js'
import { reportFormats } from '../../src/report/formats.js'
import { reportOf } from '../../src/report/index.js'
import { made, rich } from '../schema/walk/project.js'
import type { Bundle } from '../../src/merge/bundle.js'
import { IS_FULL } from '../support/effort.js'
import { shippedBundles, shippedProgram } from '../support/specs.js'
import { smallBundle } from './small.js'

const FOLDER = 'schemas/outputs'
/** Documents whose shape others have defined, and where that is judged. */
const OTHERS = [
  /^integration\/(applicant|department)\.openapi\.json$/,
  /^integration\/events\.asyncapi\.json$/,
  /^form\/(submission|items\/[\w-]+)\.schema\.json$/,
  /^engines\/(formily|jsonforms|rjsf|surveyjs)\/[\w-]+\.json$/,
  /^feed\/cpsv-ap\.jsonld$/
]
/** What commands print; no build writes them. */
const PRINTED = ['condition', 'diff', 'findings', 'proof', 'report', 'trial']

type Outputs = Map<string, unknown[]>
const context = { template: (name: string) => readFileSync(`templates/${name}`, 'utf8') }
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false, allowUnionTypes: true })
const validators = new Map<string, ValidateFunction>()
const found: Outputs = new Map()
const foreign = new Set<string>()

function keep(path: string, value: unknown): void {
  const name = basename(path).replace(/\.json$/, '')
  found.set(name, [...(found.get(name) ?? []), value])
}

function collect(path: string, text: string): void {
  if (!/\.json(ld)?$/.test(path)) return
  if (OTHERS.some((pattern) => pattern.test(path))) foreign.add(path)
  else keep(path, JSON.parse(text))
}

beforeAll(async () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.schema.json'))) {
    const schema = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as object
    validators.set(file.replace('.schema.json', ''), ajv.compile(schema))
  }
  const project = await made(rich)
  const named = (bundle: Bundle) => ({ ...bundle, digest: sha256(bundle.id) })
  const bundles = project.bundles.map(named)
  const shipped = IS_FULL ? Object.values(shippedBundles()) : []
  for (const load of Object.values(emitters)) {
    const emit = await load()
    const files = await emit(named(smallBundle()), context)
    for (const { path, text } of files) collect(path, text)
    // Every target is asked once; what has no JSON for one service has none for others.
    if (files.some(({ path }) => path.endsWith('.json')))
      for (const bundle of [...bundles, ...shipped])
        for (const { path, text } of await emit(bundle, context)) collect(path, text)
  }
  const all = await Promise.all(Object.values(projectEmitters).map((load) => load()))
  const about = async (
    emit: ProjectEmitter,
    some: readonly Bundle[],
    program: Parameters<ProjectEmitter>[1]['program']
  ) => {
    for (const { path, text } of await emit(some, { ...context, targets: [], program, regional: [] }))
      collect(path, text)
  }
  for (const emit of all) {
    await about(emit, bundles, project.compiled.program)
    if (IS_FULL) await about(emit, shipped, shippedProgram())
  }
  keep('manifest.json', JSON.parse(manifest(new Map([['a', 'b']]), { small: sha256('') }, { small: sha256('') })))
  keep('trial.json', JSON.parse(JSON.stringify(trialOf(smallBundle(), new Map([['situations.kind', 'a']])))))
  for (const bundle of project.bundles) keep('trial.json', JSON.parse(JSON.stringify(trialOf(bundle, new Map()))))
  const report = reportOf(project.compiled, project.files, '2028-01-01')
  keep('report.json', JSON.parse(await reportFormats.json(report, { color: false } as never)))
  const run = { diagnostics: project.compiled.diagnostics, sources: () => undefined, lang: 'zh', color: false }
  keep('findings.json', JSON.parse(json(run as never)))
  const tasks = found.get('process') as { tasks: { when?: { cond: object } }[] }[]
  found.set(
    'condition',
    tasks.flatMap(({ tasks }) => tasks.flatMap(({ when }) => when?.cond ?? []))
  )
}, 300_000)

/** Tested elsewhere: `test/diff/schema.test.ts`, `test/recheck/schema.test.ts`. */
const written = () => [...validators].filter(([name]) => !['diff', 'proof'].includes(name))

test('no JSON is forgotten, and no schema is of nothing', () => {
  expect([...found.keys()].filter((name) => !validators.has(name))).toEqual([])
  expect(written().filter(([name]) => !found.has(name))).toEqual([])
  expect(PRINTED.filter((name) => !validators.has(name))).toEqual([])
  expect(OTHERS.filter((pattern) => ![...foreign].some((path) => pattern.test(path)))).toEqual([])
})

test('each has a version in its address, and Chinese titles', () => {
  for (const [name, { schema }] of validators) {
    const { $id, title } = schema as { $id: string; title: string }
    expect($id).toMatch(new RegExp(`^https://lianban\\.dev/schemas/outputs/v\\d+/${name}\\.schema\\.json$`))
    expect(title).toMatch(/\p{Script=Han}/u)
  }
})

describe('each is as its schema says', () => {
  test('as it is written', () => {
    for (const [name, validate] of written())
      for (const value of found.get(name) ?? []) {
        validate(value)
        expect([name, validate.errors]).toEqual([name, null])
      }
  })

  test('and not with another key, on any level', () => {
    for (const [name, validate] of written()) {
      const value = found.get(name)![0]
      for (const renamed of renamings(value))
        expect([name, renamed.path, validate(renamed.value)]).toEqual([name, renamed.path, false])
    }
  })
})

/** Objects whose keys are names out of the specs, so that any key is one. */
const OPEN =
  /\/(citations|codes|situation|recode|parents|services|contracts|files|dropped|submission|fact|shares)(\/\w+)?$/

/** The value with one key called otherwise: the first key of every kind of object in it. */
function* renamings(whole: unknown): Generator<{ path: string; value: unknown }> {
  const seen = new Set<string>()
  const places: [path: string, node: Record<string, unknown>][] = []
  const walk = (node: unknown, path: string, shape: string): void => {
    if (node === null || typeof node !== 'object') return
    if (Array.isArray(node)) return node.forEach((one, index) => walk(one, `${path}/${index}`, shape))
    if (!seen.has(shape) && !OPEN.test(shape)) {
      seen.add(shape)
      places.push([path, node as Record<string, unknown>])
    }
    for (const [key, inner] of Object.entries(node)) walk(inner, `${path}/${key}`, `${shape}/${key}`)
  }
  walk(whole, '', '')
  for (const [path, node] of places)
    for (const key of Object.keys(node)) {
      const { [key]: value } = node
      Reflect.deleteProperty(node, key)
      node[`${key}X`] = value
      yield { path: `${path}/${key}`, value: whole }
      Reflect.deleteProperty(node, `${key}X`)
      node[key] = value
    }
}
