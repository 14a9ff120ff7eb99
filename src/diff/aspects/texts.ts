/** What people read: names, questions, help, guide. Other words, the same demands. */
import { isFact } from '../../condition/fact.js'
import type { Bundle } from '../../merge/bundle.js'
import { canonical } from '../canonical.js'
import { arrow, type RawChange } from '../raw-change.js'
import { labelIn, movedNames } from './names.js'
import { unite, type Pair } from '../pair.js'

export function* texts(pair: Pair): Generator<RawChange> {
  const [before, after] = [new Map(textsOf(pair.old)), new Map(textsOf(pair.new))]
  const moved = new Set(movedNames(pair).flatMap(({ texts: keys }) => keys))
  for (const [key, made] of after) {
    const old = before.get(key)
    if (old === undefined || old.text === made.text || moved.has(key)) continue
    const look = made.isAnswered && old.text.trim() !== '' && { look: true as const }
    yield { kind: 'text-changed', level: 'patch', key, name: made.name, detail: brief(old.text, made.text), ...look }
  }
  yield* presence(pair)
}

/** Short texts side by side; long ones are looked up. */
function brief(old: string, made: string): NonNullable<RawChange['detail']> {
  const isShort = [...old].length + [...made].length <= 48 && !(old + made).includes('\n')
  return isShort ? arrow(old, made) : { zh: '改写', en: 'rewritten' }
}

type Entry = [key: string, { name: string; text: string; isAnswered: boolean }]

/** By place; a text of a thing that comes or goes is part of that. */
function* textsOf(bundle: Bundle): Generator<Entry> {
  const entry = (key: string, name: string, ...text: (string | undefined)[]): Entry => {
    const said = text.filter((part) => part !== undefined && part !== '').join('；')
    return [key, { name, text: said, isAnswered: false }]
  }
  /** By these words people know what they answer, fill in or hand in: in other words it may be something else. */
  const answered = (...all: Parameters<typeof entry>): Entry => {
    const [key, made] = entry(...all)
    return [key, { ...made, isAnswered: true }]
  }
  const { service, items, fields, questions, subjects, materials, choose } = bundle
  yield entry('service.name', '服务名称', bundle.name)
  for (const { usage, name } of items) yield answered(`item.${usage}`, `事项：${name}`, name)
  for (const { name, label } of subjects) yield answered(`subject.${name}`, `主体：${label}`, label)
  for (const field of fields) {
    const { key, name, help, codes, uses } = field
    yield answered(`field.${key}`, `填写项：${name}`, name)
    yield entry(`field.${key}.help`, `填写说明：${name}`, help)
    for (const { code, name: own } of codes ?? []) yield answered(`field.${key}=${code}`, `代码：${own}`, own)
    for (const item of new Set(uses.map((use) => use.item))) {
      const label = labelIn(field, item)
      yield answered(`field.${key} of ${item}`, `表单上的叫法：${label}`, label)
    }
  }
  for (const { fact, ask, help, options } of questions) {
    // A choice is called by the name of its item, which is compared there.
    if (!isFact('choice', fact) && !isFact('same', fact)) {
      yield answered(`question.${fact}`, `问题：${ask}`, ask)
      yield entry(`question.${fact}.help`, `问题说明：${ask}`, help)
    }
    if (!isFact('same', fact))
      for (const { code, name, help: own } of options ?? []) {
        yield answered(`question.${fact}=${code}`, `选项：${name}`, name)
        yield entry(`question.${fact}=${code}.help`, `选项说明：${name}`, own)
      }
  }
  for (const { key, name, label, spec } of materials)
    yield answered(`material.${key}`, `材料：${label}`, name, label === name ? undefined : label, spec)
  for (const { items: own, name } of choose) yield entry(`choose.${[...own].sort().join()}`, `选择：${name}`, name)
  for (const { id, name } of departmentsOf(bundle)) yield entry(`department.${id}`, `部门：${name}`, name)
  yield* guide('service', '服务', { ...service, places: bundle.places })
  // The texts of the document, with those that an overlay has replaced.
  for (const { usage, name, doc, contact, places, faq, legalBasis } of items)
    yield* guide(usage, name, { ...doc, contact, places, faq, legalBasis })
  for (const { usage, name, form, results } of items) {
    for (const { role, element, label, byOffice } of form.fields)
      if (byOffice) yield entry(`form.${usage}.${role}.${element}`, `${name}：部门填写的${label}`, label)
    for (const { material, name: own } of results)
      if (material !== undefined) yield answered(`result.${usage}.${material}`, `${name}：结果${own}`, own)
  }
  for (const { name, sum, distinct, equal, ordered } of bundle.checks)
    yield entry(`check.${canonical({ sum, distinct, equal, ordered })}`, `核对：${name}`, name)
}

/** An organization at several places has several names. */
function departmentsOf({ items, lead, partners, process }: Bundle): { id: string; name: string }[] {
  const parties = [...(lead ? [lead] : []), ...partners, ...items.flatMap((item) => [item.owner, ...item.participants])]
  const stated = process.responsibilities.map(({ organization: id, name }) => ({ id, name }))
  const names = new Map<string, Set<string>>()
  for (const { id, name } of [...parties, ...stated])
    if (id !== '') names.set(id, (names.get(id) ?? new Set()).add(name))
  return [...names].map(([id, own]) => ({ id, name: [...own].sort().join('、') }))
}

const SECTIONS = {
  summary: '简介',
  steps: '办理流程',
  faq: '常见问题',
  contact: '咨询投诉',
  places: '办理地点',
  legalBasis: '依据',
  localMaterials: '由地方另定的材料',
  fee: '收费',
  links: '办理入口',
  delivery: '结果送达',
  sections: '表单分区'
} as const

function* guide(id: string, name: string, doc: object): Generator<Entry> {
  const stated: Partial<Record<string, unknown>> = { ...doc }
  for (const [section, title] of Object.entries(SECTIONS)) {
    // The amounts of a fee are not words; their remarks are.
    if (section === 'fee') continue
    yield [
      `guide.${id}.${section}`,
      {
        name: `${name}：${title}`,
        text: isEmpty(stated[section]) ? '' : plain(stated[section]),
        isAnswered: false
      }
    ]
  }
}

const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0)

/** As text, without what is kept for the record. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value
  const kept = (key: string, one: unknown) => {
    if (key === 'source' || key === 'note') return undefined
    if (one === null || typeof one !== 'object' || Array.isArray(one)) return one
    return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
  }
  return `${JSON.stringify(value, kept, 1)}\n`
}

/** A visit whose reason is put in other words (see terms.ts). */
function* presence({ old, new: made }: Pair): Generator<RawChange> {
  const reasons = (bundle: Bundle) => [
    ...bundle.presence.map((one) => ({ key: 'service', ...one })),
    ...bundle.items.flatMap((item) => item.presence.map((one) => ({ key: item.usage, ...one })))
  ]
  for (const [a, b] of unite(reasons(old), reasons(made), ({ key, who, cond }) => JSON.stringify([key, who, cond])))
    if (a && b && a.reason !== b.reason)
      yield {
        kind: 'text-changed',
        level: 'patch',
        key: `presence.${b.key}.${b.reason}`,
        name: '到现场的原因',
        detail: brief(a.reason, b.reason)
      }
}
