/** The summary as one page for the screen and for A4, without anything from elsewhere. */
import { pageStyle, paperRule } from '../../base/page-style.js'
import { render } from '../../base/template.js'
import { clean, cssString } from '../../base/text.js'
import type { Summary } from './model.js'
import { proofView } from './view.js'

/** @param template the text of a template by its name below templates/ */
export function proofHtml(summary: Summary, template: (name: string) => string): string {
  const view = proofView(summary, clean)
  const cssHeader = cssString([view.mark, view.title, '证明'].filter((text) => text !== '').join(' · '))
  const style = pageStyle([template('guide/guide.css'), template('proof/proof.css')], paperRule(cssHeader))
  return render(template, 'proof/proof.html.hbs', { ...view, cssHeader, ...style }, true)
}
