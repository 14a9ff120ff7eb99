/**
 * A certificate written by hand: two items (birth registration, and a card that is made only when wanted), three facts.
 * The card needs the child's name as the registration has it, and half of the digits of the telephone number.
 */
import { signed, type Json } from '../support/tamper.js'

/** Formulas: 0 never, 1 always. */
const formulas = [
  ['F'],
  ['T'],
  ['is', 0, 1], // 2 the card is wanted
  ['is', 0, 1, 2], // 3 it is said whether the card is wanted
  ['is', 1, 1], // 4 settled with the mother
  ['is', 1, 2], // 5 settled with the father
  ['is', 1, 1, 2], // 6 it is said with whom
  ['is', 2, 1], // 7 the agent is the mother
  ['is', 2, 2], // 8 the agent is somebody else
  ['is', 2, 0], // 9 nobody says who the agent is
  ['all', 2, 8], // 10 the card is wanted, and there is an agent
  ['is', 0, 0, 2], // 11
  ['is', 2, 1, 2], // 12
  ['all', 9, 11], // 13
  ['all', 2, 12], // 14
  ['any', 13, 14] // 15 who the agent is, is said exactly when the card is wanted
]

const text = (constraints: object) => ({ type: 'text', constraints })
const name = text({ maxLength: 20 })
const phone = text({ patterns: ['1[0-9]{10}'] })
const digits = text({ maxLength: 20 })
const sex = { type: 'code', codes: ['1', '2'], constraints: {} }
const map = { recode: { '1': '男', '2': '女' } }
const field = (key: string, when: number, accepts: Json, more: object = {}) => ({
  key,
  name: key,
  subject: key.split('.')[0],
  when,
  required: when,
  decides: 0,
  accepts,
  element: accepts,
  stricter: [],
  sources: [{ kind: 'asked', when, via: [] }],
  privacy: 'personal',
  ...more
})
const asked = (ref: string, when: number, accepts: Json, more: object = {}) => ({
  ref,
  label: ref,
  to: [ref.replace('.', '_')],
  when,
  required: 1,
  players: [{ key: ref, when: 1, accepts }],
  at: 'item.yaml#/form',
  ...more
})
const sent = (ref: string, more: object = {}) => ({
  ref,
  to: [ref.replace('.', '_')],
  when: 1,
  players: [{ key: ref, when: 1 }],
  ...more
})
const item = (usage: string, applies: number, more: object) => ({
  usage,
  name: usage,
  owner: `${usage}-office`,
  applies,
  questions: [],
  fields: [],
  needs: [],
  after: [],
  at: `${usage}.yaml#/`,
  ...more
})

