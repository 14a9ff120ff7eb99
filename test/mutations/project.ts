/**
 * The shipped specs in memory, and what the pipeline finds in them after one edit. Files that did not change are read
 * once; of the services only those that depend on the changed document are merged again.
 */
import { join } from 'node:path'
import { compile, readDocuments, type Read } from '../../src/compile/index.js'
import { message } from '../../src/diagnostics/words.js'
import { sort } from '../../src/diagnostics/sort.js'
import type { Diagnostic, Edit } from '../../src/diagnostics/types.js'
import { dependents, nameOf } from '../../src/link/references/dependents.js'
import { link } from '../../src/link/index.js'
import type { Program } from '../../src/link/model.js'
import { merge } from '../../src/merge/index.js'
import { isReady } from '../../src/merge/mergeable.js'
import { oncePerPlace } from '../../src/compile/once-per-place.js'
import { applyRules, applyServiceRules, settle } from '../../src/rules/index.js'
import type { Document } from '../../src/schema/document.js'
import { newStats } from '../../src/base/stats.js'
import { filesIn } from '../../src/testing/index.js'

export interface State {
  texts: ReadonlyMap<string, string>
  reads: ReadonlyMap<string, Read>
  program: Program
  /** What merging each service found, its rules included. */
  merged: ReadonlyMap<string, readonly Diagnostic[]>
  /** Errors and open warnings, in words, each as often as it is found. */
  findings: ReadonlyMap<string, number>
}

export interface Mutation extends Edit {
  file: string
}

/** The specs as they are shipped. */
export const shipped: State = judged(new Map(Object.entries(filesIn(join(import.meta.dirname, '../../specs')))))

/** The state after an edit. */
export function edited(state: State, edits: readonly Mutation[]): State {
  const texts = new Map(state.texts)
  for (const { file, start, end, text } of [...edits].sort((a, b) => b.start - a.start))
    texts.set(file, texts.get(file)!.slice(0, start) + text + texts.get(file)!.slice(end))
  return judged(texts, state)
}

/** The codes, with file and message, that are found in the one and not in the other, sorted. */
export function newFindings(after: State, before: State): string[] {
  return [...after.findings]
    .filter(([finding, times]) => times > (before.findings.get(finding) ?? 0))
    .map(([finding]) => finding)
    .sort()
}

/** What the pipeline itself finds. */
export async function compiled({ texts }: State): Promise<Diagnostic[]> {
  const files = [...texts].map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text), sha256: '' }))
  return (await compile(files, {}, newStats())).diagnostics
}

/** As `compile` does it, but for what is known from `before`. */
function judged(texts: ReadonlyMap<string, string>, before?: State): State {
  const changed = [...texts].filter(([name, text]) => before?.texts.get(name) !== text).map(([name]) => name)
  // Codes are read by the standard's structures, and kept with each document.
  const isNew = changed.some((name) => name.startsWith('standard/'))
    ? () => true
    : (name: string) => changed.includes(name)
  const reads = new Map(
    [...texts].map(([name, text]) => [name, isNew(name) ? read(name, text) : before!.reads.get(name)!] as const)
  )
  const all = [...reads.values()]
  const unread = all.flatMap((each) => each.unread)
  const linked = link(
    all.flatMap(({ documents }) => documents),
    { unread: unread.flatMap(({ ids }) => ids) }
  )
  const { program } = linked
  const faulty = new Set(
    linked.diagnostics.flatMap(({ severity, span }) => (severity === 'error' && span ? [span.file] : []))
  )
  const complete = unread.length === 0 && faulty.size === 0
  const ruled = applyRules(program, { faulty, complete })

  const affected = before && affectedFiles(changed, before.program, program)
  const ready = unread.some(({ kind }) => kind === undefined || kind === 'resource')
    ? []
    : [...program.services.keys()].sort().filter((id) => isReady(program, id, faulty))
  const merged = new Map(
    ready.map((id) => {
      const known = affected?.has(program.docs.service.get(id)!.file) === false ? before!.merged.get(id) : undefined
      return [id, known ?? mergeOf(program, id)] as const
    })
  )
  const diagnostics = [
    ...all.flatMap((each) => each.diagnostics),
    ...linked.diagnostics,
    ...ruled,
    ...[...merged.values()].flat().filter(oncePerPlace())
  ]
  const isCircular = diagnostics.some(({ code }) => code === 'LB5001')
  const isComplete = !isCircular && complete && ready.length === program.services.size
  return { texts, reads, program, merged, findings: wordsOf(settle(program, diagnostics, { complete: isComplete })) }
}

function read(path: string, text: string): Read {
  return readDocuments([{ path, bytes: new TextEncoder().encode(text), sha256: '' }], newStats())
}

function mergeOf(program: Program, id: string): Diagnostic[] {
  const { diagnostics, service } = merge(program, id)
  return [...diagnostics, ...(service ? applyServiceRules(service, program) : [])]
}

/** A changed document may be used by others before the change, or after it. */
function affectedFiles(files: readonly string[], before: Program, after: Program): Set<string> {
  return new Set(
    [before, after].flatMap((program) => {
      const all = Object.values(program.docs).flatMap((kind) => [...(kind as Map<string, Document>).values()])
      return [...dependents(program, all.filter(({ file }) => files.includes(file)).map(nameOf))]
    })
  )
}

/** Errors and open warnings, in words, each with how often it is found. */
export function wordsOf(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const diagnostic of sort(diagnostics)) {
    if (diagnostic.severity === 'info' || diagnostic.ignored) continue
    const words = `${diagnostic.code} ${diagnostic.span?.file ?? ''} ${message(diagnostic, 'zh')}`
    found.set(words, (found.get(words) ?? 0) + 1)
  }
  return found
}
