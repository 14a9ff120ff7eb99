/** The “一件事” of a group and the overlays of two cities. */
import { BORROWABLE, hasRole, itemId, REGISTRATION, situationSpec, situationsOf } from './group-items.js'
import { DEPARTMENTS, SOURCES } from './shared-specs.js'
import { ITEMS } from './vocabulary.js'

const ASK_HANDLER = { ask: '由谁办理', options: { owner: '经营者本人', agent: '代办人' }, source: 'guide' }

/** @param other an earlier group, of which the service uses items too; none for the first */
export function serviceSpec(group, other, rng) {
  const { id, thing, action } = group
  // Three to nine items in turn, not by chance, so that few services are on average as large as many.
  const own = rng.some([1, 2, 3, 4, 5, 6, 7], 3 + (group.index % 5))
  const borrowed = other ? rng.some(BORROWABLE, group.index % 3) : []
  const usages = [
    ...own.map((index) => usageOf(group, index, own, rng)),
    ...borrowed.map((index) => ({
      name: `other-${index}`,
      use: itemId(other, index),
      bind: { applicant: 'owner', thing: 'other' }
    }))
  ]
  const asked = group.situations.slice(0, 4)
  return {
    kind: 'service',
    id: `service-${id}`,
    name: `${thing}${action}“一件事”`,
    status: 'draft',
    region: '210000',
    sources: SOURCES,
    source: 'guide',
    lead: `bureau-${id}`,
    partners: rng.some(Object.keys(DEPARTMENTS), 3),
    audience: 'both',
    stage: action,
    legalBasis: [{ title: `《${thing}管理条例》`, source: 'rule' }],
    summary: `${thing}${action}时要办的事项，一次申请、一套材料、并联办理`,
    eligibility: [
      { text: `在本省从事${thing}经营`, source: 'guide' },
      { text: '符合城乡规划和用途管制', source: 'rule' }
    ],
    subjects: {
      owner: { entity: 'person', name: '经营者', login: { handledBy: 'owner' } },
      agent: { entity: 'person', name: '代办人', when: { handledBy: 'agent' }, login: { handledBy: 'agent' } },
      thing: { entity: `thing-${id}`, name: thing },
      ...(borrowed.length > 0 && { other: { entity: `thing-${other.id}`, name: other.thing } }),
      ...(own.some((index) => hasRole('filing', index)) && {
        filing: { entity: `filing-${id}`, name: `${thing}申报` }
      }),
      ...(own.some((index) => hasRole('staff', index)) && {
        staff: { entity: 'person', name: '从业人员', many: { min: 1, max: 50 } }
      }),
      application: { entity: 'application', name: '本次申请' }
    },
    situations: {
      handledBy: ASK_HANDLER,
      ...Object.fromEntries(asked.map(([name, ask, options]) => [name, situationSpec(ask, options)]))
    },
    conditions: {
      byAgent: { name: '由代办人办理', when: { handledBy: 'agent' }, source: 'guide' },
      special: {
        name: '须到现场的情形',
        when: { any: [testOf(asked[0], 1), { all: [testOf(asked[1], 0), { is: 'byAgent' }] }] }
      }
    },
    items: Object.fromEntries(
      usages.map(({ name, use, bind, when, optional, after }) => [
        name,
        { use, bind, when, optional, after, source: 'guide' }
      ])
    ),
    channels: ['online', 'mobile', 'window'],
    responsibilities: Object.fromEntries(
      ['accept', 'transfer', 'feedback', 'deliver'].map((stage) => [
        stage,
        { online: `bureau-${id}`, window: 'service-hall' }
      ])
    ),
    places: [0, 1, 2].map((place) => placeOf(rng, place)),
    contact: {
      consult: `024-${rng.between(10000000, 99999999)}`,
      complaint: '024-12345',
      website: 'https://example.cn',
      source: 'guide'
    },
    limits: { promised: '90 workdays', source: 'guide', note: '来源未写单位，按工作日计' },
    completion: 'unified',
    steps: ['在省政府网站或移动端申请', '填写一张表', '上传材料', '各部门并联审查', '统一发证', '寄送或自取'].map(
      (name, index) => ({
        name,
        actor: index < 3 ? '申请人' : '各部门',
        ...(index === 3 && { when: { not: { is: 'special' } } }),
        source: 'guide'
      })
    ),
    presence: [{ when: { is: 'special' }, reason: '须当面核验原件或现场核查', source: 'guide' }],
    visits: 1,
    faq: [
      {
        question: '办理中有问题向谁咨询',
        answer: '向牵头部门咨询，电话见办事指南；各事项的进度可以在网上查看',
        source: 'guide'
      },
      {
        question: '材料不齐怎么办',
        answer: '主要材料齐全的可以容缺受理，其余材料在承诺的期限内补齐；逾期未补的退回',
        source: 'guide'
      },
      {
        question: '可以只办其中一部分吗',
        answer: '可以，可选的事项由申请人决定；以后再办的按单个事项办理',
        source: 'guide'
      }
    ],
    baseline: { steps: usages.length, days: 60, materials: usages.length * 3, visits: usages.length, source: 'guide' },
    examples: [0, 1, 2, 3].map((number) => exampleOf(number, asked, usages, group)),
    note: `责任分工来源没有写审查办理；${thing}的材料口径各市不一，取省里公布的一种`
  }
}

