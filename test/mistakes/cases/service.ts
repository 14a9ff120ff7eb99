import type { Planted } from '../planted.js'

const file = 'services/newborn.yaml'
const marriage = 'services/marriage.yaml'

export const service: Planted[] = [
  {
    what: 'an item that does not exist',
    code: 'LB3002',
    file,
    from: 'use: birth-registration',
    to: 'use: «birth-registraton»'
  },
  { what: 'a lead that does not exist', code: 'LB3002', file, from: 'lead: health', to: 'lead: «heatlh»' },
  {
    what: 'a department that answers for a stage and does not exist',
    code: 'LB3002',
    file,
    from: 'accept: { online: health',
    to: 'accept: { online: «halth»'
  },
  {
    what: 'a subject of an unknown entity',
    code: 'LB3002',
    file,
    from: 'entity: application',
    to: 'entity: «aplication»'
  },
  { what: 'a resource that does not exist', code: 'LB3002', file, from: 'use: insurance', to: 'use: «insurances»' },
  {
    what: 'a prior service that does not exist',
    code: 'LB3002',
    file,
    from: 'service: marriage',
    to: 'service: «marriages»'
  },
  {
    what: 'bound to an unknown subject',
    code: 'LB3003',
    file,
    from: 'bind: { child: newborn }',
    to: 'bind: { child: «baby» }'
  },
  {
    what: 'an unknown role bound',
    code: 'LB3003',
    file,
    from: 'bind: { child: newborn }',
    to: 'bind: { child: newborn, «dad»: father }'
  },
  {
    what: 'an unknown subject bound by situation',
    code: 'LB3003',
    file,
    from: 'father: { settle: father }',
    to: '«fathers»: { settle: father }'
  },
  {
    what: 'the same person as somebody unknown',
    code: 'LB3003',
    file,
    from: 'mayBe: [mother, father]',
    to: 'mayBe: [mother, «dad»]'
  },
  {
    what: 'a section of an unknown subject',
    code: 'LB3003',
    file,
    from: 'subjects: [newborn, siblings]',
    to: 'subjects: [newborn, «sibling»]'
  },
  { what: 'a resource bound to an unknown subject', code: 'LB3003', file, from: 'parent: mother', to: 'parent: «mum»' },
  {
    what: 'an unknown role of a resource',
    code: 'LB3003',
    file,
    from: 'child: newborn } }\nprior',
    to: '«kid»: newborn } }\nprior'
  },
  {
    what: 'a prior result of an unknown element',
    code: 'LB3004',
    file,
    from: 'gives: [mother.marriage]',
    to: 'gives: [«mother.married»]'
  },
  {
    what: 'a condition on an unknown situation',
    code: 'LB3005',
    file,
    from: '{ place: { within: "210100" } }',
    to: '{ «city»: { within: "210100" } }'
  },
  {
    what: 'a condition on an unknown element',
    code: 'LB3005',
    file,
    from: '{ father.insured: true }',
    to: '{ «father.ensured»: true }'
  },
  {
    what: 'an option that there is not',
    code: 'LB3006',
    file,
    from: 'login: { applicant: mother }',
    to: 'login: { applicant: «mum» }'
  },
  {
    what: 'a region compared with a number',
    code: 'LB3007',
    file,
    from: '{ place: { within: "210100" } }',
    to: '{ place: { gt: «210100» } }'
  },
  {
    what: 'a yes-no question with a word',
    code: 'LB3007',
    file,
    from: 'when: { isMarried: true }',
    to: 'when: { isMarried: «"true"» }'
  },
  { what: 'an unknown named condition', code: 'LB3008', file, from: '{ is: inCity }', to: '{ is: «incity» }' },
  {
    what: 'subjects within each other',
    code: 'LB3009',
    file,
    from: 'name: 兄弟姐妹, many',
    to: 'name: 兄弟姐妹, of: «siblings», many'
  },
  { what: 'an unknown parameter', code: 'LB3010', file, from: 'param: notice', to: 'param: «notise»' },
  {
    what: 'a default out of its bounds',
    code: 'LB3011',
    file,
    from: 'default: 5 workdays',
    to: 'default: «2 workdays»'
  },
  { what: 'an abstract item', code: 'LB3013', file: marriage, from: 'use: maternity-benefit', to: 'use: «welfare»' },
  {
    what: 'a role without a subject',
    code: 'LB3015',
    file: marriage,
    from: 'use: maternity-benefit, bind: { holder: man }',
    to: 'use: «maternity-benefit»'
  },
  {
    what: 'bound to another kind of thing',
    code: 'LB3017',
    file,
    from: 'bind: { child: newborn }',
    to: 'bind: { child: «application» }'
  },
  {
    what: 'an unknown usage in after',
    code: 'LB3018',
    file,
    from: 'after: [certificate]',
    to: 'after: [«certificates»]'
  },
  {
    what: 'an unknown usage in choose',
    code: 'LB3018',
    file,
    from: 'of: [benefit, benefit-father]',
    to: 'of: [benefit, «benefit-mother»]'
  },
  {
    what: 'an unknown usage in a waiting period',
    code: 'LB3018',
    file,
    from: 'before: [registration]',
    to: 'before: [«register»]'
  },
  {
    what: 'one role bound to many',
    code: 'LB3019',
    file,
    from: 'bind: { child: newborn }',
    to: 'bind: { child: «siblings» }'
  },
  {
    what: 'situations of different types',
    code: 'LB3020',
    file,
    from: 'facts: { married: isMarried }',
    to: 'facts: { married: settle }',
    at: { file, text: 'use: «birth-registration»' }
  },
  {
    what: 'an unknown situation of an item',
    code: 'LB3003',
    file,
    from: 'facts: { married: isMarried }',
    to: 'facts: { «marry»: isMarried }'
  },
  {
    what: 'the same person as a thing',
    code: 'LB3021',
    file,
    from: 'mayBe: [mother, father]',
    to: 'mayBe: [mother, «application»]'
  },
  { what: 'a source that is not in the list', code: 'LB3037', file, from: 'source: plan', to: 'source: «plan-a»' },
  {
    what: 'an item that never applies',
    code: 'LB4004',
    file,
    from: '{ father.insured: true }] }',
    to: '{ mother.insured: true }] }',
    at: { file, text: '«benefit-father»:\n' }
  },
  {
    what: 'two items where one is allowed',
    code: 'LB4005',
    file,
    from: '{ all: [{ not: { mother.insured: true } }, { father.insured: true }] }',
    to: '{ father.insured: true }',
    at: { file, text: 'choose:\n  - «{ name: 津贴, of: [benefit, benefit-father], min: 0, max: 1 }»' }
  },
  {
    what: 'an example with other items',
    code: 'LB4006',
    file,
    from: 'items: [certificate, registration, benefit]',
    to: 'items: «[certificate, registration]»'
  },
  { what: 'an example with other days', code: 'LB4006', file, from: 'days: 4', to: 'days: «5»' },
  {
    what: 'an example that forbids what is asked',
    code: 'LB4006',
    file,
    from: 'notAsked: [mother.idNumber]',
    to: 'notAsked: «[newborn.name]»'
  },
  {
    what: 'two subjects in one role',
    code: 'LB4008',
    file,
    from: 'father: { settle: father } }',
    to: 'father: { any: [{ settle: father }, { isMarried: true }] } }',
    at: {
      file,
      text: 'guardian: «{ mother: { is: withMother }, father: { any: [{ settle: father }, { isMarried: true }] } }»'
    }
  },
  {
    what: 'nobody in a role',
    code: 'LB4010',
    file,
    from: 'mother: { is: withMother }, father: { settle: father }',
    to: 'mother: { is: withMother }',
    at: { file, text: 'guardian: «{ mother: { is: withMother } }»' }
  },
  {
    what: 'items that wait for each other',
    code: 'LB5001',
    file,
    from: 'certificate: { use: birth-certificate-issue, bind: { child: newborn } }',
    to: 'certificate: { use: birth-certificate-issue, bind: { child: newborn }, after: [registration] }',
    at: { file, text: 'after: [«certificate»]' }
  },
  {
    what: 'a promise that is too short',
    code: 'LB5003',
    file,
    from: 'promised: 15 workdays',
    to: 'promised: «13 workdays»'
  },
  {
    what: 'a stage that nobody answers for',
    code: 'LB5004',
    file,
    from: 'feedback: { online: health, window: police }',
    to: 'feedback: «{ online: health }»'
  },
  {
    what: 'no channels, which drafts must have',
    code: 'LB6001',
    file: marriage,
    from: 'channels: [online]\n',
    to: '',
    at: { file: marriage, text: 'id: «marriage»' }
  },
  { what: 'a name against the rule', code: 'LB6002', file, from: '新生儿出生“一件事”', to: '«“新生儿出生一件事”»' },
  {
    what: 'no limit, which publication asks for',
    code: 'LB6005',
    file: marriage,
    from: 'limits: { promised: 2 workdays }\n',
    to: '',
    at: { file: marriage, text: 'id: «marriage»' }
  },
  { what: 'the id of another service', code: 'LB3001', file: marriage, from: 'id: marriage', to: 'id: «newborn»' },
  {
    what: 'a question without its words',
    code: 'LB2006',
    file,
    from: 'ask: 谁来办, options',
    to: 'options',
    at: { file, text: '«applicant»: { options' }
  },
  {
    what: 'items as a list',
    code: 'LB2028',
    file: marriage,
    from: 'benefit: { use: maternity-benefit, bind: { holder: man } }',
    to: '«- benefit: { use: maternity-benefit, bind: { holder: man } }»'
  },
  {
    what: 'an underscore in the name of an item',
    code: 'LB2025',
    file: marriage,
    from: 'benefit: {',
    to: '«benefit_man»: {'
  },
  {
    what: 'a subject misspelt where it is defined',
    code: 'LB3003',
    file: marriage,
    from: 'man: {',
    to: 'men: {',
    at: { file: marriage, text: 'holder: «man»' }
  },
  {
    what: 'a situation misspelt where it is defined',
    code: 'LB3005',
    file,
    from: 'place: { ask',
    to: 'plaice: { ask',
    at: { file, text: 'when: { «place»: ' }
  }
]
