/** Defects of limits: what the merged form accepts, stricter limits in some situations, checks across fields. */
import { all, any, FALSE, not, TRUE } from '../../../../src/condition/cond.js'
import type { Bundle, Field } from '../../../../src/merge/bundle.js'
import { cut, more, type Case, type Operator, type Plant } from '../plant.js'

type Constraints = Field['constraints']

function field(
  property: Operator['property'],
  name: string,
  about: (field: Field) => string,
  does: (field: Field, one: Case) => ((copy: Field) => void) | undefined,
  also: Operator['also'] = {}
): Operator {
  return {
    name,
    property,
    also,
    *plants({ bundle, ...rest }) {
      for (const [index, one] of bundle.fields.entries()) {
        const change = does(one, { bundle, ...rest })
        if (change) yield { where: one.key, about: about(one), edit: ({ fields }) => change(fields[index]!) }
      }
    }
  }
}

/** One limit of a field changed or taken away. */
function limit<K extends keyof Constraints>(key: K, to: (old: NonNullable<Constraints[K]>) => Constraints[K]) {
  return ({ constraints }: Field): ((copy: Field) => void) | undefined => {
    const old = constraints[key]
    if (old === undefined) return undefined
    return (copy) => {
      const { [key]: _, ...others } = copy.constraints
      const value = to(old)
      copy.constraints = value === undefined ? others : { ...others, [key]: value }
    }
  }
}

const sound = ({ key }: Field) => (key ? 'limit ' : '')
const loose = ({ key }: Field) => `limit ${key}/`
const dayAfter = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
/** A limit that does not say what holds anyway. */
const isTighter = ({ constraints: own, stricter: [first] }: Field) =>
  first !== undefined &&
  (first.constraints.maxLength ?? Infinity) < (own.maxLength ?? Infinity) ===
    (first.constraints.maxLength !== undefined)
/** The first stricter limit made a little more generous (1) or stricter (-1). */
function tuned(one: Field, by: number): ((copy: Field) => void) | undefined {
  const { maxLength, minimum, maximum } = one.stricter[0]?.constraints ?? {}
  if (!isTighter(one)) return undefined
  const to = (constraints: Constraints) => (copy: Field) => void (copy.stricter[0]!.constraints = constraints)
  if (maxLength !== undefined) return to({ maxLength: maxLength + by })
  if (maximum !== undefined) return to({ maximum: maximum + by })
  return minimum === undefined ? undefined : to({ minimum: minimum - by })
}
const isText = ({ type, codes }: Field) => type === 'text' && !codes

