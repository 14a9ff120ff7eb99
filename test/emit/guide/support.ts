import { readFileSync } from 'node:fs'
import { compileTexts } from '../../support/specs.js'
import type { Bundle } from '../../../src/merge/bundle.js'

export const context = { template: (name: string) => readFileSync(`templates/${name}`, 'utf8') }

/** One service of two items: a choice of materials, an e-certificate, a result that feeds the later item. */
export function smallService(text = (plain: string) => plain): Bundle {
  const q = (plain: string) => JSON.stringify(text(plain))
  const { bundles } = compileTexts({
    'person.yaml': `kind: entity\nid: person\nname: 自然人\nelements:\n  name: {name: ${q('姓名')}, type: text}\n  idNumber: {name: 证件号码, type: text}\n  insured: {name: 是否参保, type: boolean}\n`,
    'id-card.yaml': `kind: material\nid: id-card\nname: 居民身份证\nproves: [name]\ncertificate: {status: available, holderKey: idNumber}\n`,
    'photo.yaml': `kind: material\nid: photo\nname: ${q('照片')}\n`,
    'proof.yaml': `kind: material\nid: proof\nname: 居住证明\n`,
    'permit.yaml': `kind: material\nid: permit\nname: 许可证\n`,
    'office.yaml': `kind: organization\nid: office\nname: ${q('市民政局')}\n`,
    'first.yaml': `kind: item
id: first
name: ${q('许可证申领')}
owner: office
type: 行政许可
roles: {holder: person}
form:
  - {element: holder.name, required: true}
  - {element: holder.idNumber, required: true}
  - holder.insured
materials:
  - {material: id-card, of: holder, need: original, copies: 1, exemption: certificate}
  - {material: photo, of: holder, need: original, copies: 2, basis: ${q('某办法第三条')}}
  - anyOf: [[proof of holder], [photo of holder]]
results: [{material: permit, of: holder}]
limits: {statutory: 20 workdays, promised: 5 workdays}
fee: {charged: false}
faq: [{question: ${q('能代办吗')}, answer: ${q('可以')}}]
`,
    'second.yaml': `kind: item
id: second
name: 补贴发放
owner: office
roles: {holder: person}
form: [holder.name]
materials: [{material: permit, of: holder, need: copy}, {material: proof, of: holder, need: copy}]
limits: {promised: 3 workdays}
`,
    'service.yaml': `kind: service
id: small
name: ${q('小事“一件事”')}
status: draft
sources: {law: {title: ${q('某办法')}, url: ${q('https://example.org/law')}}}
audience: person
lead: office
summary: ${q('一次办好许可证和补贴')}
subjects: {applicant: {entity: person, name: 申请人}}
situations:
  poor: {ask: ${q('是否低保家庭')}, type: boolean}
items:
  first: {use: first, bind: {holder: applicant}}
  second: {use: second, bind: {holder: applicant}, when: {poor: true}}
responsibilities: {accept: {online: office}}
contact: {consult: 0411-12345678, website: ${q('https://example.org')}}
places: [{name: ${q('政务大厅')}, hours: 工作日 9:00—17:00}]
baseline: {steps: 2, materials: 9}
published: {steps: 1, materials: 2}
`
  })
  return bundles['small']!
}

const VOID = new Set(['meta', 'br', 'link', 'img', 'hr', 'input'])

/** The first tag that does not close what is open; undefined when all is in balance. */
export function unbalanced(html: string): string | undefined {
  const open: string[] = []
  const body = html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<!doctype html>/i, '')
  for (const [tag, slash, name = ''] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?>/g)) {
    // In a drawing, what is empty ends itself.
    if (VOID.has(name) || (tag.endsWith('/>') && open.includes('svg'))) continue
    if (slash === '') open.push(name)
    else if (open.pop() !== name) return tag
  }
  return open.at(-1)
}
