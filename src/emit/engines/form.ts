/** The merged form as other engines show it: choices with their names, yes and no in Chinese, hints in words. */
import type { Cond, Test } from '../../condition/cond.js'
import { elementFact } from '../../condition/fact.js'
import { factor } from '../../condition/factor.js'
import type { Bundle } from '../../merge/bundle.js'
import { allQuestions } from '../../merge/interview/order.js'
import { unique } from '../../base/text.js'
import { limitText } from '../../wording/limits.js'
import { bound } from '../form/bound.js'
import { isRelative, type Form, type Leaf, type Schema } from '../form/model.js'
import { submissionForm } from '../form/submission.js'
import { webLimits } from '../web/limits.js'

export const DRAFT_7 = 'http://json-schema.org/draft-07/schema#'

export interface EngineForm extends Form {
  /** Facts in the order of the interview. */
  order: string[]
  /** What is told beside a value: how it is written. */
  hints: Map<string, string>
}

export function engineForm(bundle: Bundle): EngineForm {
  const form = submissionForm(bundle)
  const names = namesOf(bundle)
  const fields = new Map(bundle.fields.map((field) => [field.key, field]))
  const hints = new Map<string, string>()
  const leaves = form.leaves.map((leaf): Leaf => {
    const fact = elementFact(leaf.group, leaf.name)
    const field = fields.get(fact)
    const said = field ? hintsOf(field.constraints, field.type) : []
    const isUnlisted =
      field && !field.codes && !field.constraints.options && ['code', 'codes', 'region'].includes(field.type)
    const all = unique([
      leaf.schema.description ?? '',
      ...(isUnlisted ? ['代码表未取得，照证件或部门的写法填'] : []),
      ...said
    ])
    const hint = all.filter((text) => text !== '').join('；')
    if (hint !== '') hints.set(fact, hint)
    const schema = titled(leaf.schema, names.get(fact) ?? new Map())
    return { ...leaf, schema: { ...schema, ...(hint !== '' && { description: hint }) } }
  })
  return { ...form, leaves, order: bundle.interview, hints }
}

function hintsOf(
  constraints: Bundle['fields'][number]['constraints'],
  type: Bundle['fields'][number]['type']
): string[] {
  const { patterns = [], minimum, maximum, maxItems } = webLimits(constraints, type)
  const date = type === 'date' ? ['年-月-日，例如 2026-01-31'] : type === 'month' ? ['年-月，例如 2026-01'] : []
  return [
    ...date,
    ...patterns.map(({ text }) => text),
    ...(minimum === undefined ? [] : [limitText('minimum', String(minimum)).zh]),
    ...(maximum === undefined ? [] : [limitText('maximum', String(maximum)).zh]),
    ...(maxItems === undefined ? [] : [limitText('maxItems', String(maxItems)).zh])
  ]
}

function namesOf(bundle: Bundle): Map<string, Map<unknown, string>> {
  return new Map([
    ...bundle.fields.map(({ key, codes }) => [key, namesIn(codes)] as const),
    ...allQuestions(bundle).map(({ fact, options }) => [fact, namesIn(options)] as const)
  ])
}

function namesIn(codes: readonly { code: string; name: string }[] = []): Map<unknown, string> {
  return new Map(codes.map(({ code, name }) => [code, name]))
}

function titled(schema: Schema, names: ReadonlyMap<unknown, string>): Schema {
  if (schema.type === 'boolean')
    return {
      ...schema,
      oneOf: [
        { const: true, title: '是' },
        { const: false, title: '否' }
      ]
    }
  if (schema.items) return { ...schema, items: titled(schema.items, names) }
  const { enum: codes, ...rest } = schema
  return codes
    ? { ...rest, oneOf: codes.map((code) => ({ const: code, title: names.get(code) ?? String(code) })) }
    : schema
}

/** Where something can be shown, as far as an engine can tell: what it cannot look at is taken for holding. */
export function shownWhere(form: EngineForm, cond: Cond, canTell: (test: Test) => boolean): Cond {
  const foundOut = (test: Test) => form.foundOut?.has(test.fact) ?? false
  return factor(bound(cond, (test) => isRelative(test) || foundOut(test) || !canTell(test), true))
}
