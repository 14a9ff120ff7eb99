/** A form as one JSON Schema: 不适用即不存在, required exactly when required, nothing else allowed. */
import { all, any, not, type Cond } from '../../condition/cond.js'
import { factor } from '../../condition/factor.js'
import { chainOf, levelOf, scopesOf } from './conditions.js'
import { mergeSchemas } from './merge-schema.js'
import type { Form, Group, Leaf, Schema } from './model.js'
import { bound } from './bound.js'
import { sayRules, type Rule } from './rules.js'
import { share } from './shared-definitions.js'

/** `skipped`: conditions that JSON Schema cannot say exactly; the check at run time does. */
export function formSchema(form: Form): { schema: Schema; skipped: Cond[] } {
  const rules = [
    ...form.leaves.flatMap((leaf) => leafRules(form, leaf)),
    ...form.groups.flatMap((group) => groupRules(form, group)),
    ...form.demands.map(({ group, when, then }) => demandRule(form, group, when, then))
  ].map((rule) => ({ ...rule, cond: factor(rule.cond) }))
  const { base, skipped } = sayRules(form, rules)
  const root = objectSchema(form, undefined, base)
  const { type, properties, ...rest } = mergeSchemas(root, base.get('') ?? {})
  const schema = share({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: form.comment,
    title: form.title,
    ...(form.description !== undefined && { description: form.description }),
    type: type ?? 'object',
    properties: properties ?? {},
    ...rest
  })
  return { schema, skipped }
}

function objectSchema(form: Form, group: string | undefined, base: Map<string, Schema>): Schema {
  const properties: Record<string, Schema> = {}
  for (const { name, schema } of form.leaves.filter((leaf) => leaf.group === group)) properties[name] = schema
  for (const nested of form.groups.filter((one) => one.of === group))
    properties[nested.name] = groupSchema(form, nested, base)
  return { type: 'object', properties, additionalProperties: false }
}

function groupSchema(form: Form, { name, title, many }: Group, base: Map<string, Schema>): Schema {
  const object = objectSchema(form, name, base)
  if (!many) return { title, ...object }
  return {
    title,
    type: 'array',
    items: mergeSchemas(object, base.get(name) ?? {}),
    ...(many.min > 0 && { minItems: many.min }),
    maxItems: many.max
  }
}

/** A fragment of the innermost scope that reaches into a group. */
export function within(form: Form, group: string, inner: Schema, demanded: boolean): Schema {
  const list = scopesOf(form, group).at(-1)!
  const chain = chainOf(form, group)
  const path = chain.slice(chain.findIndex(({ name }) => name === list) + 1)
  return path.reduceRight<Schema>(
    (schema, { name, optional }) => ({
      type: 'object',
      properties: { [name]: schema },
      ...(demanded && !optional && { required: [name] })
    }),
    inner
  )
}

function leafRules(form: Form, { group, name, when, required, limits }: Leaf): Rule[] {
  const rules: Rule[] = []
  if (when.op !== 'true')
    rules.push({
      group,
      cond: when,
      else: within(form, group, { type: 'object', properties: { [name]: false } }, false)
    })
  if (required.op !== 'false')
    rules.push({ group, cond: required, then: within(form, group, { type: 'object', required: [name] }, true) })
  for (const limit of limits)
    rules.push({
      group,
      cond: limit.when,
      then: within(form, group, { type: 'object', properties: { [name]: { allOf: [limit.schema] } } }, false)
    })
  return rules
}

/** A group is there only if some field of it can be; a list must be there if some field of its rows certainly applies. */
function groupRules(form: Form, group: Group): Rule[] {
  const holder = group.of ?? ''
  const leaves = leavesBelow(form, group.name)
  const outside = scopesOf(form, holder).length - 1
  const isInside = (leaf: Leaf) => (test: Parameters<Form['place']>[0]) => levelOf(form, test, leaf.group) > outside
  const can = factor(any(...leaves.map((leaf) => bound(leaf.when, isInside(leaf), true))))
  const rules: Rule[] = []
  const scope = (inner: Schema, demanded: boolean) =>
    group.of === undefined ? inner : within(form, holder, inner, demanded)
  if (can.op !== 'true')
    rules.push({
      group: holder,
      cond: can,
      else: scope({ type: 'object', properties: { [group.name]: false } }, false)
    })
  if (group.many && group.many.min > 0 && !group.optional) {
    const must = factor(any(...leaves.map((leaf) => bound(leaf.when, isInside(leaf), false))))
    rules.push({ group: holder, cond: must, then: scope({ type: 'object', required: [group.name] }, true) })
  }
  return rules
}

function leavesBelow(form: Form, group: string): Leaf[] {
  return form.leaves.filter((leaf) => chainOf(form, leaf.group).some(({ name }) => name === group))
}

/** A demand is a rule of its own: either `when` fails, or `then` holds; otherwise nothing fits. */
function demandRule(_form: Form, group: string, when: Cond, then: Cond): Rule {
  return { group, cond: any(not(when), all(then)), else: { not: {} } }
}
