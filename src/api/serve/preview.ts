/** A project in memory while it is written: files are parsed once, a service is merged again only when what it is made of changed. */
import { hash } from 'node:crypto'
import { resolve } from 'node:path'
import { compileRead, hasErrors, readDocuments, type Read } from '../../compile/index.js'
import { withIds } from '../../compile/names.js'
import type { Diagnostic } from '../../diagnostics/types.js'
import { emitters, projectEmitters, type EmitContext } from '../../emit/index.js'
import { inert, type OutputFile } from '../../emit/output.js'
import type { Program } from '../../link/model.js'
import type { Bundle } from '../../merge/bundle.js'
import { newStats } from '../../base/stats.js'
import { TemplateFault } from '../../base/template.js'
import type { SourceFile } from '../../source/discover.js'
import { filesBelow } from '../../source/marker.js'
import { isFolder } from '../../source/files/look.js'
import { readFile } from '../../source/files/read.js'
import { relocate } from '../../source/relocate.js'
import { foreignTemplates, templateFault, templates } from '../../source/templates/index.js'
import { openSession, type ProjectOptions, type Session } from '../session.js'
import { subsetFor } from './subset.js'

export interface View {
  id: string
  name: string
  /** Equal for equal content of all that the service is made of. */
  key: string
  /** Errors and warnings about the service, or about files that cannot be read. */
  diagnostics: Diagnostic[]
  sources: (file: string) => string | undefined
  /** What diagnostics call files is relative to it; absolute. */
  base: string
  /** Whether what is shown is of before the mistake. */
  isOld: boolean
  /** The files of a target, such as `guide/guide.html`; empty when there are none. */
  files(target: string): Promise<OutputFile[]>
}

export interface Preview {
  /** Reads the project again. */
  refresh(): Promise<void>
  services(): { id: string; name: string }[]
  /** Undefined for a service that is not there. */
  view(id: string): Promise<View | undefined>
  /** The files of a target about all services, by their paths from the output folder. */
  project(target: string): Promise<OutputFile[]>
  /** What to watch: absolute. */
  paths(): string[]
}

export const PROOF = 'proof'

/** About all services together; those that need every document of the project at once are left to a build. */
export const WHOLE: readonly string[] = ['index', 'site']

/** The targets that can be shown. */
export function shownTargets(): string[] {
  return ['guide', ...Object.keys(emitters).filter((name) => name !== 'guide'), PROOF]
}

interface Made {
  bundle: Bundle
  program: Program
  files: Map<string, OutputFile[]>
}

