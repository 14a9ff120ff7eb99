/** 一次性告知单, and the lists of the window: HTML for A4 and the phone, and Markdown, from one view and two templates each. */
import { pageStyle } from '../../base/page-style.js'
import { render } from '../../base/template.js'
import { cssString, mapStrings, markdown } from '../../base/text.js'
import type { Bundle } from '../../merge/bundle.js'
import type { EmitContext } from '../index.js'
import type { Trial } from '../trial/model.js'
import type { NoticeFormat } from './formats.js'
import { noticeView } from './view.js'
import { windowView } from './window/view.js'

/** @param context templates, and where the folder of the service is published, if it is */
export function emitNotice(
  bundle: Bundle,
  trial: Trial,
  format: NoticeFormat,
  { template, site }: EmitContext
): string {
  const view = noticeView(bundle, trial, site)
  const header = cssString([view.mark, '一次性告知单', view.title].filter((text) => text !== '').join(' · '))
  return filled('notice', { ...view, cssHeader: header }, format, template)
}

/** The same situation as the window works with it: 受理清单, and 分发清单 for each department. */
export function emitWindowLists(bundle: Bundle, trial: Trial, format: NoticeFormat, { template }: EmitContext): string {
  return filled('window', windowView(bundle, trial), format, template)
}

function filled(
  name: 'notice' | 'window',
  view: { cssHeader: string },
  format: NoticeFormat,
  template: EmitContext['template']
): string {
  if (format === 'md') {
    const text = render(template, `notice/${name}.md.hbs`, mapStrings(view, markdown), false)
    return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`
  }
  // What runs along the top of every page on paper: a page of a draft that lost the others still says so.
  const style = pageStyle([template('notice/notice.css')], `@page { @top-center { content: "${view.cssHeader}"; } }`)
  return render(template, `notice/${name}.html.hbs`, { ...view, ...style }, true)
}
