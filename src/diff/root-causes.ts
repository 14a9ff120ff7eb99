/** What follows from what: an item that applies newly brings its fields, materials and edges with it. */
import { all, any, TRUE, type Cond } from '../condition/cond.js'
import { choiceFact } from '../condition/fact.js'
import { implies, isPossible } from '../situations/index.js'
import type { RawChange } from './raw-change.js'
import type { Kind } from './change-kinds.js'
import type { Pair } from './pair.js'

const ITEM_ROOTS: ReadonlySet<Kind> = new Set([
  'item-added',
  'item-removed',
  'item-applies',
  'item-excluded',
  'item-replaced'
])

export function idOf({ kind, key }: RawChange): string {
  return `${kind}:${key}`
}

/** For each change, the ids of those that it follows from. */
export function causes(drafts: readonly RawChange[], { situations }: Pair): string[][] {
  const items = drafts.filter(({ kind }) => ITEM_ROOTS.has(kind))
  const answers = drafts.filter(({ answer }) => answer)
  const condOf = ({ found }: RawChange): Cond => found?.cond ?? TRUE
  const meets = (a: Cond, b: Cond) => isPossible(all(a, b), situations) !== false
  return drafts.map((draft) => {
    if (draft.answer) return []
    const cond = condOf(draft)
    const byAnswer = answers.filter(({ answer }) => meets(cond, answer!))
    const onlyAnswers = byAnswer.length > 0 && implies(cond, any(...byAnswer.map(({ answer }) => answer!)), situations)
    if (onlyAnswers) return byAnswer.map(idOf)
    if (ITEM_ROOTS.has(draft.kind)) return []
    const own = items.filter(({ key }) => draft.items?.includes(key))
    // The question whether an optional item is wanted follows from the item.
    const choice = own.filter(
      ({ key, kind }) => draft.key === choiceFact(key) && ['item-added', 'item-removed'].includes(kind)
    )
    if (choice.length > 0) return choice.map(idOf)
    // When an item moves to another department, changes in sharing follow from that.
    const moved = drafts.filter(({ kind, key }) => kind === 'item-owner' && draft.items?.includes(key))
    if (moved.length > 0 && draft.kind.startsWith('sharing-')) return moved.map(idOf)
    const roots = own.filter((root) => meets(cond, condOf(root)))
    return roots.length > 0 && implies(cond, any(...roots.map(condOf)), situations) ? roots.map(idOf) : []
  })
}
