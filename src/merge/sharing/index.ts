/**
 * Data sharing (方案二（八）): what services fetch today, what they would fetch if it were connected, and what each connection
 * saves. What would be is found by merging again with the resource available, never by an estimate.
 */
import type { Program } from '../../link/model.js'
import type { Document } from '../../schema/document.js'
import type { Bundle } from '../bundle.js'
import { merge } from '../index.js'
import { withAvailable, type Assumed } from './available.js'
import type { Connection, Saving, ServiceSaving, Sharing, SharingRequest } from './model.js'
import { requestsOf } from './requests.js'
import { savingOf } from './saving.js'

export type { Connection, Saving, Sharing, SharingRequest } from './model.js'

/** @param bundles of the program, in the order of their ids */
export function sharingOf(program: Program, bundles: readonly Bundle[]): Sharing {
  const requests: SharingRequest[] = []
  const found = new Map<string, { connection: Omit<Connection, 'saves'>; services: ServiceSaving[] }>()
  const together: ServiceSaving[] = []
  const used = new Set<string>()
  for (const bundle of bundles) {
    const service = program.services.get(bundle.id)!
    const candidates = candidatesOf(bundle, program)
    const merged = (assumed: Assumed) => merge(withAvailable(program, service, assumed), bundle.id).service!
    for (const id of new Set(service.resources.map(({ resource }) => resource.id))) {
      used.add(id)
      if (program.resources.get(id)!.available) requests.push(...requestsOf(id, true, bundle, bundle, service))
    }
    for (const connection of candidates) {
      const then = merged(assumedOf([connection]))
      const saving = savingOf(bundle, then)
      if (connection.kind === 'resource') requests.push(...requestsOf(connection.id, false, then, bundle, service))
      const key = `${connection.kind} ${connection.id}`
      const entry = found.get(key) ?? { connection, services: [] }
      entry.services.push(saving)
      found.set(key, entry)
    }
    if (candidates.length > 0) together.push(savingOf(bundle, merged(assumedOf(candidates))))
  }
  return {
    resources: [...used].sort().map((id) => program.docs.resource.get(id)!),
    requests: requests.sort((a, b) => Number(b.connected) - Number(a.connected)),
    ranking: [...found.values()]
      .map(({ connection, services }) => ({ ...connection, saves: total(services) }))
      .sort(byWhatTheySave),
    ...(found.size > 1 && { together: total(together) })
  }
}

const STATES = { requested: 'requested', unavailable: 'unavailable' } as const

/** What the service binds or asks for and cannot fetch yet; what the law keeps from being shared is none. */
function candidatesOf({ materials, ...bundle }: Bundle, program: Program): Omit<Connection, 'saves'>[] {
  const service = program.services.get(bundle.id)!
  const resources = [...new Set(service.resources.map(({ resource }) => resource))].flatMap(
    ({ id, doc, available }) => {
      const { name, provider, state, sharing } = (doc as Document<'resource'>).data
      if (available || state === 'available' || sharing === 'not-shared') return []
      return [{ kind: 'resource' as const, id, name, ...named(provider, program), state: STATES[state] }]
    }
  )
  const ids = [...new Set(materials.map(({ material }) => material))]
  const certificates = ids.flatMap((id) => {
    const doc = program.docs.material.get(id)?.data
    const status = doc?.certificate?.status
    if (!doc || status === undefined || status === 'available') return []
    return [{ kind: 'certificate' as const, id, name: doc.name, ...named(doc.issuer, program), state: status }]
  })
  return [...new Map([...resources, ...certificates].map((one) => [`${one.kind} ${one.id}`, one])).values()]
}

function named(organization: string | undefined, { docs }: Program): { provider?: string } {
  return organization === undefined ? {} : { provider: docs.organization.get(organization)?.data.name ?? organization }
}

function assumedOf(connections: readonly Omit<Connection, 'saves'>[]): Assumed {
  const ids = (kind: Connection['kind']) => new Set(connections.filter((one) => one.kind === kind).map(({ id }) => id))
  return { resources: ids('resource'), certificates: ids('certificate') }
}

function total(services: readonly ServiceSaving[]): Saving {
  const count = (of: (one: ServiceSaving) => number) => services.reduce((sum, one) => sum + of(one), 0)
  return {
    services: services.filter(
      ({ fields, materials, undecided }) => fields.length + materials.length + undecided.length > 0
    ),
    fields: count(({ fields }) => fields.length),
    materials: count(({ materials }) => materials.length)
  }
}

/** By what is saved in all, then by how many services have it, then by id. */
function byWhatTheySave(a: Connection, b: Connection): number {
  const whole = ({ saves }: Connection) => saves.fields + saves.materials
  return whole(b) - whole(a) || b.saves.services.length - a.saves.services.length || (a.id < b.id ? -1 : 1)
}
