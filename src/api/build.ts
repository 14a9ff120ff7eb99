/** The verb `build`: merges services and writes what the targets make of them into one folder, whole or not at all. */
import { resolve } from 'node:path'
import { compile, hasErrors, refinedRegions } from '../compile/index.js'
import { diagnose } from '../diagnostics/catalogue.js'
import { suggest } from '../diagnostics/suggest.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { defaultTargets, emitters, projectEmitters, withLinked } from '../emit/index.js'
import { safeName } from '../emit/output.js'
import { openOutput, unwritable, type Writer } from '../emit/write.js'
import type { Program } from '../link/model.js'
import type { Bundle } from '../merge/bundle.js'
import type { Sides } from '../merge/ledger/model.js'
import { realInside, rootOf } from '../source/files/look.js'
import { isInside, relativePath } from '../base/paths.js'
import { TemplateFault } from '../base/template.js'
import { foreignTemplates, templateFault, templates } from '../source/templates/index.js'
import { timed, timedAsync } from '../base/stats.js'
import { burdenGate, type BurdenGate } from './burden-gate.js'
import { openSession, type ProjectOptions, type Result, type Session } from './session.js'

export interface BuildOptions extends ProjectOptions {
  /** 行政区划代码 of the region whose overlays are applied; `all` for every one, each below its code. */
  region?: string | undefined
  /** The folder to write, relative to `cwd`; `out` by default. */
  out?: string | undefined
  /** What to make; `defaultTargets()` by default. */
  targets?: readonly string[] | undefined
  /** Ids of the services to build; all by default. */
  services?: readonly string[] | undefined
  /** Fails (LB4020) when what a service asks of applicants rises by more percent than this; see `burdenBaseline`. */
  maxBurdenIncrease?: number | undefined
  /** The output folder that the burden is compared with, relative to `cwd`; the one to be replaced by default. */
  burdenBaseline?: string | undefined
}

export interface Built {
  id: string
  name: string
  /** Of the specs it came from. */
  digest: string
  /** Of what connected systems have to follow. */
  contract: string
  /** 行政区划代码 of the region that it is made for, where all regions are. */
  region?: string
  /** Below the output folder. */
  folder: string
  status: Bundle['status']
  /** How many items it joins. */
  items: number
  /** The most that an applicant has to do, one by one and together; `incomplete` names what is at least so much. */
  most: Sides
  incomplete: Bundle['ledger']['incomplete']
  /** What would have been too hard to say (LB4022). */
  tooHard: Bundle['ledger']['tooHard']
}

export interface BuildResult extends Result {
  /** Absolute. */
  out: string
  /** Sorted by id; empty when nothing was written. */
  services: Built[]
  /** What was asked for. */
  targets: readonly string[]
  /** How many files the output has, without the manifest. */
  files: number
  /** False when the output was the same already, or nothing was written. */
  changed: boolean
}

/**
 * Compiles services into a folder. If there is any error, nothing is written and the previous output stays. A folder
 * that lianban did not write is never replaced (LB8007).
 *
 * @example
 * const { services, files, diagnostics } = await build({ out: 'out', targets: ['guide', 'form'] })
 * services.length // => 1
 * files > 0 // => true
 */
export async function build(options: BuildOptions = {}): Promise<BuildResult> {
  const session = await openSession(options)
  const { config } = session.project
  const targets = withLinked(options.targets ?? config.targets ?? defaultTargets())
  const cwd = resolve(options.cwd ?? '.')
  const isConfigured = options.out === undefined && config.out !== undefined
  const out = isConfigured ? config.out! : resolve(cwd, options.out ?? 'out')
  const shown = isInside(cwd, out) ? relativePath(cwd, out) || '.' : out
  const failed = (diagnostics: Diagnostic[]) => ({
    ...session.result(diagnostics),
    out,
    targets,
    services: [],
    files: 0,
    changed: false
  })

  const wrong = [
    ...session.diagnostics,
    ...unknownTargets(targets),
    ...foreignTemplates(config.templates, session.project.root, cwd)
  ]
  if (wrong.length > 0) return failed(wrong)
  const opened = openOutput(out, { shown, root: isConfigured ? session.project.root : rootOf(out, cwd) })
  if ('diagnostic' in opened) return failed([opened.diagnostic])
  const { writer } = opened
  try {
    const gate = gateOf(options, cwd, out)
    const compiled = await compileInto(writer, session, targets, { ...options, gate })
    const { services } = compiled
    const diagnostics = [...compiled.diagnostics, ...(gate?.diagnostics() ?? [])]
    if (hasErrors(diagnostics)) {
      writer.abort()
      return failed(diagnostics)
    }
    const digests = Object.fromEntries(services.map(({ folder, digest }) => [folder, digest]))
    const contracts = Object.fromEntries(services.map(({ folder, contract }) => [folder, contract]))
    const written = timed(session.stats, 'write', () => writer.commit(digests, contracts))
    return { ...session.result(diagnostics), out, targets, services, ...written }
  } catch (error) {
    writer.abort()
    return failed([
      error instanceof TemplateFault ? templateFault(error, config.templates, cwd) : unwritable(shown, error)
    ])
  }
}

