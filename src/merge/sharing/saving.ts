/** What an applicant fills in and brings less in one service when more can be fetched: decided over all situations. */
import { all, any, FALSE, not, type Cond } from '../../condition/cond.js'
import { isPossible, type Situations } from '../../situations/index.js'
import { lexiconOf } from '../../wording/lexicon.js'
import type { Bundle, Field } from '../bundle.js'
import type { Saved, ServiceSaving } from './model.js'

type Asking = Pick<Bundle, 'fields' | 'materials' | 'alternatives'>

export function savingOf(today: Bundle, then: Asking): ServiceSaving {
  const undecided: string[] = []
  const less = (before: readonly Wanted[], after: readonly Wanted[]) => {
    const later = new Map(after.map(({ key, when }) => [key, when]))
    return before.flatMap((one) => saved(one, later.get(one.key) ?? FALSE, today.situations, undecided))
  }
  return {
    id: today.id,
    name: today.name,
    fields: less(fieldsOf(today, today), fieldsOf(then, today)),
    materials: less(materialsOf(today), materialsOf(then)),
    undecided
  }
}

interface Wanted {
  key: string
  label: string
  /** When an applicant has to give it. */
  when: Cond
}

function saved({ key, label, when }: Wanted, later: Cond, situations: Situations, undecided: string[]): Saved[] {
  const isLess = isPossible(all(when, not(later)), situations)
  if (isLess === undefined) undecided.push(label)
  if (isLess !== true) return []
  const isStill = isPossible(all(when, later), situations) !== false
  return [{ key, label, today: when, ...(isStill && { still: later }) }]
}

function fieldsOf({ fields }: Asking, today: Bundle): Wanted[] {
  const { fieldName } = lexiconOf(today)
  return fields.map((field) => ({ key: field.key, label: fieldName(field.key), when: askedWhen(field) }))
}

function askedWhen({ sources }: Field): Cond {
  return any(FALSE, ...sources.filter(({ kind }) => kind === 'asked').map(({ when }) => when))
}

/** A group of which one is to be handed in is one thing to bring. */
function materialsOf({ materials, alternatives }: Asking): Wanted[] {
  return [
    ...materials.map(({ key, label, submit }) => ({ key, label, when: submit })),
    ...alternatives.map(({ origin, label, options, when }) => ({
      key: `${origin.file}:${origin.start}`,
      label: label ?? `任选其一的材料（${options.length} 种）`,
      when
    }))
  ]
}
