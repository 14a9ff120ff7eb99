/** The fields of items and the elements of entities, as several rules look at them. */
import type { Cond } from '../condition/cond.js'
import type { ElementDoc, ItemField, LinkedItem, Program } from '../link/model.js'
import type { Document } from '../schema/document.js'
import { remembered, rememberedIn } from './memo.js'

interface Fields {
  /** Not simply always or never there or required, or they must hold something. */
  conditional: readonly ItemField[]
  /** Sensitive personal information, asked of the applicant in the item's own file. */
  sensitive: readonly ItemField[]
  /** With a label that is no part of the name of the element. */
  relabelled: readonly { field: ItemField; entity: Document<'entity'>; name: string }[]
}

/** One walk over all fields, most of which concern no rule. */
export const fieldsOf = rememberedIn((item: LinkedItem, { docs }: Program): Fields => {
  const conditional: ItemField[] = []
  const sensitive: ItemField[] = []
  const relabelled: { field: ItemField; entity: Document<'entity'>; name: string }[] = []
  let last: string | undefined
  let entity: Document<'entity'> | undefined
  for (const field of item.fields) {
    const { role, when, required, label, byOffice, at } = field
    if (field.holds !== undefined || !isPlain(when) || !isPlain(required)) conditional.push(field)
    // Those of a role follow one another.
    if (role !== last) {
      last = role
      entity = docs.entity.get(item.roles.get(role)?.entity ?? '')
    }
    const element = entity?.data.elements[field.element]
    if (!entity || !element) continue
    if (element.privacy === 'sensitive' && !byOffice && at.doc.id === item.id) sensitive.push(field)
    if (label !== element.name && !element.name.includes(label)) relabelled.push({ field, entity, name: element.name })
  }
  return { conditional, sensitive, relabelled }
})

function isPlain({ op }: Cond): boolean {
  return op === 'true' || op === 'false'
}

/** The elements of an entity with their ids. */
export const elementsOf = remembered(({ data }: Document<'entity'>): readonly { id: string; element: ElementDoc }[] =>
  Object.entries(data.elements).map(([id, element]) => ({ id, element }))
)
