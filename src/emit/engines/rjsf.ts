/**
 * react-jsonschema-form: it shows what a schema has, so a field that does not always apply is in the `then` of its condition
 * and nowhere else.
 */
import { factor } from '../../condition/factor.js'
import type { Bundle } from '../../merge/bundle.js'
import { mergeSchemas } from '../form/merge-schema.js'
import { within } from '../form/schema.js'
import { sayRules, type Rule } from '../form/rules.js'
import type { Group, Leaf, Schema } from '../form/model.js'
import { DRAFT_7, shownWhere, type EngineForm } from './form.js'

export function rjsf(bundle: Bundle, form: EngineForm) {
  const rules = form.leaves.flatMap((leaf) => rulesOf(form, leaf))
  const { base } = sayRules(form, rules)
  const root = objectOf(form, undefined, base)
  const whole = mergeSchemas(
    { $schema: DRAFT_7, $comment: form.comment, title: form.title, ...root },
    base.get('') ?? {}
  )
  return { schema: whole, uiSchema: uiOf(form, undefined, bundle) }
}

function rulesOf(form: EngineForm, { group, name, schema, when, required, limits }: Leaf): Rule[] {
  const put = (inner: Schema) => within(form, group, { type: 'object', properties: { [name]: inner } }, false)
  const shown = shownWhere(form, when, () => true)
  return [
    { group, cond: shown, then: put(schema) },
    { group, cond: factor(required), then: within(form, group, { type: 'object', required: [name] }, true) },
    ...limits.map((limit) => ({ group, cond: factor(limit.when), then: put({ allOf: [limit.schema] }) }))
  ].filter(({ cond }) => cond.op !== 'false')
}

/** The frame: groups and lists, with what always applies. */
function objectOf(form: EngineForm, of: string | undefined, base: Map<string, Schema>): Schema {
  const properties = Object.fromEntries(
    form.groups.filter((group) => group.of === of).map((group) => [group.name, groupOf(form, group, base)])
  )
  return { type: 'object', properties }
}

function groupOf(form: EngineForm, { name, title, many }: Group, base: Map<string, Schema>): Schema {
  const object = objectOf(form, name, base)
  if (!many) return { title, ...object }
  const items = mergeSchemas(object, base.get(name) ?? {})
  return { title, type: 'array', items, ...(many.min > 0 && { minItems: many.min }), maxItems: many.max }
}

function uiOf(form: EngineForm, of: string | undefined, bundle: Bundle): Record<string, unknown> {
  const types = new Map(bundle.fields.map(({ key, type }) => [key, type]))
  const groups = form.groups.filter((group) => group.of === of)
  const leaves = form.leaves.filter(({ group }) => group === of)
  const entries = [
    ...leaves.flatMap((leaf): [string, unknown][] => {
      const widget = widgetOf(leaf, types.get(`${leaf.group}.${leaf.name}`))
      return widget === undefined ? [] : [[leaf.name, { 'ui:widget': widget }]]
    }),
    ...groups.map(({ name, many }): [string, unknown] => {
      const inner = uiOf(form, name, bundle)
      return [name, many ? { items: inner } : inner]
    })
  ]
  return {
    'ui:order': [...leaves.map(({ name }) => name), ...groups.map(({ name }) => name), '*'],
    ...Object.fromEntries(entries)
  }
}

function widgetOf({ schema }: Leaf, type: string | undefined): string | undefined {
  if (type === 'long-text') return 'textarea'
  if (schema.type === 'boolean') return 'radio'
  if (schema.type === 'array' && schema.items?.oneOf) return 'checkboxes'
  return schema.oneOf && schema.oneOf.length <= 6 ? 'radio' : undefined
}
