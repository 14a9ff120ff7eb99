/** Runs the rules: which documents each looks at, and how grave its findings are there. */
import { diagnose, type Code } from '../diagnostics/catalogue.js'
import type { Diagnostic } from '../diagnostics/types.js'
import { spanOf } from '../link/context.js'
import type { Program } from '../link/model.js'
import { referencesOf } from '../link/references/index.js'
import type { MergedService } from '../merge/index.js'
import { isReady } from '../merge/mergeable.js'
import type { Document } from '../schema/document.js'
import type { Kind } from '../language/generated/types.js'
import { documentsByFile } from './files.js'
import { rules } from './generated/registry.js'
import { remembered } from '../base/memo.js'
import type { AnyRule, RuleContext, Status } from './rule.js'

export interface Scope {
  /** Files with errors of linking: what rules would say of them follows from those. */
  faulty: ReadonlySet<string>
  /** All files were read and linked, so that what is nowhere is really missing. */
  complete: boolean
}

type RuleOf<Over extends AnyRule['over']> = Extract<AnyRule, { over: Over }>

const documentRules = new Map<Kind, RuleOf<'document'>[]>()
for (const rule of rules)
  if (rule.over === 'document')
    for (const kind of rule.of) documentRules.set(kind, [...(documentRules.get(kind) ?? []), rule])
const programRules = rules.filter((rule): rule is RuleOf<'program'> => rule.over === 'program')
const serviceRules = rules.filter((rule): rule is RuleOf<'service'> => rule.over === 'service')

/**
 * What the rules over documents and over the whole program find, with the severities of the rules: `settle` comes next.
 *
 * @example
 * const { document } = validate('a.yaml', parse('kind: item\nid: a\nname: 办卡。\n'))
 * const { program } = link([document])
 * const found = applyRules(program, { faulty: new Set(), complete: true })
 * found.some(({ code }) => code === 'LB6105') // => true
 */
export function applyRules(program: Program, { faulty, complete }: Scope): Diagnostic[] {
  const { diagnostics, contextOf } = collect(program)
  for (const [kind, applicable] of documentRules) {
    // Those of a library are judged where it is made.
    const all = [...(program.docs[kind] as Map<string, Document>).values()].filter(
      ({ library }) => library === undefined
    )
    const docs = complete ? all : all.filter((doc) => isJudgeable(doc, program, faulty))
    const byKey = documentsByKey(docs, program)
    // One rule after the other, each over all documents: what it needs stays at hand.
    for (const rule of applicable) {
      const concerned = rule.states === undefined ? docs : (byKey.get(rule.states) ?? [])
      if (concerned.length === 0 || !canReport(rule, program)) continue
      const context = contextOf(rule)
      for (let index = 0; index < concerned.length; index++) rule.check(concerned[index]!, context)
    }
  }
  if (complete) for (const rule of programRules) if (canReport(rule, program)) rule.check(program, contextOf(rule))
  return diagnostics
}

/** The documents that state each key, themselves or by what they extend. */
function documentsByKey(docs: readonly Document[], { items }: Program): ReadonlyMap<string, Document[]> {
  const byKey = new Map<string, Document[]>()
  for (const doc of docs)
    for (const name in (doc.kind === 'item' && items.get(doc.id)?.data) || doc.data) {
      const stating = byKey.get(name)
      if (stating) stating.push(doc)
      else byKey.set(name, [doc])
    }
  return byKey
}

/** False for a rule that is off in documents of every status that there is. */
function canReport({ severity }: AnyRule, program: Program): boolean {
  for (const status of statusesIn(program.docs)) if (severity[status] !== 'off') return true
  return false
}

const statusesIn = remembered((docs: Program['docs']): ReadonlySet<Status> => {
  const found = new Set<Status>()
  for (const doc of documentsByFile({ docs }).values()) found.add(doc.data.status ?? 'draft')
  return found
})

/** False for a document that is wrong, or rests on one that is wrong or missing: what rules found would repeat that. */
function isJudgeable(doc: Document, program: Program, faulty: ReadonlySet<string>): boolean {
  if (faulty.has(doc.file) || (doc.kind === 'item' && !program.items.get(doc.id)?.sound)) return false
  // What cites a list may be what could not be read.
  if (doc.kind === 'sources') return false
  if (doc.kind === 'service') return isReady(program, doc.id, faulty)
  return referencesOf(doc).every(({ kind, id }) => {
    const found = (program.docs[kind] as Map<string, Document>).get(id)
    return found !== undefined && !faulty.has(found.file)
  })
}

export function applyServiceRules(service: MergedService, program: Program): Diagnostic[] {
  const { diagnostics, contextOf } = collect(program)
  for (const rule of serviceRules) if (canReport(rule, program)) rule.check(service, contextOf(rule))
  return diagnostics
}

function collect(program: Program) {
  const diagnostics: Diagnostic[] = []
  const statusOf = (file: string): Status => documentsByFile(program).get(file)?.data.status ?? 'draft'
  const contextOf = ({ code, severity: severities }: AnyRule): RuleContext => ({
    program,
    report(place, params, extra) {
      // What a library says is judged where it is made.
      const doc = 'doc' in place ? place.doc : documentsByFile(program).get(place.file)
      if (doc?.library !== undefined) return
      const severity = severities['doc' in place ? (place.doc.data.status ?? 'draft') : statusOf(place.file)]
      if (severity === 'off') return
      const span = 'doc' in place ? spanOf(place) : place
      diagnostics.push(diagnose(code as Code, params as never, span, { severity, ...extra }))
    }
  })
  return { diagnostics, contextOf }
}
