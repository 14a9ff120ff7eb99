/** The fields of items and the elements of entities, as several rules look at them. */
import { FALSE, tests, TRUE, type Cond, type Test } from '../condition/cond.js'
import type { At, ElementDoc, ItemField, LinkedItem, Program } from '../link/model.js'
import type { Document } from '../schema/document.js'
import { remembered, rememberedIn } from '../base/memo.js'

interface Fields {
  roles: ReadonlySet<string>
  labels: ReadonlySet<string>
  /** What decides whether a field is there or required. */
  tests: readonly { test: Test; at: At }[]
  /** What fields must hold. */
  held: readonly Cond[]
  /** Sensitive personal information, asked of the applicant in the item's own file. */
  sensitive: readonly ItemField[]
  /** With a label that is no part of the name of the element. */
  relabelled: readonly Relabelled[]
}

interface Relabelled {
  field: ItemField
  entity: Document<'entity'>
  name: string
}

/** One walk over all fields, most of which concern no rule. */
export const fieldsOf = rememberedIn((item: LinkedItem, { docs }: Program): Fields => {
  const roles = new Set<string>()
  const labels = new Set<string>()
  const all: { test: Test; at: At }[] = []
  const held: Cond[] = []
  const sensitive: ItemField[] = []
  const relabelled: Relabelled[] = []
  let last: string | undefined
  let entity: Document<'entity'> | undefined
  let elements: ReadonlyMap<string, NamedElement> | undefined
  for (const field of item.fields) {
    const { role, when, required, label, at } = field
    labels.add(label)
    addTests(when, at, all)
    addTests(required, at, all)
    if (field.holds !== undefined) held.push(field.holds)
    // The fields of a role follow one another.
    if (role !== last) {
      last = role
      roles.add(role)
      entity = docs.entity.get(item.roles.get(role)?.entity ?? '')
      elements = entity && namedElements(entity)
    }
    const element = elements?.get(field.element)
    if (!entity || !element) continue
    const { name, isSensitive } = element
    if (isSensitive && !field.byOffice && at.doc.id === item.id) sensitive.push(field)
    if (label !== name && !name.includes(label)) relabelled.push({ field, entity, name })
  }
  return { roles, labels, tests: all, held, sensitive, relabelled }
})

/** Mostly none, or one. */
function addTests(cond: Cond, at: At, all: { test: Test; at: At }[]): void {
  if (cond.op === 'test') all.push({ test: cond, at })
  else if (cond !== TRUE && cond !== FALSE) for (const test of tests(cond)) all.push({ test, at })
}

interface NamedElement {
  name: string
  isSensitive: boolean
}

const namedElements = remembered((doc: Document<'entity'>): ReadonlyMap<string, NamedElement> => {
  const found = new Map<string, NamedElement>()
  for (const { id, name, privacy } of elementsOf(doc)) found.set(id, { name, isSensitive: privacy === 'sensitive' })
  return found
})

/** The elements of an entity with their ids. */
export const elementsOf = remembered(({ data }: Document<'entity'>): readonly (ElementDoc & { id: string })[] =>
  Object.entries(data.elements).map(([id, element]) => ({ ...element, id }))
)
