import type { Planted } from '../planted.js'

const file = 'items/birth-registration.yaml'
const issue = 'items/birth-certificate-issue.yaml'
const card = 'items/social-card.yaml'
const welfare = 'items/welfare.yaml'

export const item: Planted[] = [
  {
    what: 'a department that does not exist',
    code: 'LB3002',
    file: issue,
    from: 'owner: health',
    to: 'owner: «heath»'
  },
  {
    what: 'a department that does not exist, in an object',
    code: 'LB3002',
    file,
    from: 'organization: police, name',
    to: 'organization: «polize», name'
  },
  {
    what: 'another department that does not exist',
    code: 'LB3002',
    file,
    from: 'organization: police-bureau',
    to: 'organization: «bureau»'
  },
  { what: 'a role of an unknown entity', code: 'LB3002', file, from: 'child: person', to: 'child: «persons»' },
  {
    what: 'an item to extend that does not exist',
    code: 'LB3002',
    file: card,
    from: 'extends: welfare',
    to: 'extends: «warfare»'
  },
  {
    what: 'items that extend each other',
    code: 'LB3009',
    file: welfare,
    from: 'abstract: true',
    to: 'extends: maternity-benefit',
    at: { file: 'items/maternity-benefit.yaml', text: 'extends: «welfare»' }
  },
  {
    what: 'a material that does not exist, in short',
    code: 'LB3002',
    file,
    from: 'birth-certificate of child',
    to: '«birth-certifikate of child»'
  },
  {
    what: 'a material that does not exist, in an object',
    code: 'LB3002',
    file,
    from: 'material: household-register',
    to: 'material: «household-book»'
  },
  {
    what: 'a material that does not exist, as an alternative',
    code: 'LB3002',
    file,
    from: '[id-card of guardian]',
    to: '[«id-cards of guardian»]'
  },
  {
    what: 'a material of an unknown role',
    code: 'LB3003',
    file,
    from: 'birth-certificate of child',
    to: '«birth-certificate of baby»'
  },
  { what: 'a field of an unknown role', code: 'LB3003', file, from: '- guardian.address', to: '- «gardian.address»' },
  {
    what: 'an unknown element on the form',
    code: 'LB3004',
    file,
    from: 'element: child.sex',
    to: 'element: «child.gender»'
  },
  {
    what: 'an unknown element among several',
    code: 'LB3004',
    file,
    from: '[guardian.mobile, guardian.address]',
    to: '[guardian.mobile, «guardian.email»]'
  },
  {
    what: 'a field twice',
    code: 'LB3024',
    file,
    from: '- guardian.marriage',
    to: '- guardian.marriage\n  - «guardian.marriage»'
  },
  {
    what: 'two fields of one name',
    code: 'LB3024',
    file,
    from: 'label: 婴儿姓名',
    to: 'as: sex',
    at: { file, text: '{ element: «child.sex»' }
  },
  {
    what: 'a condition on an unknown fact',
    code: 'LB3005',
    file,
    from: '{ late: { gt: 1 } }',
    to: '{ «lates»: { gt: 1 } }'
  },
  {
    what: 'a condition on an unknown element',
    code: 'LB3005',
    file,
    from: '{ guardian.marriage: "20" }',
    to: '{ «guardian.married»: "20" }'
  },
  {
    what: 'an unknown option',
    code: 'LB3006',
    file,
    from: '{ guardian.marriage: "20" }',
    to: '{ guardian.marriage: «"21"» }'
  },
  {
    what: 'the name of an option instead of its code',
    code: 'LB3006',
    file,
    from: '{ guardian.marriage: "20" }',
    to: '{ guardian.marriage: «已婚» }'
  },
  { what: 'a yes-no compared with a word', code: 'LB3007', file, from: '{ married: false }', to: '{ married: «yes» }' },
  {
    what: 'a number compared with a date',
    code: 'LB3007',
    file,
    from: '{ late: { gt: 1 } }',
    to: '{ late: { after: «2026-01-01» } }'
  },
  { what: 'a date compared with a number', code: 'LB3007', file, from: 'before: 2030-01-01', to: 'lt: «2030»' },
  {
    what: 'a condition on what is not on the form',
    code: 'LB3026',
    file,
    from: '{ guardian.marriage: "20" }',
    to: '«{ guardian.insured: true }»'
  },
  {
    what: 'an unknown named condition',
    code: 'LB3008',
    file,
    from: 'required: { is: overdue }',
    to: 'required: { is: «late» }'
  },
  {
    what: 'a named condition that names itself',
    code: 'LB3009',
    file,
    from: '{ late: { gt: 1 } }',
    to: '{ is: «overdue» }'
  },
  { what: 'an unknown parameter', code: 'LB3010', file, from: '{ param: grace }', to: '{ param: «graze» }' },
  { what: 'a default out of its bounds', code: 'LB3011', file, from: 'default: 3', to: 'default: «12»' },
  {
    what: 'a form that is less strict than nothing',
    code: 'LB3029',
    file,
    from: 'maxLength: 30',
    to: 'minLength: «40», maxLength: 30'
  },
  {
    what: 'a length that no element allows',
    code: 'LB4001',
    file,
    from: 'maxLength: 30',
    to: 'minLength: 60',
    at: { file, text: '{ element: «child.name»' }
  },
  {
    what: 'a mapping of two codes to one',
    code: 'LB4002',
    file: issue,
    from: '"2": F',
    to: '"2": M',
    at: { file: issue, text: 'map: «{ recode: { "1": M, "2": M, "9": U } }»' }
  },
  {
    what: 'a mapping that forgets a code',
    code: 'LB4002',
    file: issue,
    from: ', "9": U',
    to: '',
    at: { file: issue, text: 'map: «{ recode: { "1": M, "2": F } }»' }
  },
  {
    what: 'a question asked although a resource answers it',
    code: 'LB4003',
    file,
    from: '- guardian.marriage',
    to: '- { element: «guardian.marriage», ask: { reason: 系统未对接 } }'
  },
  {
    what: 'a promise above the statutory limit',
    code: 'LB5002',
    file,
    from: 'statutory: 20 日',
    to: 'statutory: 2 日',
    at: { file, text: 'promised: «3 个工作日»' }
  },
  {
    what: 'a national system without a bridge',
    code: 'LB5005',
    file,
    from: ', transfer: interface }',
    to: ' }',
    at: { file, text: 'system: «{ name: 全国人口系统, level: national }»' }
  },
  { what: 'an unknown type of item', code: 'LB6003', file: issue, from: 'type: 行政确认', to: 'type: «行政许愿»' },
  {
    what: 'no type, which drafts must have',
    code: 'LB6001',
    file: issue,
    from: 'type: 行政确认\n',
    to: '',
    at: { file: issue, text: 'id: «birth-certificate-issue»' }
  },
  {
    what: 'a check of an unknown element',
    code: 'LB3004',
    file: card,
    from: 'distinct: [siblings.name]',
    to: 'distinct: [«siblings.nickname»]'
  },
  {
    what: 'an ignored finding that is not there',
    code: 'LB6007',
    file: card,
    from: 'extends: welfare',
    to: 'ignore:\n  - «{ code: LB5003, reason: 口径不同 }»\nextends: welfare'
  },
  {
    what: 'an ignored code that there is not',
    code: 'LB6006',
    file: card,
    from: 'extends: welfare',
    to: 'ignore:\n  - «{ code: LB5999, reason: 口径不同 }»\nextends: welfare'
  },
  { what: 'a result that gives an unknown element', code: 'LB3004', file, from: 'child.address]', to: '«child.home»]' },
  { what: 'a misspelt key of a field', code: 'LB2007', file, from: 'label: 婴儿姓名', to: '«lable»: 婴儿姓名' },
  { what: 'a time limit in unknown words', code: 'LB2016', file, from: 'statutory: 20 日', to: 'statutory: «二十日»' },
  { what: 'a code without quotes', code: 'LB1050', file, from: 'type: "07"', to: 'type: «07»' },
  {
    what: 'two mappings of one field',
    code: 'LB2024',
    file: issue,
    from: 'map: { recode: { "1": M, "2": F, "9": U } }',
    to: '«map»: { recode: { "1": M, "2": F, "9": U }, scale: 10 }'
  },
  {
    what: 'the id of another item',
    code: 'LB3001',
    file: 'items/maternity-benefit.yaml',
    from: 'id: maternity-benefit',
    to: 'id: «welfare»'
  },
  {
    what: 'a role misspelt where it is defined, though many fields and a service use it',
    code: 'LB3003',
    file,
    from: 'guardian: { entity: person, name: 监护人 }',
    to: 'gardian: { entity: person, name: 监护人 }',
    at: { file, text: 'element: «guardian.idNumber»' }
  },
  {
    what: 'a situation misspelt where it is defined',
    code: 'LB3005',
    file,
    from: 'married: { ask',
    to: 'marryed: { ask',
    at: { file, text: 'when: { «married»: false' }
  },
  {
    what: 'computed from an unknown element',
    code: 'LB3004',
    file,
    from: '- guardian.marriage',
    to: '- { element: guardian.marriage, computed: { copy: «guardian.married» } }'
  },
  {
    what: 'a count of an unknown role',
    code: 'LB3003',
    file: card,
    from: '- holder.address',
    to: '- { element: holder.children, computed: { count: «sibling» } }'
  },
  {
    what: 'joined of an unknown element',
    code: 'LB3004',
    file,
    from: '- guardian.address\n',
    to: '- { element: guardian.address, map: { join: { of: [guardian.name, «guardian.surname»], with: 、 } } }\n'
  },
  {
    what: 'a field that never shows',
    code: 'LB4009',
    file,
    from: '- guardian.marriage',
    to: '- { element: «guardian.marriage», when: { married: true, not: { married: true } } }'
  }
]
