/** 拆单: from the merged submission back to exactly the fields, names and formats of each item's own form. */
import type { ItemField } from '../link/model.js'
import type { Dispatch, DispatchField, ItemForm } from './bundle.js'
import type { BoundUsage } from './context.js'
import { situationQuestion } from './questions.js'

export function dispatchOf({ usage, applies, roles, bind }: BoundUsage): Dispatch {
  const { item } = usage
  const used = [...new Set(item.fields.map(({ role }) => role))]
  return {
    item: usage.name,
    when: applies,
    situations: [...item.situations.keys()].map((name) => ({
      name,
      fact: `situations.${usage.facts.get(name) ?? name}`
    })),
    roles: used.map((role) => {
      const { of, many } = item.roles.get(role)!
      return {
        role,
        ...(of !== undefined && { of }),
        many: many !== undefined,
        subjects: roles.get(role) ?? [],
        fields: item.fields
          .filter((field) => field.role === role && !field.byOffice)
          .map((field): DispatchField => ({
            element: field.element,
            to: field.map?.split ? field.map.split.into : [field.as],
            ...(field.map && { map: field.map }),
            when: bind(field.when),
            required: bind(field.required)
          }))
      }
    })
  }
}

/** The item's own form: what its department expects, over its own roles and questions. */
export function itemForm({ usage }: BoundUsage): ItemForm {
  const { item } = usage
  return {
    questions: [...item.situations.values()].map((situation) =>
      situationQuestion(situation, `situations.${situation.name}`)
    ),
    roles: [...item.roles.values()].map(({ name, many, of, optional }) => ({
      name,
      ...(many && { many }),
      ...(of !== undefined && { of }),
      optional
    })),
    fields: item.fields.filter(({ byOffice }) => !byOffice).map(withoutPlace),
    atLeastOne: item.atLeastOne.map(({ fields, when }) => ({
      fields: fields.map(({ role, element }) => `${role}.${element}`),
      when
    }))
  }
}

function withoutPlace({ at: _, ...field }: ItemField): Omit<ItemField, 'at'> {
  return field
}