export const limits: Operator[] = [
  field(
    'sound',
    'longer texts than a department takes',
    sound,
    limit('maxLength', (old) => old + 10)
  ),
  field(
    'sound',
    'texts without a limit',
    sound,
    limit('maxLength', () => undefined)
  ),
  field(
    'sound',
    'shorter texts than a department takes',
    sound,
    limit('minLength', () => undefined)
  ),
  field(
    'sound',
    'smaller numbers than a department takes',
    sound,
    limit('minimum', (old) => old - 1)
  ),
  field(
    'sound',
    'greater numbers than a department takes',
    sound,
    limit('maximum', (old) => old + 1)
  ),
  field(
    'sound',
    'earlier days than a department takes',
    sound,
    limit('earliest', () => undefined)
  ),
  field(
    'sound',
    'a pattern is dropped',
    sound,
    limit('patterns', () => undefined)
  ),
  field(
    'sound',
    'a format is dropped',
    sound,
    limit('formats', () => undefined)
  ),
  field(
    'sound',
    'a code that the department does not know',
    ({ key }) => `kind ${key}`,
    ({ codes }) => (codes ? (copy) => copy.codes!.push({ code: 'zz', name: '其他' }) : undefined)
  ),
  field(
    'sound',
    'a code fewer',
    ({ key }) => `kind ${key}`,
    ({ codes }) => (codes && codes.length > 1 ? (copy) => void copy.codes!.pop() : undefined)
  ),
  field(
    'sound',
    'a text where a date is meant',
    ({ key }) => `kind ${key}`,
    ({ type }) => (type === 'date' ? (copy) => (copy.type = 'text') : undefined)
  ),
  field(
    'loose',
    'shorter texts than all departments take',
    loose,
    limit('maxLength', (old) => old - 1)
  ),
  field(
    'loose',
    'greater numbers only',
    loose,
    limit('minimum', (old) => old + 1)
  ),
  field(
    'loose',
    'smaller numbers only',
    loose,
    limit('maximum', (old) => old - 1)
  ),
  field('loose', 'later days only', loose, limit('earliest', dayAfter)),
  field('loose', 'a length that nobody asked for', loose, (one) =>
    isText(one) && one.constraints.minLength === undefined ? (copy) => (copy.constraints.minLength = 3) : undefined
  ),
  field('loose', 'a pattern that nobody asked for', loose, (one) =>
    isText(one) && !one.constraints.patterns && !one.constraints.formats
      ? (copy) => (copy.constraints.patterns = ['[一-龥]*'])
      : undefined
  ),
  field('loose', 'fewer of the codes', loose, ({ codes }) =>
    codes && codes.length > 1 ? (copy) => (copy.constraints.options = [codes[0]!.code]) : undefined
  ),
  field(
    'loose',
    'stricter in all situations without need',
    ({ key }) => `stricter ${key}/`,
    (one) =>
      isText(one) ? (copy) => copy.stricter.push({ when: TRUE, constraints: { minLength: 5 }, item: '' }) : undefined,
    { consistent: 'there may be no text of that length' }
  ),
  field('sound', 'a stricter limit is dropped', sound, (one) =>
    isTighter(one) ? (copy) => (copy.stricter = []) : undefined
  ),
  field('sound', 'a stricter limit holds too rarely', sound, (field, one) => {
    const { stricter } = field
    const only = isTighter(field) && stricter[0] && cut(one, stricter[0].when)
    return only ? (copy) => (copy.stricter[0]!.when = all(stricter[0]!.when, only)) : undefined
  }),
  field('sound', 'a stricter limit never holds', sound, (one) =>
    isTighter(one) ? (copy) => copy.stricter.forEach((each) => (each.when = FALSE)) : undefined
  ),
  field(
    'loose',
    'a stricter limit holds too often',
    ({ key }) => `stricter ${key}/0/`,
    (field, one) => {
      const { when, stricter } = field
      const besides = isTighter(field) && stricter[0] && more(one, any(stricter[0].when, not(when)))
      return besides ? (copy) => (copy.stricter[0]!.when = any(stricter[0]!.when, besides)) : undefined
    }
  ),
  field('sound', 'a stricter limit is too generous', sound, (one) => tuned(one, 1)),
  field(
    'loose',
    'a stricter limit is too strict',
    ({ key }) => `stricter ${key}/0/`,
    (one) => tuned(one, -1)
  ),
  field(
    'consistent',
    'no text is so short and so long',
    ({ key }) => `values ${key}`,
    (one) =>
      isText(one) && one.constraints.maxLength !== undefined
        ? (copy) =>
            copy.stricter.push({ when: TRUE, constraints: { minLength: one.constraints.maxLength! + 1 }, item: '' })
        : undefined,
    { loose: 'nobody asked for the limit either' }
  ),
  field(
    'consistent',
    'patterns that no text matches: only automata see it',
    ({ key }) => `values ${key}`,
    (one) =>
      isText(one)
        ? (copy) =>
            copy.stricter.push({ when: TRUE, constraints: { patterns: ['[a-f]{2,5}x', '[a-f]*[yz]'] }, item: '' })
        : undefined,
    { loose: 'nobody asked for the patterns either' }
  ),
  field(
    'consistent',
    'two limits that contradict each other only together',
    ({ key }) => `values ${key}`,
    (one) =>
      isText(one) && one.constraints.maxLength === undefined && !one.constraints.formats && !one.constraints.patterns
        ? (copy) =>
            copy.stricter.push(
              { when: TRUE, constraints: { minLength: 10 }, item: '' },
              { when: TRUE, constraints: { maxLength: 9 }, item: '' }
            )
        : undefined,
    { loose: 'nobody asked for the limits either' }
  )
]

const CHECKED = (bundle: Bundle): [number, Bundle['checks'][number]][] => [...bundle.checks.entries()]

/** Of the first checks of a service. */
function check(
  name: string,
  property: Operator['property'],
  about: string,
  does: (index: number, one: Case) => Plant['edit'] | undefined
): Operator {
  return {
    name,
    property,
    *plants(one) {
      for (const [index, { name }] of CHECKED(one.bundle)) {
        const edit = does(index, one)
        if (edit) yield { where: name, about, edit }
      }
    }
  }
}

export const checks: Operator[] = [
  check('a check that nobody states', 'loose', 'check ', (index) => ({ checks }) => {
    checks.push({ ...checks[index]!, name: '多出的核对' })
  }),
  check('a check holds too often', 'loose', 'check ', (index, { bundle }) =>
    bundle.checks[index]!.cond.op === 'true' ? undefined : ({ checks }) => (checks[index]!.cond = TRUE)
  ),
  check(
    'a check is dropped',
    'sound',
    'check ',
    (index) =>
      ({ checks }) =>
        checks.splice(index, 1)
  ),
  check('a check holds too rarely', 'sound', 'check ', (index, one) => {
    const only = cut(one, one.bundle.checks[index]!.cond)
    return only && (({ checks }) => (checks[index]!.cond = all(checks[index]!.cond, only)))
  }),
  {
    name: '“at least one of these” is dropped',
    property: 'sound',
    *plants({ bundle }) {
      for (const [index, { fields }] of bundle.atLeastOne.entries())
        yield { where: fields.join(), about: 'check ', edit: ({ atLeastOne }) => atLeastOne.splice(index, 1) }
    }
  },
  {
    name: '“at least one of these” that nobody states',
    property: 'loose',
    *plants({ bundle }) {
      for (const { key, required } of bundle.fields)
        if (required.op === 'false')
          yield {
            where: key,
            about: 'check ',
            edit: ({ atLeastOne }) => atLeastOne.push({ fields: [key], when: TRUE })
          }
    }
  }
]
