/** Stage 7: targets. Each is a pure function of a Bundle, loaded only when it is wanted. */
import type { Program } from '../link/model.js'
import type { Bundle } from '../merge/bundle.js'
import type { OutputFile } from './output.js'

export interface EmitContext {
  /** The text of a template by its name below templates/, such as `guide/guide.html.hbs`; a project may override it. */
  template(name: string): string
  /** Where the folder with the folder of the service is published, with a `/` at the end; absent where nobody says. */
  site?: string | undefined
}

/** Paths are relative to the folder of the service and start with the name of the target. */
export type Emitter = (bundle: Bundle, context: EmitContext) => OutputFile[] | Promise<OutputFile[]>

/**
 * What stands beside the services and is about all of them, such as a table of contents. Paths are relative to the output
 * folder; the first name in them is no service's. The bundles come in the order of their ids.
 */
export type ProjectEmitter = (
  bundles: readonly Bundle[],
  context: EmitContext & {
    /** The targets of this build: a page links only to what is there. */
    targets: readonly string[]
    /** What the bundles were merged from: registers of the project, such as its shared resources. */
    program: Program
    /** Of a build for every region: services as a region refines them, whose folders lie below the code of their region. */
    regional: readonly Bundle[]
  }
) => OutputFile[] | Promise<OutputFile[]>

/**
 * The targets by name, each loaded when it is asked for.
 *
 * @example
 * Object.keys(emitters).includes('guide') // => true
 * const emit = await emitters.guide() // then: await emit(bundle, { template })
 */
export const emitters: Record<string, () => Promise<Emitter>> = {
  form: async () => (await import('./form/index.js')).emitForm,
  web: async () => (await import('./web/index.js')).emitWeb,
  engines: async () => (await import('./engines/index.js')).emitEngines,
  materials: async () => (await import('./materials/index.js')).emitMaterials,
  guide: async () => (await import('./guide/index.js')).emitGuide,
  integration: async () => (await import('./integration/index.js')).emitIntegration,
  process: async () => (await import('./process/index.js')).emitProcess,
  bpmn: async () => (await import('./bpmn/index.js')).emitBpmn,
  bridge: async () => (await import('./bridge/index.js')).emitBridge,
  catalogue: async () => (await import('./catalogue/index.js')).emitCatalogue,
  ledger: async () => (await import('./ledger/index.js')).emitLedger,
  notice: async () => (await import('./notice/sheets.js')).emitNotices,
  plan: async () => (await import('./plan/index.js')).emitPlan,
  stubs: async () => (await import('./stubs/index.js')).emitStubs
}

/**
 * The targets about all services together, by name as above.
 *
 * @example
 * Object.keys(projectEmitters).includes('sharing') // => true
 */
export const projectEmitters: Record<string, () => Promise<ProjectEmitter>> = {
  index: async () => (await import('./door/index.js')).emitIndex,
  site: async () => (await import('./site/index.js')).emitSite,
  feed: async () => (await import('./feed/index.js')).emitFeed,
  sharing: async () => (await import('./sharing/index.js')).emitSharing
}

/**
 * Targets of either kind that a build makes only when they are named.
 *
 * @example
 * onRequest.has('plan') // => true
 */
export const onRequest: ReadonlySet<string> = new Set<string>([
  'bpmn',
  'bridge',
  'engines',
  'feed',
  'notice',
  'plan',
  'site',
  'stubs',
  'web'
])

/**
 * What a build makes when nobody says.
 *
 * @example
 * defaultTargets().includes('guide') // => true
 */
export function defaultTargets(): string[] {
  return [...Object.keys(emitters), ...Object.keys(projectEmitters)].filter((name) => !onRequest.has(name))
}

/** What the pages of a target lead to, whether or not it was named. */
const LEADS_TO: Readonly<Record<string, readonly string[]>> = { site: ['notice'] }

/**
 * The targets to make where these are asked for.
 *
 * @example
 * withLinked(['site']) // => ['site', 'notice']
 */
export function withLinked(targets: readonly string[]): string[] {
  return [...new Set([...targets, ...targets.flatMap((name) => LEADS_TO[name] ?? [])])]
}
