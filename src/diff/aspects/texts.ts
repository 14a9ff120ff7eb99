/** What people read: names, questions, help, guide. Other words, the same demands. */
import type { Bundle } from '../../merge/bundle.js'
import { arrow, type Draft } from '../draft.js'
import { unite, type Pair } from '../pair.js'

export function* texts(pair: Pair): Generator<Draft> {
  const [before, after] = [new Map(textsOf(pair.old)), new Map(textsOf(pair.new))]
  for (const [key, made] of after) {
    const old = before.get(key)
    if (old === undefined || old.text === made.text) continue
    yield { kind: 'text-changed', level: 'patch', key, name: made.name, detail: brief(old.text, made.text) }
  }
  for (const [key, { name, text }] of before)
    if (key.startsWith('guide.') && text !== '' && !after.has(key))
      yield { kind: 'text-changed', level: 'patch', key, name, detail: brief(text, '') }
  yield* presence(pair)
}

/** Short texts side by side; long ones are looked up. */
function brief(old: string, made: string): NonNullable<Draft['detail']> {
  const isShort = [...old].length + [...made].length <= 48 && !(old + made).includes('\n')
  return isShort ? arrow(old, made) : { zh: '改写', en: 'rewritten' }
}

type Entry = [key: string, { name: string; text: string }]

/** By place; a text of a thing that comes or goes is part of that. */
function* textsOf(bundle: Bundle): Generator<Entry> {
  const entry = (key: string, name: string, text: string | undefined): Entry => [key, { name, text: text ?? '' }]
  const { service, items, fields, questions, subjects, materials, choose } = bundle
  yield entry('service.name', '服务名称', bundle.name)
  for (const { usage, name } of items) yield entry(`item.${usage}`, `事项：${name}`, name)
  for (const { name, label } of subjects) yield entry(`subject.${name}`, `主体：${label}`, label)
  for (const { key, name, help, codes, unit, uses } of fields) {
    yield entry(`field.${key}`, `填写项：${name}`, [name, unit, help].filter((part) => part !== undefined).join('；'))
    for (const { code, name: own } of codes ?? []) yield entry(`field.${key}=${code}`, `代码：${own}`, own)
    for (const { item, label } of uses) yield entry(`field.${key} of ${item}`, `表单上的叫法：${label}`, label)
  }
  for (const { fact, ask, help, options, unit } of questions) {
    // The name of a choice is its item's.
    if (!fact.startsWith('choices.') && !fact.startsWith('same.'))
      yield entry(`question.${fact}`, `问题：${ask}`, [ask, unit, help].filter((part) => part !== undefined).join('；'))
    if (!fact.startsWith('same.'))
      for (const { code, name } of options ?? []) yield entry(`question.${fact}=${code}`, `选项：${name}`, name)
  }
  for (const { key, name, label, spec } of materials)
    yield entry(`material.${key}`, `材料：${label}`, [name, spec].filter(Boolean).join('；'))
  for (const { items: own, name } of choose) yield entry(`choose.${[...own].sort().join()}`, `选择：${name}`, name)
  yield* guide('service', '服务', service)
  for (const { usage, name, doc } of items) yield* guide(usage, name, doc)
}

const SECTIONS = {
  summary: '简介',
  steps: '办理流程',
  faq: '常见问题',
  contact: '咨询投诉',
  places: '办理地点',
  legalBasis: '依据',
  fee: '收费',
  sections: '表单分区'
} as const

function* guide(id: string, name: string, doc: object): Generator<Entry> {
  const stated: Partial<Record<string, unknown>> = { ...doc }
  for (const [section, title] of Object.entries(SECTIONS)) {
    // The amounts of a fee are not words; their remarks are.
    if (section === 'fee') continue
    yield [
      `guide.${id}.${section}`,
      { name: `${name}：${title}`, text: stated[section] === undefined ? '' : plain(stated[section]) }
    ]
  }
}

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
function* presence({ old, new: made }: Pair): Generator<Draft> {
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