const model = {
  facts: [
    { name: 'choices.card', reads: ['choices.card'], regions: ['未回答', '办', '不办'], valid: 3 },
    { name: 'situations.settle', reads: ['situations.settle'], regions: ['未回答', '随母亲', '随父亲'], valid: 6 },
    { name: 'same.agent', reads: ['same.agent'], regions: ['未回答', '母亲', '别人'], valid: 15 }
  ],
  formulas,
  subjects: [
    { name: 'child', label: '孩子', own: 1, many: false },
    { name: 'agent', label: '代办人', own: 8, many: false }
  ],
  choices: [],
  gates: [],
  questions: [
    { fact: 'choices.card', ask: '要不要办卡', when: 1, options: [], at: 'service.yaml#/items' },
    {
      fact: 'situations.settle',
      ask: '随谁落户',
      when: 1,
      options: [
        { code: 'mother', when: 1 },
        { code: 'father', when: 1 }
      ],
      at: 'service.yaml#/situations'
    },
    { fact: 'same.agent', ask: '谁来代办', when: 2, options: [], at: 'service.yaml#/subjects' }
  ],
  items: [
    item('birth', 1, {
      questions: [{ name: 'settle', fact: 'situations.settle', when: 1 }],
      fields: [asked('child.name', 1, name), asked('child.sex', 1, sex, { map })],
      needs: [
        {
          when: 1,
          duty: 'required',
          options: [[{ key: 'birth-certificate', when: 1, amount: { copies: 1 } }]],
          at: 'birth.yaml#/materials/0'
        },
        {
          when: 1,
          duty: 'required',
          options: [
            [{ key: 'marriage-certificate', when: 1, amount: { original: 1 } }],
            [{ key: 'statement', when: 1, amount: {} }]
          ],
          at: 'birth.yaml#/materials/1'
        }
      ],
      promised: [{ days: 3, when: 1 }],
      statutory: [{ days: 10, when: 1 }]
    }),
    item('card', 2, {
      after: ['birth'],
      fields: [asked('agent.phone', 10, digits), asked('child.name', 2, text({ maxLength: 10 }))],
      promised: [{ days: 5, when: 1 }]
    })
  ],
  providers: [
    { key: 'birth-certificate', kind: 'shared', from: 'x', when: 4, via: [] },
    { key: 'child.sex', kind: 'resource', from: 'birth-data', when: 4, via: ['child.name'] }
  ],
  checks: [{ relation: 'child.name = child.name', when: 2 }],
  waivers: [
    {
      property: 'obtain',
      about: 'asked child.sex',
      reason: '数据尚未核准',
      owner: '卫生健康部门',
      until: '2026-12-31',
      at: 'service.yaml#/ask'
    }
  ],
  form: [
    field('child.name', 1, name, { stricter: [{ when: 2, constraints: { maxLength: 10 } }] }),
    field('child.sex', 1, sex, { sources: [{ kind: 'asked', when: 1, via: [] }] }),
    field('agent.phone', 10, phone)
  ],
  mergedChecks: [{ relation: 'child.name = child.name', when: 2 }],
  dispatch: [
    {
      item: 'birth',
      owner: 'birth-office',
      when: 1,
      questions: [{ name: 'settle', fact: 'situations.settle', when: 1 }],
      fields: [sent('child.name'), sent('child.sex', { map })]
    },
    {
      item: 'card',
      owner: 'card-office',
      when: 2,
      questions: [],
      fields: [sent('agent.phone', { when: 8 }), sent('child.name')]
    }
  ],
  materials: [
    {
      key: 'birth-certificate',
      name: '出生医学证明',
      when: 1,
      demands: [{ duty: 'required', when: 5, amount: { copies: 1 } }],
      dropped: [{ reason: 'shared', by: 'x', when: 4 }]
    }
  ],
  alternatives: [
    {
      when: 1,
      others: [],
      options: [
        [{ key: 'marriage-certificate', when: 1, amounts: [{ when: 1, amount: { original: 1 } }] }],
        [{ key: 'statement', when: 1, amounts: [{ when: 1, amount: {} }] }]
      ],
      at: 'birth.yaml#/materials/1'
    }
  ],
  process: {
    edges: [{ from: 'birth', to: 'card', when: 2 }],
    responsibilities: [{ stage: 'accept', channel: 'online', organization: 'birth-office' }],
    parallel: [],
    promised: [{ days: 8, when: 1 }],
    statutory: [{ days: 10, when: 1 }]
  }
}
/** Plainly impossible: nothing has to be distinguished. */
const PLAIN = `
complete use birth/child.name/child.name
complete required birth/child.name/child.name
complete use birth/child.sex/child.sex
complete required birth/child.sex/child.sex
complete use card/child.name/child.name
complete required card/child.name/child.name
sound limit card/child.name/child.name/{"maxLength":10}
complete source child.name
once within child.name/0
minimal field child.name
minimal required child.name
once self child.name
obtain asked child.name
loose stricter child.name/0/{"maxLength":10}
complete source child.sex
once within child.sex/0
minimal field child.sex
minimal required child.sex
once self child.sex
once self agent.phone
obtain asked agent.phone
loose check 0
sound check 0
complete dropped birth-certificate/0
process after birth/card
complete material birth/1
minimal material birth-certificate
minimal demand birth-certificate/0
sound amount birth/0/0/birth-certificate/copies
minimal amount birth-certificate/0/copies
sound amount birth/1/0/marriage-certificate/original
minimal amount 0/0/0/0/original
obtain submit birth-certificate
minimal alternatives 0
lossless field birth/child.name/child_name
lossless player birth/child.name/child_name/child.name
lossless field birth/child.sex/child_sex
lossless player birth/child.sex/child_sex/child.sex
lossless question birth/settle
least field birth/child.name/child_name
least player birth/child.name/child_name/child.name
least field birth/child.sex/child_sex
least player birth/child.sex/child_sex/child.sex
least question birth/settle
lossless field card/child.name/child_name
lossless player card/child.name/child_name/child.name
least field card/child.name/child_name
least player card/child.name/child_name/child.name
process edge birth/card/0
process acyclic
time item birth
time item card
time service`
/** Said twice, once as a whole and once in parts: two cases to distinguish. */
const SPLIT = `
complete use card/agent.phone/agent.phone
complete required card/agent.phone/agent.phone
complete source agent.phone
once within agent.phone/0
minimal field agent.phone
minimal required agent.phone
lossless field card/agent.phone/agent_phone
lossless player card/agent.phone/agent_phone/agent.phone
least field card/agent.phone/agent_phone
least player card/agent.phone/agent_phone/agent.phone`
const SEEN = `
sound kind child.name
sound kind child.sex
sound kind agent.phone
order fact choices.card
order fact situations.settle
order fact same.agent
once key child.name
once key child.sex
once key agent.phone
order before choices.card
order before situations.settle
order before same.agent
order before child.name
order before child.sex
order before agent.phone
lossless map birth/child.sex/child_sex`
const BY_VALUES = `
sound limit birth/child.name/child.name/{"maxLength":20}
sound limit card/agent.phone/agent.phone/{"maxLength":20}
loose limit child.name/{"maxLength":20}
loose limit agent.phone/{"patterns":["1[0-9]{10}"]}`
const MOTHER = { 'choices.card': 2, 'situations.settle': 1 }
const FATHER = { 'choices.card': 2, 'situations.settle': 2 }
const CARD = { 'choices.card': 1, 'situations.settle': 1, 'same.agent': 1 }
const AGENT = { ...CARD, 'same.agent': 2 }
const POSSIBLE: Record<string, Json> = {
  'field child.name': MOTHER,
  'field child.sex': MOTHER,
  'field agent.phone': AGENT,
  'question choices.card': MOTHER,
  'question situations.settle': MOTHER,
  'option situations.settle/mother': MOTHER,
  'option situations.settle/father': FATHER,
  'question same.agent': CARD,
  'material birth-certificate': FATHER,
  'alternative 0/0': MOTHER,
  'alternative 0/1': MOTHER,
  'item birth': MOTHER,
  'item card': CARD,
  'edge birth/card/0': CARD
}
const lines = (text: string, more: object) =>
  text
    .trim()
    .split('\n')
    .map((line) => ({ property: line.split(' ')[0], about: line.slice(line.indexOf(' ') + 1), ...more }))
