/**
 * SurveyJS. Its names are flat: `mother.name` is one question, the rows of a list are a dynamic panel with the names of its
 * elements.
 */
import type { Cond, Scalar, Test } from '../../condition/cond.js'
import { elementFact, placeOfFact } from '../../condition/fact.js'
import type { Bundle } from '../../merge/bundle.js'
import { levelOf, scopesOf } from '../form/conditions.js'
import type { Group, Leaf } from '../form/model.js'
import { webLimits } from '../web/limits.js'
import { shownWhere, type EngineForm } from './form.js'
import { plainPattern } from './plain-pattern.js'

type Question = Record<string, unknown>

export function surveyJs(bundle: Bundle, form: EngineForm) {
  const tops = form.groups.filter(({ of }) => of === undefined)
  const spaces = tops.filter(({ name }) => !bundle.subjects.some((subject) => subject.name === name))
  const sections = bundle.sections.map(({ name, subjects }) => ({
    title: name,
    groups: tops.filter((group) => subjects.includes(group.name))
  }))
  const pages = [{ title: '办事情形', groups: spaces }, ...sections].filter(({ groups }) => groups.length > 0)
  return {
    $comment: `lianban digest ${bundle.digest}`,
    locale: 'zh-cn',
    title: form.title,
    requiredErrorText: '请填写',
    clearInvisibleValues: 'onHidden',
    checkErrorsMode: 'onNextPage',
    pages: pages.map(({ title, groups }, index) => ({
      name: `page${index + 1}`,
      title,
      elements: groups.map((group) => groupOf(bundle, form, group))
    }))
  }
}

function groupOf(bundle: Bundle, form: EngineForm, { name, title, many }: Group): Question {
  const elements = [
    ...form.leaves.filter(({ group }) => group === name).map((leaf) => question(bundle, form, leaf, name)),
    ...form.groups.filter(({ of }) => of === name).map((nested) => groupOf(bundle, form, nested))
  ]
  if (!many) return { type: 'panel', name: `${name}-panel`, title, elements }
  return {
    type: 'paneldynamic',
    name,
    title,
    templateElements: elements,
    templateTitle: `${title} {panelIndex}`,
    minPanelCount: many.min,
    maxPanelCount: many.max,
    panelAddText: `添加${title}`,
    panelRemoveText: '删去'
  }
}

function question(bundle: Bundle, form: EngineForm, leaf: Leaf, group: string): Question {
  const { schema } = leaf
  const fact = elementFact(leaf.group, leaf.name)
  const field = bundle.fields.find(({ key }) => key === fact)
  const limits = field && webLimits(field.constraints, field.type)
  const hint = form.hints.get(fact)
  const visibleIf = expressionOf(form, leaf.when, group, true)
  const requiredIf = expressionOf(form, leaf.required, group, false)
  const patterns = (limits?.patterns ?? []).map(({ pattern, text }) => ({
    type: 'regex',
    regex: plainPattern(pattern),
    text
  }))
  const isNumber = schema.type === 'integer' || schema.type === 'number'
  const range = isNumber && (schema.minimum !== undefined || schema.maximum !== undefined)
  const validators = [
    ...patterns,
    ...(range
      ? [
          {
            type: 'numeric',
            ...(schema.minimum !== undefined && { minValue: schema.minimum }),
            ...(schema.maximum !== undefined && { maxValue: schema.maximum })
          }
        ]
      : [])
  ]
  return {
    ...typeOf(leaf, field?.type),
    name: nameOf(form, leaf),
    title: schema.title,
    ...(hint !== undefined && { description: hint }),
    ...(visibleIf !== undefined && { visibleIf }),
    ...(requiredIf === undefined ? { isRequired: true } : requiredIf !== 'false' && { requiredIf }),
    ...(validators.length > 0 && { validators })
  }
}

function typeOf({ schema }: Leaf, type: string | undefined): Question {
  if (schema.type === 'boolean') return { type: 'boolean', labelTrue: '是', labelFalse: '否' }
  const choices = (schema.oneOf ?? schema.items?.oneOf)?.map((one) => ({ value: one.const, text: one.title }))
  if (schema.items)
    return choices ? { type: 'checkbox', choices } : { type: 'tagbox', choices: [], allowCustomChoices: true }
  if (choices) return { type: choices.length <= 6 ? 'radiogroup' : 'dropdown', choices }
  if (type === 'signature') return { type: 'signaturepad' }
  if (type === 'file') return { type: 'file' }
  if (type === 'long-text') return { type: 'comment' }
  const inputType =
    type === 'date'
      ? 'date'
      : type === 'month'
        ? 'month'
        : schema.type === 'integer' || schema.type === 'number'
          ? 'number'
          : 'text'
  return { type: 'text', inputType, ...(schema.maxLength !== undefined && { maxLength: schema.maxLength }) }
}

/** Alone in the rows of a list, whole elsewhere. */
function nameOf(form: EngineForm, { group, name }: Pick<Leaf, 'group' | 'name'>): string {
  return form.groups.find((one) => one.name === group)?.many ? name : elementFact(group, name)
}

/** Undefined: always. What SurveyJS cannot look at counts as holding where it is about showing, as not where it is about demanding. */
function expressionOf(form: EngineForm, when: Cond, group: string, isShowing: boolean): string | undefined {
  const canTell = (test: Test) => sayable(form, test, group)
  const cond = isShowing ? shownWhere(form, when, canTell) : narrow(form, when, canTell)
  if (cond.op === 'true') return undefined
  return cond.op === 'false' ? 'false' : text(form, cond, group)
}

function narrow(form: EngineForm, cond: Cond, canTell: (test: Test) => boolean): Cond {
  const opposite = shownWhere(form, { op: 'not', of: cond }, canTell)
  return opposite.op === 'true'
    ? { op: 'false' }
    : opposite.op === 'false'
      ? { op: 'true' }
      : { op: 'not', of: opposite }
}

/** A single value, outside of lists or in the row itself. */
function sayable(form: EngineForm, test: Test, group: string): boolean {
  const place = form.place(test)
  if (typeof place === 'boolean') return false
  if (test.is === 'within') return false
  const own = scopesOf(form, place.group).length - 1
  return own === levelOf(form, test, group) && (own === 0 || own === scopesOf(form, group).length - 1)
}

function text(form: EngineForm, cond: Cond, group: string): string {
  switch (cond.op) {
    case 'not':
      return `!(${text(form, cond.of, group)})`
    case 'all':
    case 'any':
      return `(${cond.of.map((part) => text(form, part, group)).join(cond.op === 'all' ? ' and ' : ' or ')})`
    case 'test':
      return testText(form, cond)
    default:
      return cond.op
  }
}

const SIGNS = { lt: '<', lte: '<=', gt: '>', gte: '>=' } as const

function testText(form: EngineForm, test: Test): string {
  const place = placeOfFact(test.fact)
  const isInRow = scopesOf(form, place.group).length > 1
  const name = `{${isInRow ? 'panel.' : ''}${nameOf(form, place)}}`
  if (test.is === 'known') return `${name} notempty`
  if (test.is === 'in') {
    const leaf = form.leaves.find((one) => one.group === place.group && one.name === place.name)
    const sign = leaf?.schema.type === 'array' ? 'contains' : '='
    return `(${test.values.map((value) => `${name} ${sign} ${literal(value)}`).join(' or ')})`
  }
  if (test.is === 'within' || typeof test.value === 'object') return 'true'
  return `(${name} notempty and ${name} ${SIGNS[test.is]} ${literal(test.value)})`
}

function literal(value: Scalar): string {
  return typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&')}'` : String(value)
}
