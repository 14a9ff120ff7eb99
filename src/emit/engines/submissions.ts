/**
 * Whole submissions that every engine must take, and some with one mistake that every engine must refuse. The mistakes are
 * those that all of them can tell by themselves: a value that is missing, a code of no list, a text that is written wrongly.
 */
import { placeOfFact } from '../../condition/fact.js'
import type { Cond } from '../../condition/cond.js'
import type { Bundle, Field } from '../../merge/bundle.js'
import { check } from '../../../templates/integration/runtime/check.js'
import type { Json, Row } from '../../../templates/integration/runtime/types.js'
import { sample, sampleSubmissions } from '../sample/examples.js'
import { planFor } from '../sample/index.js'
import { webLimits } from '../web/limits.js'
import type { EngineForm } from './form.js'

export interface JudgedSubmission {
  submission: Row
  accepted: boolean
  /** What is wrong, where it is refused. */
  why?: {
    /** A JSON pointer. */
    at: string
    code: 'missing' | 'option' | 'shape'
    message: string
  }
}

type Why = NonNullable<JudgedSubmission['why']>

/** Accepted ones, and of every kind of mistake so many for each of them. */
const ACCEPTED = 3
const REFUSED = 2

/** Always the same; none where no valid submission could be made up. */
export function judgedSubmissions(bundle: Bundle, form: EngineForm): JudgedSubmission[] {
  const forms = new Map<string, Row>()
  const take = (one: Row) => forms.size < ACCEPTED && forms.set(JSON.stringify(one), one)
  for (const one of sampleSubmissions(bundle)) take(one.form)
  for (let seed = 11; seed < 11 + 2 * ACCEPTED; seed++) {
    const one = sample(bundle, '', new Map(), seed)
    if (one) take(one.form)
  }
  return [...forms.values()].flatMap((submission, turn) => [
    { submission, accepted: true },
    ...refused(bundle, form, submission, turn)
  ])
}

function refused(bundle: Bundle, form: EngineForm, whole: Row, turn: number): JudgedSubmission[] {
  const plan = planFor(bundle)
  const own = bundle.fields.filter((field) => isAsked(field) && valueOf(whole, field.key) !== undefined)
  const kinds: ((field: Field) => [Json | undefined, Why] | undefined)[] = [
    missing,
    (field) => foreignCode(form, field),
    wrongText
  ]
  return kinds.flatMap((kind) => {
    const found: JudgedSubmission[] = []
    own.forEach((_, index) => {
      const field = own[(index + turn * REFUSED) % own.length]!
      const change = kind(field)
      if (found.length === REFUSED || !change) return
      const [value, why] = change
      const submission = changed(whole, field.key, value)
      const others = check(plan, submission).filter(({ facts }) => facts.join() !== field.key)
      if (others.length === 0) found.push({ submission, accepted: false, why })
    })
    return found
  })
}

/** Of the applicant, in a group outside of lists. */
function isAsked({ sources }: Field): boolean {
  return sources.length === 1 && sources[0]!.kind === 'asked'
}

function missing({ key, required }: Field): [undefined, Why] | undefined {
  if (!isPlain(required)) return undefined
  return [undefined, { at: pointer(key), code: 'missing', message: '必填' }]
}

function foreignCode(form: EngineForm, { key, type }: Field): [Json, Why] | undefined {
  const { group, name } = placeOfFact(key)
  const leaf = form.leaves.find((one) => one.group === group && one.name === name)
  if (type !== 'code' || !leaf?.schema.oneOf) return undefined
  return ['没有的代码', { at: pointer(key), code: 'option', message: '请从列出的选项里选' }]
}

function wrongText({ key, constraints, type }: Field): [Json, Why] | undefined {
  const broken = webLimits(constraints, type).patterns?.find(({ pattern }) => !new RegExp(pattern, 'u').test('？'))
  return broken && ['？', { at: pointer(key), code: 'shape', message: broken.text }]
}

/** Every engine can look at the answers to questions. */
function isPlain(cond: Cond): boolean {
  switch (cond.op) {
    case 'true':
      return true
    case 'not':
      return isPlain(cond.of)
    case 'all':
    case 'any':
      return cond.of.every(isPlain)
    case 'test':
      return cond.is === 'in' && /^(situations|choices)\./.test(cond.fact)
    default:
      return false
  }
}

function pointer(key: string): string {
  return `/${key.replace('.', '/')}`
}

function valueOf(whole: Row, key: string): Json | undefined {
  const { group, name } = placeOfFact(key)
  const row = whole[group]
  return typeof row === 'object' && row !== null && !Array.isArray(row) ? row[name] : undefined
}

function changed(whole: Row, key: string, value: Json | undefined): Row {
  const { group, name } = placeOfFact(key)
  const { [name]: _, ...others } = whole[group] as Row
  return { ...whole, [group]: value === undefined ? others : { ...others, [name]: value } }
}