function gateOf({ maxBurdenIncrease, burdenBaseline }: BuildOptions, cwd: string, out: string): BurdenGate | undefined {
  if (burdenBaseline !== undefined) {
    const path = resolve(cwd, burdenBaseline)
    return burdenGate(maxBurdenIncrease ?? 0, realInside(path, rootOf(path, cwd)), burdenBaseline)
  }
  return maxBurdenIncrease === undefined ? undefined : burdenGate(maxBurdenIncrease, realInside(out, undefined))
}

/** Instead of one region: the services without overlays, and below the code of each region those that it refines. */
const EVERY = 'all'

/** Each service is written as soon as it is merged; it stays in memory only for targets about all of them. */
async function compileInto(
  writer: Writer,
  { files, library, stats, project }: Session,
  targets: readonly string[],
  options: BuildOptions & { gate: BurdenGate | undefined }
): Promise<{ services: Built[]; diagnostics: Diagnostic[] }> {
  const services: Built[] = []
  const bundles: Bundle[] = []
  const regional: Bundle[] = []
  const { site } = project.config
  const context = { template: templates(project.config.templates, project.root), site }
  const ofServices = targets.filter((target) => Object.hasOwn(emitters, target))
  const ofProject = targets.filter((target) => Object.hasOwn(projectEmitters, target))
  const emitAll = async (program: Program) => {
    const sorted = bundles.sort((a, b) => (a.id < b.id ? -1 : 1))
    for (const target of ofProject) {
      const emit = await projectEmitters[target]!()
      const made = await timedAsync(stats, 'emit', async () => emit(sorted, { ...context, targets, program, regional }))
      timed(stats, 'write', () => writer.add(made))
    }
  }
  const eachIn = (region: string | undefined) => async (bundle: Bundle) => {
    const name = safeName(bundle.id)
    const folder = region === undefined ? name : `${region}/${name}`
    options.gate?.check(bundle, folder)
    const own = { ...context, site: site && region !== undefined ? `${site}${encodeURIComponent(region)}/` : site }
    for (const target of ofServices) {
      const made = await timedAsync(stats, 'emit', async () => (await emitters[target]!())(bundle, own))
      const placed = made.map(({ path, text }) => ({ path: `${folder}/${path}`, text }))
      timed(stats, 'write', () => writer.add(placed))
    }
    if (ofProject.length > 0) (region === undefined ? bundles : regional).push(bundle)
    const { id, digest, contract, status, items } = bundle
    services.push({
      id,
      name: bundle.name,
      ...(region !== undefined && { region }),
      digest,
      contract,
      folder,
      status,
      items: items.length,
      most: bundle.ledger.most,
      incomplete: bundle.ledger.incomplete,
      tooHard: bundle.ledger.tooHard
    })
    return []
  }
  const region = options.region ?? project.config.region
  const whole = { library, services: options.services }
  if (region !== EVERY) {
    const { program, diagnostics } = await compile(files, { ...whole, region, each: eachIn(undefined) }, stats)
    await emitAll(program)
    return { services, diagnostics }
  }
  const { program, diagnostics } = await compile(files, { ...whole, everyRegion: true, each: eachIn(undefined) }, stats)
  const ids = services.map(({ id }) => id)
  for (const [code, refined] of refinedRegions(program, ids))
    await compile(files, { library, region: code, services: refined, each: eachIn(code) }, stats)
  await emitAll(program)
  return { services, diagnostics }
}

function unknownTargets(targets: readonly string[]): Diagnostic[] {
  const known = [...Object.keys(emitters), ...Object.keys(projectEmitters)].sort()
  return targets
    .filter((name) => !known.includes(name))
    .map((name) => {
      const suggestion = suggest(name, known)
      return diagnose('LB8010', { name, known }, undefined, suggestion === undefined ? {} : { suggestion })
    })
}
