/** 要素配置: the elements of a guide, and which of them a service states. */
import type { Bundle, BundleItem } from '../../merge/bundle.js'

/** One element of the guide, and whether it can be published. */
export interface ElementEntry {
  element: string
  name: string
  /** Whether the service says it, or each of its items for itself. */
  of: 'service' | 'items'
  present: boolean
  /** Items that do not say it. */
  missingIn?: string[]
}

const SERVICE: [element: string, name: string, value: (bundle: Bundle) => unknown][] = [
  ['name', '名称', ({ name }) => name],
  ['code', '编码', ({ service }) => service.code],
  ['summary', '简介', ({ service }) => service.summary],
  ['audience', '服务对象', ({ service }) => service.audience],
  ['stage', '阶段', ({ service }) => service.stage],
  ['eligibility', '受理条件', ({ eligibility }) => eligibility],
  ['situations', '情形', ({ questions }) => questions],
  ['items', '联办事项', ({ items }) => items],
  ['form', '申请表', ({ fields }) => fields],
  ['materials', '申请材料', ({ materials }) => materials],
  ['limits.statutory', '法定办结时限', ({ limits }) => limits.statutory],
  ['limits.promised', '承诺办结时限', ({ limits }) => limits.promised],
  ['steps', '办理流程', ({ steps }) => steps],
  ['lead', '牵头部门', ({ lead }) => lead],
  ['partners', '配合部门', ({ partners }) => partners],
  ...(['accept', 'transfer', 'feedback', 'deliver'] as const).map((stage): (typeof SERVICE)[number] => [
    `responsibilities.${stage}`,
    { accept: '申请受理', transfer: '材料流转', feedback: '信息反馈', deliver: '结果送达' }[stage] + '的责任部门',
    ({ process }) => process.responsibilities.filter((entry) => entry.stage === stage)
  ]),
  ['channels', '办理渠道', ({ service }) => service.channels],
  ['places', '办理地点和时间', ({ service }) => service.places],
  ['contact.consult', '咨询方式', ({ service }) => service.contact?.consult],
  ['contact.complaint', '监督投诉方式', ({ service }) => service.contact?.complaint],
  ['visits', '到办事现场次数', ({ service }) => service.visits],
  ['completion', '办结方式', ({ service }) => service.completion],
  ['legalBasis', '设定依据', ({ service }) => service.legalBasis],
  ['faq', '常见问题', ({ service }) => service.faq],
  ['version', '版本', ({ service }) => service.version],
  ['effective.from', '生效日期', ({ service }) => service.effective?.from]
]

const ITEMS: [element: string, name: string, value: (item: BundleItem) => unknown][] = [
  ['owner', '实施机关', ({ owner }) => owner.id],
  ['codes.catalog', '基本编码', ({ doc }) => doc.codes?.catalog],
  ['type', '事项类型', ({ doc }) => doc.type],
  ['handlingType', '办件类型', ({ doc }) => doc.handlingType],
  ['eligibility', '受理条件', ({ eligibility }) => eligibility],
  ['limits.statutory', '法定办结时限', ({ limits }) => limits.statutory],
  ['limits.promised', '承诺办结时限', ({ limits }) => limits.promised],
  ['fee', '是否收费', ({ fee }) => fee],
  ['results', '办理结果', ({ results }) => results],
  ['contact.consult', '咨询方式', ({ contact }) => contact?.consult],
  ['contact.complaint', '监督投诉方式', ({ contact }) => contact?.complaint],
  ['legalBasis', '设定依据', ({ legalBasis }) => legalBasis]
]

export function elementsOf(bundle: Bundle): ElementEntry[] {
  return [
    ...SERVICE.map(([element, name, value]): ElementEntry => {
      return { element, name, of: 'service', present: isStated(value(bundle)) }
    }),
    ...ITEMS.map(([element, name, value]): ElementEntry => {
      const missingIn = bundle.items.filter((item) => !isStated(value(item))).map(({ usage }) => usage)
      return { element, name, of: 'items', present: missingIn.length === 0, ...(missingIn.length > 0 && { missingIn }) }
    })
  ]
}

function isStated(value: unknown): boolean {
  return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
}
