/** A small service with everything that a process and an interface can show: a chain, a choice, an option, a bridge. */
import { compileTexts } from '../support/specs.js'
import type { Bundle } from '../../src/merge/bundle.js'

const SPECS = {
  'person.yaml': `
kind: entity
id: person
name: 自然人
elements:
  name: {name: 姓名, type: text, maxLength: 50}
  sex: {name: 性别, type: code, list: sex}
  cardNumber: {name: 卡号, type: text}
  share: {name: 份额, type: decimal, minimum: 0}
`,
  'sex.yaml': `
kind: codelist
id: sex
name: 性别
codes: {"1": 男, "2": 女}
`,
  'licence.yaml': `
kind: material
id: licence
name: 许可证
`,
  'office.yaml': `
kind: organization
id: office
name: 区"政务"<局>
`,
  'grant.yaml': `
kind: item
id: grant
name: 1. 准予 [甲] "类" <b>#35;</b>
owner: office
roles: {holder: person}
form:
  - {element: holder.name, label: 姓名 */ 全称, required: true}
  - {element: holder.sex, label: 性别, map: {recode: {"1": 男, "2": 女}}}
materials: [licence of holder]
results: [{material: licence, name: 许可证, of: holder, gives: [holder.cardNumber]}]
limits: {promised: 5 workdays, statutory: 20 days, waiting: [{name: 公示期, time: 7 days}]}
system: {level: national, name: 国垂, transfer: manual-bridge, bridge: {handoff: 每日导出, responsible: office, deadline: 1 workdays, reconcile: 每周对账}}
`,
  'grant-other.yaml': `
kind: item
id: grant-other
name: 准予乙类
owner: office
roles: {holder: person}
form: [{element: holder.name, required: true}]
limits: {promised: 5 workdays}
`,
  'card.yaml': `
kind: item
id: card
name: 制卡
owner: office
roles: {holder: person, sharers: {entity: person, many: {min: 1, max: 3}}}
form:
  - {element: holder.name, as: 姓名, required: true}
  - {element: sharers.name, required: true}
  - {element: sharers.share}
`,
  'notice.yaml': `
kind: item
id: notice
name: 告知
owner: office
roles: {holder: person}
form: [{element: holder.name, required: true}]
`,
  'service.yaml': `
kind: service
id: small
name: 小“一件事”
status: draft
lead: office
audience: person
stage: 出生
channels: [online, window]
subjects:
  applicant: {entity: person, name: 申请人}
  sharers: {entity: person, name: 共有人, many: {min: 1, max: 3}}
situations:
  kind: {ask: 办哪一类, options: {a: 甲类, b: 乙类}}
items:
  end: {use: grant, bind: {holder: applicant}, when: {kind: a}}
  other: {use: grant-other, bind: {holder: applicant}, when: {kind: b}}
  card: {use: card, bind: {holder: applicant, sharers: sharers}, after: [end, other]}
  notice: {use: notice, bind: {holder: applicant}, optional: true}
choose: [{name: 准予, of: [end, other], min: 1, max: 1}]
responsibilities:
  accept: {online: office, window: office}
  deliver: {window: office}
`
}

export function smallBundle(): Bundle {
  return compileTexts(SPECS).bundles['small']!
}
