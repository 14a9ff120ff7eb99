/** 办事指南: HTML for the phone and for A4, and Markdown, from one view and two templates. */
import type { Emitter } from '../index.js'
import { render } from '../../base/template.js'
import { mapStrings, markdown } from '../../base/text.js'
import { guideView } from './view.js'

export const emitGuide: Emitter = (bundle, { template }) => {
  const view = guideView(bundle)
  const style = template('guide/guide.css')
  return [
    {
      path: 'guide/guide.html',
      text: render(template, 'guide/guide.html.hbs', { ...view, style }, true)
    },
    {
      path: 'guide/guide.md',
      text: oneBlank(render(template, 'guide/guide.md.hbs', mapStrings(view, markdown), false))
    }
  ]
}

/** Blocks leave blank lines behind; Markdown wants one at most. */
function oneBlank(text: string): string {
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`
}
