/** A program as it would be if some of what is not connected yet could be fetched. */
import type { LinkedService, Program } from '../../link/model.js'

/** What is taken as available: ids of resources and of materials with an electronic certificate. */
export interface Assumed {
  resources: ReadonlySet<string>
  certificates: ReadonlySet<string>
}

export function withAvailable(program: Program, service: LinkedService, assumed: Assumed): Program {
  const connect = <R extends { id: string; available: boolean }>(resource: R): R =>
    assumed.resources.has(resource.id) ? { ...resource, available: true } : resource
  const materials = [...program.docs.material].map(([id, doc]) => {
    const { certificate } = doc.data
    if (!certificate || !assumed.certificates.has(id)) return [id, doc] as const
    return [
      id,
      { ...doc, data: { ...doc.data, certificate: { ...certificate, status: 'available' as const } } }
    ] as const
  })
  return {
    ...program,
    docs: { ...program.docs, material: new Map(materials) },
    resources: new Map([...program.resources].map(([id, resource]) => [id, connect(resource)])),
    services: new Map(program.services).set(service.id, {
      ...service,
      resources: service.resources.map((entry) => ({ ...entry, resource: connect(entry.resource) }))
    })
  }
}
