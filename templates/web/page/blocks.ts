/** The parts of a page as elements: a question, a field, a subject with its rows. */
import type { FieldPart, Origin, Part, QuestionPart, SubjectPart } from '../model/view.js'
import { rowName } from '../model/view.js'
import { dayShown, shown } from '../model/values.js'
import { valueAt } from '../model/pointer.js'
import type { Row } from '../../integration/runtime/types.js'
import type { App } from './app.js'
import { controlFor, type ControlPart } from './control.js'
import { button, h, idOf, say, set, sync, type Block } from './dom.js'

export function syncParts(container: Element, parts: readonly Part[], app: App): void {
  sync(container, parts, keyOf, (part) => blockOf(part, app) as Block<Part>)
}

/** What is asked in another way is another element. */
function keyOf(part: Part): string {
  if (part.kind === 'question') return `${part.at}?`
  if (part.kind === 'subject') return part.at
  const how = part.origin.kind === 'asked' || part.origin.kind === 'expected' ? 'typed' : part.origin.kind
  return `${part.at}:${how}:${part.codes ? (part.codes.length > 6 ? 'long' : 'short') : ''}`
}

function blockOf(part: Part, app: App): Block<never> {
  if (part.kind === 'subject') return subjectBlock(part, app)
  if (part.kind === 'question') return answerBlock<QuestionPart>(part, app, questionControl)
  const isTyped = part.origin.kind === 'asked' || part.origin.kind === 'expected'
  return isTyped ? answerBlock<FieldPart>(part, app, fieldControl) : tellingBlock(part, app)
}

interface Asked extends ControlPart {
  hints: string[]
  isOptional: boolean
  why?: string
}

function questionControl({ at, label, widget, options, question, value }: QuestionPart): Asked {
  const { help, unit } = question
  return {
    at,
    label,
    widget,
    ...(widget === 'radio' && { choices: options }),
    value,
    ...(unit !== undefined && { unit }),
    hints: [...hintsOf(widget), ...(help === undefined ? [] : [help])],
    isOptional: false
  }
}

function fieldControl({ at, label, widget, field, codes, value, required, origin, limits }: FieldPart, app: App): Asked {
  const { unit, help, unlisted, why } = field
  const isNumeric = limits.some(({ patterns = [] }) => patterns.some(({ text }) => /手机|邮政编码/.test(text)))
  const names = new Map(app.prepared.form.items.map(({ item, name }) => [item, name]))
  // Of plain data the items above say enough; of sensitive data, and where a law asks, it is said.
  const told = field.sensitive ? why : why.filter(({ basis }) => basis !== undefined)
  const said = told.map(({ items, basis }) => {
    const list = items.map((item) => names.get(item) ?? item).join('、')
    return basis === undefined ? list : `${list}（${basis}）`
  })
  return {
    at,
    label,
    widget,
    ...(codes && { choices: codes }),
    value,
    ...(unit !== undefined && { unit }),
    numeric: isNumeric,
    hints: [
      ...(unlisted ? [`代码表未取得：${widget === 'region' ? '请写 6 位行政区划代码' : '请照证件或部门的写法填'}${widget === 'multi-select' ? '，几项用顿号分开' : ''}`] : hintsOf(widget)),
      ...(help === undefined ? [] : [help]),
      ...(origin.kind === 'expected' ? [`一般由${sourceName(origin)}带出，这里没有，请填写`] : [])
    ],
    isOptional: !required,
    ...(said.length > 0 && { why: `办这些要用：${said.join('；')}` })
  }
}

function hintsOf(widget: string): string[] {
  if (widget === 'date') return ['例如 2026年1月31日']
  return widget === 'month' ? ['例如 2026年1月'] : []
}

const SOURCES: { [kind: string]: string } = {
  login: '实名登录',
  certificate: '电子证照',
  resource: '数据共享',
  prior: '以前办过的',
  derived: '实名登录',
  computed: '已有信息'
}

function sourceName(origin: Extract<Origin, { source: string }>): string {
  const kind = SOURCES[origin.source] ?? '已有信息'
  return origin.name === undefined || origin.source === 'login' ? kind : `${kind}（${origin.name}）`
}

