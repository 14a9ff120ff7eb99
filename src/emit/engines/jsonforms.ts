/** JSON Forms: a schema, and a UI schema whose rules show what applies. */
import type { Cond } from '../../condition/cond.js'
import type { Bundle } from '../../merge/bundle.js'
import { any } from '../../condition/cond.js'
import { conditionSchema, levelOf, scopesOf } from '../form/conditions.js'
import { formSchema } from '../form/schema.js'
import type { Group, Leaf, Schema } from '../form/model.js'
import { DRAFT_7, shownWhere, type EngineForm } from './form.js'

interface Element {
  type: string
  scope?: string
  label?: string
  elements?: Element[]
  options?: { detail?: Element; multi?: true; format?: string }
  rule?: { effect: 'SHOW'; condition: { scope: '#'; schema: object } }
}

export function jsonForms(bundle: Bundle, form: EngineForm) {
  const { schema } = formSchema(form)
  return {
    schema: { ...lifted(schema), $schema: DRAFT_7 },
    uischema: {
      type: 'VerticalLayout',
      $comment: `lianban digest ${bundle.digest}`,
      elements: form.groups
        .filter(({ of }) => of === undefined)
        .map((group) => groupElement(form, group, '#/properties'))
    }
  }
}

/** A value with `allOf` of its own is drawn by JSON Forms as the parts of it, so what they demand stands beside the values. */
function lifted(node: Schema): Schema {
  if (node.items) return { ...node, items: lifted(node.items) }
  if (!node.properties) return node
  const demands: Record<string, Schema> = {}
  const properties = Object.fromEntries(
    Object.entries(node.properties).map(([name, one]) => {
      if (one === false) return [name, one]
      if (one.properties || !one.allOf) return [name, lifted(one)]
      const { allOf, ...rest } = one
      demands[name] = { allOf }
      return [name, lifted(rest)]
    })
  )
  const more = Object.keys(demands).length > 0 ? [{ properties: demands }] : []
  return { ...node, properties, ...(more.length > 0 && { allOf: [...(node.allOf ?? []), ...more] }) }
}

/** A group around the fields of one, a list with a detail for the rows of many. */
function groupElement(form: EngineForm, group: Group, path: string): Element {
  const scope = `${path}/${group.name}`
  const inner = (base: string): Element[] => [
    ...form.leaves.filter((leaf) => leaf.group === group.name).map((leaf) => control(form, leaf, base)),
    ...form.groups.filter(({ of }) => of === group.name).map((nested) => groupElement(form, nested, base))
  ]
  const shown = ruleOf(form, any(...leavesBelow(form, group.name).map(({ when }) => when)), group.of ?? '')
  if (!group.many) return { type: 'Group', label: group.title, elements: inner(`${scope}/properties`), ...shown }
  const detail = { type: 'VerticalLayout', elements: inner('#/properties') }
  return { type: 'Control', scope, label: group.title, options: { detail }, ...shown }
}

function control(form: EngineForm, leaf: Leaf, base: string): Element {
  const isLong = leaf.schema.type === 'string' && (leaf.schema.maxLength ?? 0) > 200
  return {
    type: 'Control',
    scope: `${base}/${leaf.name}`,
    label: leaf.schema.title ?? leaf.name,
    ...(isLong && { options: { multi: true as const } }),
    ...(leaf.schema.type === 'boolean' && { options: { format: 'radio' } }),
    ...ruleOf(form, leaf.when, leaf.group)
  }
}

function leavesBelow(form: EngineForm, group: string): Leaf[] {
  const names = new Set([group])
  for (const { name, of } of form.groups) if (of !== undefined && names.has(of)) names.add(name)
  return form.leaves.filter((leaf) => names.has(leaf.group))
}

/** In a row only the row can be looked at, outside only the whole form. */
function ruleOf(form: EngineForm, when: Cond, group: string): Pick<Element, 'rule'> {
  const level = scopesOf(form, group).length - 1
  const cond = shownWhere(form, when, (test) => levelOf(form, test, group) === level)
  if (cond.op === 'true') return {}
  return { rule: { effect: 'SHOW', condition: { scope: '#', schema: conditionSchema(form, cond, group, level) } } }
}
