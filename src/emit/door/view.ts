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
  audiences: Audience<IndexEntry>[]
  digest: string
  cssHeader: string
}

export interface IndexEntry extends DoorEntry {
  /** Where the name leads; empty where this build made nothing to read. */
  href: string
  links: DoorLink[]
}

export function indexView(bundles: readonly Bundle[], targets: readonly string[]): IndexView {
  const drafts = bundles.filter(({ status }) => status === 'draft').length
  return {
    count: bundles.length,
    drafts,
    isDraft: drafts > 0,
    allDrafts: drafts === bundles.length,
    region: bundles[0]?.region?.name ?? '',
    audiences: grouped(bundles, (bundle) => {
      const links = linksOf('public', { bundle }, targets)
      const page = targets.includes('site') ? `site/${encodeURIComponent(safeName(bundle.id))}.html` : undefined
      return {
        ...doorEntry(bundle),
        href: page ?? links[0]?.href ?? '',
        links: [...links.slice(page === undefined ? 1 : 0), ...linksOf('work', { bundle }, targets)]
      }
    }),
    digest: digestOfAll(bundles),
    cssHeader: cssString(`${drafts > 0 ? '草案 · ' : ''}一件事总目录`)
  }
}
