/** Small specs with one field of each kind of mapping and binding. */
export const SPECS: Record<string, string> = {
  'person.yaml': `
kind: entity
id: person
name: 自然人
elements:
  name: {name: 姓名, type: text, maxLength: 20}
  idNumber: {name: 证件号码, type: text, maxLength: 18, derives: {birthDate: birth-date-of, sex: sex-of}}
  birthDate: {name: 出生日期, type: date}
  sex: {name: 性别, type: code, options: {"1": 男, "2": 女}}
  province: {name: 省, type: text, pattern: '福建|辽宁'}
  city: {name: 市, type: text, pattern: '平潭|沈阳'}
  hobbies: {name: 爱好, type: codes, options: {a: 阅读, b: 登山, c: 绘画}}
  cash: {name: 现金, type: decimal, decimals: 4, unit: 元}
  goods: {name: 实物, type: decimal, decimals: 4, unit: 元}
  total: {name: 合计, type: decimal, decimals: 4, unit: 元}
  share: {name: 占比, type: decimal, decimals: 2}
`,
  'case.yaml': `
kind: entity
id: case
name: 事由
elements:
  kind: {name: 种类, type: code, options: {x: 甲, y: 乙}}
  phone: {name: 电话, type: text}
  amount: {name: 金额, type: decimal, decimals: 6, unit: 元, minimum: 0}
  from: {name: 开始, type: date, earliest: 2020-01-01}
  until: {name: 结束, type: date}
  late: {name: 逾期说明, type: text}
  sum: {name: 总额, type: decimal, decimals: 4}
  source: {name: 来源, type: text}
`,
  'main.yaml': `
kind: item
id: main
name: 主事项
owner: office
situations:
  urgent: {ask: 是否加急, type: boolean}
roles:
  person: {entity: person, name: 本人}
  guardian: {entity: person, name: 监护人}
  handler: {entity: person, name: 经办人}
  owners: {entity: person, name: 业主, many: {min: 1, max: 5}}
  spouse: {entity: person, name: 配偶, of: owners, optional: true}
  helpers: {entity: person, name: 帮手, many: {min: 1, max: 3}}
  payer: {entity: person, name: 付款人}
  case: {entity: case, name: 事由}
form:
  - {element: person.name, as: xm, required: true}
  - {element: person.sex, as: xb, required: true, map: {recode: {"1": M, "2": F}}}
  - {element: person.birthDate, as: csrq, required: true, map: {format: YYYYMMDD}}
  - {element: person.idNumber, as: sfz, required: true}
  - {element: person.hobbies, as: ah, map: {recode: {a: 1, b: 2, c: 3}}}
  - {element: person.province, as: address, map: {join: {of: [person.province, person.city], with: "|"}}}
  - {element: guardian.name, as: jhr, required: true}
  - {element: handler.name, as: jbr, required: true}
  - {element: handler.sex, as: jbrxb, required: true, when: {urgent: true}, map: {recode: {"1": M, "2": F}}}
  - {element: owners.name, as: yz, required: true}
  - {element: owners.sex, required: true}
  - {element: owners.cash, as: xj, required: true, map: {scale: 0.0001}}
  - {element: owners.goods, as: sw, when: {owners.sex: "1"}}
  - {element: owners.total, required: true, computed: {sum: [owners.cash, owners.goods]}}
  - {element: owners.share, required: true, computed: {share: {of: owners.total, total: case.sum}}}
  - {element: spouse.name, as: po, required: true}
  - {element: helpers.name, required: true}
  - {element: payer.name, as: fkr, required: true}
  - {element: case.kind, as: zl, required: true, map: {recode: {x: 10, y: 20}}}
  - {element: case.phone, as: phone, map: {split: {at: "-", into: [area, number]}}}
  - {element: case.amount, as: je, required: {case.kind: x}, when: {case.kind: x}, map: {scale: 0.0001}}
  - {element: case.from, as: ksrq, required: true, map: {format: YYYY年MM月DD日}}
  - {element: case.until, as: jsrq}
  - {element: case.late, as: yq, when: {case.until: {after: {fact: case.from, plus: 6 months}}}, required: true}
  - {element: case.sum, computed: {sum: [owners.total]}}
  - {element: case.source, as: ly, map: {const: 网上}}
  - {atLeastOne: [case.phone, case.until]}
checks:
  - {name: 结束不早于开始, ordered: [case.from, case.until]}
`,
  'extra.yaml': `
kind: item
id: extra
name: 选办事项
owner: office
roles:
  person: {entity: person, name: 本人}
form:
  - {element: person.name, required: true}
`,
  'office.yaml': `
kind: organization
id: office
name: 某局
`,
  'service.yaml': `
kind: service
id: kinds
name: 各种拆单
lead: office
subjects:
  child: {entity: person, name: 孩子}
  mother: {entity: person, name: 母亲}
  father: {entity: person, name: 父亲}
  agent: {entity: person, name: 经办人, mayBe: [mother]}
  buyers: {entity: person, name: 买方, many: {min: 1, max: 5}}
  buyerSpouse: {entity: person, name: 买方配偶, of: buyers}
  payer: {entity: person, name: 付款人, chosenFrom: buyers}
  matter: {entity: case, name: 事由}
situations:
  settle: {ask: 随谁落户, options: {mother: 随母亲, father: 随父亲}}
  hurry: {ask: 是否加急, type: boolean}
items:
  main:
    use: main
    facts: {urgent: hurry}
    bind:
      person: child
      guardian: {mother: {settle: mother}, father: {settle: father}}
      handler: agent
      owners: buyers
      spouse: buyerSpouse
      helpers: child
      payer: payer
      case: matter
  extra: {use: extra, bind: {person: child}, optional: true}
`
}

/** A question and a field that hang on a date that is worked out from a number; all in the wrong order. */
export const LATER: Record<string, string> = {
  'child.yaml': `
kind: entity
id: child
name: 儿童
elements:
  note: {name: 备注, type: text}
  birth: {name: 出生日期, type: date}
  idNumber: {name: 身份号码, type: text, derives: {birth: birth-date-of}}
`,
  'item.yaml': `
kind: item
id: item
name: 某事项
owner: office
situations:
  school: {ask: 是否在园, type: boolean, when: {one.birth: {after: 2018-01-01}}}
roles: {one: child}
form:
  - {element: one.note, when: {school: true}}
  - {element: one.birth, required: true}
  - {element: one.idNumber, required: true}
`,
  'office.yaml': `
kind: organization
id: office
name: 某局
`,
  'service.yaml': `
kind: service
id: later
name: 某事
subjects: {one: {entity: child, name: 孩子}}
items: {item: {use: item}}
`
}
