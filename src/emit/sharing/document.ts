/** sharing.json: requests with the seven columns of the plan, what each connection saves, registers of what is shared. */
import type { Cond } from '../../condition/cond.js'
import { splitElement } from '../../condition/fact.js'
import type { Program } from '../../link/model.js'
import type { Bundle } from '../../merge/bundle.js'
import type { Connection, Saving, Sharing, SharingRequest } from '../../merge/sharing/index.js'
import { lexiconOf, type Lexicon } from '../../wording/lexicon.js'
import { certificatesOf, archivesOf, resourceEntry, sealsOf } from './registers.js'
import { basisText } from './words.js'

/** A register of a project: `$comment` carries the digest of all its services. */
export type SharingDocument = ReturnType<typeof sharingDocument>
export type RequestEntry = SharingDocument['requests'][number]
export type SavingEntry = ReturnType<typeof savingEntry>

export function sharingDocument(sharing: Sharing, bundles: readonly Bundle[], program: Program, digest: string) {
  const byId = new Map(bundles.map((bundle) => [bundle.id, bundle]))
  return {
    $comment: `lianban ${digest}`,
    services: bundles.map(({ id, name, status, digest }) => ({ id, name, status, digest })),
    requests: sharing.requests.map((request) => requestEntry(request, program)),
    ranking: sharing.ranking.map((connection) => connectionEntry(connection, byId)),
    ...(sharing.together && { together: savingEntry(sharing.together, byId) }),
    resources: sharing.resources.map((resource) => resourceEntry(resource, program)),
    certificates: certificatesOf(bundles, program),
    seals: sealsOf(bundles, program),
    archives: archivesOf(bundles)
  }
}

/** What no source states is left out; the sheets print 来源没有写. */
function requestEntry(
  { bundle, by, resource, connected, keys, data, materials, items }: SharingRequest,
  program: Program
) {
  const doc = program.docs.resource.get(resource)!.data
  const lexicon = lexiconOf(bundle)
  const used = items.map((item) => bundle.items.find(({ usage }) => usage === item)!)
  const bases = used.flatMap(({ legalBasis }) => legalBasis.map(basisText))
  const provider = doc.provider
  return {
    service: { id: bundle.id, name: bundle.name, status: bundle.status, digest: bundle.digest },
    connected,
    ...(by && { department: { id: by.id, name: by.name } }),
    ...(provider !== undefined && { provider: { id: provider, name: organizationName(provider, program) } }),
    resource: { id: resource, name: doc.name, ...(doc.code !== undefined && { code: doc.code }) },
    keys: keys.map((key) => ({ key, name: keyName(key, bundle, program) })),
    data: data.map(({ key, when, wanted, uses }) => ({
      key,
      name: lexicon.fieldName(key),
      uses,
      ...only('when', when, wanted, lexicon)
    })),
    materials: materials.map(({ key, label, when, wanted }) => ({
      key,
      name: label,
      ...only('when', when, wanted, lexicon)
    })),
    ...(doc.updateCycle !== undefined && { updateCycle: doc.updateCycle }),
    ...(doc.delivery !== undefined && { delivery: doc.delivery }),
    ...(doc.scope !== undefined && { scope: doc.scope }),
    basis: [...new Set([...data.flatMap(({ uses }) => uses.flatMap((use) => use.basis ?? [])), ...bases])],
    purpose: used.map(({ usage, id, name }) => ({ item: usage, id, name }))
  }
}

/** A condition for programs and for people, said to whoever knows the other one; left out where that is all. */
function only<K extends string>(
  key: K,
  when: Cond,
  given: Cond,
  lexicon: Lexicon
): { [P in K]?: { cond: Cond; text: string } } {
  const text = lexicon.within(given)(when)
  return (text === undefined || text === '' ? {} : { [key]: { cond: when, text } }) as never
}

/** Of a key that a login gives, there need be no field. */
function keyName(key: string, bundle: Bundle, { docs }: Program): string {
  if (bundle.fields.some((field) => field.key === key)) return lexiconOf(bundle).fieldName(key)
  const { owner, element } = splitElement(key)
  const subject = bundle.subjects.find(({ name }) => name === owner)
  return `${subject?.label ?? owner}的${docs.entity.get(subject?.entity ?? '')?.data.elements[element]?.name ?? element}`
}

export function organizationName(id: string, { docs }: Program): string {
  return docs.organization.get(id)?.data.name ?? id
}

function connectionEntry({ saves, ...connection }: Connection, bundles: ReadonlyMap<string, Bundle>) {
  return { ...connection, ...savingEntry(saves, bundles) }
}

function savingEntry({ services, fields, materials }: Saving, bundles: ReadonlyMap<string, Bundle>) {
  return {
    fields,
    materials,
    services: services.map((one) => {
      const lexicon = lexiconOf(bundles.get(one.id)!)
      const say = (list: typeof one.fields) =>
        list.map(({ still, today, ...rest }) => ({ ...rest, ...(still && only('still', still, today, lexicon)) }))
      return { ...one, fields: say(one.fields), materials: say(one.materials) }
    })
  }
}
