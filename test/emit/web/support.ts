/** A small service with what a form can have: rows in rows, dependent lists, values given and worked out, a gate, files. */
import { readFileSync } from 'node:fs'
import { webData } from '../../../src/emit/web/data.js'
import { compileTexts } from '../../support/specs.js'
import type { Bundle } from '../../../src/merge/bundle.js'
import { once } from '../../support/specs.js'
import type { Row } from '../../../templates/integration/runtime/types.js'
import type { WebForm } from '../../../templates/web/model/types.js'

const SPECS = {
  'person.yaml': `
kind: entity
id: person
name: 自然人
login: [idNumber]
elements:
  name: {name: 姓名, type: text, maxLength: 50}
  idNumber: {name: 证件号码, type: text, format: resident-id, privacy: sensitive, derives: {born: birth-date-of}}
  born: {name: 出生日期, type: date}
  mobile: {name: 手机, type: text, format: mobile}
  city: {name: 城市, type: code, list: city}
  county: {name: 区县, type: code, list: city, under: city}
  kind: {name: 户别, type: code}
  plan: {name: 方案, type: text, pattern: "甲案|乙案"}
  share: {name: 比例, type: decimal, minimum: 0, maximum: 100, decimals: 2, unit: "%"}
  skills: {name: 技能, type: codes, options: {"1": 一, "2": 二, "9": {name: 以上都没有, alone: true}}, maxItems: 2}
  signature: {name: 签名, type: signature, reuse: never}
`,
  'city.yaml': `
kind: codelist
id: city
name: 城市
codes:
  "1": 甲市
  "2": 乙市
  "11": {name: 甲一区, parent: "1"}
  "12": {name: 甲二区, parent: "1"}
  "21": {name: 乙一区, parent: "2"}
`,
  'office.yaml': `
kind: organization
id: office
name: 区政务局
`,
  'photo.yaml': `
kind: material
id: photo
name: 照片
`,
  'main.yaml': `
kind: item
id: main
name: 登记
owner: office
roles:
  holder: person
  owners: {entity: person, many: {min: 1, max: 3}}
  helpers: {entity: person, of: owners, many: {min: 0, max: 2}}
situations:
  local: {ask: 是不是本地人, type: boolean}
eligibility: [{text: 本地人, when: {local: true}}]
form:
  - {element: holder.name, required: true}
  - {element: holder.idNumber, required: true}
  - {element: holder.born, required: true}
  - {element: holder.mobile, required: true}
  - {element: holder.city, required: true}
  - {element: holder.county, required: true}
  - {element: holder.kind}
  - {element: holder.plan}
  - {element: holder.skills}
  - {element: holder.signature, required: true}
  - {element: owners.name, required: true}
  - {element: owners.share, required: true}
  - {element: helpers.name, required: true}
materials: [{material: photo of holder, file: {formats: [jpg], maxSize: 50 KB, pixels: 358x441}}]
checks: [{name: 比例之和应为 100, sum: {of: owners.share, equals: 100}}]
limits: {promised: 5 workdays}
`,
  'extra.yaml': `
kind: item
id: extra
name: 补贴
owner: office
roles: {holder: person}
form:
  - {element: holder.name, required: true}
  - {element: holder.share, as: 补贴比例, required: true}
limits: {promised: 5 workdays}
`,
  'service.yaml': `
kind: service
id: web
name: 试一试“一件事”
status: draft
lead: office
audience: person
channels: [online, window]
subjects:
  applicant: {entity: person, name: 申请人, login: true}
  owners: {entity: person, name: 所有人, many: {min: 1, max: 3}}
  helpers: {entity: person, name: 帮手, of: owners, many: {min: 0, max: 2}}
situations:
  local: {ask: 是不是本地人, type: boolean}
items:
  main: {use: main, bind: {holder: applicant, owners: owners, helpers: helpers}}
  extra: {use: extra, bind: {holder: applicant}, optional: true}
`
}

export const webBundle = once((): Bundle => {
  const { bundles, codes } = compileTexts(SPECS)
  if (!bundles['web']) throw new Error(codes.join())
  return bundles['web']
})

/** As the page has it; the types of the emitter and of the page are the same. */
export function webForm(): WebForm {
  return JSON.parse(JSON.stringify(webData(webBundle()) satisfies WebForm)) as WebForm
}

export const context = { template: (name: string) => readFileSync(`templates/${name}`, 'utf8') }

/** Everything that is asked of somebody who does without the extra. */
export function wholeSubmission(): Row {
  return {
    situations: { local: true },
    choices: { extra: false },
    applicant: {
      name: '王芳',
      idNumber: '11010519491231002X',
      mobile: '13800000000',
      city: '1',
      county: '11',
      signature: '王芳'
    },
    owners: [
      { name: '甲', share: 60, helpers: [{ name: '丙' }] },
      { name: '乙', share: 40 }
    ]
  }
}
