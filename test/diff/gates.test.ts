/** Conditions of acceptance: who is refused and who is let in, and nobody where nothing changed. */
import { describe, expect, it } from 'vitest'
import { compare, side, type Texts } from './project.js'
import { whenText } from '../../src/diff/formats/view.js'

const base: Texts = {
  'p.yaml': `kind: entity
id: person
name: 自然人
elements:
  name: {name: 姓名, type: text, maxLength: 20, privacy: personal}
  birthDate: {name: 出生日期, type: date, privacy: personal}
  income: {name: 月收入, type: decimal, minimum: 0, privacy: personal}
`,
  'org.yaml': 'kind: organization\nid: office\nname: 办证中心\nlevel: county\n',
  'm.yaml': 'kind: material\nid: photo\nname: 照片\nvalidity: 6 个月内\ndescription: 白底\ntemplate: t.doc\n',
  'i.yaml': `kind: item
id: it
name: 登记
owner: office
roles: {holder: person}
form: [holder.name, holder.birthDate, holder.income]
materials: [{material: photo, need: original}]
`,
  's.yaml': `kind: service
id: s
name: 登记“一件事”
subjects: {holder: {entity: person, name: 申请人}}
situations:
  by: {ask: 由谁办, options: {self: 本人, family: 家人}}
  post: {ask: 是否邮寄, type: boolean}
items: {it: {use: it, bind: {holder: holder}}}
`
}

/** What is said of the change of one text, as it is printed. */
function said(file: string, texts: Texts, from: string, to: string): string[] {
  const edited = { ...texts, [file]: texts[file]!.replace(from, () => to) }
  expect(edited[file]).not.toBe(texts[file])
  const { services } = compare(side(texts), side(edited))
  return services.flatMap(({ changes }) =>
    changes.map(({ kind, level, name, detail, when }) =>
      [level, kind, name, detail?.zh, when && whenText(when, 'zh')].filter((part) => part !== undefined).join(' ')
    )
  )
}

const gated = (file: 'i.yaml' | 's.yaml', ...lines: string[]): Texts => ({
  ...base,
  [file]: `${base[file]}eligibility:\n${lines.map((line) => `  - ${line}\n`).join('')}`
})
const OLD = '{text: 年满六十周岁, when: {holder.birthDate: {before: 1966-01-01}}}'
const POOR = '{text: 月收入不高于4000元, when: {holder.income: {lte: 4000}}}'
const OTHER = ['s.yaml', '是否邮寄', '要不要邮寄'] as const

describe('a gate that stands as it stood', () => {
  it.each([
    ['of an item, over a field', gated('i.yaml', OLD)],
    ['of a service, over a field', gated('s.yaml', OLD)],
    ['of a service, over a question', gated('s.yaml', '{text: 不受理邮寄, when: {post: false}}')],
    ['of one channel', gated('s.yaml', '{text: 网上只受理本人, channel: online, when: {by: self}}')],
    [
      'for some only',
      gated('s.yaml', '{text: 年满六十周岁, for: {by: self}, when: {holder.birthDate: {before: 1966-01-01}}}')
    ]
  ])('%s', (_, texts) => {
    const [file, from, to] = OTHER
    const found = said(file, texts, from, to)
    expect(found).toEqual(['patch text-changed 问题：要不要邮寄 是否邮寄 → 要不要邮寄'])
  })
})

