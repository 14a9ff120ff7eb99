/** Small services put together of one-line documents. */
import { holds, type Value } from '../../src/condition/evaluate.js'
import { link } from '../../src/link/index.js'
import { outcomeOf, type Outcome } from '../../src/merge/outcome.js'
import { merge, type Bundle } from '../../src/merge/index.js'
import type { Cond } from '../../src/condition/cond.js'
import type { Program } from '../../src/link/model.js'
import type { Diagnostic } from '../../src/diagnostics/types.js'
import type { Field, Material } from '../../src/merge/bundle.js'
import { findingsBesideRules } from '../mistakes/project.js'
import { documentsOf } from '../support/specs.js'

const COMMON: Record<string, string> = {
  'person.yaml': `
kind: entity
id: person
name: 自然人
login: [name, idNumber]
elements:
  name: { name: 姓名, type: text, maxLength: 50 }
  idNumber: { name: 证件号码, type: text, derives: { birthDate: birth-date-of }, derivesWhen: { idType: "111" } }
  idType: { name: 证件类型, type: code, options: { "111": 身份证, "414": 护照 } }
  birthDate: { name: 出生日期, type: date }
  sex: { name: 性别, type: code, options: { "1": 男, "2": 女 } }
  mobile: { name: 手机, type: text }
  address: { name: 住址, type: text }
  share: { name: 份额, type: decimal }
  insured: { name: 是否参保, type: boolean }
  signature: { name: 签名, type: text, reuse: never }
`,
  'org.yaml': 'kind: organization\nid: org\nname: 某局\n',
  'paper.yaml': 'kind: material\nid: paper\nname: 证明\nentity: person\n',
  'photo.yaml': 'kind: material\nid: photo\nname: 照片\n',
  'form.yaml': 'kind: material\nid: form\nname: 申请表\norigin: generated\n',
  'card.yaml':
    'kind: material\nid: card\nname: 证件\nentity: person\nproves: [address]\ncertificate: { status: available, reads: [sex], holderKey: idNumber }\n'
}

export type Texts = Record<string, string>

/** An item: what it says besides kind, id, name and owner. */
export function item(id: string, body: string): Texts {
  return { [`items/${id}.yaml`]: `kind: item\nid: ${id}\nname: 事项${id}\nowner: org\n${body}` }
}

/** A service with a mother and a father. */
export function service(body: string, subjects = ''): Texts {
  return {
    'services/s.yaml': `kind: service\nid: s\nname: 服务\nsubjects:\n  mother: { entity: person, name: 母亲 }\n  father: { entity: person, name: 父亲 }\n${subjects}${body}`
  }
}

export function mergeAll(texts: Texts, region?: string): { bundle: Bundle; diagnostics: Diagnostic[] } {
  const linked = link(documentsOf({ ...COMMON, ...texts }), region === undefined ? {} : { region })
  const merged = merge(linked.program, 's')
  return { bundle: merged.bundle!(), diagnostics: [...linked.diagnostics, ...merged.diagnostics] }
}

export function programOf(texts: Texts): { program: Program; bundle: Bundle } {
  const { program } = link(documentsOf({ ...COMMON, ...texts }))
  return { program, bundle: merge(program, 's').bundle!() }
}

/** The bundle of specs that must be free of findings. */
export function clean(texts: Texts, region?: string): Bundle {
  const { bundle, diagnostics } = mergeAll(texts, region)
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics.map(({ code, params }) => ({ code, params }))))
  return bundle
}

export function codes(texts: Texts, region?: string): string[] {
  return mergeAll(texts, region).diagnostics.map(({ code }) => code)
}

/** Codes that the whole pipeline finds, rules included. */
export async function checked(texts: Texts): Promise<string[]> {
  return (await findingsBesideRules({ ...COMMON, ...texts })).map(({ code }) => code)
}

export function field({ fields }: Bundle, key: string): Field {
  const found = fields.find((one) => one.key === key)
  if (!found) throw new Error(`no ${key} among ${fields.map((one) => one.key).join(' ')}`)
  return found
}

export function material({ materials }: Bundle, key: string): Material {
  const found = materials.find((one) => one.key === key)
  if (!found) throw new Error(`no ${key} among ${materials.map((one) => one.key).join(' ')}`)
  return found
}

export function is(cond: Cond, facts: Record<string, Value>): boolean {
  return holds(cond, (fact) => facts[fact])
}

export function outcome(bundle: Bundle, facts: Record<string, Value>): Outcome {
  return outcomeOf(bundle, (cond) => holds(cond, (fact) => facts[fact]))
}

/** The kinds of source of a field, in order, each with what gives it. */
export function sources(bundle: Bundle, key: string): string[] {
  return field(bundle, key).sources.map(({ kind, from }) => (from === undefined ? kind : `${kind} ${from}`))
}
