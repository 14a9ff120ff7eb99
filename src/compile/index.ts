/** The pipeline, from the bytes of the files to merged services. */
import { diagnose, entry } from '../diagnostics/catalogue.js'
import { fold } from '../diagnostics/fold.js'
import { suggest } from '../diagnostics/suggest.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { examplesElsewhere, findingsElsewhere } from './other-regions.js'
import { link } from '../link/index.js'
import type { Program } from '../link/model.js'
import { merge } from '../merge/index.js'
import type { Bundle } from '../merge/bundle.js'
import { oncePerPlace } from './once-per-place.js'
import { isReady } from '../merge/mergeable.js'
import { tooHardFindings, tooManyChoices } from '../merge/too-hard.js'
import { applyRules, applyServiceRules, located, settle } from '../rules/index.js'
import type { Document } from '../schema/document.js'
import type { SourceFile } from '../source/discover.js'
import { newStats, timed, type Stats } from '../base/stats.js'
import { beginRun, TooMuchWork } from '../situations/work-limit.js'
import { withLibrary } from './library.js'
import { hasErrors, readDocuments, type Read } from './read.js'

export interface CompileOptions {
  /** 行政区划代码: overlays of this region and of those around it are applied. */
  region?: string | undefined
  /** Ids of the services to merge; all by default. */
  services?: readonly string[] | undefined
  /** The files of what the project stands on; of them, only what the project leads to is read. */
  library?: readonly SourceFile[] | undefined
  /** Takes each merged service, in order of id, unless errors were found before; none is kept. What it finds counts. */
  each?: (bundle: Bundle, program: Program) => Promise<readonly Diagnostic[]>
  /** Without a region: also what overlays make of services in theirs. */
  everyRegion?: boolean
  /** `each` proves: then an ignore of what only a proof finds is reported when the proof does not find it. */
  proves?: boolean
}

export { withLibrary } from './library.js'
export { refinedRegions } from './other-regions.js'
export { hasErrors, readDocuments, type Read } from './read.js'

export interface Compiled {
  program: Program
  /** Each once, in no particular order. */
  diagnostics: Diagnostic[]
  /** What merging each service found, by id; all of it is among the diagnostics too, each place once. */
  merged: ReadonlyMap<string, readonly Diagnostic[]>
}

/**
 * Phases 2 to 6: from the bytes of files to a linked, merged and judged program. Goes on after a mistake, so that one run
 * reports them all.
 *
 * @example
 * const text = 'kind: organization\nid: office\nname: 某局\n'
 * const files = [{ path: 'organizations/office.yaml', bytes: new TextEncoder().encode(text), sha256: '' }]
 * const { program, diagnostics } = await compile(files)
 * program.docs.organization.get('office').data.name // => '某局'
 */
export function compile(
  files: readonly SourceFile[],
  options: CompileOptions = {},
  stats: Stats = newStats()
): Promise<Compiled> {
  const own = readDocuments(files, stats)
  const standing = withLibrary(own, options.library ?? [], options.services ?? [], stats)
  return compileRead(standing, options, stats)
}

