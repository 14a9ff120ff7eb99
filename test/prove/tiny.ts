/** A service that can be read at a glance. */
export const TINY: Record<string, string> = {
  'person.yaml': `
kind: entity
id: person
name: 自然人
login: [name]
elements:
  name: {name: 姓名, type: text, maxLength: 50}
  idNumber: {name: 证件号码, type: text, maxLength: 18, derives: {birthDate: birth-date-of}}
  birthDate: {name: 出生日期, type: date}
  phone: {name: 电话, type: text}
`,
  'office.yaml': 'kind: organization\nid: office\nname: 某局\n',
  'deed.yaml': 'kind: material\nid: deed\nname: 证明\nentity: person\n',
  'form.yaml': 'kind: material\nid: form\nname: 申请表\norigin: generated\n',
  'a.yaml': `
kind: item
id: a
name: 甲事项
owner: office
roles: {guardian: {entity: person, name: 监护人}}
form:
  - {element: guardian.name, as: xm, required: true}
  - {element: guardian.idNumber, basis: 某条例第三条}
materials: [form]
results: [{material: deed, of: guardian}]
limits: {statutory: 5 workdays, promised: 2 workdays}
`,
  'b.yaml': `
kind: item
id: b
name: 乙事项
owner: office
situations: {urgent: {ask: 是否加急, type: boolean}}
roles: {guardian: {entity: person, name: 监护人}}
form:
  - {element: guardian.birthDate, required: true}
  - {element: guardian.phone, when: {urgent: true}, required: true}
materials: [deed of guardian]
`,
  'service.yaml': `
kind: service
id: tiny
name: 小事
subjects:
  mother: {entity: person, name: 母亲, login: true}
  father: {entity: person, name: 父亲}
  agent: {entity: person, name: 经办人, mayBe: [mother]}
situations:
  settle: {ask: 随谁落户, options: {mother: 随母亲, father: 随父亲}}
  hurry: {ask: 是否加急, type: boolean}
items:
  first: {use: a, bind: {guardian: {mother: {settle: mother}, father: {settle: father}}}}
  second: {use: b, bind: {guardian: agent}, facts: {urgent: hurry}, optional: true, after: [first]}
`
}
