/**
 * Stage 4: documents → one Program. Names become references, sugar goes, conditions are parsed, overlays of the chosen
 * region are worked in. Goes on after a mistake, so that one run reports them all.
 */
import type { Diagnostic } from '../diagnostics/types.js'
import type { Document } from '../schema/document.js'
import { catalog } from './catalog.js'
import type { LinkContext } from './context.js'
import { checkDocument } from './document/index.js'
import { linkItem } from './item/index.js'
import type { LinkedItem, LinkedResource, LinkedService, Program } from './model.js'
import { checkOverlay, overlaysFor, refined, settings } from './service/overlay.js'
import { collector } from './collector.js'
import { linkResource } from './resource.js'
import { linkService } from './service/index.js'

export interface LinkOptions {
  /** 行政区划代码: overlays of this region and of those around it are applied. */
  region?: string
  /** Ids of documents that are there but have errors: what refers to them is not wrong. */
  unread?: Iterable<string>
}

export function link(
  documents: Document[],
  { region, unread = [] }: LinkOptions = {}
): { program: Program; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const report = collector(diagnostics)
  const ids = new Set(unread)
  const docs = catalog(documents, ids, report)
  const counting = new Set<string>()
  const context: LinkContext = { docs, unread: ids, counting, report }
  for (const doc of documents) checkDocument(doc, context)
  for (const doc of docs.overlay.values()) checkOverlay(doc, context)

  const overlays = overlaysFor(region, docs)
  const resources = new Map<string, LinkedResource>()
  for (const doc of docs.resource.values()) resources.set(doc.id, linkResource(doc, context))
  const serving = byEntity(resources.values())
  const items = new Map<string, LinkedItem>()
  for (const doc of docs.item.values()) {
    const own = overlays.filter(({ data }) => data.item === doc.id)
    items.set(doc.id, linkItem(refined(doc, own), context, settings(own)))
  }
  const services = new Map<string, LinkedService>()
  for (const doc of docs.service.values()) {
    const own = overlays.filter(({ data }) => data.service === doc.id)
    services.set(doc.id, linkService(refined(doc, own), { items, resources, serving, region }, settings(own), context))
  }
  return {
    program: { docs, items, services, resources, counting, ...(region !== undefined && { region }) },
    diagnostics
  }
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
