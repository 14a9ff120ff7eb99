/** 填什么：the fields that the applicant fills in, by section and subject, and those that come from elsewhere. */
import { all, any, FALSE, key, TRUE, type Cond } from '../../condition/cond.js'
import { implies } from '../../situations/index.js'
import type { Bundle, Field, FieldSource, SourceKind, Subject } from '../../merge/bundle.js'
import { lexiconOf } from '../../wording/lexicon.js'
import { limitText } from '../../wording/limits.js'
import { unique } from '../../base/text.js'

export interface FillView {
  count: number
  /** “8 至 9 项”: how many an applicant fills in; empty when that is all of them, or not known. */
  own: string
  /** Of some items no source has the form. */
  isPart: boolean
  /** Some field is one of which no source says whether it must be filled in. */
  hasUnknown: boolean
  sections: FillSection[]
  /** Where values come from that need not be filled in. */
  given: { why: string; fields: string[] }[]
  givenCount: number
}

interface FillSection {
  name: string
  count: number
  groups: FillGroup[]
}

interface FillGroup {
  /** Empty when the section is about this subject alone. */
  label: string
  /** 每位…各填一份 */
  perRow: string
  /** When all of its fields are asked; empty when always or not the same for all. */
  when: string
  isFor: string
  fields: FillField[]
}

interface FillField {
  name: string
  mark: string
  /** Condition, unit, help, who needs it: what differs from the group. */
  details: string[]
}

const UNKNOWN = '未写明'

const SOURCES: Record<Exclude<SourceKind, 'asked'>, (name: string) => string> = {
  login: () => '实名登录后自动带出',
  derived: (name) => `由${name || '您填的内容'}推算`,
  computed: () => '由系统按您填的内容计算',
  earlier: (name) => `由前面办理的“${name}”带出`,
  prior: (name) => `由以前办过的“${name}”带出`,
  resource: (name) => `由“${name}”共享`,
  certificate: (name) => `从电子证照“${name}”读取`
}

export function fillView(bundle: Bundle): FillView {
  const asked = bundle.fields.filter((field) => askedWhen(field, bundle) !== undefined)
  const bySubject = new Map<string, Field[]>()
  for (const field of asked) bySubject.set(field.subject, [...(bySubject.get(field.subject) ?? []), field])
  const sections = bundle.sections.flatMap(({ name, subjects }) => {
    const groups = withNested(subjects, bundle).flatMap((subject) => {
      const fields = bySubject.get(subject.name)
      return fields ? groupsOf(subject, fields, bundle) : []
    })
    if (groups.filter(({ label }) => label !== '').length === 1 && groups[0]!.label === name) groups[0]!.label = ''
    const count = groups.reduce((sum, { fields }) => sum + fields.length, 0)
    return count > 0 ? [{ name, count, groups }] : []
  })
  const given = givenFields(bundle)
  return {
    count: asked.length,
    own: ownCount(asked.length, bundle),
    isPart: bundle.ledger.incomplete.after.includes('fields'),
    hasUnknown: sections.some(({ groups }) => groups.some(({ fields }) => fields.some(({ mark }) => mark === UNKNOWN))),
    sections,
    given,
    givenCount: unique(given.flatMap(({ fields }) => fields)).length
  }
}

/** The same number as in the ledger, which counts it. */
function ownCount(all: number, { ledger }: Bundle): string {
  const [least, most] = [ledger.least.after.fields, ledger.most.after.fields]
  if (least === null || most === null || least === all) return ''
  return least === most ? `${most} 项` : `${least} 至 ${most} 项`
}

/** Subjects that belong to a placed subject come right after it, wherever the section does not name them itself. */
function withNested(names: string[], { subjects, sections }: Bundle): Subject[] {
  const placed = new Set(sections.flatMap((section) => section.subjects))
  const of = (name: string): Subject[] => {
    const own = subjects.filter((subject) => subject.name === name)
    const nested = subjects.filter((subject) => subject.of === name && !placed.has(subject.name))
    return [...own, ...nested.flatMap((subject) => of(subject.name))]
  }
  return names.flatMap(of)
}

function askedWhen(field: Field, bundle: Bundle): string | undefined {
  return lexiconOf(bundle).when(askedCond(field))
}

function askedCond({ sources }: Field): Cond {
  return any(FALSE, ...sources.filter(({ kind }) => kind === 'asked').map(({ when }) => when))
}

/** So many fields that go by one condition and are for the same items stand together, after all the others. */
const LEAST_ALIKE = 3

