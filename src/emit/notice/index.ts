/** 一次性告知单: HTML for A4 and the phone, and Markdown, from one view and two templates. */
import { hash } from 'node:crypto'
import { render } from '../../base/template.js'
import { cssString, mapStrings, markdown } from '../../base/text.js'
import type { Bundle } from '../../merge/bundle.js'
import type { Trial } from '../trial/model.js'
import type { NoticeFormat } from './formats.js'
import { noticeView } from './view.js'

/** @param template the text of a template by its name below templates/ */
export function emitNotice(
  bundle: Bundle,
  trial: Trial,
  format: NoticeFormat,
  template: (name: string) => string
): string {
  const view = noticeView(bundle, trial)
  if (format === 'md') {
    const text = render(template, 'notice/notice.md.hbs', mapStrings(view, markdown), false)
    return `${text.replace(/\n{3,}/g, '\n\n').trim()}\n`
  }
  // What runs along the top of every page on paper: a page of a draft that lost the others still says so.
  const header = cssString([view.mark, '一次性告知单', view.title].filter((text) => text !== '').join(' · '))
  const style = `${template('notice/notice.css').replace(/\r\n?/g, '\n')}@page { @top-center { content: "${header}"; } }\n`
  // The page may use this style and nothing else.
  const styleHash = hash('sha256', style, 'base64')
  return render(template, 'notice/notice.html.hbs', { ...view, style, styleHash }, true)
}