/** Phases 4 to 6, for callers that have read the files before. */
export async function compileRead(read: Read, options: CompileOptions, stats: Stats): Promise<Compiled> {
  const { region, each } = options
  beginRun()
  const linked = timed(stats, 'link', () =>
    link(read.documents, { ...(region !== undefined && { region }), unread: read.unread.flatMap(({ ids }) => ids) })
  )
  const { program } = linked
  const unknown = unknownNames(program, options)
  // A service may be unknown because its file cannot be read; then that is what its author has to see.
  if (unknown.length > 0) return { program, diagnostics: [...read.diagnostics, ...unknown], merged: new Map() }
  const faulty = filesWithErrors(linked.diagnostics)
  const linksUp = read.unread.length === 0 && faulty.size === 0
  const ruled = timed(stats, 'rules', () => applyRules(program, { faulty, complete: linksUp }))
  const diagnostics = [...read.diagnostics, ...linked.diagnostics, ...ruled]

  // Only what is made of a service, or proved of it, has to wait for the documents to be without errors.
  const before = [...diagnostics]
  let isClean: boolean | undefined
  const canGoOn = () => (isClean ??= !hasErrors(settle(program, before, { complete: false })))
  const wanted = servicesOf(program, options.services)
  // A resource serves all services without being named by any.
  const ready = read.unread.some(({ kind }) => kind === undefined || kind === 'resource')
    ? []
    : wanted.filter((id) => isReady(program, id, faulty))
  const isNew = oncePerPlace()
  const found = new Map<string, readonly Diagnostic[]>()
  for (const id of ready) {
    const merged = timed(stats, 'merge', () => merge(program, id))
    diagnostics.push(...merged.diagnostics.filter(isNew))
    const { service } = merged
    if (service) diagnostics.push(...timed(stats, 'rules', () => applyServiceRules(service, program)))
    if (merged.diagnostics.length > 0) found.set(id, merged.diagnostics)
    let bundle: Bundle | undefined
    try {
      if (service?.linked.examples.some(({ expect }) => expect.holds) && merged.bundle && canGoOn()) {
        const { checkHolds } = await import('../prove/example-holds.js')
        diagnostics.push(...checkHolds(program, merged.bundle()))
      }
      bundle = each && merged.bundle && canGoOn() ? timed(stats, 'merge', merged.bundle) : undefined
      if (bundle) diagnostics.push(...(await each!(bundle, program)))
    } catch (error) {
      // What can be said without them is caught where it is asked; only the smallest set of materials has no other answer.
      if (!(error instanceof TooMuchWork)) throw error
      diagnostics.push(tooManyChoices(service!.linked))
    }
    // Last, when everything has asked about the situations.
    if (service) diagnostics.push(...tooHardFindings(service.linked, service.situations, bundle?.ledger))
  }
  if (canGoOn()) {
    const unread = read.unread.flatMap(({ ids }) => ids)
    const compiled = { unread, program, ids: ready }
    diagnostics.push(...(await examplesElsewhere(compiled)).filter(isNew))
    if (options.everyRegion && region === undefined)
      diagnostics.push(...timed(stats, 'merge', () => findingsElsewhere(compiled, diagnostics)).filter(isNew))
  }
  const isCutShort = diagnostics.some(({ code }) => entry(code).cutsShort)
  // In a region, overlays stand where a document says what it ignores; with a faulty link, rules about all are not asked.
  const isComplete = region === undefined && linksUp && ready.length === servicesOf(program).length && !isCutShort
  const looked = {
    complete: isComplete,
    proved: options.proves,
    everyRegion: options.everyRegion && region === undefined
  }
  const settled = timed(stats, 'rules', () =>
    located(program, ofTheProject(settle(program, diagnostics, looked), program))
  )
  // What several services ask about one document is one finding, for everybody who counts.
  return { program, diagnostics: fold(settled), merged: found }
}

/** What libraries could say better is theirs to mend; what is wrong in them is wrong for the project too. */
function ofTheProject(diagnostics: Diagnostic[], program: Program): Diagnostic[] {
  const isOfLibrary = libraryFiles(program)
  if (!isOfLibrary) return diagnostics
  return diagnostics.filter(({ span, severity }) => !span || severity !== 'info' || !isOfLibrary.has(span.file))
}

function libraryFiles({ docs }: Program): ReadonlySet<string> | undefined {
  const files = new Set<string>()
  for (const kind of Object.values(docs))
    for (const doc of (kind as Map<string, Document>).values())
      for (const one of [doc, doc.base]) if (one?.library !== undefined) files.add(one.file)
  return files.size > 0 ? files : undefined
}

/** Those asked for; by default the project's own, and those of a library that it says something of. */
export function servicesOf({ docs, services }: Program, asked?: readonly string[]): string[] {
  const all = [...services.keys()].sort()
  if (asked) return all.filter((id) => asked.includes(id))
  const told = new Set(
    [...docs.overlay.values()].flatMap(({ library, data }) => (library === undefined ? (data.service ?? []) : []))
  )
  return all.filter((id) => docs.service.get(id)?.library === undefined || told.has(id))
}

function filesWithErrors(diagnostics: readonly Diagnostic[]): Set<string> {
  return new Set(diagnostics.flatMap(({ severity, span }) => (severity === 'error' && span ? [span.file] : [])))
}

/** Names that the caller gave and the specs do not have. */
function unknownNames(program: Program, { region, services = [] }: CompileOptions): Diagnostic[] {
  const ids = [...program.services.keys()].sort()
  const unknown = services
    .filter((name) => !program.services.has(name))
    .map((name) => diagnose('LB8008', { name, known: ids }, undefined, nearest(name, ids)))
  const regions = knownRegions(program)
  if (region === undefined || regions.includes(region)) return unknown
  return [...unknown, diagnose('LB8009', { name: region, known: regions }, undefined, nearest(region, regions))]
}

/** The regions that an overlay refines, and those of the code table of regions. */
function knownRegions({ docs }: Program): string[] {
  const refined = [...docs.overlay.values()].map(({ data }) => data.region)
  return [...new Set([...refined, ...Object.keys(docs.codelist.get('region')?.data.codes ?? {})])].sort()
}

function nearest(name: string, known: readonly string[]): { suggestion?: string } {
  const suggestion = suggest(name, known)
  return suggestion === undefined ? {} : { suggestion }
}
