/**
 * Formily: a schema for `createSchemaField` with the components of @formily/antd. What applies when is an expression; texts of
 * specs are none, whatever they look like.
 */
import type { Cond, Test } from '../../condition/cond.js'
import { elementFact, placeOfFact } from '../../condition/fact.js'
import type { Bundle } from '../../merge/bundle.js'
import { chainOf, levelOf, scopesOf } from '../form/conditions.js'
import type { Group, Leaf } from '../form/model.js'
import { webLimits } from '../web/limits.js'
import { shownWhere, type EngineForm } from './form.js'
import { plainPattern } from './plain-pattern.js'

type Node = Record<string, unknown>

export function formily(bundle: Bundle, form: EngineForm): Node {
  const tops = form.groups.filter(({ of }) => of === undefined)
  return {
    type: 'object',
    $comment: `lianban digest ${bundle.digest}`,
    properties: Object.fromEntries(tops.map((group) => [group.name, groupOf(bundle, form, group)]))
  }
}

function groupOf(bundle: Bundle, form: EngineForm, { name, title, many }: Group): Node {
  const properties = Object.fromEntries([
    ...form.leaves.filter(({ group }) => group === name).map((leaf) => [leaf.name, fieldOf(bundle, form, leaf)]),
    ...form.groups.filter(({ of }) => of === name).map((nested) => [nested.name, groupOf(bundle, form, nested)])
  ]) as Record<string, Node>
  const own = { title: plain(title), 'x-decorator': 'FormItem' }
  if (!many) return { type: 'object', ...own, 'x-component': 'FormLayout', properties }
  return {
    type: 'array',
    ...own,
    ...(many.min > 0 && { minItems: many.min }),
    maxItems: many.max,
    'x-component': 'ArrayCards',
    'x-component-props': { title: plain(title) },
    items: {
      type: 'object',
      properties: { ...properties, '-remove': { type: 'void', 'x-component': 'ArrayCards.Remove' } }
    },
    properties: { '-add': { type: 'void', title: plain(`添加${title}`), 'x-component': 'ArrayCards.Addition' } }
  }
}

function fieldOf(bundle: Bundle, form: EngineForm, leaf: Leaf): Node {
  const { schema, group } = leaf
  const fact = elementFact(group, leaf.name)
  const field = bundle.fields.find(({ key }) => key === fact)
  const hint = form.hints.get(fact)
  const canTell = (test: Test) => sayable(form, test, group)
  const shown = shownWhere(form, leaf.when, canTell)
  // What it cannot look at is demanded of nobody.
  const spared = shownWhere(form, { op: 'not', of: leaf.required }, canTell)
  const choices = schema.oneOf ?? schema.items?.oneOf
  const patterns = field ? (webLimits(field.constraints, field.type).patterns ?? []) : []
  // Its selects show a value of no list as it stands.
  const codes = schema.oneOf?.map((one) => one.const)
  const rules = [
    ...(codes ? [{ enum: codes, message: '请从列出的选项里选' }] : []),
    ...patterns.map(({ pattern, text }) => ({ pattern: plainPattern(pattern), message: plain(text) }))
  ]
  return {
    type: schema.items ? 'array' : (schema.type ?? 'string'),
    title: plain(schema.title ?? leaf.name),
    ...(hint !== undefined && { description: plain(hint) }),
    ...(choices && { enum: choices.map((one) => ({ value: one.const, label: plain(String(one.title)) })) }),
    ...(shown.op !== 'true' && { 'x-visible': expression(form, shown, group) }),
    ...(spared.op !== 'true' && {
      required: spared.op === 'false' ? true : expression(form, { op: 'not', of: spared }, group)
    }),
    ...limitsOf(leaf),
    ...(rules.length > 0 && { 'x-validator': rules }),
    'x-decorator': 'FormItem',
    ...componentOf(leaf, field?.type)
  }
}

function limitsOf({ schema }: Leaf): Node {
  const { minimum, maximum, maxLength, maxItems } = schema
  return {
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(maxLength !== undefined && { maxLength }),
    ...(maxItems !== undefined && { maxItems })
  }
}

/** Few choices are all seen. */
const FEW = 6

function componentOf({ schema }: Leaf, type: string | undefined): Node {
  const named = (component: string, props?: Node) => ({
    'x-component': component,
    ...(props && { 'x-component-props': props })
  })
  const choices = schema.oneOf ?? schema.items?.oneOf
  if (schema.type === 'boolean') return named('Radio.Group')
  if (schema.items) return choices ? named('Checkbox.Group') : named('Select', { mode: 'tags' })
  if (choices) return choices.length <= FEW ? named('Radio.Group') : named('Select', { showSearch: true })
  if (type === 'date') return named('DatePicker', { format: 'YYYY-MM-DD' })
  if (type === 'month') return named('DatePicker', { picker: 'month', format: 'YYYY-MM' })
  if (type === 'long-text') return named('Input.TextArea')
  return named(schema.type === 'integer' || schema.type === 'number' ? 'NumberPicker' : 'Input')
}

/** A text in two braces is a program to Formily. */
function plain(text: string): string {
  return text.replaceAll('{{', '{ {')
}

/** Outside of lists, or in the rows that the field itself stands in. */
function sayable(form: EngineForm, test: Test, group: string): boolean {
  const place = form.place(test)
  return typeof place !== 'boolean' && scopesOf(form, place.group).length - 1 === levelOf(form, test, group)
}

function expression(form: EngineForm, cond: Cond, group: string): string {
  return `{{${text(form, cond, group)}}}`
}

function text(form: EngineForm, cond: Cond, group: string): string {
  switch (cond.op) {
    case 'not':
      return `!${text(form, cond.of, group)}`
    case 'all':
    case 'any':
      return `(${cond.of.map((part) => text(form, part, group)).join(cond.op === 'all' ? ' && ' : ' || ')})`
    case 'test':
      return testText(form, cond)
    default:
      return cond.op
  }
}

const SIGNS = { lt: '<', lte: '<=', gt: '>', gte: '>=' } as const

function testText(form: EngineForm, test: Test): string {
  const { group, name } = placeOfFact(test.fact)
  const value = valueAt(form, group, name)
  const isThere = `![undefined, null, ""].includes(${value})`
  switch (test.is) {
    case 'known':
      return isThere
    case 'in': {
      const isList = form.leaves.find((one) => one.group === group && one.name === name)?.schema.type === 'array'
      const values = JSON.stringify(test.values)
      return isList ? `${values}.some((one) => (${value} ?? []).includes(one))` : `${values}.includes(${value})`
    }
    case 'within': {
      const place = form.place(test)
      const pattern = typeof place === 'object' ? (place.schema.pattern ?? '') : ''
      return `(${isThere} && new RegExp(${JSON.stringify(pattern)}).test(${value}))`
    }
    default:
      return `(${isThere} && ${value} ${SIGNS[test.is]} ${JSON.stringify(test.value)})`
  }
}

/** In rows by their numbers: Formily knows those of the field that it asks for. */
function valueAt(form: EngineForm, group: string, name: string): string {
  let lists = 0
  const path = chainOf(form, group)
    .map((one) => `${member(one.name)}${one.many ? `?.[$self.indexes[${lists++}]]` : ''}`)
    .join('')
  return `$values${path}${member(name)}`
}

/** Names of specs may have hyphens. */
function member(name: string): string {
  return /^\w+$/.test(name) ? `?.${name}` : `?.[${JSON.stringify(name)}]`
}
