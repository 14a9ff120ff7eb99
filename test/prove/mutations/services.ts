/** Small services with what the shipped ones hardly have; nothing is found in them. */
import { SPECS } from '../../emit/dispatch/kinds.js'

/** Documents of one service each: file → YAML. */
export const small: Record<string, Record<string, string>> = {
  kinds: SPECS,
  rich: {
    'person.yaml': `
kind: entity
id: person
name: 自然人
login: [name, idNumber]
elements:
  name: {name: 姓名, type: text, maxLength: 50}
  idNumber: {name: 证件号码, type: text, maxLength: 18, derives: {birthDate: birth-date-of}}
  birthDate: {name: 出生日期, type: date}
  mobile: {name: 手机, type: text, pattern: "1[0-9]{10}"}
  address: {name: 住址, type: text, maxLength: 200}
  married: {name: 是否已婚, type: boolean}
  income: {name: 收入, type: integer, minimum: 0}
  level: {name: 等级, type: code, options: {a: 甲, b: 乙, c: 丙}}
  signature: {name: 签名, type: text, reuse: never}
  signedOn: {name: 填表日期, type: date, reuse: never}
`,
    'company.yaml': `
kind: entity
id: company
name: 企业
elements:
  name: {name: 名称, type: text, maxLength: 100}
  creditCode: {name: 信用代码, type: text, maxLength: 18}
  licenceNo: {name: 许可证号, type: text, maxLength: 30}
  capital: {name: 资本, type: decimal, decimals: 4, minimum: 0}
  staff: {name: 职工数, type: integer, minimum: 0, maximum: 100000}
  founded: {name: 成立日期, type: date}
  closes: {name: 终止日期, type: date}
  place: {name: 地址, type: text, maxLength: 200}
  post: {name: 邮编, type: text, pattern: "[0-9]{6}"}
`,
    'office.yaml': 'kind: organization\nid: office\nname: 某局\n',
    'bureau.yaml': 'kind: organization\nid: bureau\nname: 某厅\n',
    'records.yaml': `
kind: resource
id: records
name: 企业登记库
roles: {h: company}
keys: [h.creditCode]
gives: [h.capital, h.founded]
state: available
`,
    'materials/card.yaml': `
kind: material
id: card
name: 证件
entity: person
certificate: {status: available, reads: [address], holderKey: idNumber}
`,
    'materials/register.yaml': 'kind: material\nid: register\nname: 户口簿\nentity: person\n',
    'materials/lease.yaml': 'kind: material\nid: lease\nname: 租赁合同\nentity: company\n',
    'materials/deed.yaml': 'kind: material\nid: deed\nname: 产权证\nentity: company\n',
    'materials/consent.yaml': 'kind: material\nid: consent\nname: 同意书\n',
    'materials/photo.yaml': 'kind: material\nid: photo\nname: 照片\n',
    'materials/statement.yaml': 'kind: material\nid: statement\nname: 申请书\norigin: generated\n',
    'materials/licence.yaml': 'kind: material\nid: licence\nname: 许可证\nentity: company\n',
    'materials/plan.yaml': 'kind: material\nid: plan\nname: 平面图\n',
    'items/licence.yaml': `
kind: item
id: licence
name: 经营许可
owner: office
situations:
  large: {ask: 是否大型, type: boolean}
  chain: {ask: 是否连锁, type: boolean, when: {large: true}}
roles: {company: company, owner: person, agent: person}
form:
  - {element: company.name, required: true, as: qymc}
  - {element: company.creditCode, required: true}
  - {element: company.capital, required: true, map: {scale: 0.0001}}
  - {element: company.staff, required: true, maximum: 5000}
  - {element: company.post, as: yb}
  - {element: owner.name, required: true}
  - {element: owner.idNumber, required: true}
  - {element: owner.level, required: true, map: {recode: {a: "1", b: "2", c: "3"}}}
  - {element: owner.married, required: true}
  - {element: owner.income, when: {owner.married: true}, minimum: 1}
  - {element: owner.signature, required: true}
  - {element: agent.name, required: true}
  - {element: agent.mobile, required: true}
  - {element: company.founded, when: {large: true}, required: true}
  - {element: company.closes}
checks:
  - {name: 终止不早于成立, ordered: [company.founded, company.closes]}
materials:
  - card of owner
  - {material: card, of: agent, when: {large: true}}
  - statement
  - anyOf: [[lease of company, consent], [deed of company]]
  - {material: plan, when: {large: true}}
results:
  - {material: licence, of: company, gives: [company.licenceNo]}
limits: {statutory: 20 workdays, promised: 5 workdays}
`,
    'items/tax.yaml': `
kind: item
id: tax
name: 税务登记
owner: bureau
roles: {company: company, owner: person}
form:
  - {element: company.name, required: true, maxLength: 60}
  - {element: company.licenceNo, required: true}
  - {element: company.staff, minimum: 1}
  - {element: owner.idNumber, required: true}
  - {element: owner.birthDate, required: true, map: {format: YYYYMMDD}}
  - {element: owner.address}
  - {element: owner.signedOn, required: true}
materials:
  - licence of company
  - register of owner
limits: {statutory: 10 workdays, promised: 2 workdays}
`,
    'items/full.yaml': `
kind: item
id: full
name: 全额补贴
owner: bureau
roles: {company: company, partner: {entity: person, many: {min: 1, max: 5}}, payer: person}
form:
  - {element: company.staff, required: true, maximum: 300}
  - {element: partner.name, required: true}
  - {element: partner.mobile}
  - {element: payer.address, required: true}
  - {element: company.post, required: true}
materials: [photo]
limits: {statutory: 30 workdays, promised: 3 workdays}
`,
    'items/half.yaml': `
kind: item
id: half
name: 半额补贴
owner: bureau
roles: {company: company}
form:
  - {element: company.staff, required: true}
  - {element: company.place, required: true, minLength: 3}
materials: [photo]
limits: {statutory: 30 workdays, promised: 1 workday}
`,
    'service.yaml': `
kind: service
id: rich
name: 开办
lead: office
subjects:
  owner: {entity: person, name: 业主, login: {handler: owner}}
  agent: {entity: person, name: 经办人, mayBe: [owner]}
  company: {entity: company, name: 企业}
  partners: {entity: person, name: 合伙人, many: {min: 1, max: 5}}
  payer: {entity: person, name: 付款人, chosenFrom: partners}
situations:
  handler: {ask: 由谁办理, options: {owner: 业主, other: 其他人}}
  scale: {ask: 规模, options: {small: 小型, large: 大型, giant: {name: 特大型, when: {handler: owner}}}}
  big: {ask: 是否大型, type: boolean}
  funded: {ask: 申请哪种补贴, options: {all: 全额, part: 半额, none: 不申请}}
  years: {ask: 经营几年, type: integer, minimum: 0, when: {funded: [all, part]}}
items:
  licence: {use: licence, facts: {large: big}}
  tax: {use: tax, when: {scale: [small, large]}}
  full: {use: full, bind: {partner: partners, payer: payer}, when: {funded: all, years: {gte: 3}}, after: [tax]}
  half: {use: half, when: {funded: [all, part]}}
choose:
  - {name: 补贴, of: [full, half], max: 1, min: 0, prefer: [full, half]}
limits: {promised: 12 workdays, statutory: 60 workdays}
`
  }
}
