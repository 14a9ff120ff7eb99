/** 总目录: `index.html` beside the services, from which a reader finds the one that he needs. */
import { render } from '../../base/template.js'
import type { ProjectEmitter } from '../index.js'
import { safeName } from '../output.js'
import { doorEntry } from './entry.js'
import { grouped } from './groups.js'
import { linksOf } from './links.js'
import { allowed, commonDigest } from './page.js'

export const emitIndex: ProjectEmitter = (bundles, { template, targets }) => {
  if (bundles.length === 0) return []
  const drafts = bundles.filter(({ status }) => status === 'draft').length
  const isPortal = targets.includes('site')
  const view = {
    title: '一件事',
    count: bundles.length,
    region: bundles[0]?.region?.name ?? '',
    drafts,
    allDrafts: drafts === bundles.length,
    isDraft: drafts > 0,
    audiences: grouped(bundles, (bundle) => {
      const [first, ...links] = linksOf('public', { bundle }, targets)
      const page = isPortal ? `site/${encodeURIComponent(safeName(bundle.id))}.html` : undefined
      const rest = page === undefined || first === undefined ? links : [first, ...links]
      return {
        ...doorEntry(bundle),
        href: page ?? first?.href ?? '',
        links: [...rest, ...linksOf('work', { bundle }, targets)]
      }
    }),
    digest: commonDigest(bundles.map(({ digest }) => digest))
  }
  const header = `${drafts > 0 ? '草案 ' : ''}一件事总目录`
  return [
    {
      path: 'index.html',
      text: render(template, 'door/index.html.hbs', { ...view, ...allowed(template, header) }, true)
    }
  ]
}
