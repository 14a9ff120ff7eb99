/** Of a field for which no value is left in a situation: the fewest departments whose limits exclude each other. */
import type { Text } from '../../diagnostics/entry.js'
import { limitText, type LimitName } from '../../wording/limits.js'
import type { Accepts, Field } from '../normal-form/model.js'
import type { Use } from './index.js'
import { jointly } from '../../values/set.js'

/** Where each of them asks, and what. */
export interface Conflict {
  at: string[]
  why: Text
}

/** @param uses those that apply in the situation */
export function conflictOf(uses: readonly Use[], { element }: Field): Conflict | undefined {
  const joint = jointly(uses.map(({ player }) => player.accepts))
  if (!('empty' in joint)) return undefined
  const parties = joint.conflict.map((place) => uses[place]!)
  const told = parties.map(({ item, field, player }): Text => {
    const limits = limitsBeside(player.accepts, element)
    return {
      zh: `${item.name}“${field.label}”要求${limits.map(({ zh }) => zh).join('、')}`,
      en: `“${field.label}” of ${item.name}: ${limits.map(({ en }) => en).join(', ')}`
    }
  })
  return {
    at: parties.map(({ field }) => field.at),
    why: { zh: told.map(({ zh }) => zh).join('，'), en: told.map(({ en }) => en).join('; ') }
  }
}

/** What a department asks beyond the element; all of it where that is nothing. */
function limitsBeside({ constraints }: Accepts, element: Accepts): Text[] {
  const all = limits(constraints)
  const known = new Set(limits(element.constraints).map(({ zh }) => zh))
  const own = all.filter(({ zh }) => !known.has(zh))
  return own.length > 0 ? own : all
}

function limits({ patterns = [], formats = [], options, ...rest }: Accepts['constraints']): Text[] {
  return [
    ...Object.entries(rest).map(([name, value]) => limitText(name as LimitName, String(value))),
    ...patterns.map((pattern) => limitText('pattern', pattern)),
    ...formats.map((format) => limitText('format', format)),
    ...(options ? [limitText('options', options.join('、'))] : [])
  ]
}
