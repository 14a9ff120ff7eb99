/** 拆单: from the merged submission back to exactly the fields, names and formats of each item's own form. */
import { elementFact, situationFact } from '../../condition/fact.js'
import { askedAs } from '../../link/service/asked-as.js'
import type { ItemField } from '../../link/model.js'
import { codesOf, constraintsOf } from '../../link/document/elements.js'
import type { Dispatch, DispatchField, FormField, ItemForm } from '../bundle.js'
import { meet } from '../../values/constraints.js'
import type { BoundUsage, MergeContext } from '../context.js'
import { situationQuestion } from '../interview/questions.js'

export function dispatchOf({ usage, applies, roles, bind }: BoundUsage): Dispatch {
  const { item } = usage
  const used = [...new Set(item.fields.map(({ role }) => role))]
  return {
    item: usage.name,
    when: applies,
    situations: [...item.situations.keys()].map((name) => ({
      name,
      fact: askedAs(usage, name),
      when: bind(item.situations.get(name)!.when)
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
export function itemForm({ usage }: BoundUsage, { program, questions }: MergeContext): ItemForm {
  const { item } = usage
  const answererOf = (name: string) => questions.find(({ fact }) => fact === askedAs(usage, name))?.answeredBy
  return {
    questions: [...item.situations.values()].map((situation) => {
      // The service may have found out what the item would ask.
      const answeredBy = answererOf(situation.name)
      return {
        ...situationQuestion(situation, situationFact(situation.name), program.docs),
        ...(answeredBy && { answeredBy })
      }
    }),
    roles: [...item.roles.values()].map(({ name, label, many, of, optional }) => ({
      name,
      label,
      ...(many && { many }),
      ...(of !== undefined && { of }),
      optional
    })),
    fields: item.fields
      .filter(({ byOffice }) => !byOffice)
      .map((field) => formField(field, item.roles.get(field.role)!.entity, program)),
    atLeastOne: item.atLeastOne.map(({ fields, when }) => ({
      fields: fields.map(({ role, element }) => elementFact(role, element)),
      when
    }))
  }
}

function formField({ at: _, ...field }: ItemField, entity: string, { docs }: MergeContext['program']): FormField {
  const doc = docs.entity.get(entity)?.data.elements[field.element]
  if (!doc) return { ...field, type: 'text' }
  const codes = codesOf(docs, doc)
  return {
    ...field,
    type: doc.type,
    ...(codes && { codes }),
    ...(doc.decimals !== undefined && { decimals: doc.decimals }),
    constraints: meet(constraintsOf({ ...doc, options: undefined }), field.constraints)
  }
}
