/** 实施方案, as HTML for A4 and as Markdown from one view, and the one-page summary of the ledger for a leader. */
import type { Emitter } from '../index.js'
import { pageStyle, paperRule } from '../../base/page-style.js'
import { render } from '../../base/template.js'
import { mapStrings, markdown } from '../../base/text.js'
import { summaryView } from './summary.js'
import { planView } from './view.js'

export const emitPlan: Emitter = (bundle, { template }) => {
  const [view, summary] = [planView(bundle), summaryView(bundle)]
  const style = (header: string) => pageStyle([template('plan/plan.css')], paperRule(header, { numbers: 'official' }))
  const md = render(template, 'plan/plan.md.hbs', mapStrings(view, markdown), false)
  return [
    {
      path: 'plan/plan.html',
      text: render(template, 'plan/plan.html.hbs', { ...view, ...style(view.cssHeader) }, true)
    },
    { path: 'plan/plan.md', text: `${md.replace(/\n{3,}/g, '\n\n').trim()}\n` },
    {
      path: 'plan/summary.html',
      text: render(template, 'plan/summary.html.hbs', { ...summary, ...style(summary.cssHeader) }, true)
    }
  ]
}
