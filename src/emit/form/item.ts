/** An item's own form: the department's names and notations, over its own roles and questions. */
import { all, any, FALSE, type Cond, type Scalar, type Test } from '../../condition/cond.js'
import { holds } from '../../condition/evaluate.js'
import { isDerived } from '../../condition/derived.js'
import { elementFact, isFact, placeOfFact } from '../../condition/fact.js'
import type { Constraints } from '../../link/model.js'
import type { Bundle, BundleItem, FormField } from '../../merge/bundle.js'
import { entriesOf } from '../../syntax/index.js'
import { datePattern, inNotation, orderPattern } from '../../vocabulary/date-patterns.js'
import { containing, isRelative, type Form, type Leaf, type Place, type Schema } from './model.js'
import { numberBound, optionDemands, questionSchema, testValue } from './submission.js'
import { listSchema, textSchema, valueSchema } from './values.js'

export function itemForm(bundle: Bundle, { name, form }: BundleItem): Form {
  const byFact = new Map(form.fields.map((field) => [elementFact(field.role, field.element), field]))
  const used = (role: string): boolean =>
    form.fields.some((field) => field.role === role) || form.roles.some((one) => one.of === role && used(one.name))
  const roles = form.roles.filter((role) => used(role.name))
  return {
    title: `${name}${bundle.status === 'draft' ? '【草案】' : ''}`,
    comment: `lianban digest ${bundle.digest}`,
    groups: [
      ...(form.questions.length > 0 ? [{ name: 'situations', title: '办事情形', optional: false }] : []),
      ...roles.map((role) => ({
        name: role.name,
        title: role.label,
        ...(role.many && { many: role.many }),
        ...(role.of !== undefined && { of: role.of }),
        optional: role.optional
      }))
    ],
    leaves: [
      ...form.questions.map((question) => ({
        ...placeOfFact(question.fact),
        schema: questionSchema(question),
        when: question.when,
        // Found out, it may come after the form, or be the department's own to find out.
        required: question.answeredBy ? FALSE : question.when,
        limits: []
      })),
      ...form.fields.flatMap(leavesOf)
    ],
    demands: [
      ...form.questions.flatMap((question) => optionDemands(question, (cond) => cond)),
      ...form.atLeastOne.map(({ fields, when }) => {
        const own = fields.flatMap((fact) => byFact.get(fact) ?? [])
        return {
          group: new Set(own.map(({ role }) => role)).size === 1 ? own[0]!.role : '',
          when: all(when, any(...own.map((field) => field.when))),
          then: any(...fields.map((fact): Cond => ({ op: 'test', fact, is: 'known' })))
        }
      })
    ],
    place: (test) => placeOf(test, byFact)
  }
}

function leavesOf(field: FormField): Leaf[] {
  const { role: group, as, label, when, required, map } = field
  const names = map?.split?.into ?? [as]
  // A text of fewer parts fills fewer names, the first at least.
  return names.map((name, index) => ({
    group,
    name,
    schema: { title: label, ...wireSchema(field) },
    when,
    required: index === 0 ? all(when, required) : FALSE,
    limits: []
  }))
}

/** The schema of the department's own notation of a value. */
function wireSchema(field: FormField): Schema {
  const { type, constraints, map } = field
  if (map?.const !== undefined) return { const: map.const }
  if (map?.recode) return recoded(field)
  if (map?.format !== undefined) return textSchema([datePattern(map.format)], datesOnly(constraints), map.format)
  if (map?.scale !== undefined) {
    const { minimum, maximum } = constraints
    const whole = type === 'integer' && map.scale >= 1
    return {
      type: whole ? 'integer' : 'number',
      ...(minimum !== undefined && { minimum: shiftPoint(minimum, map.scale) }),
      ...(maximum !== undefined && { maximum: shiftPoint(maximum, map.scale) })
    }
  }
  // The parts of a text may be empty, and its format says nothing of them.
  if (map?.split)
    return {
      type: 'string',
      ...(constraints.maxLength !== undefined && { maxLength: constraints.maxLength })
    }
  if (map?.join) return { type: 'string', minLength: 1 }
  return valueSchema(field, constraints)
}

function datesOnly({ earliest, latest }: Constraints): Constraints {
  return { ...(earliest !== undefined && { earliest }), ...(latest !== undefined && { latest }) }
}

function recoded(field: FormField): Schema {
  const { type, constraints, map, codes } = field
  const recode = map?.recode ?? {}
  const allowed = entriesOf(recode).filter(([code]) => constraints.options?.includes(code) ?? true)
  const one: Schema = { enum: allowed.map(([, theirs]) => theirs) }
  const alone = (codes ?? []).flatMap(({ code, alone }) =>
    alone && Object.hasOwn(recode, code) ? [recode[code]!] : []
  )
  return type === 'codes' ? listSchema(one, alone, constraints) : one
}

function placeOf(test: Test, fields: Map<string, FormField>): Place {
  if (isDerived(test.fact)) return false
  if (isFact('situation', test.fact)) return { ...placeOfFact(test.fact), schema: testValue(test) }
  const field = fields.get(test.fact)
  if (!field) return false
  const { map, type, role, as } = field
  if (map?.const !== undefined && test.is !== 'known') return holds(test, () => map.const as Scalar)
  const schema = wireTest(test, field)
  const many = type === 'codes' && test.is !== 'known'
  return { group: role, name: map?.split?.into[0] ?? as, schema: many ? containing(schema) : schema }
}

/** The department's values that pass a test on ours. */
function wireTest(test: Test, { map }: FormField): Schema {
  if (test.is === 'known' || !map) return testValue(test)
  if (test.is === 'in') return { enum: test.values.map((value) => wireValue(value, map)) }
  if (test.is === 'within' || isRelative(test)) return testValue(test)
  if (map.scale !== undefined && typeof test.value === 'number')
    return numberBound(test.is, shiftPoint(test.value, map.scale))
  if (map.format !== undefined && typeof test.value === 'string')
    return { type: 'string', pattern: orderPattern(test.is, inNotation(test.value, map.format)) }
  return testValue(test)
}

/** Moves the decimal point exactly; the factor is a power of ten. */
function shiftPoint(value: number, factor: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + Math.round(Math.log10(factor))}`)
}

function wireValue(value: Scalar, { recode, scale, format }: NonNullable<FormField['map']>): Scalar {
  if (recode && Object.hasOwn(recode, String(value))) return recode[String(value)]!
  if (scale !== undefined && typeof value === 'number') return shiftPoint(value, scale)
  return format !== undefined && typeof value === 'string' ? inNotation(value, format) : value
}
