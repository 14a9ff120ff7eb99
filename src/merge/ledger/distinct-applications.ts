/**
 * The really different applications: those that differ in an item handled, a field filled in or a material handed in. What
 * shares no fact is told apart by itself: all applications are then one row of each group.
 */
import { all, any, not, type Cond } from '../../condition/cond.js'
import { classesOf, type ClassComponent } from '../../situations/classes.js'
import type { FormulaId } from '../../situations/formula.js'
import type { Engine } from '../../situations/index.js'
import type { Alternatives, Material } from '../bundle.js'
import { askedWhen, type Counted } from './burden-parts.js'

/** More rows than this are not read: then independent groups are listed, each with its rows. */
export const MAX_ROWS = 60

/** The conditions whose outcome makes an application what it is. */
export function differencesOf({
  items,
  fields,
  materials,
  alternatives
}: Pick<Counted, 'items' | 'fields' | 'materials' | 'alternatives'>): Cond[] {
  const byKey = new Map(materials.map((material) => [material.key, material]))
  return [
    ...items.map(({ when }) => when),
    ...fields.map(askedWhen),
    ...materials.map(({ submit }) => submit),
    ...alternatives.flatMap((group) => openConds(group, byKey))
  ]
}

/** When something of a group is to be handed in, and when each of its materials is meant then. */
export function openConds({ options, when }: Alternatives, materials: ReadonlyMap<string, Material>): Cond[] {
  const costs = (one: Alternatives['options'][number][number]) =>
    all(one.when, not(any(...(materials.get(one.key)?.dropped.map((dropping) => dropping.when) ?? []))))
  const free = options.map((option) =>
    all(any(...option.map((one) => one.when)), ...option.map((one) => not(costs(one))))
  )
  const open = all(when, not(any(...free)))
  return options.flat().map((one) => all(open, costs(one)))
}

export interface Rows {
  /** The facts that decide, by their places in the space. */
  facts: number[]
  /** How many there are; absent when there are too many to count. */
  count?: bigint
  rows: Row[]
  /** Applications with the same items are one row: each would be too many. */
  coarse: boolean
}

export interface Row {
  formula: FormulaId
  /** What is known to hold, and not to hold, in all of its situations. */
  known: ReadonlyMap<FormulaId, boolean>
}

export interface Different {
  /** Over all groups; absent when there are too many to count. */
  count?: bigint
  /** All applications, where they are few. */
  whole?: Row[]
  groups: Rows[]
}

export function differentIn(bundle: Counted, engine: Engine): Different {
  const { space, solver } = engine
  const formulas = differencesOf(bundle).map(space.of)
  const { count, classes, components } = classesOf(space, solver, formulas, MAX_ROWS)
  const distinct = [...new Set(formulas)].filter((id) => id > 1)
  const items = new Set(bundle.items.map(({ when }) => space.of(when)))
  return {
    ...(count !== undefined && { count }),
    ...(classes && { whole: classes.map((one) => rowOf(one, distinct)) }),
    groups: components.map((one) => groupOf(one, items, engine))
  }
}

function groupOf(component: ClassComponent, items: ReadonlySet<FormulaId>, { space, solver }: Engine): Rows {
  const { formulas, facts, count, classes } = component
  const counted = { facts, ...(count !== undefined && { count }) }
  if (classes) return { ...counted, rows: classes.map((one) => rowOf(one, formulas)), coarse: false }
  const own = formulas.filter((formula) => items.has(formula))
  const coarse = classesOf(space, solver, own, MAX_ROWS).classes ?? []
  return { ...counted, rows: coarse.map((one) => rowOf(one, own)), coarse: true }
}

function rowOf({ formula, holding }: { formula: FormulaId; holding: FormulaId[] }, of: readonly FormulaId[]): Row {
  const held = new Set(holding)
  return { formula, known: new Map(of.map((id) => [id, held.has(id)])) }
}
