/**
 * What a situation asks of the applicant: items taken one by one (before) and together (after). Counts as docs/outputs.md
 * states them; times in milliseconds, whole, so that weighted sums stay exact.
 */
import { holds, type Reader } from '../condition/evaluate.js'
import type { ItemField, MaterialUse } from '../link/model.js'
import type { Bundle } from './bundle.js'
import type { Burden } from './ledger-model.js'
import type { BoundUsage } from './context.js'
import { outcomeOf, type Outcome } from './outcome.js'
import { departmentsOf, facedIn } from './faced.js'
import { daysIn } from '../link/terms.js'
import type { TimeModel } from './time-model.js'

export type Merged = Omit<Bundle, 'ledger' | 'digest'>

/** A burden before it is rounded for people. */
export interface Load extends Omit<Burden, 'minutes' | 'minutesBy'> {
  time: Burden['minutesBy']
}

export interface Loads {
  items: string[]
  before: Load
  after: Load
}

/** What counting needs to know of a service. */
export interface Counting {
  bundle: Merged
  uses: BoundUsage[]
  model: TimeModel | undefined
}

export function loadsOf(counting: Counting, read: Reader): Loads {
  const outcome = outcomeOf(counting.bundle, read)
  const applied = counting.uses.filter(({ usage }) => outcome.items.includes(usage.name))
  return {
    items: outcome.items,
    before: before(counting, applied, read),
    after: after(counting, applied, outcome)
  }
}

/** One by one: each item has its own form, its own materials, its own visits and time, and nothing is shared. */
function before({ bundle, model }: Counting, applied: BoundUsage[], read: Reader): Load {
  const faced = facedIn(bundle, applied, read)
  const fields = applied.flatMap((use) => ownFields(use, read))
  const needed = applied.flatMap((use) => ownMaterials(use, read))
  const origins = new Map(bundle.materials.map(({ material, origin }) => [material, origin]))
  const days = bundle.process.tasks
    .filter(({ item }) => applied.some(({ usage }) => usage.name === item))
    .map(({ promised }) => daysIn(promised, read))
  const handed = needed.map((use) => ({ ...use, origin: origins.get(use.material) }))
  return load(applied, model, {
    forms: applied.filter(({ usage }) => usage.item.fields.length > 0).length,
    fields,
    materials: handed,
    visits: total(faced.map(({ doc }) => doc.visits ?? 1)),
    steps: faced.length,
    departments: departmentsOf(faced),
    days: total(days)
  })
}

/** Together: one form, only what is asked, only what is handed in. */
function after({ bundle, model }: Counting, applied: BoundUsage[], outcome: Outcome): Load {
  const entities = new Map(bundle.subjects.map(({ name, entity }) => [name, entity]))
  const asked = new Set(outcome.asked)
  const handed = new Set(outcome.materials)
  const one = outcome.items.length > 0 ? 1 : 0
  return load(applied, model, {
    forms: one,
    fields: bundle.fields
      .filter(({ key }) => asked.has(key))
      .map(({ subject, element }) => ({ entity: entities.get(subject) ?? '', element })),
    materials: bundle.materials.filter(({ key }) => handed.has(key)),
    visits: one === 0 ? 0 : outcome.visits,
    steps: one,
    departments: one,
    days: outcome.days ?? null
  })
}

interface Counted {
  forms: number
  fields: { entity: string; element: string }[]
  materials: Handed[]
  visits: number | null
  steps: number
  departments: number | null
  days: number | null
}

/** A material as far as counting copies and minutes goes. */
interface Handed {
  origin?: Bundle['materials'][number]['origin'] | undefined
  need?: Bundle['materials'][number]['need'] | undefined
  copies?: number | undefined
}

function load(applied: BoundUsage[], model: TimeModel | undefined, counted: Counted): Load {
  const { forms, fields, materials, visits, steps, departments, days } = counted
  const isFormKnown = applied.length === 0 || applied.some(({ usage }) => usage.item.fields.length > 0)
  const areMaterialsKnown = applied.length === 0 || applied.some(({ usage }) => usage.item.data.materials !== undefined)
  const typed = isFormKnown ? fields.map(({ entity, element }) => model?.typing(entity, element)) : undefined
  const handed = areMaterialsKnown ? materials : undefined
  return {
    forms: isFormKnown ? forms : null,
    fields: typed?.length ?? null,
    keystrokes: total(model && typed?.map((cost) => cost?.keystrokes)),
    materials: handed?.length ?? null,
    copies: total(handed?.map(copiesOf)),
    visits,
    steps,
    departments,
    days,
    time: {
      typing: total(model && typed?.map((cost) => cost?.time)),
      materials: total(model && handed?.map(({ origin }) => model.material(origin))),
      copies: total(model && handed?.map((one) => copying(one, model))),
      visits:
        visits === null || !model || model.visit === null ? (visits === 0 && model ? 0 : null) : visits * model.visit
    }
  }
}

/** The sum; null when there is nothing to sum up, or a part of it is unknown. */
function total(parts: (number | null | undefined)[] | undefined): number | null {
  let sum = 0
  for (const part of parts ?? [null]) {
    if (part === null || part === undefined) return null
    sum += part
  }
  return sum
}

/** What is only shown is not left behind. */
function copiesOf({ need, copies }: Handed): number | null {
  return need === 'inspect' ? 0 : (copies ?? null)
}

function copying(one: Handed, { copy, unstatedCopies }: TimeModel): number | null {
  if (one.need === 'original' || one.need === 'electronic' || one.need === 'inspect') return 0
  const copies = one.copies ?? unstatedCopies
  return copies === null || copy === null ? null : Math.round(copies * copy)
}

function ownFields({ usage, roles, bind }: BoundUsage, read: Reader): Counted['fields'] {
  const isFilled = (field: ItemField) => !field.byOffice && roles.has(field.role) && holds(bind(field.when), read)
  return usage.item.fields
    .filter(isFilled)
    .map(({ role, element }) => ({ entity: usage.item.roles.get(role)?.entity ?? '', element }))
}

/** What each item lists; of alternatives the first of the shortest. */
function ownMaterials({ usage, bind }: BoundUsage, read: Reader): MaterialUse[] {
  return usage.item.needs.flatMap((need) => {
    if (need.kind === 'one') return holds(bind(need.use.when), read) ? [need.use] : []
    if (!holds(bind(need.when), read)) return []
    return need.options.reduce((least, option) => (option.length < least.length ? option : least))
  })
}
