/** 总目录: `index.html` beside the services, from which a reader finds the one that he needs. */
import { render } from '../../base/template.js'
import type { ProjectEmitter } from '../index.js'
import { allowed } from './page.js'
import { indexView, pageName } from './view.js'

export const emitIndex: ProjectEmitter = (bundles, { template, targets }) => {
  if (bundles.length === 0) return []
  const page = targets.includes('site') ? (bundle: (typeof bundles)[number]) => `site/${pageName(bundle)}` : undefined
  const view = indexView(bundles, { targets, ...(page && { page }) })
  const filled = { ...view, ...allowed(template, view.cssHeader) }
  return [{ path: 'index.html', text: render(template, 'door/index.html.hbs', filled, true) }]
}
