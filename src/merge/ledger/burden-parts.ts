/**
 * What an application costs the applicant, taken apart: each part depends on few conditions and says what it adds. The
 * burden of one situation is the sum over the parts; means, least and most are made of the same parts (figures.ts). Counts
 * as docs/outputs.md states them; times in milliseconds and days in hundredths, whole, so that sums stay exact.
 */
import { all, any, not, TRUE, type Cond } from '../../condition/cond.js'
import { workdays } from '../../vocabulary/duration.js'
import type { MaterialUse, Need } from '../../link/model.js'
import type { Amount, Bundle, Field, Material } from '../bundle.js'
import { sheets } from '../materials/brought.js'
import type { BoundUsage, MergeContext } from '../context.js'
import { askersOf, type Asker } from '../binding/askers.js'
import { errandWhen, saysMaterials } from './errands.js'
import { materialParts, type Is } from '../outcome.js'
import { partyKey } from '../binding/parties.js'
import type { TimeModel } from './time-model.js'
import { statesVisits, visitConds, visitsIn } from '../process/visits.js'
import { exclusive, longestPart, type Flow } from './critical-path.js'

export const MEASURES = [
  ...['forms', 'fields', 'keystrokes', 'materials', 'copies', 'visits', 'steps', 'departments', 'days'],
  ...['typing', 'handing', 'copying', 'travelling']
] as const as readonly Measure[]

export type Measure =
  | 'forms'
  | 'fields'
  | 'keystrokes'
  | 'materials'
  | 'copies'
  | 'visits'
  | 'steps'
  | 'departments'
  | 'days'
  | 'typing'
  | 'handing'
  | 'copying'
  | 'travelling'

/** null: no source says how much, so that the sum is at least what the others come to. */
export type Load = Partial<Record<Measure, number | null>>

export type Part =
  | { conds: readonly Cond[]; loads(is: Is): Load[] }
  /** Days along the longest way: at least so much wherever the condition holds. */
  | { flow: Flow }

export type Counted = Omit<Bundle, 'ledger' | 'digest' | 'contract'>

type Asked = Pick<MergeContext, 'uses' | 'service'>

export interface Parts {
  before: Part[]
  after: Part[]
}

export function partsOf(bundle: Counted, context: Asked, model: TimeModel | undefined): Parts {
  return { before: oneByOne(bundle, context, model), after: together(bundle, context.uses, model) }
}

/** One by one: each item has its own form, its own materials, its own visits and time, and nothing is shared. */
function oneByOne(bundle: Counted, context: Asked, model: TimeModel | undefined): Part[] {
  const { uses } = context
  const origins = new Map(bundle.materials.map(({ material, origin }) => [material, origin]))
  const tasks = new Map(bundle.process.tasks.map((task) => [task.item, task]))
  const byOwner = new Map<string, Cond>()
  const silent = silentIn(bundle)
  const faced = bundle.items.map((item): Part => {
    const when = errandWhen(item)
    const owner = partyKey(item.owner)
    if (owner !== undefined) byOwner.set(owner, any(byOwner.get(owner) ?? any(), when))
    const visits = item.doc.visits ?? 1
    // A department that nobody names may be any of the others, or one more.
    const unknown = owner === undefined ? { departments: null } : {}
    return wherever(when, { steps: 1, visits, ...travelling(visits, model), ...unknown })
  })
  const own = uses.flatMap(({ usage, applies, roles, bind }): Part[] => {
    const { item } = usage
    const terms = exclusive(tasks.get(usage.name)?.promised ?? [])
    const isFormKnown = item.fields.length > 0
    const areMaterialsKnown = !silent.has(usage.name)
    /** Somebody is there, to be written about or to bring something. */
    const played = (role: string) => any(...(roles.get(role) ?? []).map((player) => player.when))
    const fields = item.fields.filter(({ byOffice, role }) => !byOffice && roles.has(role))
    return [
      wherever(applies, {
        ...(isFormKnown ? { forms: 1 } : { forms: null, fields: null, keystrokes: null, typing: null }),
        ...(!areMaterialsKnown && { materials: null, copies: null, handing: null, copying: null })
      }),
      ...terms.map(({ time, when }) => wherever(all(applies, when), { days: hundredths(workdays(time)) })),
      wherever(all(applies, ...terms.map(({ when }) => not(when))), { days: null }),
      ...fields.map(({ role, element, when }) =>
        wherever(all(applies, bind(when), played(role)), typed(item.roles.get(role)?.entity ?? '', element, model))
      )
    ]
  })
  const asked = askersOf(context).flatMap((asker) => asker.needs.map((need) => neededPart(need, asker, origins, model)))
  return [...faced, ...own, ...asked, ...[...byOwner.values()].map((cond) => wherever(cond, { departments: 1 }))]
}

/** What one of those who ask for materials adds. */
function neededPart(
  need: Need,
  { applies, roles, bind }: Asker,
  origins: ReadonlyMap<string, Handed['origin']>,
  model: TimeModel | undefined
): Part {
  const there = (role: string) => any(...(roles.get(role) ?? []).map((player) => player.when))
  const handed = (use: MaterialUse) => handedLoad({ ...use, origin: use.origin ?? origins.get(use.material) }, model)
  const meant = ({ of, when }: MaterialUse) => all(bind(when), of === undefined ? TRUE : there(of))
  if (need.kind === 'one')
    return need.use.duty === 'required' ? wherever(all(applies, meant(need.use)), handed(need.use)) : NOTHING
  if (need.duty !== 'required') return NOTHING
  const when = all(applies, bind(need.when))
  return {
    conds: [when, ...need.options.flat().map(meant)],
    loads: (is) => {
      if (!is(when)) return []
      const options = need.options
        .map((option) => option.filter((use) => is(meant(use))))
        .filter(({ length }) => length > 0)
      // Of alternatives the first of the shortest, and of these the one with the fewest copies.
      const option = options.reduce((best, one) => (isLess(one, best) ? one : best), options[0] ?? [])
      return option.map(handed)
    }
  }
}

