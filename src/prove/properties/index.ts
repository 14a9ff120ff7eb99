/** Everything that has to be shown of one service: docs/proof.md as code, one file for each group of properties. */
import type { Formulas, FormulaId } from '../../situations/formula.js'
import type { Accepts, Field, Item, ItemField, NormalForm, Player } from '../normal-form/model.js'
import { answers } from './answers.js'
import { amounts } from './amounts.js'
import { complete } from './complete.js'
import { least } from './least.js'
import { lossless } from './lossless.js'
import { minimal } from './minimal.js'
import { obtain } from './obtain.js'
import { once } from './once.js'
import { order } from './order.js'
import { flow } from './process.js'
import { reachable } from './reachable.js'
import { values } from './values.js'

export type Property =
  | 'complete'
  | 'minimal'
  | 'once'
  | 'obtain'
  | 'lossless'
  | 'sound'
  | 'loose'
  | 'consistent'
  | 'order'
  | 'least'
  | 'reachable'
  | 'process'
  | 'time'

export interface Obligation {
  property: Property
  about: string
  /** Where in the specs: what asks, and what it is measured against. */
  at: (string | undefined)[]
  task: Task
}

export type Task =
  /** No situation makes it true; `why` says what it means that one does. */
  | { kind: 'never'; formula: FormulaId; why?: string }
  /** Some situation makes it true. */
  | { kind: 'ever'; formula: FormulaId }
  /** Decided by looking; `flaw` says in which situations it matters and why it fails. */
  | { kind: 'look'; flaw?: { when: FormulaId; why: string } }
  /** `within` alone guarantees the limit, or else no situation makes `otherwise` true. */
  | { kind: 'limit'; within: Accepts; limit: Accepts; otherwise: (isWithin: Within) => FormulaId }
  /** In each situation some value satisfies all limits that hold then. */
  | { kind: 'values'; field: Field; uses: readonly Use[] }

/** Whether every value of the one is a value of the other. */
export type Within = (narrow: Accepts, limit: Accepts) => boolean

/** One item's use of a merged field. */
export interface Use {
  item: Item
  field: ItemField
  player: Player
  /** U and R of docs/proof.md. */
  when: FormulaId
  required: FormulaId
}

export interface Subject {
  model: NormalForm
  f: Formulas
  /** In the order of interview; undefined when there is none. */
  order: readonly string[]
  ranks: readonly string[]
  uses: readonly Use[]
  usesOf(key: string): readonly Use[]
  fieldOf(key: string): Field | undefined
  asked(key: string): FormulaId
  /** a ∧ ¬b */
  without(a: FormulaId, b: FormulaId): FormulaId
}

export function obligations(model: NormalForm, f: Formulas, names: string[], ranks: string[]): Obligation[] {
  const subject = subjectOf(model, f, names, ranks)
  return [complete, minimal, amounts, answers, once, obtain, lossless, values, order, least, reachable, flow].flatMap(
    (property) => property(subject)
  )
}

function subjectOf(model: NormalForm, f: Formulas, order: string[], ranks: string[]): Subject {
  const byKey = new Map(model.form.map((field) => [field.key, field]))
  const uses = model.items.flatMap((item) =>
    item.fields.flatMap((field) =>
      field.players.map((player) => ({
        item,
        field,
        player,
        when: f.all(field.when, player.when),
        required: player.chosen ? 0 : f.all(field.when, player.when, field.required)
      }))
    )
  )
  const usesByKey = grouped(uses)
  return {
    model,
    f,
    order,
    ranks,
    uses,
    usesOf: (key) => usesByKey.get(key) ?? [],
    fieldOf: (key) => byKey.get(key),
    asked: (key) =>
      f.any(...(byKey.get(key)?.sources ?? []).filter(({ kind }) => kind === 'asked').map(({ when }) => when)),
    without: (a, b) => f.all(a, f.not(b))
  }
}

function grouped(uses: Use[]): Map<string, Use[]> {
  const groups = new Map<string, Use[]>()
  for (const use of uses) {
    const own = groups.get(use.player.key)
    if (own) own.push(use)
    else groups.set(use.player.key, [use])
  }
  return groups
}
