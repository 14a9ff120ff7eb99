/**
 * Stage 4: documents → one Program. Names become references, sugar goes, conditions are parsed, overlays of the chosen
 * region are worked in. Goes on after a mistake, so that one run reports them all.
 */
import type { Diagnostic } from '../diagnostics/types.js'
import type { Document } from '../schema/document.js'
import { withVariants } from '../schema/variants.js'
import { catalog, checkStanding } from './catalog.js'
import type { LinkContext } from './context.js'
import { checkDocument } from './document/index.js'
import { inFull } from './inherit/index.js'
import { linkItem } from './item/index.js'
import type { LinkedItem, LinkedResource, LinkedService, Program } from './model.js'
import { additionsOf, checkOverlay, overlaysFor, refined, settings } from './service/overlay.js'
import { collector } from './collector.js'
import { isPlaceable } from './service/one-place.js'
import { linkResource } from './resource.js'
import { linkService, type Linked } from './service/index.js'

export interface LinkOptions {
  /** 行政区划代码: overlays of this region and of those around it are applied. */
  region?: string
  /** Ids of documents that are there but have errors: what refers to them is not wrong. */
  unread?: Iterable<string>
}

/**
 * Finds what documents refer to, and applies overlays. What refers to nothing gives LB3xxx; nothing is thrown.
 *
 * @example
 * const { document } = validate('a.yaml', parse('kind: item\nid: a\nname: 办卡\nowner: nobody\n'))
 * const { program, diagnostics } = link([document])
 * program.items.size // => 1
 * diagnostics[0].code // => 'LB3002'
 */
export function link(
  written: Document[],
  { region, unread = [] }: LinkOptions = {}
): { program: Program; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const report = collector(diagnostics)
  const ids = new Set(unread)
  // Whoever reads files has them apart already; who links documents of his own has not.
  const documents = inFull(written.flatMap(withVariants), report)
  const docs = catalog(documents, ids, report)
  const counting = new Set<string>()
  const context: LinkContext = { docs, unread: ids, counting, report }
  // What is refined is judged as a whole, by what it says after that.
  const standing = new Map(allOf(docs).flatMap((doc) => (doc.base ? [[doc.file, doc] as const] : [])))
  const under = new Set([...standing.values()].map(({ base }) => base))
  for (const doc of documents) {
    if (under.has(doc)) continue
    const whole = standing.get(doc.file) ?? doc
    checkStanding(whole, report)
    checkDocument(whole, context)
  }
  for (const doc of docs.overlay.values()) checkOverlay(doc, context)

  const resources = new Map<string, LinkedResource>()
  for (const doc of docs.resource.values()) resources.set(doc.id, linkResource(doc, context))
  return { program: overlaid({ docs, resources, counting }, region, context), diagnostics }
}

/**
 * The program as overlays of another region make it. Only what they refine, or what those of the first region refined, is
 * linked anew; of services only those asked for are there. Nothing is judged: a first linking has told what is wrong.
 */
export function linkElsewhere(program: Program, region: string | undefined, options: Elsewhere): Program {
  const { docs, resources } = program
  const counting = new Set(program.counting)
  const context: LinkContext = { docs, unread: new Set(options.unread), counting, report: () => {} }
  return overlaid({ docs, resources, counting }, region, context, { program, services: options.services })
}

export interface Elsewhere {
  /** As of the first linking. */
  unread: Iterable<string>
  services: readonly string[]
}

/** Links items and services with the overlays of a region, which of an earlier program takes what they leave alone. */
function overlaid(
  { docs, resources, counting }: Pick<Program, 'docs' | 'resources'> & { counting: Set<string> },
  region: string | undefined,
  context: LinkContext,
  earlier?: { program: Program; services: readonly string[] }
): Program {
  const overlays = overlaysFor(region, docs).filter((doc) => isPlaceable(doc, context))
  const refinedBefore = new Set(earlier ? overlaysFor(earlier.program.region, docs).map(({ data }) => data.item) : [])
  const linkOne = (doc: Document<'item'>, without?: Parameters<typeof linkItem>[4]) => {
    const own = overlays.filter(({ data }) => data.item === doc.id)
    const same = own.length === 0 && !without && !refinedBefore.has(doc.id) && earlier?.program.items.get(doc.id)
    return same || linkItem(refined(doc, own), context, settings(own), additionsOf(own), without)
  }
  const items = new Map<string, LinkedItem>()
  for (const doc of docs.item.values()) items.set(doc.id, linkOne(doc))
  const linked: Linked = {
    items,
    leaving: (id, without) => linkOne(docs.item.get(id)!, without),
    resources,
    serving: byEntity(resources.values()),
    region
  }
  const services = new Map<string, LinkedService>()
  for (const doc of docs.service.values()) {
    if (earlier && !earlier.services.includes(doc.id)) continue
    const own = overlays.filter(({ data }) => data.service === doc.id)
    services.set(doc.id, linkService(refined(doc, own), linked, settings(own), context))
  }
  return { docs, items, services, resources, counting, ...(region !== undefined && { region }) }
}

function allOf(docs: Program['docs']): Document[] {
  return Object.values(docs).flatMap((kind) => [...(kind as Map<string, Document>).values()])
}

/** Resources of one role, by the entity of that role: services look here instead of going through all resources. */
function byEntity(resources: Iterable<LinkedResource>): Map<string, LinkedResource[]> {
  const serving = new Map<string, LinkedResource[]>()
  for (const resource of resources) {
    const [role, ...others] = resource.roles.values()
    if (!role || others.length > 0) continue
    const known = serving.get(role.entity)
    if (known) known.push(resource)
    else serving.set(role.entity, [resource])
  }
  return serving
}
