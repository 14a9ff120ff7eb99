/** What an answer is given with. Each control says what was answered, and follows when what can be chosen changes. */
import type { Json } from '../../integration/runtime/types.js'
import { dayShown, shown, valueOf } from '../model/values.js'
import { h, say, set, sync } from './dom.js'
import { regionControl } from './region.js'
import { signatureControl } from './signature.js'

export interface Choice {
  code: string
  name: string
  help?: string
  alone?: true
  /** Of an answer that is a number: the row that it names. */
  row?: number
}

export interface ControlPart {
  at: string
  label: string
  widget: string
  choices?: readonly Choice[]
  value: Json | undefined
  unit?: string
  numeric?: boolean
  maxLength?: number
}

export interface Control {
  element: HTMLElement
  /** Several elements under one name need a legend, one a label. */
  isGroup: boolean
  update(part: ControlPart): void
}

type Answer = (value: Json | undefined) => void

const FEW = 6
const MANY = 30

export function controlFor(part: ControlPart, id: string, answer: Answer): Control {
  const { widget, choices } = part
  if (widget === 'yes-no') return radios(part, id, answer, YES_NO)
  if (widget === 'multi-select' && choices) return checkboxes(id, answer)
  if (widget === 'region' && choices && choices.length > FEW) return regionControl(id, answer)
  if (choices) return choices.length <= FEW ? radios(part, id, answer) : select(choices.length > MANY, id, answer)
  if (widget === 'signature') return signatureControl(part, id, answer)
  if (widget === 'file') return file(id, answer)
  return text(part, id, answer)
}

const YES_NO: Choice[] = [
  { code: 'true', name: '是' },
  { code: 'false', name: '否' }
]

function radios({ widget }: ControlPart, id: string, answer: Answer, fixed?: readonly Choice[]): Control {
  const element = h('div', { class: widget === 'yes-no' ? 'choices pair' : 'choices' })
  const valueOfChoice = ({ code, row }: Choice): Json => (widget === 'yes-no' ? code === 'true' : (row ?? code))
  return {
    element,
    isGroup: true,
    update: ({ choices = [], value }) =>
      sync(
        element,
        fixed ?? choices,
        ({ code }) => code,
        (choice) => {
          const input = h('input', {
            type: 'radio',
            name: id,
            id: `${id}-${choice.code}`,
            value: choice.code,
            change: () => answer(valueOfChoice(choice))
          })
          const name = h('span', {}, choice.name)
          const help = choice.help === undefined ? undefined : h('span', { class: 'hint' }, choice.help)
          return {
            element: h('label', { class: 'choice' }, input, h('span', {}, name, help)),
            update: (now) => {
              say(name, now.name)
              input.checked = value === valueOfChoice(now)
            }
          }
        }
      )
  }
}

function checkboxes(id: string, answer: Answer): Control {
  const element = h('div', { class: 'choices' })
  let chosen: Json[] = []
  let all: readonly Choice[] = []
  const toggle = (choice: Choice, isOn: boolean) => {
    const rest = chosen.filter((code) => code !== choice.code)
    // What excludes all others does so at once.
    const kept = isOn ? rest.filter((code) => !choice.alone && !all.find((one) => one.code === code)?.alone) : rest
    const next = isOn ? [...kept, choice.code] : kept
    answer(next.length > 0 ? all.flatMap(({ code }) => (next.includes(code) ? [code] : [])) : undefined)
  }
  return {
    element,
    isGroup: true,
    update: ({ choices = [], value }) => {
      chosen = Array.isArray(value) ? value : []
      all = choices
      sync(
        element,
        choices,
        ({ code }) => code,
        (choice) => {
          const input = h('input', { type: 'checkbox', id: `${id}-${choice.code}`, value: choice.code })
          input.addEventListener('change', () => toggle(choice, input.checked))
          return {
            element: h('label', { class: 'choice' }, input, h('span', {}, choice.name)),
            update: () => (input.checked = chosen.includes(choice.code))
          }
        }
      )
    }
  }
}

/** With many codes, a box above narrows them down. */
function select(isLong: boolean, id: string, answer: Answer): Control {
  const list = h('select', { id, change: () => answer(list.value === '' ? undefined : list.value) })
  let all: readonly Choice[] = []
  let value: Json | undefined
  const find = h('input', { type: 'search', class: 'find', placeholder: '输入几个字查找', input: () => fill() })
  const fill = () => {
    const wanted = find.value.trim()
    const found = all.filter(({ code, name }) => wanted === '' || name.includes(wanted) || code === value)
    const options = [{ code: '', name: '请选择' }, ...found]
    const key = JSON.stringify(options)
    if (list.dataset['key'] !== key) {
      list.replaceChildren(...options.map(({ code, name }) => h('option', { value: code }, name)))
      list.dataset['key'] = key
    }
    list.value = typeof value === 'string' ? value : ''
  }
  return {
    element: isLong ? h('div', {}, find, list) : list,
    isGroup: false,
    update: (part) => {
      all = part.choices ?? []
      value = part.value
      set(find, 'aria-label', `查找：${part.label}`)
      fill()
    }
  }
}

const MODES: { [widget: string]: string } = { integer: 'numeric', decimal: 'decimal', date: 'text', year: 'numeric' }

function text(part: ControlPart, id: string, answer: Answer): Control {
  const { widget } = part
  const take = () => answer(valueOf(widget, input.value))
  const input: HTMLInputElement | HTMLTextAreaElement =
    widget === 'textarea'
      ? h('textarea', { id, rows: 4, input: take })
      : h('input', {
          id,
          type: widget === 'date-time' ? 'datetime-local' : 'text',
          inputmode: part.numeric ? 'numeric' : MODES[widget],
          autocomplete: 'off',
          class: `in-${widget}`,
          input: take
        })
  const unit = h('span', { class: 'unit' }, part.unit ?? '')
  const written = (value: Json | undefined) =>
    typeof value === 'string' && (widget === 'date' || widget === 'month') ? dayShown(value) : shown(value)
  input.addEventListener('blur', () => {
    // A day that was understood is shown as it was understood.
    const value = valueOf(widget, input.value)
    if (widget === 'date' || widget === 'month') input.value = written(value)
  })
  return {
    element: part.unit === undefined ? input : h('div', { class: 'with-unit' }, input, unit),
    isGroup: false,
    update: ({ value }) => {
      if (document.activeElement === input) return
      const typed = valueOf(widget, input.value)
      if (JSON.stringify(typed) !== JSON.stringify(value)) input.value = written(value)
    }
  }
}

/** The form holds a reference to the file: its name. The file itself goes the platform's way. */
function file(id: string, answer: Answer): Control {
  const input = h('input', { id, type: 'file', change: () => answer(input.files?.[0]?.name) })
  const name = h('p', { class: 'hint' })
  return {
    element: h('div', {}, picker(input), name),
    isGroup: false,
    update: ({ value }) => say(name, value === undefined ? '' : `已选：${shown(value)}`)
  }
}

/** Browsers name the button in the language of their own. */
export function picker(input: HTMLInputElement): HTMLElement {
  return h('label', { class: 'picker' }, input, h('span', {}, '选择文件'))
}
