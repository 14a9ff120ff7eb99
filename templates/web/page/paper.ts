/** The filled form as people read it: on the page of the review, and on paper. */
import type { FieldPart, Part, QuestionPart } from '../model/view.js'
import { shown } from '../model/values.js'
import type { App } from './app.js'
import { told } from './blocks.js'
import { h } from './dom.js'
import { signaturePicture } from './signature.js'

/** Rows of names and values, with headings; `extra` is put beside each page's heading. */
export function filledForm(app: App, extra: (page: string) => HTMLElement | undefined): HTMLElement[] {
  return app.pages.map((page) =>
    h('section', { class: 'filled' }, h('div', { class: 'row-head' }, h('h2', {}, page.title), extra(page.id)), ...rowsOf(page.parts))
  )
}

function rowsOf(parts: readonly Part[]): HTMLElement[] {
  const elements: HTMLElement[] = []
  let list: HTMLElement | undefined
  for (const part of parts) {
    if (part.kind === 'subject') {
      list = undefined
      for (const { label, parts: inner } of part.rows)
        elements.push(h('h3', {}, part.many ? label : part.label), ...rowsOf(inner))
      continue
    }
    if (!list) elements.push((list = h('dl')))
    list.append(h('div', {}, h('dt', {}, part.label), h('dd', {}, ...valueOf(part))))
  }
  return elements
}

function valueOf(part: QuestionPart | FieldPart): (Node | string)[] {
  const { value } = part
  if (part.kind === 'question') return [answerText(part)]
  if (part.origin.kind === 'later' && value === undefined) return ['办理时得出']
  if (part.widget === 'signature' && typeof value === 'string') return [signaturePicture(value) ?? value]
  const text = told(part)
  return [text === '' ? (part.required ? '还没有填' : '没有填') : text]
}

function answerText({ value, widget, options, question }: QuestionPart): string {
  if (value === undefined) return '还没有答'
  if (widget !== 'radio') return shown(value, undefined, question.unit)
  return options.find(({ code, row }) => (row ?? code) === value)?.name ?? ''
}
