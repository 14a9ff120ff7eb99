/** What each department answers for: the services that it leads, its items, the resources that it provides. */
import type { Diagnostic } from '../diagnostics/types.js'
import type { Program } from '../link/model.js'
import type { Document } from '../schema/document.js'
import type { OrganizationDoc } from '../language/generated/types.js'
import { completenessOf } from './completeness.js'
import { findingsOf } from './findings.js'
import { byId, organization } from './milestones.js'
import type { DepartmentReport } from './model.js'

export function departmentsOf(program: Program, diagnostics: readonly Diagnostic[]): DepartmentReport[] {
  const owned = new Map<string, Document[]>()
  for (const doc of answeredFor(program)) {
    const id = ownerOf(doc, program)
    owned.set(id, [...(owned.get(id) ?? []), doc])
  }
  const rows = [...owned].map(([id, docs]) => ({
    ...organization(id, program),
    ...natureOf(id, program),
    leads: docs.filter(({ kind }) => kind === 'service').map(({ data }) => data.name),
    items: docs.filter(({ kind }) => kind === 'item').length,
    resources: docs.filter(({ kind }) => kind === 'resource').length,
    completeness: completenessOf(docs, program),
    findings: findingsOf(diagnostics, docs)
  }))
  return [...rows.filter(({ id }) => id !== '').sort(byId), ...rows.filter(({ id }) => id === '')]
}

function natureOf(
  id: string,
  program: Program
): Pick<DepartmentReport, 'parent' | 'instanceOf' | 'level' | 'sector' | 'generic'> {
  const doc: Partial<OrganizationDoc> = program.docs.organization.get(id)?.data ?? {}
  const { parent, instanceOf, level, sector, generic } = doc
  return {
    ...(parent !== undefined && { parent: organization(parent, program) }),
    ...(instanceOf !== undefined && { instanceOf: organization(instanceOf, program) }),
    ...(level !== undefined && { level }),
    ...(sector !== undefined && { sector }),
    ...(generic !== undefined && { generic })
  }
}

function answeredFor({ docs }: Program): Document[] {
  const items = [...docs.item.values()].filter(({ data }) => !data.abstract)
  return [...[...docs.service.values()].sort(byId), ...items, ...docs.resource.values()]
}

/** Empty when no department is named. */
function ownerOf(doc: Document, { items }: Program): string {
  const { lead, provider } = doc.data as { lead?: string; provider?: string }
  // An item may have its owner from one that it extends.
  const owner = doc.kind === 'item' ? (items.get(doc.id)?.data ?? (doc as Document<'item'>).data).owner : undefined
  return lead ?? provider ?? (typeof owner === 'object' ? owner.organization : owner) ?? ''
}
