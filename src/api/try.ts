/** The verb `try`: one applicant, with the answers given. */
import type { Scalar } from '../condition/cond.js'
import { compile, hasErrors, refinedRegions } from '../compile/index.js'
import { diagnose } from '../diagnostics/catalogue.js'
import { suggest } from '../diagnostics/suggest.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { readGiven } from '../emit/trial/given.js'
import { trialOf } from '../emit/trial/index.js'
import type { Trial } from '../emit/trial/model.js'
import type { Bundle } from '../merge/bundle.js'
import type { Project } from '../source/project.js'
import { openSession, type ProjectOptions, type Result } from './session.js'

export interface TryOptions extends ProjectOptions {
  /** The id of the service. */
  service: string
  /** 行政区划代码 of the region whose overlays are applied. */
  region?: string | undefined
}

export interface TryResult extends Result {
  /**
   * What the service is for an applicant who gives these answers: question or `subject.element` → value, as code or as
   * people call it. Absent when the service cannot be merged. May be asked again and again.
   *
   * @returns LB8050 for a name that is none, LB8051 for a value that does not fit
   */
  answer?: (given: ReadonlyMap<string, string>) => { trial: Trial; diagnostics: Diagnostic[] }
}

/**
 * Compiles one service, so that applicants can be tried. Never throws on account of what the specs say.
 *
 * @example
 * const [service] = (await list({ kind: 'service' })).documents
 * const { answer } = await tryService({ service: service.id })
 * const { trial } = answer(new Map())
 * trial.service.id === service.id // => true
 * trial.open.length > 0 // => true
 */
export async function tryService(options: TryOptions): Promise<TryResult> {
  const { bundle, result } = await mergeOne(options)
  return bundle ? { ...result, answer: (given) => answered(bundle, given) } : result
}

/** One service and the project that it is of; without a bundle where it cannot be merged. */
export async function mergeOne(options: TryOptions): Promise<{
  bundle: Bundle | undefined
  /** Whether the region has the service in another way than everywhere. */
  isRefined: boolean
  project: Project
  result: Result
}> {
  const { files, library, stats, project, diagnostics, result } = await openSession(options)
  if (diagnostics.length > 0) return { bundle: undefined, isRefined: false, project, result: result(diagnostics) }
  let found: Bundle | undefined
  const region = options.region ?? project.config.region
  const each = (bundle: Bundle) => {
    found = bundle
    return Promise.resolve([])
  }
  const compiled = await compile(files, { library, region, services: [options.service], each }, stats)
  const bundle = hasErrors(compiled.diagnostics) ? undefined : found
  const isRefined = refinedRegions(compiled.program, [options.service]).has(region ?? '')
  return { bundle, isRefined, project, result: result(compiled.diagnostics) }
}

/** LB8050 and LB8051 for what is given and fits nothing. */
export function answered(
  bundle: Bundle,
  given: ReadonlyMap<string, string>
): { trial: Trial; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const values = new Map<string, Scalar>()
  for (const [name, text] of given) {
    const read = readGiven(name, text, bundle)
    if ('fact' in read) values.set(read.fact, read.value)
    else if ('unknown' in read) {
      const suggestion = suggest(name, read.known)
      const extra = suggestion === undefined ? {} : { suggestion }
      diagnostics.push(diagnose('LB8050', { name, known: read.known }, undefined, extra))
    } else {
      const known = read.known.length > 0 ? read.known : read.takes
      diagnostics.push(diagnose('LB8051', { name, ask: read.ask, value: text, known }))
    }
  }
  return { trial: trialOf(bundle, values), diagnostics }
}
