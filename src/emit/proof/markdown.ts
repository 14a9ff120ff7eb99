/** The summary as Markdown. */
import { render } from '../../base/template.js'
import { markdown } from '../../base/text.js'
import type { Summary } from './model.js'
import { proofView } from './view.js'

/** @param template the text of a template by its name below templates/ */
export function proofMarkdown(summary: Summary, template: (name: string) => string): string {
  const view = proofView(summary, markdown)
  // Indented by four, a text is code whatever is in it.
  const indented = <F extends { example: string }>(found: F[]) =>
    found.map((one) => ({ ...one, example: one.example.replace(/^(?=.)/gm, '    ') }))
  const text = render(
    template,
    'proof/proof.md.hbs',
    { ...view, findings: indented(view.findings), waived: indented(view.waived) },
    false
  )
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`
}
