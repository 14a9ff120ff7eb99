/** 行政区划 from a code list: province, city, county and on, one below the other as far as the list goes. */
import { regionPrefix } from '../../integration/runtime/condition.js'
import type { Json } from '../../integration/runtime/types.js'
import type { Choice, Control } from './control.js'
import { h, sync } from './dom.js'

export function regionControl(id: string, answer: (value: Json | undefined) => void): Control {
  const element = h('div', { class: 'region' })
  return {
    element,
    // The first list has the label; those below name themselves.
    isGroup: false,
    update: ({ choices = [], value, label }) => {
      const levels = levelsOf(choices, typeof value === 'string' ? value : undefined)
      sync(
        element,
        levels,
        ({ above }) => above ?? '',
        ({ above }) => {
          const list = h('select', {
            ...(above === undefined ? { id } : { 'aria-label': `${label}：下一级` }),
            change: () => answer(list.value === '' ? above : list.value)
          })
          return {
            element: list,
            update: ({ options, chosen }) => {
              const first = { code: '', name: above === undefined ? '请选择' : '（到上一级为止，或请选择）' }
              const all = [first, ...options]
              if (list.options.length !== all.length)
                list.replaceChildren(...all.map((one) => h('option', { value: one.code }, one.name)))
              list.value = chosen ?? ''
            }
          }
        }
      )
    }
  }
}

interface Level {
  /** Undefined: the first one. */
  above?: string
  options: Choice[]
  chosen?: string
}

/** One list for each step of the way to the value, and one below it where there is more. */
export function levelsOf(choices: readonly Choice[], value: string | undefined): Level[] {
  const codes = new Map(choices.map((choice) => [choice.code, choice]))
  const parentOf = (code: string) =>
    choices
      .filter((one) => one.code !== code && code.startsWith(regionPrefix(one.code)))
      .sort((a, b) => regionPrefix(b.code).length - regionPrefix(a.code).length)[0]?.code
  const below = new Map<string | undefined, Choice[]>()
  for (const choice of choices) {
    const parent = parentOf(choice.code)
    below.set(parent, [...(below.get(parent) ?? []), choice])
  }
  const way: string[] = []
  for (let code = value; code !== undefined && codes.has(code); code = parentOf(code)) way.unshift(code)
  return [undefined, ...way].flatMap((above, index) => {
    const options = below.get(above)
    const chosen = way[index]
    return options ? [{ ...(above !== undefined && { above }), options, ...(chosen !== undefined && { chosen }) }] : []
  })
}
