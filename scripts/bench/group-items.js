/** The items of a group: forms of 15 to 45 fields, materials, results, limits, in the manner of the shipped ones. */
import { comment } from './yaml-text.js'
import { SOURCES } from './shared-specs.js'
import { ITEMS, SECTIONS } from './vocabulary.js'

/** Indexes of a group's items: the first is the common form that two others extend. */
export const BASE = 0
export const REGISTRATION = 1
export const BORROWABLE = [2, 6]
const EXTENDING = new Set([4, 5])
const FILING = new Set([1, 3, 5])
const STAFFED = new Set([1, 4])

export function itemId({ id }, index) {
  return index === BASE ? `form-${id}` : `item-${id}-${index}`
}

export function hasRole(role, index) {
  return (role === 'filing' ? FILING : STAFFED).has(index)
}

export function itemSpec(group, index, rng) {
  const { thing, action } = group
  const [title, type] = ITEMS[index]
  const situations = situationsOf(group, index)
  const extending = EXTENDING.has(index)
  return {
    kind: 'item',
    id: itemId(group, index),
    name: index === BASE ? `${thing}${action}申请表（样板）` : `${thing}${title}`,
    ...(index === BASE && { abstract: true }),
    ...(extending && { extends: itemId(group, BASE) }),
    status: 'draft',
    sources: SOURCES,
    source: 'guide',
    owner:
      index % 3 === 2 ? { organization: `office-${group.id}`, name: `${thing}所在地的管理机构` } : `bureau-${group.id}`,
    type,
    audience: ['自然人', '法人'],
    level: ['市级', '县级'],
    handlingType: 'promised',
    legalBasis: [
      { title: `《${thing}管理条例》`, article: `第${rng.between(3, 60)}条`, source: 'rule' },
      { title: '关于进一步优化政务服务的通知', article: `第${rng.between(1, 20)}项`, source: 'rule' }
    ],
    eligibility: [
      { text: `有与${thing}相适应的场所、设备和人员`, source: 'guide' },
      ...situations
        .slice(0, 1)
        .map(({ name, value }) => ({ text: '符合规划和用途管制', for: { [name]: value }, source: 'rule' }))
    ],
    ...(situations.length > 0 && { situations: Object.fromEntries(situations.map(({ name, spec }) => [name, spec])) }),
    ...(index === 3 && {
      parameters: {
        promise: {
          name: '承诺办结时限',
          type: 'duration',
          default: '10 workdays',
          min: '1 workdays',
          max: '10 workdays',
          adjustable: true
        }
      }
    }),
    roles: rolesOf(group, index),
    form: formOf(group, index, situations, rng),
    materials: materialsOf(group, index, situations),
    results: resultsOf(group, index),
    limits: {
      statutory: '20 workdays',
      promised: index === 3 ? { param: 'promise' } : `${rng.between(1, 10)} workdays`,
      source: 'guide'
    },
    fee: { charged: false, source: 'guide' },
    steps: ['申请', '受理查验', '审查', '办结', '送达'].map((name) => ({
      name,
      actor: index === 2 ? '管理机构' : '窗口',
      source: 'guide'
    })),
    contact: { consult: `024-${rng.between(10000000, 99999999)}`, complaint: '024-12345', source: 'guide' },
    faq: [
      {
        question: `${title}可以代办吗`,
        answer: '可以，代办人带上委托书和本人身份证件；线上代办先由申请人授权',
        source: 'guide'
      },
      {
        question: '多久能办好',
        answer: '材料齐全的，从受理的次日起算；需要现场核查的，核查不计入时限',
        source: 'guide'
      }
    ],
    note: `表单按主城区的样式，其他区县另有栏目的没有列入；时限来源未写单位，按工作日计；${thing}的责任部门按名称归口推定`
  }
}

/** The situations that an item asks, each with a value that its conditions use. */
export function situationsOf({ situations }, index) {
  const own = index === BASE ? [] : situations.filter((_, place) => (place + index) % 3 !== 0).slice(0, 2)
  return own.map(([name, ask, options]) => ({
    name,
    value: options ? Object.keys(options)[index % Object.keys(options).length] : index % 2 === 0,
    spec: situationSpec(ask, options)
  }))
}

export function situationSpec(ask, options) {
  return { ask, ...(options ? { options } : { type: 'boolean' }), source: 'guide' }
}

function rolesOf({ id, thing }, index) {
  return {
    applicant: { entity: 'person', name: '申请人' },
    agent: { entity: 'person', name: '代办人', optional: true },
    thing: { entity: `thing-${id}`, name: thing },
    ...(hasRole('filing', index) && { filing: { entity: `filing-${id}`, name: `${thing}申报` } }),
    ...(hasRole('staff', index) && { staff: { entity: 'person', name: '从业人员', many: { min: 1, max: 50 } } }),
    application: { entity: 'application', name: '本次申请' }
  }
}

