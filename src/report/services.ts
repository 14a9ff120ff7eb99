/** One row for each service. */
import type { Diagnostic } from '../diagnostics/types.js'
import type { Program } from '../link/model.js'
import { regionName } from '../link/service/regions.js'
import { merge } from '../merge/index.js'
import { partsOf } from '../merge/service-documents.js'
import type { Document } from '../schema/document.js'
import { completenessOf } from './completeness.js'
import { findingsOf } from './findings.js'
import { byId, organization } from './milestones.js'
import type { Figures, ServiceReport, SourceReport } from './model.js'

/** Services with errors are reported too, without figures. */
export function servicesOf(program: Program, diagnostics: readonly Diagnostic[]): ServiceReport[] {
  const own = [...program.docs.service.values()].filter(({ library }) => library === undefined)
  return own.sort(byId).map((doc) => {
    const { id, file, data } = doc
    const parts = partsOf(doc, program)
    const findings = findingsOf(diagnostics, parts)
    const figures = findings.error === 0 ? figuresOf(program, id) : undefined
    return {
      id,
      name: data.name,
      file,
      status: data.status ?? 'draft',
      ...(data.version !== undefined && { version: data.version }),
      ...(data.code !== undefined && { code: data.code }),
      ...(data.region !== undefined && { region: { id: data.region, name: regionName(data.region, program.docs) } }),
      ...(data.lead !== undefined && { lead: organization(data.lead, program) }),
      partners: (data.partners ?? []).map((partner) => organization(partner, program)),
      completeness: completenessOf(parts, program),
      own: completenessOf([doc], program),
      findings,
      ...(figures && { figures }),
      responsibilities: Object.entries(data.responsibilities ?? {}).flatMap(([stage, channels]) =>
        Object.entries(channels ?? {}).map(([channel, responsible]) => ({
          stage,
          channel,
          organization: organization(responsible, program)
        }))
      ),
      sources: parts.flatMap(sourcesOf)
    }
  })
}

function figuresOf(program: Program, id: string): Figures | undefined {
  const { service } = merge(program, id)
  if (!service) return undefined
  const { linked, items, fields, materials } = service
  return {
    items: items.length,
    situations: linked.situations.size,
    fields: fields.length,
    asked: fields.filter(({ sources }) => sources.some(({ kind }) => kind === 'asked')).length,
    materials: materials.length,
    submitted: materials.filter(({ submit }) => submit.op !== 'false').length,
    examples: linked.examples.length
  }
}

function sourcesOf({ data }: Document): SourceReport[] {
  return Object.values(data.sources ?? {}).map(({ title, url, region, retrieved, confidence }) => ({
    document: data.name,
    title,
    ...(url !== undefined && { url }),
    ...(region !== undefined && { region }),
    ...(retrieved !== undefined && { retrieved }),
    ...(confidence !== undefined && { confidence })
  }))
}
