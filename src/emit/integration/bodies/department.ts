/** What the platform and the departments send each other: portions one way, reports the other. */
import type { Bundle } from '../../../merge/bundle.js'
import type { Unit } from '../../../vocabulary/duration.js'
import { pascal, type JsonSchema } from '../json-schema.js'
import { day, enumeration, id, link, list, moment, object, ref, text, whole } from '../schema.js'

/** All that a limit may be counted in. */
const UNITS: Record<Unit, string> = {
  workday: '工作日',
  day: '日',
  'either-day': '日，来源没有写是不是工作日',
  month: '月',
  year: '年',
  hour: '小时',
  minute: '分钟'
}

export function departmentBodies({ items }: Bundle): Record<string, JsonSchema> {
  return {
    ...Object.fromEntries(items.map(({ usage, name }) => [portionName(usage), portion(usage, name)])),
    PortionHash: object('这一份的摘要', {
      algorithm: enumeration('算法', { 'sha-256': 'SHA-256', sm3: 'SM3（GB/T 32905）' }),
      value: text('值', {
        description: '对除 hash 以外的各项按 RFC 8785 排成的文字计算，十六进制小写',
        pattern: '^[0-9a-f]{64}$'
      })
    }),
    Clock: object('计时', {
      submittedAt: moment('申请时间'),
      limits: list('这一情形的时限', ref('TimeLimit'), { description: '空的是来源没有写' })
    }),
    TimeLimit: object('时限', {
      kind: enumeration('类别', { statutory: '法定办结时限', promised: '承诺办结时限' }),
      amount: { title: '多少', type: 'number', minimum: 0 },
      unit: enumeration('单位', UNITS)
    }),
    CaseReceipt: object('回执', {
      caseId: id('办件编号', { description: '部门自己系统里的编号' }),
      portionId: id('这一份的编号'),
      revision: whole('第几次送', 1),
      hash: ref('PortionHash'),
      receivedAt: moment('收到时间')
    }),
    CaseStatus: object(
      '办件',
      {
        caseId: id('办件编号'),
        portionId: id('这一份的编号'),
        submissionId: id('申请编号'),
        item: ref('Item'),
        revision: whole('第几次送', 1),
        state: ref('ItemState'),
        updatedAt: moment('更新时间')
      },
      {
        dueDate: day('承诺办结日期'),
        step: text('办理环节'),
        reasons: list('理由', ref('Reason')),
        notice: ref('SupplementNotice'),
        special: ref('SpecialProcedure')
      }
    ),
    CasePage: object(
      '一页办件',
      { cases: list('办件', ref('CaseStatus')) },
      { next: text('下一页的标记', { description: '没有就是最后一页' }) }
    ),
    CaseWithdrawal: object(
      '申请人撤回',
      { withdrawnAt: moment('撤回时间') },
      { reason: text('原因', { maxLength: 500 }) }
    ),
    AcceptanceReport: object('受理', { acceptedAt: moment('受理时间') }, { dueDate: day('承诺办结日期') }),
    RejectionReport: object('不予受理或不予办理', {
      kind: enumeration('哪一种', { 'not-accepted': '不予受理', denied: '审查后不予办理' }),
      decidedAt: moment('决定时间'),
      reasons: list('理由', ref('Reason'), { minItems: 1 })
    }),
    SupplementReport: object('一次告知补正', { notice: ref('SupplementNotice') }),
    ProgressReport: object(
      '进度',
      { at: moment('时间'), state: enumeration('状态', { processing: '办理中', suspended: '暂停计时' }) },
      {
        step: text('办理环节', { maxLength: 100 }),
        special: ref('SpecialProcedure'),
        collected: list('收取的材料', ref('CollectedMaterial'))
      }
    ),
    ResultReport: object('结果', {
      completedAt: moment('办结时间'),
      documents: list('结果文书和证照', ref('ResultDocument')),
      values: list('结果带来的数据', ref('ResultValue'))
    }),
    ReconciliationRequest: object('对账', {
      from: moment('从'),
      to: moment('到'),
      portions: list('平台送出的', ref('ReconciledPortion'))
    }),
    ReconciledPortion: object('送出的一份', {
      portionId: id('这一份的编号'),
      revision: whole('第几次送', 1),
      hash: ref('PortionHash'),
      state: ref('ItemState')
    }),
    ReconciliationReport: object('对账结果', {
      matched: whole('相符的份数', 0),
      differences: list('不符的', ref('Difference'))
    }),
    Difference: object(
      '一处不符',
      {
        portionId: id('这一份的编号'),
        kind: enumeration('哪一种', {
          'not-received': '平台送出而部门没有',
          'not-sent': '部门有而平台没有送',
          revision: '送的次数不同',
          hash: '内容不同',
          state: '状态不同'
        })
      },
      { platform: text('平台的'), department: text('部门的') }
    ),
    EventReceipt: object('收到的事件', { id: text('事件编号') })
  }
}

export const portionName = (usage: string): string => `${pascal(usage)}Portion`
export const formName = (usage: string): string => `${pascal(usage)}Form`

function portion(usage: string, name: string): JsonSchema {
  return object(`${name}：拆单包`, {
    submissionId: id('申请编号'),
    portionId: id('这一份的编号', { description: '补正、更正后再送，编号不变，revision 加一' }),
    item: text('事项', { enum: [usage] }),
    revision: whole('第几次送', 1),
    contractDigest: ref('ContractDigest'),
    schema: link('表单的模式', { description: `form/items/${usage}.schema.json：何时必填、何时不出现，以它为准` }),
    form: ref(formName(usage)),
    attachments: list('附件', ref('MaterialFile')),
    clock: ref('Clock'),
    hash: ref('PortionHash')
  })
}
