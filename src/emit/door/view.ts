/** The list of all services as plain data for its template. */
import type { Bundle } from '../../merge/bundle.js'
import { cssString } from '../../base/text.js'
import { digestOfAll, safeName } from '../output.js'
import { doorEntry, type DoorEntry } from './entry.js'
import { grouped, type Audience } from './groups.js'
import { linksOf, type DoorLink } from './links.js'

export interface IndexView {
  count: number
  /** Of how many of them the specs are drafts. */
  drafts: number
  isDraft: boolean
  allDrafts: boolean
  /** The region that all of them were compiled for; empty for none. */
  region: string
  /** Where there are lists for several regions: each, the one that is shown without an address. */
  regions: RegionLink[]
  audiences: Audience<IndexEntry>[]
  digest: string
  cssHeader: string
}

export interface RegionLink {
  href: string
  text: string
}

export interface IndexEntry extends DoorEntry {
  /** Where the name leads; empty where this build made nothing to read. */
  href: string
  links: DoorLink[]
}

export interface IndexOptions {
  targets: readonly string[]
  region?: string
  regions?: RegionLink[]
  /** Where the page of a service lies, if there is one. */
  page?: (bundle: Bundle) => string | undefined
  /** From the list to the folder of a service, with a `/` at the end where it is not empty. */
  home?: (bundle: Bundle) => string
}

export function indexView(
  bundles: readonly Bundle[],
  { targets, region, regions = [], page = () => undefined, home = () => '' }: IndexOptions
): IndexView {
  const drafts = bundles.filter(({ status }) => status === 'draft').length
  return {
    count: bundles.length,
    drafts,
    isDraft: drafts > 0,
    allDrafts: drafts === bundles.length,
    region: region ?? bundles[0]?.region?.name ?? '',
    regions,
    audiences: grouped(bundles, (bundle) => {
      const links = linksOf('public', bundle, { targets, home: home(bundle) })
      const own = page(bundle)
      return {
        ...doorEntry(bundle),
        href: own ?? links[0]?.href ?? '',
        links: [...links.slice(own === undefined ? 1 : 0), ...linksOf('work', bundle, { targets, home: home(bundle) })]
      }
    }),
    digest: digestOfAll(bundles),
    cssHeader: cssString(`${drafts > 0 ? '草案 · ' : ''}一件事总目录`)
  }
}

/** The file of a service's page in the portal. */
export function pageName({ id }: Pick<Bundle, 'id'>): string {
  return `${encodeURIComponent(safeName(id))}.html`
}