function groupsOf(subject: Subject, fields: Field[], bundle: Bundle): FillGroup[] {
  const kinds = new Map<string, Field[]>()
  for (const field of fields) {
    const when = askedWhen(field, bundle) ?? ''
    const id = when === '' ? '' : `${when} ${usersOf(field, bundle)}`
    kinds.set(id, [...(kinds.get(id) ?? []), field])
  }
  const apart = [...kinds].flatMap(([id, own]) => (id !== '' && own.length >= LEAST_ALIKE ? [own] : []))
  const others = fields.filter((field) => !apart.some((own) => own.includes(field)))
  const whole = group(subject, fields, bundle)
  // Where one condition is said of all of them, little is left to say of each.
  if (whole.when !== '' || apart.length === 0) return [whole]
  const parts = [...(others.length > 0 ? [others] : []), ...apart]
  return parts.map((own, at) => {
    const part = group(subject, own, bundle)
    return at === 0 ? part : { ...part, label: '', perRow: '' }
  })
}

function group(subject: Subject, fields: Field[], bundle: Bundle): FillGroup {
  const users = unique(fields.map((field) => usersOf(field, bundle)))
  const shared = sharedCond(fields, bundle)
  const isFor = users.length === 1 ? users[0]! : ''
  const parent = bundle.subjects.find(({ name }) => name === subject.of)
  const perRow = subject.many ? `各${subject.label}分别填写` : parent?.many ? `随各${parent.label}分别填写` : ''
  return {
    label: subject.label,
    perRow,
    when: lexiconOf(bundle).when(shared) ?? '',
    isFor,
    fields: fields.map((field) => ({
      name: field.name,
      ...fieldDetails(field, shared, isFor, bundle)
    }))
  }
}

/** The condition of one of the fields that all the others have too, and more: said of all of them at once. */
function sharedCond(fields: Field[], bundle: Bundle): Cond {
  const conds = fields.map(askedCond)
  const distinct = [...new Map(conds.map((cond) => [key(cond), cond])).values()]
  const isOfAll = (one: Cond) => distinct.every((cond) => implies(cond, one, bundle.situations))
  return distinct.find((one) => one.op !== 'true' && isOfAll(one)) ?? TRUE
}

function usersOf({ uses }: Field, bundle: Bundle): string {
  return lexiconOf(bundle).itemNames(uses.map(({ item }) => item))
}

function fieldDetails(field: Field, shared: Cond, groupFor: string, bundle: Bundle): Omit<FillField, 'name'> {
  const when = lexiconOf(bundle).within(shared)
  const asked = when(askedCond(field)) ?? ''
  const required = when(all(field.required, askedCond(field)))
  const users = usersOf(field, bundle)
  // Required whenever it is asked needs no second condition.
  const rows = required === asked ? [] : rowsDemanding(field, bundle)
  const isOfRows = required === undefined && rows.length > 0
  const mark = isOfRows
    ? '有时必填'
    : required === undefined
      ? notRequired(field)
      : required === asked
        ? '必填'
        : '有时必填'
  return {
    mark,
    details: [
      ...(asked === '' ? [] : [`${asked}时填`]),
      ...rows,
      ...(mark === '有时必填' && !isOfRows ? [`${required === '' ? '其余时候' : required}时必填`] : []),
      ...(field.unit === undefined ? [] : [`单位：${field.unit}`]),
      ...(field.constraints.maxItems === undefined
        ? []
        : [limitText('maxItems', String(field.constraints.maxItems)).zh]),
      ...(field.help === undefined ? [] : [field.help]),
      ...(users === groupFor ? [] : [`用于${users}`])
    ]
  }
}

/** “是法定代表人的那一位必填”: of the other rows it is not demanded. */
function rowsDemanding({ uses }: Field, bundle: Bundle): string[] {
  const { when } = lexiconOf(bundle)
  const people = uses.flatMap(({ ofRow }) => (ofRow && when(ofRow.required) !== undefined ? [ofRow.subject] : []))
  return unique(people).map((name) => {
    const label = bundle.subjects.find((subject) => subject.name === name)?.label ?? name
    return `是${label}的那一位必填`
  })
}

/** Whether nobody asks for it, or nobody says. */
function notRequired({ uses }: Field): string {
  return uses.some(({ requiredUnknown }) => requiredUnknown) ? UNKNOWN : '选填'
}

function givenFields(bundle: Bundle): FillView['given'] {
  const { when, fieldName } = lexiconOf(bundle)
  const reasons = new Map<string, string[]>()
  for (const field of bundle.fields)
    for (const source of field.sources) {
      const only = when(source.when)
      if (source.kind === 'asked' || only === undefined) continue
      const why = `${whereFrom(source)}${only === '' ? '' : `（${only}时）`}`
      reasons.set(why, unique([...(reasons.get(why) ?? []), fieldName(field.key)]))
    }
  return [...reasons].map(([why, fields]) => ({ why, fields }))
}

/** “由“出生医学证明”共享”; empty for what the applicant fills in. */
export function whereFrom({ kind, name = '' }: FieldSource): string {
  return kind === 'asked' ? '' : SOURCES[kind](name)
}