describe('a number in a gate', () => {
  it('that is lowered lets nobody in, and refuses those between', () => {
    const found = said('s.yaml', gated('s.yaml', OLD, POOR), 'lte: 4000', 'lte: 3500')
    expect(found).toEqual([
      'major gate-stricter 月收入不高于4000元 申请人的月收入不大于 4000，且申请人的月收入大于 3500时'
    ])
  })

  it('that is raised refuses nobody', () => {
    const texts = gated('s.yaml', OLD, POOR.replace('lte: 4000', 'lte: 3500'))
    const found = said('s.yaml', texts, 'lte: 3500', 'lte: 4000')
    expect(found).toEqual([
      'minor gate-looser 月收入不高于4000元 申请人的月收入不大于 4000，且申请人的月收入大于 3500时'
    ])
  })

  it('is said in the text too', () => {
    const found = said('s.yaml', gated('s.yaml', POOR), POOR, POOR.replaceAll('4000', '3500'))
    expect(found.filter((one) => one.includes('gate'))).toEqual([
      'major gate-stricter 月收入不高于3500元 申请人的月收入不大于 4000，且申请人的月收入大于 3500时'
    ])
  })

  it('of which another gate makes no use: whoever it would let in is refused all the same', () => {
    const texts = gated('s.yaml', POOR, '{text: 月收入低于3000元, when: {holder.income: {lt: 3000}}}')
    expect(said('s.yaml', texts, 'lte: 4000', 'lte: 5000')).toEqual([])
  })
})

it('a gate that goes from the service to its item refuses the same', () => {
  const found = compare(side(gated('s.yaml', OLD)), side(gated('i.yaml', OLD))).services[0]!
  expect(found.changes.map(({ kind }) => kind).filter((kind) => kind.startsWith('gate'))).toEqual([])
})

describe('a gate of one channel', () => {
  const online = gated('s.yaml', '{text: 网上只受理本人, channel: online, when: {by: self}}')

  it('turned round refuses those whom it let in there, and lets the others in', () => {
    expect(said('s.yaml', online, 'when: {by: self}', 'when: {by: family}')).toEqual([
      'major gate-stricter 网上只受理本人 网上 “由谁办”选“本人”时',
      'minor gate-looser 网上只受理本人 网上 “由谁办”选“家人”时'
    ])
  })

  it('that comes is told with its channel', () => {
    const line = '{text: 网上只受理本人, channel: online, when: {by: self}}'
    const { changes } = compare(side(base), side(gated('s.yaml', line))).services[0]!
    expect(changes.map(({ kind, detail }) => `${kind} ${detail?.zh}`)).toEqual(['gate-stricter 网上'])
  })

  it('that is for every channel now', () => {
    const found = said('s.yaml', online, ' channel: online,', '')
    expect(found[0]).toBe('major gate-stricter 网上只受理本人 “由谁办”选“家人”时')
    expect(found.slice(1).join()).not.toMatch(/gate-looser|eligibility-removed/)
  })
})

it('cases that stay valid are shown by a range, not by one day', () => {
  const texts = gated('s.yaml', OLD)
  const made = { ...texts, 's.yaml': texts['s.yaml']!.replace('1966-01-01', '1960-01-01') }
  const { cases } = compare(side(texts), side(made)).services[0]!
  const valid = cases!.classes.filter(({ verdicts }) => verdicts.includes('valid'))
  expect(valid.map(({ when }) => when!.exampleText)).toEqual(['申请人的出生日期：早于 1960-01-01'])
})

describe('what a document says and no form shows', () => {
  it.each([
    ['m.yaml', '6 个月内', '3 个月内', 'minor other-changed 照片：有效期 6 个月内 → 3 个月内'],
    ['m.yaml', '白底', '红底', 'minor other-changed 照片：说明 白底 → 红底'],
    ['m.yaml', 't.doc', 'u.doc', 'minor other-changed 照片：空白表格 t.doc → u.doc'],
    ['m.yaml', '照片', '证件照', 'patch text-changed 材料：证件照 照片 → 证件照'],
    ['org.yaml', 'county', 'municipal', 'minor other-changed 办证中心：层级 county → municipal']
  ])('%s %s', (file, from, to, text) => {
    expect(said(file, base, from, to)).toEqual([text])
  })

  it('for the record', () => {
    expect(said('m.yaml', base, 'template: t.doc\n', 'template: t.doc\nnote: 待核\n')).toEqual([])
  })
})
