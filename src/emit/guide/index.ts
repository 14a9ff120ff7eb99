/** 办事指南: HTML for the phone and for A4, and Markdown, from one view and two templates. */
import type { Emitter } from '../index.js'
import { pageStyle, paperRule, sumForPolicy } from '../../base/page-style.js'
import { render } from '../../base/template.js'
import { mapStrings, markdown } from '../../base/text.js'
import { CHOOSE } from './answers/address.js'
import { still } from './answers/marked.js'
import { answeredView } from './view.js'

export const emitGuide: Emitter = (bundle, { template, site }) => {
  const view = answeredView(bundle)
  // Papers lead back to a page that has an address, with their answers: that takes a script.
  const script = site === undefined || !view.answer ? '' : CHOOSE
  const page = {
    ...view,
    ...pageStyle([template('guide/guide.css'), answerRules(view.rules)], paperRule(view.cssHeader)),
    script,
    scriptHash: script === '' ? '' : sumForPolicy(script)
  }
  return [
    { path: 'guide/guide.html', text: render(template, 'guide/guide.html.hbs', page, true) },
    {
      path: 'guide/guide.md',
      text: oneBlank(render(template, 'guide/guide.md.hbs', mapStrings(still(view), markdown), false))
    }
  ]
}

/** What answers show and hide is for screens: paper, and browsers that do not know how, have the whole page. */
function answerRules(rules: string): string {
  return rules === ''
    ? ''
    : `@supports selector(:has(a)) and (counter-reset: n calc(1 + 1)) {\n@media screen {\n${rules}\n}\n}\n`
}

/** Blocks leave blank lines behind; Markdown wants one at most. */
function oneBlank(text: string): string {
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`
}
