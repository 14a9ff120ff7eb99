/** 办事指南: HTML for the phone and for A4, and Markdown, from one view and two templates. */
import { hash } from 'node:crypto'
import type { Emitter } from '../index.js'
import { render } from '../../base/template.js'
import { mapStrings, markdown } from '../../base/text.js'
import { CHOOSE } from './answers/address.js'
import { still } from './answers/marked.js'
import { answeredView } from './view.js'

export const emitGuide: Emitter = (bundle, { template, site }) => {
  const view = answeredView(bundle)
  const style = styleOf(template('guide/guide.css'), view)
  // Papers lead back to a page that has an address, with their answers: that takes a script.
  const script = site === undefined || !view.answer ? '' : CHOOSE
  const sum = (text: string) => hash('sha256', text, 'base64')
  // The page may use these and nothing else.
  const page = { ...view, style, styleHash: sum(style), script, scriptHash: script === '' ? '' : sum(script) }
  return [
    { path: 'guide/guide.html', text: render(template, 'guide/guide.html.hbs', page, true) },
    {
      path: 'guide/guide.md',
      text: oneBlank(render(template, 'guide/guide.md.hbs', mapStrings(still(view), markdown), false))
    }
  ]
}

/** What answers show and hide is for screens: paper, and browsers that do not know how, have the whole page. */
function styleOf(shared: string, { rules, cssHeader }: { rules: string; cssHeader: string }): string {
  const font = 'font: 9pt "SimSun", "Noto Serif CJK SC", serif; color: #444;'
  const paper = `@page { @top-center { content: "${cssHeader}"; ${font} } @bottom-center { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; ${font} } }`
  const answers =
    rules === ''
      ? ''
      : `@supports selector(:has(a)) and (counter-reset: n calc(1 + 1)) {\n@media screen {\n${rules}\n}\n}\n`
  return `${shared.replace(/\r\n?/g, '\n')}${answers}${paper}\n`
}

/** Blocks leave blank lines behind; Markdown wants one at most. */
function oneBlank(text: string): string {
  return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`
}