function answerBlock<P extends { at: string }>(first: P, app: App, asked: (part: P, app: App) => Asked): Block<P> {
  const id = idOf(first.at)
  const start = asked(first, app)
  const control = controlFor(start, id, (value) => app.answer(first.at, value))
  const label = h('span')
  const optional = h('span', { class: 'optional' })
  const hints = h('div', { class: 'hint', id: `${id}-hint` })
  const error = h('p', { class: 'error', id: `${id}-error` })
  const why = start.why === undefined ? undefined : h('details', { class: 'why' }, h('summary', {}, '为什么要填'), h('p', {}, start.why))
  const element = control.isGroup
    ? h('fieldset', { class: 'field', id: `${id}-field` }, h('legend', {}, label, optional), hints, error, control.element, why)
    : h('div', { class: 'field', id: `${id}-field` }, h('label', { for: id }, label, optional), hints, error, control.element, why)
  element.dataset['at'] = first.at
  element.dataset['widget'] = start.widget
  return {
    element,
    update: (part) => {
      const now = asked(part, app)
      say(label, now.label)
      say(optional, now.isOptional ? '（选填）' : '')
      say(hints, now.hints.join('。'))
      hints.hidden = now.hints.length === 0
      const wrong = app.errors.get(part.at)
      say(error, wrong === undefined ? '' : `错误：${wrong}`)
      error.hidden = wrong === undefined
      element.classList.toggle('wrong', wrong !== undefined)
      control.update(now)
      const described = [now.hints.length > 0 ? hints.id : '', wrong === undefined ? '' : error.id].join(' ').trim()
      const marked = control.isGroup ? element : element.querySelector(`[id="${id}"]`)
      if (marked) {
        set(marked, 'aria-describedby', described === '' ? undefined : described)
        if (!control.isGroup) set(marked, 'aria-invalid', wrong === undefined ? undefined : 'true')
      }
    }
  }
}

/** A value that nobody types here: given, worked out, or still to come. */
function tellingBlock(first: FieldPart, app: App): Block<FieldPart> {
  const label = h('dt')
  const value = h('dd', { class: 'told' })
  const from = h('dd', { class: 'hint' })
  const error = h('dd', { class: 'error' })
  const isGiven = first.origin.kind === 'given'
  const correct = isGiven && button(`更正${first.label}`, () => app.correct(first.at), 'link')
  const element = h('dl', { class: 'field telling', id: `${idOf(first.at)}-field`, tabindex: -1 }, h('div', {}, label, value, from, error, correct && h('dd', {}, correct)))
  element.dataset['at'] = first.at
  return {
    element,
    update: (part) => {
      say(label, part.label)
      say(value, told(part))
      value.hidden = value.textContent === ''
      say(from, originText(part))
      const wrong = app.errors.get(part.at)
      say(error, wrong === undefined ? '' : `错误：${wrong}`)
      error.hidden = wrong === undefined
    }
  }
}

export function told({ value, codes, field, widget }: FieldPart): string {
  const text = typeof value === 'string' && (widget === 'date' || widget === 'month') ? dayShown(value) : value
  return shown(text, codes, field.unit)
}

function originText({ origin, value }: FieldPart): string {
  switch (origin.kind) {
    case 'given':
      return `来自${sourceName(origin as Extract<Origin, { source: string }>)}，不用填`
    case 'later':
      return origin.name === undefined ? '由前面办的事项得出，不用填' : `办“${origin.name}”时得出，不用填`
    default:
      return value === undefined ? '填好有关的几项，就自动算出' : '自动算出，不用填'
  }
}

function subjectBlock(first: SubjectPart, app: App): Block<SubjectPart> {
  const heading = h('h2')
  const note = h('p', { class: 'hint' })
  const error = h('p', { class: 'error', id: `${idOf(first.at)}-error` })
  const rows = h('div', { class: 'rows' })
  const count = { now: 0 }
  const add = button('', () => app.addRow(first.at, count.now), 'add')
  const element = h('section', { class: 'subject', id: `${idOf(first.at)}-field`, tabindex: -1 }, heading, note, error, rows, first.many ? add : undefined)
  element.dataset['at'] = first.at
  return {
    element,
    update: (part) => {
      count.now = part.rows.length
      say(heading, part.label)
      say(note, noteOf(part))
      note.hidden = note.textContent === ''
      const wrong = app.errors.get(part.at)
      say(error, wrong === undefined ? '' : `错误：${wrong}`)
      error.hidden = wrong === undefined
      say(add, part.rows.length === 0 ? `添加${part.label}` : `再添加一个${part.label}`)
      add.hidden = part.rows.length >= (part.many?.max ?? 1)
      sync(rows, part.rows, ({ at }) => at, (row) => rowBlock(row.at, part, app))
    }
  }
}

function noteOf({ many, optional }: SubjectPart): string {
  const texts = [
    optional ? '这一部分可以整个不填' : '',
    many && many.max < 100 ? (many.min === many.max ? `要填 ${many.min} 个` : `${many.min} 到 ${many.max} 个`) : ''
  ]
  return texts.filter((text) => text !== '').join('；')
}

function rowBlock(at: string, { many }: SubjectPart, app: App): Block<SubjectPart['rows'][number]> {
  const heading = h('h3')
  const remove = button('', () => app.removeRow(at.slice(0, at.lastIndexOf('/')), Number(at.slice(at.lastIndexOf('/') + 1))), 'link')
  const parts = h('div', { class: 'parts' })
  const head = h('div', { class: 'row-head' }, heading, remove)
  return {
    element: h('div', { class: many ? 'row' : 'single' }, many ? head : undefined, parts),
    update: (row) => {
      const own = valueAt(app.live, row.at)
      const name = own === undefined ? undefined : rowName(own as Row)
      say(heading, name === undefined ? row.label : `${row.label}\u3000${name}`)
      say(remove, `删去${row.label}`)
      remove.hidden = own === undefined
      syncParts(parts, row.parts, app)
    }
  }
}
