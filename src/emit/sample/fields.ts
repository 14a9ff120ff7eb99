/** The fields of a submission, filled in where they apply and are needed, and others by chance. */
import type { Bundle, Field } from '../../merge/bundle.js'
import { holds as holdsIn } from '../../../templates/integration/runtime/condition.js'
import { get, isRow, read, type Scope } from '../../../templates/integration/runtime/read.js'
import type { Row } from '../../../templates/integration/runtime/types.js'
import type { Maker } from './maker.js'
import { valueOf } from './values.js'

export function fillField(maker: Maker, submission: Row, field: Field): void {
  const { plan, wanted, decided, made, random: dice, share, bundle } = maker
  for (const { scope, path, put } of placesToFill(maker, submission, field.subject)) {
    const row = scope[field.subject]!
    if (!holdsIn(plan, submission, field.when, scope)) continue
    const worked = plan.fields.find(({ key }) => key === field.key)?.computed
    if (worked && holdsIn(plan, submission, worked.when, scope)) continue
    const id = `${path}.${field.element}`
    const limits = field.stricter.filter(({ when }) => holdsIn(plan, submission, when, scope))
    const rules = JSON.stringify(limits.map(({ constraints }) => constraints))
    // A value made before a stricter limit came into force is made again.
    if (Object.hasOwn(row, field.element) && (!made.has(id) || made.get(id) === rules)) continue
    if (!decided.has(id)) decided.set(id, dice.chance(share))
    const preset = path.includes('.') || path.endsWith('0') || !/\d$/.test(path) ? wanted.get(field.key) : undefined
    const needed =
      holdsIn(plan, submission, field.required, scope) || typeof preset === 'boolean' || isInput(bundle, field.key)
    if (!needed && !decided.get(id) && !preset) continue
    if (preset === null) continue
    made.set(id, rules)
    row[field.element] = preset ?? valueOf(field, [field.constraints, ...limits.map((one) => one.constraints)], dice)
    put()
  }
}

/** Whether something is worked out from this field. */
function isInput({ fields }: Bundle, key: string): boolean {
  return fields.some(({ computed, sources }) =>
    sources.some(
      ({ kind, via }) =>
        (kind === 'computed' || kind === 'derived') && (computed || kind === 'derived') && via.includes(key)
    )
  )
}

/** All rows of a subject, made when there are none: of a list, one to three. */
function placesToFill(
  { plan, decided, random: dice, share }: Maker,
  submission: Row,
  subject: string
): { scope: Scope; path: string; put(): void }[] {
  const own = plan.subjects.find(({ name }) => name === subject)!
  const outer: { scope: Scope; path: string; put(): void }[] =
    own.of === undefined
      ? [{ scope: {}, path: '', put: () => undefined }]
      : placesToFill({ plan, decided, random: dice, share } as Maker, submission, own.of)
  return outer.flatMap(({ scope, path, put }) => {
    const holder = own.of === undefined ? submission : scope[own.of]!
    const here = `${path}/${subject}`
    if (own.optional) {
      if (!decided.has(here)) decided.set(here, dice.chance(share))
      if (!decided.get(here)) return []
    }
    const known = get(holder, subject)
    if (isRow(known)) return [{ scope: { ...scope, [subject]: known }, path: here, put }]
    const made: Row[] = Array.isArray(known)
      ? known.filter(isRow)
      : Array.from(
          { length: own.many ? Math.min(own.many.max, Math.max(own.many.min, 1 + dice.int(3))) : 1 },
          () => ({})
        )
    return made.map((row, index) => ({
      scope: { ...scope, [subject]: row },
      path: own.many ? `${here}${index}` : here,
      put: () => {
        put()
        holder[subject] = own.many ? made : row
      }
    }))
  })
}

export function fillGroups(maker: Maker, submission: Row): void {
  const { bundle, plan, random: dice } = maker
  for (const { fields, when } of plan.atLeastOne) {
    if (!holdsIn(plan, submission, when) || fields.some((key) => read(plan, submission, key, {}) !== undefined))
      continue
    const field = bundle.fields.find(({ key, when: own }) => fields.includes(key) && holdsIn(plan, submission, own))
    if (!field) continue
    const [place] = placesToFill(maker, submission, field.subject)
    if (!place) continue
    place.scope[field.subject]![field.element] = valueOf(
      field,
      [field.constraints, ...field.stricter.map((one) => one.constraints)],
      dice
    )
    place.put()
  }
}

/** A list that must have rows has them, even where every field of a row may be left empty. */
export function fillLists(maker: Maker, submission: Row): void {
  const { bundle, plan, random: dice } = maker
  for (const { name, many, optional } of plan.subjects) {
    if (!many || many.min === 0 || optional) continue
    for (const { scope, put } of placesToFill(maker, submission, name)) {
      const row = scope[name]!
      const field = bundle.fields.find(
        ({ subject, when }) => subject === name && holdsIn(plan, submission, when, scope)
      )
      if (!field || Object.keys(row).length > 0) continue
      row[field.element] = valueOf(field, [field.constraints, ...field.stricter.map((one) => one.constraints)], dice)
      put()
    }
  }
}