const value = (about: string, value: string, stricter: number[] = []) => ({
  property: 'consistent',
  about: `values ${about}`,
  refuted: -1,
  values: [{ stricter, value }]
})

export const tiny: Json = signed({
  format: 'lianban-proof-3',
  compiler: '0.0.0',
  service: 'tiny',
  name: '小小一件事',
  status: 'draft',
  specs: '00',
  model,
  modelDigest: '',
  assumptions: [{ id: 'specs', zh: '规范', en: 'specs' }],
  order: ['choices.card', 'situations.settle', 'same.agent', 'child.name', 'child.sex', 'agent.phone'],
  ranks: ['birth', 'card'],
  claims: [
    ...lines(PLAIN, { refuted: -1 }),
    ...lines(SEEN, {}),
    ...lines(BY_VALUES, { refuted: -1 }),
    ...Object.entries(POSSIBLE).map(([about, witness]) => ({ property: 'reachable', about, witness })),
    { property: 'complete', about: 'material birth/0', refuted: 0 },
    ...lines(SPLIT, { refuted: 2 }),
    value('child.name', '张三', [0]),
    value('child.sex', '1'),
    value('agent.phone', '13800000000')
  ],
  // Whom the child is settled with; who the agent is; whether the card is wanted, and then who the agent is.
  refutations: [
    [1, -1, -1, -1],
    [2, -1, -1, -1],
    [0, -1, 1, -1]
  ],
  formats: [{ name: 'mobile', pattern: '^1[3-9][0-9]{9}$' }],
  findings: [
    {
      property: 'obtain',
      about: 'asked child.sex',
      code: 'LB4104',
      situation: MOTHER
    }
  ]
})