/** A condition on one of a service's situations, by the number of its value. */
function testOf([name, , options], number) {
  return { [name]: valueOf(options, number) }
}

function valueOf(options, number) {
  const codes = options ? Object.keys(options) : [true, false]
  return codes[number % codes.length]
}

/** `index` is kept for the examples; it is no part of the spec. */
function usageOf(group, index, own, rng) {
  const situation = group.situations[index % 4]
  return {
    index,
    name: `step-${index}`,
    use: itemId(group, index),
    bind: { applicant: index % 2 === 0 ? 'owner' : { owner: { handledBy: 'owner' }, agent: { is: 'byAgent' } } },
    ...([2, 5].includes(index) && { when: testOf(situation, rng.between(0, 1)) }),
    ...([4, 6].includes(index) && { optional: true }),
    ...(index > 2 && own.includes(REGISTRATION) && { after: [`step-${REGISTRATION}`] })
  }
}

function placeOf(rng, place) {
  return {
    name: ['省政务服务中心', '市政务服务中心', '区县政务服务中心'][place],
    address: `青年大街 ${rng.between(1, 400)} 号 ${rng.between(1, 4)} 楼 ${rng.between(1, 60)} 号窗口`,
    hours: '法定工作日 9:00—12:00、13:30—17:00；夏季下午顺延半小时',
    region: '210100',
    source: 'guide'
  }
}

/** What must come out, worked out here by hand: which items apply, and that a login is never asked again. */
function exampleOf(number, asked, usages, group) {
  const handledBy = number % 2 === 0 ? 'owner' : 'agent'
  const optional = usages.filter((usage) => usage.optional)
  const given = {
    handledBy,
    ...Object.fromEntries(asked.map(([name, , options], place) => [name, valueOf(options, number + place)])),
    ...Object.fromEntries(optional.map(({ name }) => [`choices.${name}`, number > 1])),
    ...Object.fromEntries(lifted(usages, asked, group).map((name) => [name, true]))
  }
  const applies = ({ optional: choice, when }) =>
    (!choice || number > 1) && Object.entries(when ?? {}).every(([name, value]) => given[name] === value)
  return {
    name: `第 ${number + 1} 种情形：${handledBy === 'owner' ? '本人办理' : '代办'}，${number > 1 ? '可选事项都办' : '只办必办事项'}`,
    given,
    expect: {
      items: usages.filter(applies).map(({ name }) => name),
      notAsked: [`${handledBy}.name`, `${handledBy}.idNumber`]
    }
  }
}

/** Questions of yes or no that only the group's items ask. */
function lifted(usages, asked, group) {
  const own = usages.flatMap(({ index }) => (index === undefined ? [] : situationsOf(group, index)))
  const names = own.filter(({ spec }) => spec.type === 'boolean').map(({ name }) => name)
  return [...new Set(names)].filter((name) => !asked.some(([known]) => known === name))
}

/** Refinements: a city's windows and shorter promise, and a county's value of a parameter. */
export function overlaySpecs(group, rng) {
  const common = { kind: 'overlay', status: 'draft', sources: SOURCES, source: 'guide' }
  const faq = [
    { question: '窗口几点取号', answer: '上午 8:40 起，可以在网上预约；预约的提前十分钟到', source: 'guide' }
  ]
  return [
    {
      ...common,
      id: `city-${group.id}`,
      name: `${group.thing}${group.action}“一件事”（沈阳）`,
      region: '210100',
      service: `service-${group.id}`,
      limits: { promised: `${rng.between(40, 80)} workdays` },
      channels: ['terminal'],
      places: [0, 1, 2, 1, 2].map((place) => placeOf(rng, place)),
      contact: { consult: `024-${rng.between(10000000, 99999999)}`, source: 'guide' },
      faq,
      visits: 0
    },
    {
      ...common,
      id: `county-${group.id}`,
      name: `${group.thing}${ITEMS[3][0]}（区县）`,
      region: '210102',
      item: itemId(group, 3),
      parameters: { promise: `${rng.between(2, 9)} workdays` },
      places: [2, 2, 2].map((place) => placeOf(rng, place)),
      faq
    }
  ]
}