function formOf({ elements }, index, situations, rng) {
  const [situation] = situations
  const label = new Map(elements.map(([key, name]) => [key, name]))
  const field = (key, more = {}) => ({
    element: `thing.${key}`,
    label: label.get(key),
    ...more,
    section: SECTIONS[1],
    source: 'guide'
  })
  // A form that others extend holds what they must not repeat.
  const own = EXTENDING.has(index)
    ? elements.slice(8)
    : elements.slice(index === BASE ? 0 : 2, index === BASE ? 8 : undefined)
  const chosen = rng.some(
    own.filter(([key]) => !PLACED.has(key)),
    index === BASE ? 6 : rng.between(8, 14)
  )
  const rent = chosen.some(([key]) => key === 'tenure')
  return [
    ...(EXTENDING.has(index) ? [] : common(index)),
    comment(`${SECTIONS[1]}：栏目次序同原表`),
    ...(index === BASE || EXTENDING.has(index)
      ? []
      : [field('name', { required: true, maxLength: 60 }), field('address', { required: true })]),
    ...(EXTENDING.has(index)
      ? []
      : [{ element: 'thing.category', label: '类别', required: true, section: SECTIONS[0], source: 'guide' }]),
    ...chosen.map(([key], place) =>
      field(key, {
        ...(situation && place % 4 === 1 && { when: { [situation.name]: situation.value } }),
        ...(place % 3 !== 2 && {
          required: situation && place % 3 === 1 ? { [situation.name]: situation.value } : true
        }),
        ...(place % 5 === 4 && { note: '原表此栏在背面，填写时与正面一致' })
      })
    ),
    ...(rent
      ? ['leaseFrom', 'leaseTo'].map((key) => field(key, { when: { 'thing.tenure': 'rent' }, required: true }))
      : []),
    ...(hasRole('staff', index) ? staffFields() : []),
    ...(hasRole('filing', index) ? filingFields() : [])
  ]
}

/** Entered with what they depend on, not by chance. */
const PLACED = new Set(['leaseFrom', 'leaseTo', 'employees'])

function common(index) {
  const person = (element, label, more) => ({ element, label, ...more, section: SECTIONS[0], source: 'guide' })
  return [
    comment('申请人'),
    person('applicant.name', index % 2 === 0 ? '申请人姓名' : '姓名', { required: true }),
    person('applicant.idType', '证件类型', { required: true }),
    person('applicant.idNumber', '证件号码', { required: true, maxLength: 30 }),
    person('applicant.mobile', '手机号码', { required: true }),
    person('applicant.sex', '性别'),
    person('applicant.address', '联系地址', { maxLength: 200 }),
    'agent.name',
    'agent.idNumber',
    person('agent.mobile', '代办人手机号码'),
    comment('签名'),
    { element: 'application.signature', label: '申请人签名', required: true, section: SECTIONS[4] },
    {
      element: 'application.date',
      label: '申请日期',
      required: true,
      section: SECTIONS[4],
      map: { format: 'YYYYMMDD' }
    },
    { element: 'application.byMail', label: '是否邮寄', section: SECTIONS[4] },
    {
      element: 'application.deliveryAddress',
      label: '寄送地址',
      when: { 'application.byMail': true },
      required: true,
      section: SECTIONS[4]
    }
  ]
}

function staffFields() {
  const row = (element, label, more = { required: true }) => ({
    element,
    label,
    ...more,
    section: SECTIONS[3],
    source: 'guide'
  })
  return [
    comment('从业人员，一人一行'),
    row('staff.name', '姓名'),
    row('staff.idType', '证件类型'),
    row('staff.idNumber', '证件号码'),
    row('staff.duty', '岗位', {}),
    row('staff.healthNumber', '健康证明编号', { when: { 'staff.idType': ['1', '2'] } })
  ]
}

function filingFields() {
  return [
    comment('申报'),
    {
      element: 'thing.employees',
      label: '从业人数',
      required: true,
      minimum: 1,
      section: SECTIONS[3],
      source: 'guide'
    },
    {
      element: 'filing.employees',
      label: '申报人数',
      computed: { copy: 'thing.employees' },
      section: SECTIONS[3],
      source: 'guide'
    },
    { element: 'filing.remark', label: '申报说明', maxLength: 200, section: SECTIONS[4], source: 'guide' }
  ]
}

function materialsOf({ id }, index, [situation]) {
  const own = (number) => `material-${id}-${number}`
  if (EXTENDING.has(index)) return undefined
  return [
    {
      material: 'id-card',
      of: 'applicant',
      need: 'original-and-copy',
      copies: 1 + (index % 2),
      medium: 'paper-or-electronic',
      source: 'guide'
    },
    ...(index > REGISTRATION
      ? [
          {
            material: own(0),
            of: 'thing',
            need: 'original',
            copies: 1,
            source: 'guide',
            note: '前一事项办好的不再提交'
          }
        ]
      : []),
    ...(situation
      ? [
          {
            material: own(1),
            of: 'thing',
            need: 'copy',
            copies: 2,
            when: { [situation.name]: situation.value },
            source: 'guide'
          }
        ]
      : []),
    ...(index === 3
      ? [
          {
            anyOf: [['health-certificate of applicant'], [`${own(1)} of thing`, 'id-card of applicant']],
            source: 'guide'
          }
        ]
      : [])
  ]
}

function resultsOf({ id }, index) {
  if (index === REGISTRATION)
    return [{ material: `material-${id}-0`, of: 'thing', gives: ['thing.licenseNumber'], source: 'guide' }]
  return index === ITEMS.length - 1 ? [{ material: `material-${id}-2`, of: 'thing', source: 'guide' }] : undefined
}
