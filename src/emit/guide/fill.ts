/** 填什么：the fields that the applicant fills in, by section and subject, and those that come from elsewhere. */
import { all, any } from '../../condition/cond.js'
import type { Bundle, Field, FieldSource, SourceKind, Subject } from '../../merge/bundle.js'
import { lexiconOf } from './lexicon.js'
import { unique } from './text.js'

export interface FillView {
  count: number
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
  derived: (name) => `由您填的${name || '内容'}推算`,
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
      return fields ? [group(subject, fields, bundle)] : []
    })
    if (groups.length === 1 && groups[0]!.label === name) groups[0]!.label = ''
    const count = groups.reduce((sum, { fields }) => sum + fields.length, 0)
    return count > 0 ? [{ name, count, groups }] : []
  })
  const given = givenFields(bundle)
  return {
    count: asked.length,
    hasUnknown: sections.some(({ groups }) => groups.some(({ fields }) => fields.some(({ mark }) => mark === UNKNOWN))),
    sections,
    given,
    givenCount: unique(given.flatMap(({ fields }) => fields)).length
  }
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
  const asked = field.sources.filter(({ kind }) => kind === 'asked').map(({ when }) => when)
  return asked.length > 0 ? lexiconOf(bundle).when(any(...asked)) : undefined
}

function group(subject: Subject, fields: Field[], bundle: Bundle): FillGroup {
  const whens = unique(fields.map((field) => askedWhen(field, bundle) ?? ''))
  const users = unique(fields.map((field) => usersOf(field, bundle)))
  const when = whens.length === 1 ? whens[0]! : ''
  const isFor = users.length === 1 ? users[0]! : ''
  const parent = bundle.subjects.find(({ name }) => name === subject.of)
  const perRow = subject.many ? `每位${subject.label}各填一份` : parent?.many ? `随每位${parent.label}各填一份` : ''
  return {
    label: subject.label,
    perRow,
    when,
    isFor,
    fields: fields.map((field) => ({
      name: field.name,
      ...fieldDetails(field, when, isFor, bundle)
    }))
  }
}

function usersOf({ uses }: Field, bundle: Bundle): string {
  return lexiconOf(bundle).itemNames(uses.map(({ item }) => item))
}

function fieldDetails(field: Field, groupWhen: string, groupFor: string, bundle: Bundle): Omit<FillField, 'name'> {
  const { when } = lexiconOf(bundle)
  const asked = askedWhen(field, bundle) ?? ''
  const conds = field.sources.filter(({ kind }) => kind === 'asked').map((source) => source.when)
  const required = when(all(field.required, any(...conds)))
  const users = usersOf(field, bundle)
  // Required whenever it is asked needs no second condition.
  const mark = required === undefined ? notRequired(field) : required === asked ? '必填' : '有时必填'
  return {
    mark,
    details: [
      ...(asked === groupWhen ? [] : [asked === '' ? '都要填' : `${asked}时填`]),
      ...(mark === '有时必填' ? [`${required === '' ? '其余时候' : required}时必填`] : []),
      ...(field.unit === undefined ? [] : [`单位：${field.unit}`]),
      ...(field.help === undefined ? [] : [field.help]),
      ...(users === groupFor ? [] : [`用于${users}`])
    ]
  }
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
