/** Beside stage 7: what a compiled project says about its own state. */
import type { Compiled } from '../compile/index.js'
import { sort } from '../diagnostics/sort.js'
import type { Document } from '../schema/document.js'
import type { Kind } from '../language/generated/types.js'
import { completenessOf, incompleteOf } from './completeness.js'
import { departmentsOf } from './departments.js'
import { disputedOf } from './disputed.js'
import { findingsOf, ignoredOf } from './findings.js'
import { localMaterialsOf } from './local-materials.js'
import { placedOf } from './places.js'
import { byId, milestonesOf } from './milestones.js'
import type { Report, StandardReport } from './model.js'
import { servicesOf } from './services.js'
import { standingOf } from './standing.js'

/** Of kinds: what the public sees first. */
const ORDER: readonly Kind[] = [
  'service',
  'item',
  'resource',
  'material',
  'organization',
  'entity',
  'codelist',
  'overlay',
  'standard',
  'sources'
]

/**
 * @param files all files of the project
 * @param asOf the day (YYYY-MM-DD) to judge deadlines at
 */
export function reportOf(
  { program, diagnostics }: Compiled,
  files: readonly string[],
  asOf: string | undefined
): Report {
  const all = ORDER.flatMap((kind) => [...(program.docs[kind] as Map<string, Document>).values()].sort(byId))
  // What a library lacks is for those who make it.
  const docs = all.filter(({ library }) => library === undefined)
  const standing = standingOf(program)
  const local = localMaterialsOf(program)
  const placed = placedOf(program)
  const disputed = disputedOf(docs)
  const found = sort(diagnostics)
  const milestones = milestonesOf(program, asOf)
  const read = new Set(docs.map(({ file }) => file))
  return {
    format: 'lianban-report/1',
    ...(asOf !== undefined && { asOf }),
    ...(program.region !== undefined && { region: program.region }),
    standards: [...program.docs.standard.values()].sort(byId).map(standardOf),
    totals: {
      services: docs.filter(({ kind }) => kind === 'service').length,
      documents: docs.length,
      completeness: completenessOf(docs, program),
      findings: findingsOf(found),
      milestones: milestones.length,
      overdue: milestones.filter(({ state }) => state === 'overdue').length
    },
    services: servicesOf(program, found),
    departments: departmentsOf(program, found),
    milestones,
    incomplete: incompleteOf(docs, program),
    ignored: ignoredOf(found, docs, asOf),
    ...(standing.length > 0 && { standing }),
    ...(local.length > 0 && { localMaterials: local }),
    ...(placed.length > 0 && { placed }),
    ...(disputed.length > 0 && { disputed }),
    unread: files.filter((file) => !read.has(file)).sort()
  }
}

function standardOf({ id, data }: Document<'standard'>): StandardReport {
  const { name, status = 'draft', version, issuer, legalBasis, citations } = data
  return {
    id,
    name,
    status,
    ...(version !== undefined && { version }),
    ...(issuer !== undefined && { issuer }),
    ...(legalBasis && { legalBasis }),
    ...(citations && { citations })
  }
}