export async function preview(options: ProjectOptions & { region?: string | undefined }): Promise<Preview> {
  const cwd = resolve(options.cwd ?? '.')
  const read = new Map<string, Read>()
  const views = new Map<string, { view: View; made: Made | undefined }>()
  let session: Session
  let whole: Read
  let shas = new Map<string, string>()
  let look = ''

  const refresh = async () => {
    session = await openSession(options)
    const all = [...session.files, ...session.library]
    const keyOf = ({ path, sha256, library = '' }: SourceFile) => `${library}\n${path}\n${sha256}`
    const keys = new Set(all.map(keyOf))
    for (const key of read.keys()) if (!keys.has(key)) read.delete(key)
    const parts = all.map((file) => {
      const key = keyOf(file)
      const known = read.get(key) ?? readDocuments([file], session.stats)
      read.set(key, known)
      return known
    })
    whole = {
      documents: parts.flatMap(({ documents }) => documents),
      unread: parts.flatMap(({ unread }) => unread),
      diagnostics: parts.flatMap(({ diagnostics }) => diagnostics)
    }
    shas = new Map(all.map(({ path, sha256 }) => [path, sha256]))
    look = stateOf(session)
  }
  await refresh()

  const services = () => {
    const own = whole.documents.filter(({ kind, library }) => kind === 'service' && library === undefined)
    return own
      .map(({ id, data }) => ({ id, name: (data as { name?: string }).name ?? id }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  const view = async (id: string): Promise<View | undefined> => {
    const { project } = session
    const before = views.get(id)
    const known = services().find((one) => one.id === id)
    if (!known && !before) return undefined
    const documents = subsetFor(id, whole.documents)
    const failing = whole.unread.map(({ file }) => file)
    const key = hash(
      'sha256',
      JSON.stringify([
        look,
        documents.map(({ file }) => [file, shas.get(file)]),
        failing.map((file) => [file, shas.get(file)])
      ])
    )
    if (before?.view.key === key) return before.view
    const found: Diagnostic[] = [
      ...session.diagnostics,
      ...foreignTemplates(project.config.templates, project.root, cwd)
    ]
    let made: Made | undefined
    if (found.length === 0) {
      const subset = withIds({ documents, unread: whole.unread, diagnostics: whole.diagnostics }, [])
      const region = options.region ?? (project.config.region === 'all' ? undefined : project.config.region)
      const each = (bundle: Bundle, program: Program) => {
        made = { bundle, program, files: new Map() }
        return Promise.resolve([])
      }
      const compiled = await compileRead(subset, { region, services: [id], each }, newStats())
      found.push(...compiled.diagnostics)
      if (hasErrors(compiled.diagnostics)) made = undefined
    }
    const told = found.filter(({ severity, ignored }) => severity !== 'info' && !ignored)
    const shown = made ?? before?.made
    const context = { template: templates(project.config.templates, project.root), site: project.config.site }
    const fresh: View = {
      id,
      name: known?.name ?? before!.view.name,
      key,
      diagnostics: relocate(told, project.prefix),
      sources: session.result([]).sources,
      base: project.prefix === '' ? project.root : cwd,
      isOld: !made && shown !== undefined,
      files: (target) => (shown ? filesOf(shown, target, context, fresh, session, cwd) : Promise.resolve([]))
    }
    views.set(id, { view: fresh, made: shown })
    return fresh
  }

  let lists: { key: string; files: Map<string, OutputFile[]> } = { key: '', files: new Map() }
  const project = async (target: string): Promise<OutputFile[]> => {
    const all: { view: View; made: Made }[] = []
    for (const { id } of services()) {
      await view(id)
      const { made, view: own } = views.get(id) ?? {}
      if (made && own) all.push({ view: own, made })
    }
    const key = JSON.stringify(all.map(({ view: own }) => own.key))
    if (lists.key !== key) lists = { key, files: new Map() }
    const known = lists.files.get(target)
    if (known || all.length === 0) return known ?? []
    const { config, root } = session.project
    const context = {
      template: templates(config.templates, root),
      site: config.site,
      targets: [...Object.keys(emitters), ...WHOLE],
      program: all[0]!.made.program,
      regional: []
    }
    const emit = await projectEmitters[target]!()
    const bundles = all.map(({ made }) => made.bundle)
    try {
      const files = [...(await emit(bundles, context))].map(({ path, text }) => ({ path, text: inert(path, text) }))
      lists.files.set(target, files)
      return files
    } catch (error) {
      // The page of a service tells what is wrong with a template.
      if (error instanceof TemplateFault) return []
      throw error
    }
  }

  const paths = () => {
    const { root, paths: specs, config } = session.project
    return [...specs, `${root}/lianban.yaml`, ...(config.templates === undefined ? [] : [config.templates])]
  }
  return { refresh, services, view, project, paths }
}

async function filesOf(made: Made, target: string, context: EmitContext, view: View, session: Session, cwd: string) {
  const known = made.files.get(target)
  if (known) return known
  try {
    const files = target === PROOF ? await proofOf(made, context) : await emitted(made, target, context)
    made.files.set(target, files)
    return files
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error
    const fault = templateFault(error, session.project.config.templates, cwd)
    if (!view.diagnostics.some(({ params }) => JSON.stringify(params) === JSON.stringify(fault.params)))
      view.diagnostics.push(fault)
    return []
  }
}

async function emitted({ bundle }: Made, target: string, context: EmitContext): Promise<OutputFile[]> {
  if (!Object.hasOwn(emitters, target)) return []
  const emit = await emitters[target]!()
  return (await emit(bundle, context)).map(({ path, text }) => ({ path, text: inert(path, text) }))
}

async function proofOf({ bundle, program }: Made, context: EmitContext): Promise<OutputFile[]> {
  const [{ proofOf: prove }, { emitProof }, { unlessTooHard }] = await Promise.all([
    import('../../prove/index.js'),
    import('../../emit/proof/index.js'),
    import('../../prove/too-hard.js')
  ])
  const made = unlessTooHard(() => emitProof(bundle, prove(program, bundle), context.template))
  return (made?.outputs ?? []).map(({ path, text }) => ({ path: `${PROOF}/${path}`, text: inert(path, text) }))
}

const LARGEST = 1024 * 1024

/** Of the configuration and of the project's own templates. */
function stateOf({ project: { config, root } }: Session): string {
  const { templates: own } = config
  const names = own !== undefined && isFolder(own) ? filesBelow(own) : []
  const sums = names.map((name) => {
    try {
      return [name, hash('sha256', readFile(`${own}/${name}`, LARGEST, root))]
    } catch {
      return [name]
    }
  })
  return JSON.stringify([config, sums])
}
