/** What `lianban check` finds in a project that is only in memory, and what `lianban build` makes of it. */
import { createHash } from 'node:crypto'
import { compile } from '../compile/index.js'
import { fold } from '../diagnostics/fold.js'
import { sort } from '../diagnostics/sort.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { emitters, projectEmitters } from '../emit/index.js'
import type { Program } from '../link/model.js'
import type { Bundle } from '../merge/bundle.js'
import { templates } from '../source/templates/index.js'
import { newStats } from '../base/stats.js'
import { project, type Files, type Project } from './project.js'

export interface CheckOptions {
  /** 行政区划代码: overlays of this region and of those around it are applied. */
  region?: string | undefined
  /** Of which services the outputs are wanted: `guide`, `form`, … None by default. */
  targets?: readonly string[]
}

export interface Checked extends Project {
  /** In the order in which `lianban check` prints them. */
  diagnostics: Diagnostic[]
  program: Program
  /** The merged services by id; none when there are errors. */
  bundles: Record<string, Bundle>
  /** The outputs by path: `tiny/guide/guide.md`. */
  outputs: Record<string, string>
}

/**
 * Runs the whole pipeline over a project in memory. Diagnostics are returned, not thrown.
 *
 * @example
 * const { diagnostics } = await check(`
 *   kind: organization
 *   id: office
 *   name: 某局
 * `)
 * diagnostics // => []
 */
export async function check(given: string | Files | Project, options: CheckOptions = {}): Promise<Checked> {
  const whole = typeof given === 'object' && 'places' in given ? (given as Project) : project(given as string | Files)
  const { region, targets = [] } = options
  const unknown = targets.find((name) => !(name in emitters) && !(name in projectEmitters))
  if (unknown !== undefined) throw new Error(`no target ${unknown}; there are ${known().join(', ')}`)
  const wanted = await Promise.all(targets.flatMap((name) => emitters[name]?.() ?? []))
  const sources = Object.entries(whole.files).map(([path, text]) => {
    const bytes = new TextEncoder().encode(text)
    return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
  })
  const bundles: Record<string, Bundle> = {}
  const outputs: Record<string, string> = {}
  const each = async (bundle: Bundle) => {
    bundles[bundle.id] = bundle
    for (const emit of wanted)
      for (const { path, text } of await emit(bundle, { template })) outputs[`${bundle.id}/${path}`] = text
    return []
  }
  const { program, diagnostics } = await compile(sources, { region, each }, newStats())
  const all = Object.values(bundles)
  for (const target of targets) {
    const emit = await projectEmitters[target]?.()
    for (const { path, text } of (await emit?.(all, { template, targets, program, regional: [] })) ?? [])
      outputs[path] = text
  }
  return { ...whole, diagnostics: sort(fold(diagnostics)), program, bundles, outputs }
}

/**
 * The findings alone.
 *
 * @example
 * const codes = (await findings(filesIn('specs'))).map(({ code }) => code)
 * codes.includes('LB3002') // => false
 */
export async function findings(given: string | Files | Project, options: CheckOptions = {}): Promise<Diagnostic[]> {
  return (await check(given, options)).diagnostics
}

const template = templates(undefined, '')

const known = () => [...Object.keys(emitters), ...Object.keys(projectEmitters)]