/** Items of which no source says what materials they want. */
function silentIn({ items }: Counted): Set<string> {
  return new Set(items.filter(({ doc }) => !saysMaterials(doc)).map(({ usage }) => usage))
}

/** Together: one form, only what is asked, only what is handed in. */
function together(bundle: Counted, uses: readonly BoundUsage[], model: TimeModel | undefined): Part[] {
  const entities = new Map(bundle.subjects.map(({ name, entity }) => [name, entity]))
  const byKey = new Map(bundle.materials.map((material) => [material.key, material]))
  const some = any(...uses.map(({ applies }) => applies))
  const lacking = (isKnown: (use: BoundUsage) => boolean) =>
    any(...uses.filter((use) => !isKnown(use)).map(({ applies }) => applies))
  const noForm = lacking(({ usage }) => usage.item.fields.length > 0)
  const silent = silentIn(bundle)
  const noMaterials = lacking(({ usage }) => !silent.has(usage.name))
  return [
    wherever(some, { forms: 1, steps: 1, departments: 1 }),
    wherever(noForm, { fields: null, keystrokes: null, typing: null }),
    wherever(noMaterials, { materials: null, copies: null, handing: null, copying: null }),
    ...bundle.fields.map((field) =>
      wherever(askedWhen(field), typed(entities.get(field.subject) ?? '', field.element, model))
    ),
    ...materialParts(bundle).map(({ materials, conds, brought }): Part => ({
      conds: [
        ...conds,
        ...materials.flatMap(({ uses }) => uses.filter(({ origin }) => origin).map(({ cond }) => cond))
      ],
      loads: (is) => brought(is).map((one) => handedLoad({ ...one, origin: originIn(byKey.get(one.key), is) }, model))
    })),
    ...visiting(bundle, some, model),
    longestPart(bundle)
  ]
}

/** As the first item that then asks for it says, else as the catalogue does. */
function originIn(material: Material | undefined, is: Is): Handed['origin'] {
  return material?.uses.find(({ origin, cond }) => origin && is(cond))?.origin ?? material?.origin
}

/** At least so many visits, and where more may be needed, because nobody says whose an item is or how long it takes. */
function visiting(bundle: Counted, some: Cond, model: TimeModel | undefined): Part[] {
  const conds = [some, ...visitConds(bundle)]
  const unknown = { visits: null, travelling: null }
  if (!statesVisits(bundle)) return [wherever(some, unknown)]
  const visits = (is: Is) => (is(some) ? visitsIn(bundle, is) : undefined) ?? { least: 0, most: 0 }
  return [
    {
      conds,
      loads: (is) => {
        const { least, most } = visits(is)
        return [{ visits: least, ...travelling(least, model) }, ...(least === most ? [] : [unknown])]
      }
    }
  ]
}

/** When the applicant fills it in. */
export function askedWhen({ sources }: Pick<Field, 'sources'>): Cond {
  return any(...sources.filter(({ kind }) => kind === 'asked').map(({ when }) => when))
}

const NOTHING: Part = { conds: [], loads: () => [] }

function wherever(cond: Cond, load: Load): Part {
  return { conds: [cond], loads: (is) => (is(cond) ? [load] : []) }
}

function typed(entity: string, element: string, model: TimeModel | undefined): Load {
  const cost = model?.typing(entity, element)
  return { fields: 1, keystrokes: cost?.keystrokes ?? null, typing: cost?.time ?? null }
}

/** A material as far as counting copies and minutes goes. */
export interface Handed {
  origin?: Bundle['materials'][number]['origin'] | undefined
  need?: Amount['need'] | undefined
  copies?: number | undefined
  originals?: number | undefined
}

function handedLoad(one: Handed, model: TimeModel | undefined): Load {
  return {
    materials: 1,
    copies: copiesOf(one),
    handing: model?.material(one.origin) ?? null,
    copying: model ? copying(one, model) : null
  }
}

function isLess(one: readonly MaterialUse[], other: readonly MaterialUse[]): boolean {
  const copies = (option: readonly MaterialUse[]) => option.reduce((sum, use) => sum + (copiesOf(use) ?? Infinity), 0)
  return one.length < other.length || (one.length === other.length && copies(one) < copies(other))
}

/** What is only shown is not left behind; originals that are counted apart are left like copies. */
function copiesOf({ need = 'unknown', copies, originals }: Handed): number | null {
  return sheets({ need, ...(copies !== undefined && { copies }), ...(originals !== undefined && { originals }) })
}

function copying(one: Handed, { copy, unstatedCopies }: TimeModel): number | null {
  if (one.need === 'original' || one.need === 'electronic' || one.need === 'inspect') return 0
  const copies = one.copies ?? unstatedCopies
  return copies === null || copy === null ? null : Math.round(copies * copy)
}

function travelling(visits: number, model: TimeModel | undefined): Load {
  if (visits === 0) return { travelling: 0 }
  return { travelling: !model || model.visit === null ? null : visits * model.visit }
}

export function hundredths(days: number): number {
  return Math.round(days * 100)
}
