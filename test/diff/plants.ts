/** Changes of the shipped specs, each with all that it means: ids of changes that stand for themselves, by service. */
import type { Level } from '../../src/diff/model.js'
import type { Replacement } from './project.js'

export interface Plant {
  name: string
  edits: readonly Replacement[]
  services: readonly string[]
  level: Level
  heavier?: boolean
  /** Of the first service. */
  changes: readonly string[]
  /** How many changes follow from those. */
  following?: number
}

const BIRTH = 'items/birth-registration.yaml'
const NEWBORN = 'services/newborn.yaml'
const RESTAURANT = 'services/open-restaurant.yaml'
const HOUSE = 'services/second-hand-house.yaml'
const TRANSFER = 'items/real-estate-transfer.yaml'
const BENEFIT = 'items/maternity-benefit-payment.yaml'
const CARD = 'items/social-security-card-application.yaml'
const HEIGHT =
  '  - {element: child.height, label: 身高（cm）, required: true, section: 新生儿, source: police-birth-form}\n'
const FORM = 'form:\n'

export const plants: readonly Plant[] = [
  {
    name: 'a required field',
    edits: [[BIRTH, HEIGHT, `${HEIGHT}  - {element: child.email, label: 邮箱, required: true}\n`]],
    services: ['newborn'],
    level: 'major',
    heavier: true,
    changes: [
      'field-added:newborn.email',
      'sharing-added:public-security newborn.email',
      'dispatch-added:registration.child.email'
    ]
  },
  {
    name: 'an optional field',
    edits: [[BIRTH, HEIGHT, `${HEIGHT}  - {element: child.email, label: 邮箱}\n`]],
    services: ['newborn'],
    level: 'minor',
    heavier: true,
    changes: [
      'field-added:newborn.email',
      'sharing-added:public-security newborn.email',
      'dispatch-added:registration.child.email'
    ]
  },
  {
    name: 'a field in some situations',
    edits: [
      [BIRTH, HEIGHT, `${HEIGHT}  - {element: child.email, label: 邮箱, required: true, when: {bornAbroad: true}}\n`]
    ],
    services: ['newborn'],
    level: 'major',
    heavier: true,
    changes: [
      'field-added:newborn.email',
      'sharing-added:public-security newborn.email',
      'dispatch-added:registration.child.email'
    ]
  },
  {
    name: 'a field less',
    edits: [[BIRTH, HEIGHT, '']],
    services: ['newborn'],
    level: 'major',
    changes: [
      'field-removed:newborn.height',
      'dispatch-removed:registration.child.height',
      'sharing-removed:public-security newborn.height'
    ]
  },
  {
    name: 'required no longer',
    edits: [[BIRTH, HEIGHT, HEIGHT.replace(' required: true,', '')]],
    services: ['newborn'],
    level: 'minor',
    changes: ['field-optional:newborn.height', 'dispatch-required:registration.child.height']
  },
  {
    name: 'required in some situations only',
    edits: [[BIRTH, HEIGHT, HEIGHT.replace('required: true', 'required: {inWedlock: true}')]],
    services: ['newborn'],
    level: 'minor',
    changes: ['field-optional:newborn.height', 'dispatch-required:registration.child.height']
  },
  {
    name: 'shorter at most',
    edits: [
      [
        TRANSFER,
        'label: 权利人姓名, section: 权利人信息, required: true, maxLength: 62',
        'label: 权利人姓名, section: 权利人信息, required: true, maxLength: 40'
      ]
    ],
    services: ['enterprise-property-purchase', 'second-hand-house'],
    level: 'major',
    changes: ['field-stricter:buyers.name.maxLength=40', 'dispatch-limits:transfer.buyers.name']
  },
  {
    name: 'longer at most',
    edits: [[TRANSFER, '    required: true\n    maxLength: 32\n', '    required: true\n']],
    services: ['enterprise-property-purchase', 'second-hand-house'],
    level: 'minor',
    changes: ['field-looser:applicant.name.maxLength=32', 'dispatch-limits:transfer.applicant.name']
  },
  {
    name: 'the name in the form of a department',
    edits: [[BIRTH, 'label: 血型,', 'label: 血型, as: xuexing,']],
    services: ['newborn'],
    level: 'major',
    changes: ['dispatch-renamed:registration.child.bloodType']
  },
  {
    name: 'a mapping',
    edits: [[TRANSFER, 'map: {scale: 0.0001}', 'map: {scale: 0.001}']],
    services: ['enterprise-property-purchase', 'second-hand-house'],
    level: 'major',
    changes: ['dispatch-mapping:transfer.transaction.price']
  },
  {
    name: 'a label',
    edits: [[BIRTH, 'label: 血型,', 'label: 血液类型,']],
    services: ['newborn'],
    level: 'patch',
    changes: ['text-changed:field.newborn.bloodType of registration']
  },
  {
    name: 'a material',
    edits: [[BIRTH, 'materials:\n', 'materials:\n  - {material: household-card, of: child, need: copy}\n']],
    services: ['newborn'],
    level: 'major',
    heavier: true,
    changes: ['material-demanded:household-card of newborn']
  },
  {
    name: 'a material no longer',
    edits: [
      [
        BIRTH,
        '  - {material: paternity-test, of: child, when: {inWedlock: false, settle: father}, source: ccschy, note: 二手}\n',
        ''
      ]
    ],
    services: ['newborn'],
    level: 'major',
    changes: ['material-removed:paternity-test of newborn']
  },
  {
    name: 'a material in fewer situations',
    edits: [
      [BIRTH, 'when: {inWedlock: false, settle: father}', 'when: {inWedlock: false, settle: father, bornAbroad: false}']
    ],
    services: ['newborn'],
    level: 'minor',
    changes: ['material-dropped:paternity-test of newborn']
  },
  {
    name: 'more copies',
    edits: [
      [
        BENEFIT,
        'material: medical-expense-list, need: original-and-copy,',
        'material: medical-expense-list, need: original-and-copy, copies: 3,'
      ]
    ],
    services: ['newborn'],
    level: 'major',
    heavier: true,
    changes: ['material-stricter:medical-expense-list of mother']
  },
  {
    name: 'the original too',
    edits: [[BENEFIT, 'need: copy\n', 'need: original-and-copy\n']],
    services: ['newborn'],
    level: 'major',
    heavier: true,
    changes: ['material-stricter:bank-card of mother']
  },
  {
    name: 'a material necessary now',
    edits: [[CARD, '    necessary: false\n', '']],
    services: ['flexible-employment-insurance', 'newborn'],
    level: 'major',
    heavier: true,
    changes: ['material-demanded:personal-photo of applicant']
  },
  {
    name: 'one alternative more',
    edits: [[BIRTH, '[military-id of settling]]', '[military-id of settling], [household-card of settling]]']],
    services: ['newborn'],
    level: 'minor',
    changes: [
      'alternative-looser:passport of mother+passport of father|travel-document of mother+travel-document of father|military-id of mother+military-id of father'
    ]
  },
  {
    name: 'one alternative less',
    edits: [[BIRTH, '[travel-document of settling], [military-id of settling]]', '[military-id of settling]]']],
    services: ['newborn'],
    level: 'major',
    heavier: true,
    changes: [
      'material-removed:travel-document of mother',
      'material-removed:travel-document of father',
      'alternative-stricter:passport of mother+passport of father|military-id of mother+military-id of father'
    ]
  },
  {
    name: 'an item in more situations',
    edits: [
      [
        NEWBORN,
        'use: vaccination-certificate-issue\n    bind: {child: newborn}\n    when: {bornAbroad: false}',
        'use: vaccination-certificate-issue\n    bind: {child: newborn}'
      ]
    ],
    services: ['newborn'],
    level: 'major',
    changes: ['item-applies:vaccination'],
    following: 1
  },
  {
    name: 'an item in fewer situations',
    edits: [
      [
        NEWBORN,
        '  childcare-guidance: {use: childcare-guidance-registration, bind: {child: newborn}}',
        '  childcare-guidance: {use: childcare-guidance-registration, bind: {child: newborn}, when: {bornAbroad: false}}'
      ]
    ],
    services: ['newborn'],
    level: 'major',
    changes: ['item-excluded:childcare-guidance']
  },
  {
    name: 'an item no longer',
    edits: [
      [
        HOUSE,
        'broadband:\n    use: broadband-installation\n    bind: {account: broadbandAccount}\n    optional: true\n    source: xinyu-house\n    note: 仅新余\n  ',
        ''
      ],
      [HOUSE, '  broadbandAccount: {entity: utility-account, name: 宽带户头, when: {choices.broadband: true}}\n', ''],
      [HOUSE, 'broadcastingAccount, broadbandAccount]', 'broadcastingAccount]'],
      [HOUSE, 'notAsked: [broadbandAccount.provider, mortgagee.name]', 'notAsked: [mortgagee.name]']
    ],
    services: ['second-hand-house'],
    level: 'major',
    changes: ['item-removed:broadband', 'text-changed:guide.service.sections'],
    following: 3
  },
  {
    name: 'an optional item',
    edits: [
      [
        HOUSE,
        '  power: {use: power-transfer, bind: {account: powerAccount}, optional: true}',
        '  power: {use: power-transfer, bind: {account: powerAccount}, when: {choices.water: true}, optional: true}'
      ]
    ],
    services: ['second-hand-house'],
    level: 'major',
    changes: ['item-excluded:power', 'question-dropped:choices.power'],
    following: 4
  },
  {
    name: 'an option',
    edits: [
      [BIRTH, '      none: {name: 父母均无户口', '      collective: {name: 集体户}\n      none: {name: 父母均无户口'],
      [NEWBORN, '      none: {name: 父母均无户口', '      collective: {name: 集体户}\n      none: {name: 父母均无户口']
    ],
    services: ['newborn'],
    level: 'minor',
    changes: ['option-added:situations.settleAt=collective', 'dispatch-question:registration.situations.settleAt']
  },
  {
    name: 'an option less',
    edits: [
      [BIRTH, '      military: {name: 部队集体户, source: ccschy, note: 二手}\n', ''],
      [
        BIRTH,
        '  - {material: military-acceptance-letter, of: settling, when: {settleAt: military}, source: ccschy, note: 二手}\n',
        ''
      ],
      [NEWBORN, '      military: {name: 部队集体户, source: ccschy, note: 二手；线上不办}\n', '']
    ],
    services: ['newborn'],
    level: 'major',
    changes: ['option-removed:situations.settleAt=military', 'dispatch-question:registration.situations.settleAt'],
    following: 2
  },
  {
    name: 'a question in more situations',
    edits: [[RESTAURANT, '不申请开展网络经营的}\n    when: {licenceKind: food-business}\n', '不申请开展网络经营的}\n']],
    services: ['open-restaurant'],
    level: 'major',
    changes: ['question-asked:situations.onlineSales']
  },
  {
    name: 'the words of a question',
    edits: [[RESTAURANT, 'ask: 是否申请开展网络经营', 'ask: 要不要开网店']],
    services: ['open-restaurant'],
    level: 'patch',
    changes: ['text-changed:question.situations.onlineSales']
  },
  {
    name: 'a longer promise of an item',
    edits: [
      ['items/vaccination-certificate-issue.yaml', 'promised: 1 days-or-workdays', 'promised: 3 days-or-workdays']
    ],
    services: ['newborn'],
    level: 'minor',
    changes: ['promised-longer:vaccination']
  },
  {
    name: 'a shorter promise of the service',
    edits: [[NEWBORN, 'promised: 5 days-or-workdays', 'promised: 4 days-or-workdays']],
    services: ['newborn'],
    level: 'minor',
    changes: ['promised-shorter:service']
  },
  {
    name: 'a shorter statutory time',
    edits: [[CARD, 'statutory: 60 days-or-workdays', 'statutory: 45 days-or-workdays']],
    services: ['flexible-employment-insurance', 'newborn'],
    level: 'minor',
    changes: ['statutory-shorter:social-card']
  },
  {
    name: 'an order',
    edits: [
      [
        NEWBORN,
        'medical-insurance: {use: resident-medical-insurance-enrolment, bind: {insured: newborn}}',
        'medical-insurance: {use: resident-medical-insurance-enrolment, bind: {insured: newborn}, after: [childcare-guidance]}'
      ]
    ],
    services: ['newborn'],
    level: 'minor',
    changes: ['order-added:childcare-guidance > medical-insurance']
  },
  {
    name: 'the department of an item',
    edits: [[TRANSFER, 'owner: real-estate-registry', 'owner: natural-resources']],
    services: ['enterprise-property-purchase', 'second-hand-house'],
    level: 'major',
    changes: ['item-owner:transfer'],
    following: 188
  },
  {
    name: 'a visit',
    edits: [
      [
        NEWBORN,
        '    when: {is: windowOnly}\nvisits',
        '    when: {is: windowOnly}\n  - {reason: 父亲本人签字, when: {handledBy: father}}\nvisits'
      ]
    ],
    services: ['newborn'],
    level: 'minor',
    heavier: true,
    changes: ['visit-added:service.父亲本人签字']
  },
  {
    name: 'a check across rows',
    edits: [[TRANSFER, 'sum: {of: buyers.share, equals: 100}', 'sum: {of: buyers.share, equals: 1}']],
    services: ['enterprise-property-purchase', 'second-hand-house'],
    level: 'major',
    changes: [
      'check-added:{"sum":{"equals":1,"of":"buyers.share"}}',
      'check-removed:{"sum":{"equals":100,"of":"buyers.share"}}'
    ]
  },
  {
    name: 'who plays a role',
    edits: [
      [
        NEWBORN,
        'settling: {mother: {settle: mother}, father: {settle: father}}',
        'settling: {mother: {settle: father}, father: {settle: mother}}'
      ]
    ],
    services: ['newborn'],
    level: 'major',
    heavier: true,
    changes: [
      'material-demanded:household-register of mother',
      'material-demanded:household-register of father',
      'material-demanded:military-id of father',
      'material-demanded:military-acceptance-letter of mother',
      'material-demanded:military-acceptance-letter of father',
      'material-demanded:house-ownership-proof of mother',
      'material-demanded:house-ownership-proof of father',
      'alternative-stricter:passport of mother+passport of father|travel-document of mother+travel-document of father|military-id of mother+military-id of father',
      'material-dropped:household-register of mother',
      'material-dropped:household-register of father',
      'material-dropped:military-id of mother',
      'material-dropped:military-acceptance-letter of mother',
      'material-dropped:military-acceptance-letter of father',
      'material-dropped:house-ownership-proof of mother',
      'material-dropped:house-ownership-proof of father',
      'alternative-looser:passport of mother+passport of father|travel-document of mother+travel-document of father|military-id of mother+military-id of father'
    ]
  },
  {
    name: 'how many at most',
    edits: [[HOUSE, 'name: 买方（权利人）, many: {min: 1}', 'name: 买方（权利人）, many: {min: 1, max: 5}']],
    services: ['second-hand-house'],
    level: 'major',
    changes: ['subject-stricter:buyers']
  },
  {
    name: 'a condition of acceptance',
    edits: [[BIRTH, 'eligibility:\n', 'eligibility:\n  - {text: 父母双方到场}\n']],
    services: ['newborn'],
    level: 'major',
    changes: ['eligibility-added:registration.父母双方到场']
  },
  {
    name: 'a fee',
    edits: [[CARD, 'fee: {charged: false}', 'fee: {charged: true}']],
    services: ['flexible-employment-insurance', 'newborn'],
    level: 'minor',
    heavier: true,
    changes: ['fee-changed:social-card']
  },
  {
    name: 'the guide',
    edits: [[NEWBORN, '可以邮寄，邮寄费用自理', '可以邮寄，免费']],
    services: ['newborn'],
    level: 'patch',
    changes: ['text-changed:guide.service.faq']
  },
  {
    name: 'a note for the record',
    edits: [[NEWBORN, 'note: 二手；线上不办', 'note: 二手']],
    services: [],
    level: 'none',
    changes: []
  },
  {
    name: 'a source',
    edits: [[BENEFIT, 'source: hunan-newborn\n', '']],
    services: [],
    level: 'none',
    changes: []
  },
  {
    name: 'the order of fields and of items',
    edits: [
      [BIRTH, HEIGHT, ''],
      [BIRTH, FORM, FORM + HEIGHT],
      [NEWBORN, '  childcare-guidance: {use: childcare-guidance-registration, bind: {child: newborn}}\n', ''],
      [
        NEWBORN,
        'items:\n  certificate:',
        'items:\n  childcare-guidance: {use: childcare-guidance-registration, bind: {child: newborn}}\n  certificate:'
      ]
    ],
    services: [],
    level: 'none',
    changes: []
  },
  {
    name: 'the same condition in other words',
    edits: [
      [
        NEWBORN,
        '        - {not: {settleAt: household}}',
        '        - {settleAt: [grandparents, property, military, soldier, none]}'
      ]
    ],
    services: [],
    level: 'none',
    changes: []
  },
  {
    name: 'a question in fewer situations',
    edits: [
      [NEWBORN, '    ask: 父母双方是否同一民族\n', '    ask: 父母双方是否同一民族\n    when: {bornAbroad: false}\n'],
      [BIRTH, '    ask: 父母双方是否同一民族\n', '    ask: 父母双方是否同一民族\n    when: {bornAbroad: false}\n']
    ],
    services: ['newborn'],
    level: 'major',
    changes: ['question-dropped:situations.parentsSameEthnicity', 'material-dropped:ethnicity-application of newborn']
  },
  {
    name: 'an item that is a choice no longer',
    edits: [
      [NEWBORN, '    bind: {insured: mother}\n    optional: true\n', '    bind: {insured: mother}\n'],
      [NEWBORN, '      choices.maternity-benefit: true\n', '']
    ],
    services: ['newborn'],
    level: 'major',
    heavier: true,
    changes: ['item-applies:maternity-benefit', 'question-dropped:choices.maternity-benefit'],
    following: 5
  }
]
